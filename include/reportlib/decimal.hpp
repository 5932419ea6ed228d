#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <reportlib/export.hpp>

namespace reportlib {

/// An exact decimal number, digits × 10^exponent: 5.2 is {52, -1}, 亿 is {1, 8}. No binary floating point anywhere.
///
///     Decimal d = *Decimal::parse("5.20");       // {520, -2}: digits are kept as written
///     d == *Decimal::parse("5.2");               // true: comparison is by value
///     (d * Decimal{1, 8})->to_string();          // "520000000"
struct REPORTLIB_EXPORT Decimal {
  std::int64_t digits = 0;
  std::int16_t exponent = 0;

  /// Reads `-?[0-9]+(\.[0-9]+)?` (ASCII, the whole view). Nothing when it is not one, or has more than 18 significant digits.
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view text) noexcept;
  /// Plain notation without exponent: "580", "-0.5", "5.20".
  [[nodiscard]] std::string to_string() const;
  /// The same value without trailing zeros in `digits`; zero is {0, 0}.
  [[nodiscard]] Decimal normalized() const noexcept;

  friend REPORTLIB_EXPORT bool operator==(Decimal a, Decimal b) noexcept;
  friend REPORTLIB_EXPORT bool operator<(Decimal a, Decimal b) noexcept;
  /// Exact sum and product; nothing when the result needs more than 63 bits of digits.
  friend REPORTLIB_EXPORT std::optional<Decimal> operator+(Decimal a, Decimal b) noexcept;
  friend REPORTLIB_EXPORT std::optional<Decimal> operator*(Decimal a, Decimal b) noexcept;
};

} // namespace reportlib
