// Lengths of years get their ends from the report's year.
#include <doctest/doctest.h>

#include <reportlib/parse.hpp>

using namespace reportlib;

namespace {

// The first time of a text delivered in 2024.
Period first_period(std::string_view text) {
  ParseOptions options;
  options.year = 2024;
  Document const doc = parse(text, options);
  for (Mention const &m : doc.mentions())
    if (auto const *period = std::get_if<Period>(&m.value)) return *period;
  return {};
}

} // namespace

TEST_CASE("past and coming years are resolved, a mere length is not") {
  CHECK(first_period("五年来，新建学校10所。").to_string() == "2019/2023");
  CHECK(first_period("过去五年，新建学校10所。").to_string() == "2019/2023");
  CHECK(first_period("今后三年，新建学校10所。").to_string() == "2024/2026");
  CHECK_FALSE(first_period("工期三年。").anchored());
}

TEST_CASE("a month and a quarter lie in the reviewed year, and are told to be inferred") {
  CHECK(first_period("9月，新校开学。").to_string() == "2023-09");
  CHECK(first_period("一季度，产值增长6%。").to_string() == "2023-Q1");
  CHECK(first_period("9月，新校开学。").year_inferred);
  CHECK_FALSE(first_period("2021年9月，新校开学。").year_inferred);
}
