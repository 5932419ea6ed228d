#include <reportlib/decimal.hpp>

#include <algorithm>
#include <limits>

namespace reportlib {
namespace {

constexpr int most_digits = 18; ///< any 18 digits fit into 63 bits

std::optional<std::int64_t> times(std::int64_t a, std::int64_t b) noexcept {
  std::int64_t result = 0;
  return __builtin_mul_overflow(a, b, &result) ? std::nullopt : std::optional(result);
}

// digits at a smaller exponent, so that two decimals can be added or compared.
std::optional<std::int64_t> rescaled(Decimal d, int exponent) noexcept {
  std::optional<std::int64_t> digits = d.digits;
  for (int e = d.exponent; e > exponent && digits && *digits != 0; --e) digits = times(*digits, 10);
  return digits;
}

} // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) noexcept {
  bool const negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  Decimal d;
  int significant = 0;
  bool point = false, any = false;
  for (char c : text) {
    if (c == '.' && any && !point) {
      point = true, any = false;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    any = true;
    if (significant > 0 || c != '0') ++significant;
    if (significant > most_digits) return std::nullopt;
    d.digits = d.digits * 10 + (c - '0');
    if (point) {
      if (d.exponent <= -100) return std::nullopt;
      --d.exponent;
    }
  }
  if (!any) return std::nullopt;
  if (negative) d.digits = -d.digits;
  return d;
}

std::string Decimal::to_string() const {
  bool const negative = digits < 0;
  std::string text = std::to_string(negative ? 0 - static_cast<std::uint64_t>(digits) : static_cast<std::uint64_t>(digits));
  if (exponent > 0 && digits != 0) text.append(static_cast<std::size_t>(exponent), '0');
  if (exponent < 0) {
    auto const places = static_cast<std::size_t>(-exponent);
    if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
    text.insert(text.size() - places, 1, '.');
  }
  return negative ? '-' + text : text;
}

Decimal Decimal::normalized() const noexcept {
  if (digits == 0) return {};
  Decimal d = *this;
  while (d.digits % 10 == 0 && d.exponent < std::numeric_limits<std::int16_t>::max()) d.digits /= 10, ++d.exponent;
  return d;
}

bool operator==(Decimal a, Decimal b) noexcept {
  a = a.normalized(), b = b.normalized();
  return a.digits == b.digits && a.exponent == b.exponent;
}

bool operator<(Decimal a, Decimal b) noexcept {
  if ((a.digits < 0) != (b.digits < 0)) return a.digits < b.digits;
  int const exponent = std::min(a.exponent, b.exponent);
  auto const x = rescaled(a, exponent), y = rescaled(b, exponent);
  if (x && y) return *x < *y;
  // One of them is too large to rescale: it is the larger one in size.
  return (!y) == (a.digits >= 0);
}

std::optional<Decimal> operator+(Decimal a, Decimal b) noexcept {
  auto const exponent = std::min(a.exponent, b.exponent);
  auto const x = rescaled(a, exponent), y = rescaled(b, exponent);
  std::int64_t sum = 0;
  if (!x || !y || __builtin_add_overflow(*x, *y, &sum)) return std::nullopt;
  return Decimal{sum, exponent};
}

std::optional<Decimal> operator*(Decimal a, Decimal b) noexcept {
  auto digits = times(a.digits, b.digits);
  if (!digits) {
    a = a.normalized(), b = b.normalized();
    digits = times(a.digits, b.digits);
  }
  int const exponent = a.exponent + b.exponent;
  if (!digits || exponent > std::numeric_limits<std::int16_t>::max() || exponent < std::numeric_limits<std::int16_t>::min())
    return std::nullopt;
  return Decimal{*digits, static_cast<std::int16_t>(exponent)};
}

} // namespace reportlib
