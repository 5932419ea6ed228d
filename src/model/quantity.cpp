#include <reportlib/quantity.hpp>

namespace reportlib {

std::optional<Decimal> Quantity::value() const noexcept { return low ? *low * scale : std::nullopt; }

std::pair<std::optional<Decimal>, std::optional<Decimal>> Quantity::interval() const noexcept {
  auto const v = value();
  switch (bound) {
  case Bound::exact:
  case Bound::about:
    return {v, v};
  case Bound::over:
  case Bound::at_least:
    return {v, std::nullopt};
  case Bound::nearly:
  case Bound::under:
  case Bound::at_most:
    return {std::nullopt, v};
  case Bound::range:
    return {v, high ? *high * scale : std::nullopt};
  }
  return {v, v};
}

std::string Quantity::written_unit() const {
  // Words for the powers of ten that 百 千 万 亿 compose; others do not occur.
  static char const *const words[] = {"", "十", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿", "万亿"};
  bool const has_word = scale.digits == 1 && scale.exponent >= 0 && scale.exponent <= 12;
  return (has_word ? words[scale.exponent] : "") + unit;
}

} // namespace reportlib
