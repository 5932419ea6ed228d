#pragma once
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <reportlib/export.hpp>

namespace reportlib {

/// An exact decimal number, digits × 10^exponent: 5.2 is {52, -1}, 亿 is {1, 8}. No binary floating point anywhere.
///
///     Decimal d = *Decimal::parse("5.20");       // {520, -2}: digits are kept as written
///     d == *Decimal::parse("5.2");               // true: comparison is by value
///     d < Decimal{6};                            // true
///     to_string(d * Decimal{1, 8});              // "520000000"
///     (Decimal{1} / Decimal{3}).has_value();     // false: it has no end
struct REPORTLIB_EXPORT Decimal {
  std::int64_t digits = 0;
  std::int16_t exponent = 0;

  /// Reads `-?[0-9]+(\.[0-9]+)?` (ASCII, the whole view), so what to_string writes. Nothing when it is not one, or does not fit.
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view text) noexcept;
  /// Plain notation without exponent: "580", "-0.5", "5.20".
  [[nodiscard]] std::string to_string() const;
  /// The same value without trailing zeros in `digits`; zero is {0, 0}.
  [[nodiscard]] Decimal normalized() const noexcept;

  /// The nearest double (ties to even), infinite where it is too large for one: for plots and statistics, not to compute on.
  [[nodiscard]] double to_double() const noexcept;

  /// By value: 5.2 and 5.20 are equivalent, though written otherwise.
  friend REPORTLIB_EXPORT bool operator==(Decimal a, Decimal b) noexcept;
  friend REPORTLIB_EXPORT std::weak_ordering operator<=>(Decimal a, Decimal b) noexcept;
  /// Exact; nothing when the result does not fit `digits` and `exponent`. A quotient that has no end (1/3) or is by zero is nothing too.
  friend REPORTLIB_EXPORT std::optional<Decimal> operator-(Decimal d) noexcept;
  friend REPORTLIB_EXPORT std::optional<Decimal> operator+(Decimal a, Decimal b) noexcept;
  friend REPORTLIB_EXPORT std::optional<Decimal> operator-(Decimal a, Decimal b) noexcept;
  friend REPORTLIB_EXPORT std::optional<Decimal> operator*(Decimal a, Decimal b) noexcept;
  friend REPORTLIB_EXPORT std::optional<Decimal> operator/(Decimal a, Decimal b) noexcept;
};

/// As Decimal::to_string; empty for nothing.
[[nodiscard]] REPORTLIB_EXPORT std::string to_string(std::optional<Decimal> const &d);

} // namespace reportlib

/// Equal for equal values: of 5.2 and 5.20.
template <> struct std::hash<reportlib::Decimal> {
  std::size_t operator()(reportlib::Decimal d) const noexcept {
    d = d.normalized();
    return std::hash<std::int64_t>{}(d.digits) * 31 + std::hash<int>{}(d.exponent);
  }
};
