#include "grammar/quantity_parts.hpp"

namespace reportlib::grammar {

QuantityKind kind_of_class(lexicon::UnitClass unit) noexcept {
  switch (unit) {
  case lexicon::UnitClass::count:
    return QuantityKind::count;
  case lexicon::UnitClass::percent:
    return QuantityKind::percent;
  case lexicon::UnitClass::point:
    return QuantityKind::point;
  case lexicon::UnitClass::multiple:
    return QuantityKind::multiple;
  default:
    return QuantityKind::amount;
  }
}

} // namespace reportlib::grammar
