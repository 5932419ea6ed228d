#include <reportlib/decimal.hpp>

#include <cstdlib>
#include <limits>
#include <numeric>

namespace reportlib {
namespace {

using Digits = std::numeric_limits<std::int64_t>;
using Exponent = std::numeric_limits<std::int16_t>;
__extension__ using Wide = __int128; ///< holds any product, and any sum that can fit

// The decimal of this value, in as many digits as it needs to fit; nothing when it does not.
std::optional<Decimal> fitted(Wide digits, int exponent) noexcept {
  if (digits == 0 && (exponent < Exponent::min() || exponent > Exponent::max())) return Decimal{};
  while ((digits > Digits::max() || digits < Digits::min() || exponent < Exponent::min()) && digits % 10 == 0) digits /= 10, ++exponent;
  while (exponent > Exponent::max() && digits <= Digits::max() / 10 && digits >= Digits::min() / 10) digits *= 10, --exponent;
  if (digits > Digits::max() || digits < Digits::min() || exponent < Exponent::min() || exponent > Exponent::max()) return std::nullopt;
  return Decimal{static_cast<std::int64_t>(digits), static_cast<std::int16_t>(exponent)};
}

constexpr int widest = 19; ///< powers of ten between two numbers whose sum can fit

Wide shifted(std::int64_t digits, int powers_of_ten) noexcept {
  Wide wide = digits;
  for (; powers_of_ten > 0; --powers_of_ten) wide *= 10;
  return wide;
}

std::uint64_t magnitude(std::int64_t n) noexcept { return n < 0 ? 0 - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n); }

// How often a factor is in n, which is left without it.
int taken_out(Wide &n, int factor) noexcept {
  int times = 0;
  for (; n % factor == 0; ++times) n /= factor;
  return times;
}

} // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) noexcept {
  bool const negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  std::int64_t digits = 0; // below zero, where there is room for one more
  int exponent = 0;
  bool point = false, any = false, full = false;
  for (char c : text) {
    if (c == '.' && any && !point) {
      point = true, any = false;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    any = true;
    std::int64_t next = 0;
    full = full || __builtin_mul_overflow(digits, 10, &next) || __builtin_sub_overflow(next, c - '0', &next);
    if (full && c != '0') return std::nullopt;
    if (!full) digits = next;
    exponent += !point && full ? 1 : point && !full ? -1 : 0; // zeros that have no room are in the exponent
    if (exponent < Exponent::min() || exponent > Exponent::max()) return std::nullopt;
  }
  if (!any) return std::nullopt;
  return fitted(negative ? Wide{digits} : -Wide{digits}, exponent);
}

std::string Decimal::to_string() const {
  bool const negative = digits < 0;
  std::string text = std::to_string(magnitude(digits));
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
  while (d.digits % 10 == 0 && d.exponent < Exponent::max()) d.digits /= 10, ++d.exponent;
  return d;
}

double Decimal::to_double() const noexcept {
  // Not from_chars, which libc++ had not for doubles before version 20.
  return std::strtod((std::to_string(digits) + 'e' + std::to_string(exponent)).c_str(), nullptr); // no point, which a locale might change
}

bool operator==(Decimal a, Decimal b) noexcept {
  a = a.normalized(), b = b.normalized();
  return a.digits == b.digits && a.exponent == b.exponent;
}

std::weak_ordering operator<=>(Decimal a, Decimal b) noexcept {
  int const sign_a = (a.digits > 0) - (a.digits < 0), sign_b = (b.digits > 0) - (b.digits < 0);
  if (sign_a != sign_b || sign_a == 0) return sign_a <=> sign_b;
  int const higher = a.exponent - b.exponent;
  if (higher > widest) return sign_a <=> 0;
  if (higher < -widest) return 0 <=> sign_a;
  Wide const x = shifted(a.digits, higher), y = shifted(b.digits, -higher);
  return x < y ? std::weak_ordering::less : x > y ? std::weak_ordering::greater : std::weak_ordering::equivalent;
}

std::optional<Decimal> operator-(Decimal d) noexcept { return fitted(-Wide{d.digits}, d.exponent); }

std::optional<Decimal> operator+(Decimal a, Decimal b) noexcept {
  if (a.exponent - b.exponent > widest || b.exponent - a.exponent > widest) {
    if (a.digits == 0) return b;
    if (b.digits == 0) return a;
    a = a.normalized(), b = b.normalized();
  }
  int const higher = a.exponent - b.exponent;
  if (higher > widest || higher < -widest) return std::nullopt;
  return fitted(shifted(a.digits, higher) + shifted(b.digits, -higher), higher > 0 ? b.exponent : a.exponent);
}

std::optional<Decimal> operator-(Decimal a, Decimal b) noexcept {
  if (auto const negated = -b) return a + *negated;
  return std::nullopt;
}

std::optional<Decimal> operator*(Decimal a, Decimal b) noexcept { return fitted(Wide{a.digits} * b.digits, a.exponent + b.exponent); }

std::optional<Decimal> operator/(Decimal a, Decimal b) noexcept {
  if (b.digits == 0) return std::nullopt;
  Wide const common = std::gcd(magnitude(a.digits), magnitude(b.digits));
  Wide dividend = a.digits / common, divisor = b.digits / common;
  int const twos = taken_out(divisor, 2), fives = taken_out(divisor, 5);
  if (divisor != 1 && divisor != -1) return std::nullopt;
  dividend *= divisor;
  for (int i = 0; i < twos - fives || i < fives - twos; ++i) {
    dividend *= twos > fives ? 5 : 2;
    if (dividend > Digits::max() || dividend < Digits::min()) return std::nullopt; // it ends in no zero that could be dropped
  }
  return fitted(dividend, a.exponent - b.exponent - (twos > fives ? twos : fives));
}

std::string to_string(std::optional<Decimal> const &d) { return d ? d->to_string() : std::string(); }

} // namespace reportlib
