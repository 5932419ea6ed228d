#include "grammar/quantity_parts.hpp"

namespace reportlib::grammar {

QuantityKind kind_of_class(std::string_view name) noexcept {
  if (name == "count") return QuantityKind::count;
  if (name == "percent") return QuantityKind::percent;
  if (name == "point") return QuantityKind::point;
  if (name == "multiple") return QuantityKind::multiple;
  return QuantityKind::amount;
}

Bound bound_of(std::string_view name) noexcept {
  for (int i = 0; i <= static_cast<int>(Bound::range); ++i)
    if (to_string(static_cast<Bound>(i)) == name) return static_cast<Bound>(i);
  return Bound::exact;
}

} // namespace reportlib::grammar
