#include <doctest/doctest.h>

#include <limits>

#include <reportlib/decimal.hpp>

using reportlib::Decimal;

namespace {
constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max(), smallest = std::numeric_limits<std::int64_t>::min();
}

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
  for (char const *text :
       {"", "-", ".", "5.", ".5", "+5", "5e3", " 5", "5 ", "1,000", "5.2.1", "٣", "9223372036854775808", "12345678901234567890.5"})
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

TEST_CASE("decimal: what is written is read again") {
  for (Decimal const d :
       {Decimal{52, -1}, Decimal{520, -2}, Decimal{1, 30}, Decimal{-7, -40}, Decimal{largest, 0}, Decimal{smallest, 5}, Decimal{}})
    CHECK(Decimal::parse(d.to_string()) == d);
  CHECK(Decimal::parse("9223372036854775807")->digits == largest);
  CHECK(Decimal::parse("-9223372036854775808")->digits == smallest);
  CHECK(Decimal::parse("100000000000000000000000") == Decimal{1, 23});
}

TEST_CASE("decimal: order and hash hold by value for all sizes") {
  CHECK((Decimal{52, -1} <=> Decimal{520, -2}) == std::weak_ordering::equivalent);
  CHECK(Decimal{1, 32767} > Decimal{largest, 0});
  CHECK(Decimal{-1, 32767} < Decimal{smallest, 0});
  CHECK(Decimal{1, -32768} > Decimal{0, 0});
  CHECK(Decimal{largest, -19} < Decimal{1, 0});
  CHECK(Decimal{3, 1} >= Decimal{30, 0});
  CHECK(std::hash<Decimal>{}({520, -2}) == std::hash<Decimal>{}({52, -1}));
  CHECK(std::hash<Decimal>{}({0, 7}) == std::hash<Decimal>{}({}));
}

TEST_CASE("decimal: quotients and differences are exact or nothing") {
  CHECK(*(Decimal{1} / Decimal{8}) == Decimal{125, -3});
  CHECK(*(Decimal{-75, -1} / Decimal{25, -1}) == Decimal{-3});
  CHECK(*(Decimal{0} / Decimal{7}) == Decimal{});
  CHECK(*(Decimal{smallest} / Decimal{smallest}) == Decimal{1});
  CHECK_FALSE(Decimal{1} / Decimal{3});
  CHECK_FALSE(Decimal{1} / Decimal{});
  CHECK_FALSE(Decimal{1} / Decimal{std::int64_t{1} << 62}); // 43 digits behind the point
  CHECK(*(Decimal{62, -1} - Decimal{52, -1}) == Decimal{1});
  CHECK(*-Decimal{5} == Decimal{-5});
  CHECK_FALSE(-Decimal{smallest});
}

TEST_CASE("decimal: a double is the nearest one") {
  CHECK(Decimal{1, -1}.to_double() == 0.1);
  CHECK(Decimal{-612400000, 2}.to_double() == -61240000000.0);
  CHECK(Decimal{1, 400}.to_double() == std::numeric_limits<double>::infinity());
  CHECK(Decimal{1, -400}.to_double() == 0.0);
}

TEST_CASE("decimal: sums and products are exact or nothing") {
  CHECK(*(Decimal{52, -1} * Decimal{1, 8}) == Decimal{520000000, 0});
  CHECK(*(Decimal{1, -1} + Decimal{2, -1}) == Decimal{3, -1});
  CHECK(*(Decimal{5, 0} + Decimal{-5, 0}) == Decimal{});
  CHECK_FALSE(Decimal{largest, 0} + Decimal{1, 0});
  CHECK_FALSE(Decimal{largest, 0} * Decimal{3, 0});
  // What does not fit on the way may fit in the end.
  CHECK(*(Decimal{5'000'000'000'000'000'000, 0} + Decimal{5'000'000'000'000'000'000, 0}) == Decimal{1, 19});
  CHECK(*(Decimal{1, 19} + Decimal{-5'000'000'000'000'000'001, 0}) == Decimal{4'999'999'999'999'999'999, 0});
  CHECK(*(Decimal{0, -9000} + Decimal{7, 9000}) == Decimal{7, 9000});
  CHECK(*(Decimal{4'000'000'000, 0} * Decimal{5'000'000'000, 0}) == Decimal{2, 19});
  CHECK_FALSE(Decimal{1, 25} + Decimal{1, 0});
}
