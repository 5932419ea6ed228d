#include <doctest/doctest.h>

#include <limits>

#include <reportlib/decimal.hpp>

using reportlib::Decimal;

TEST_CASE("decimal: digits are kept as written, comparison is by value") {
  Decimal const d = *Decimal::parse("5.20");
  CHECK(d.digits == 520);
  CHECK(d.exponent == -2);
  CHECK(d == *Decimal::parse("5.2"));
  CHECK(d.to_string() == "5.20");
  CHECK(d.normalized().digits == 52);
  CHECK(Decimal{0, 5}.normalized().exponent == 0);
}

TEST_CASE("decimal: what is no number is refused") {
  for (char const *text : {"", "-", ".", "5.", ".5", "+5", "5e3", " 5", "5 ", "1,000", "5.2.1", "٣", "1234567890123456789"})
    CHECK_MESSAGE(!Decimal::parse(text), text);
  CHECK(Decimal::parse("999999999999999999")->digits == 999999999999999999);
  CHECK(Decimal::parse("-0.5")->to_string() == "-0.5");
}

TEST_CASE("decimal: order crosses signs and exponents") {
  CHECK(Decimal{1, 8} < Decimal{100000001, 0});
  CHECK(Decimal{-1, 8} < Decimal{-1, 0});
  CHECK(Decimal{-1, 0} < Decimal{1, -9});
  CHECK_FALSE(Decimal{52, -1} < Decimal{520, -2});
  CHECK(Decimal{0, 9} == Decimal{0, -9});
}

TEST_CASE("decimal: sums and products are exact or nothing") {
  CHECK(*(Decimal{52, -1} * Decimal{1, 8}) == Decimal{520000000, 0});
  CHECK(*(Decimal{1, -1} + Decimal{2, -1}) == Decimal{3, -1});
  CHECK(*(Decimal{5, 0} + Decimal{-5, 0}) == Decimal{});
  constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
  CHECK_FALSE(Decimal{largest, 0} + Decimal{1, 0});
  CHECK_FALSE(Decimal{largest, 0} * Decimal{3, 0});
}
