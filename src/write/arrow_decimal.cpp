#include "write/arrow_decimal.hpp"

#include <algorithm>
#include <bit>
#include <optional>

namespace reportlib::write {
namespace {

__extension__ using Wide = __int128;
__extension__ using WideBits = unsigned __int128;

constexpr int precision = 38; // of decimal128

constexpr Wide limit = [] {
  Wide n = 1;
  for (int i = 0; i < precision; ++i) n *= 10;
  return n;
}();

// digits × 10^shift, when that has no more than 38 digits.
std::optional<Wide> shifted(std::int64_t digits, int shift) {
  Wide value = digits;
  for (int i = 0; i < shift && value != 0; ++i) {
    value *= 10;
    if (value >= limit || value <= -limit) return std::nullopt;
  }
  return value;
}

} // namespace

DecimalType decimal_type(Column const &column) {
  DecimalType type;
  for (Decimal const d : column.decimals()) type.scale = std::max(type.scale, -static_cast<int>(d.normalized().exponent));
  type.exact = type.scale <= precision;
  for (Decimal const d : column.decimals()) {
    Decimal const least = d.normalized();
    if (type.exact) type.exact = shifted(least.digits, type.scale + least.exponent).has_value();
  }
  return type;
}

std::vector<std::uint64_t> arrow_values(Column const &column, DecimalType type) {
  std::vector<std::uint64_t> out;
  out.reserve(column.size() * (type.exact ? 2 : 1));
  for (Decimal const d : column.decimals()) {
    if (!type.exact) {
      out.push_back(std::bit_cast<std::uint64_t>(d.to_double()));
      continue;
    }
    Decimal const least = d.normalized();
    auto const bits = static_cast<WideBits>(*shifted(least.digits, type.scale + least.exponent));
    auto const low = static_cast<std::uint64_t>(bits), high = static_cast<std::uint64_t>(bits >> 64);
    std::endian::native == std::endian::little ? out.insert(out.end(), {low, high}) : out.insert(out.end(), {high, low});
  }
  return out;
}

} // namespace reportlib::write
