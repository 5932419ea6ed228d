#include <doctest/doctest.h>

#include <reportlib/quantity.hpp>

using namespace reportlib;

namespace {

Quantity quantity(Decimal low, Bound bound) {
  Quantity q;
  q.low = low;
  q.bound = bound;
  return q;
}

} // namespace

TEST_CASE("quantity: the value is in the base unit, the written unit keeps 万 and 亿") {
  Quantity q = quantity({580, 0}, Bound::exact);
  q.kind = QuantityKind::amount, q.scale = {1, 8}, q.unit = "元";
  CHECK(*q.value() == Decimal{58, 9});
  CHECK(q.written_unit() == "亿元");
  q.scale = {1, 4}, q.unit = "平方米";
  CHECK(q.written_unit() == "万平方米");
  q.scale = {1, 0}, q.unit = "%";
  CHECK(q.written_unit() == "%");
}

TEST_CASE("quantity: the bound opens one side of the interval") {
  Decimal const six{6, 0};
  for (Bound bound : {Bound::exact, Bound::about}) {
    auto const [low, high] = quantity(six, bound).interval();
    CHECK((low && *low == six));
    CHECK((high && *high == six));
  }
  for (Bound bound : {Bound::over, Bound::at_least}) {
    auto const [low, high] = quantity(six, bound).interval();
    CHECK((low && *low == six));
    CHECK_FALSE(high);
  }
  for (Bound bound : {Bound::nearly, Bound::under, Bound::at_most}) {
    auto const [low, high] = quantity(six, bound).interval();
    CHECK_FALSE(low);
    CHECK((high && *high == six));
  }
}

TEST_CASE("quantity: a range has both ends, scaled") {
  Quantity q = quantity({3, 0}, Bound::range);
  q.high = Decimal{5, 0}, q.scale = {1, 8};
  auto const [low, high] = q.interval();
  CHECK(*low == Decimal{3, 8});
  CHECK(*high == Decimal{5, 8});
}

TEST_CASE("quantity: words without a figure have no value") {
  CHECK_FALSE(Quantity{}.value());
  auto const [low, high] = Quantity{}.interval();
  CHECK_FALSE(low);
  CHECK_FALSE(high);
}
