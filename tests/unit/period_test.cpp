#include <doctest/doctest.h>

#include <reportlib/period.hpp>

using namespace reportlib;

namespace {

Period period(Date first, Date last, Grain grain) {
  Period p;
  p.first = first, p.last = last, p.grain = grain;
  return p;
}

} // namespace

TEST_CASE("period: a date shows what is known of it") {
  CHECK(Date{2023, 12, 28}.to_string() == "2023-12-28");
  CHECK(Date{2023, 12, 0}.to_string() == "2023-12");
  CHECK(Date{2023, 0, 0}.to_string() == "2023");
  CHECK(Date{0, 12, 28}.to_string() == "--12-28");
  CHECK(Date{0, 12, 0}.to_string() == "--12");
  CHECK(Date{}.to_string().empty());
}

TEST_CASE("period: dates are ordered by the calendar") {
  CHECK(Date{2022, 12, 31} < Date{2023, 1, 1});
  CHECK(Date{2023, 1, 31} < Date{2023, 2, 1});
}

TEST_CASE("period: points and spans are written as in ISO 8601") {
  CHECK(year_period(2023).to_string() == "2023");
  CHECK(year_period(2016, 2020).to_string() == "2016/2020");
  CHECK(period({2023, 1, 0}, {2023, 11, 0}, Grain::month).to_string() == "2023-01/2023-11");
  CHECK(period({2023, 1, 0}, {2023, 1, 0}, Grain::half).to_string() == "2023-H1");
  CHECK(period({2023, 1, 0}, {2023, 3, 0}, Grain::quarter).to_string() == "2023-Q1/2023-Q3");
}

TEST_CASE("period: without a year it is not anchored and has no name") {
  Period const december = period({0, 12, 0}, {0, 12, 0}, Grain::month);
  CHECK_FALSE(december.anchored());
  CHECK(december.to_string().empty());
}

TEST_CASE("period: spans of years and lengths are durations, spans of days are not") {
  CHECK(year_period(2016, 2020).is_duration());
  CHECK_FALSE(year_period(2020).is_duration());
  CHECK_FALSE(period({2023, 7, 18}, {2023, 7, 20}, Grain::day).is_duration());
  Period three_years;
  three_years.length = Decimal{3, 0};
  CHECK(three_years.is_duration());
}

TEST_CASE("period: its calendar days") {
  CHECK(year_period(2016, 2020).first_day() == Date{2016, 1, 1});
  CHECK(year_period(2016, 2020).last_day() == Date{2020, 12, 31});
  CHECK(period({2023, 1, 0}, {2023, 3, 0}, Grain::quarter).last_day() == Date{2023, 9, 30});
  CHECK(period({2023, 2, 0}, {2023, 2, 0}, Grain::half).first_day() == Date{2023, 7, 1});
  CHECK(period({2024, 2, 0}, {2024, 2, 0}, Grain::month).last_day() == Date{2024, 2, 29});
  CHECK(period({2023, 12, 28}, {2023, 12, 28}, Grain::day).first_day() == Date{2023, 12, 28});
  CHECK_FALSE(period({0, 12, 0}, {0, 12, 0}, Grain::month).first_day());
  CHECK_FALSE(period({2023, 2, 30}, {2023, 2, 30}, Grain::day).first_day());
}
