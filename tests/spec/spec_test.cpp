// Runs every example of tests/spec/*.md; a failure names file.md:line and shows what the library made of the report.
#include <doctest/doctest.h>

#include <algorithm>

#include "examples.hpp"
#include "render.hpp"

namespace {

using reportlib::spec::Example;
using reportlib::spec::Lines;

bool matches(std::string const &rendered, std::string const &expected) {
  return rendered == expected || rendered.starts_with(expected + " «");
}

bool holds(std::string const &expected, Lines const &rendered) {
  if (!expected.starts_with("no "))
    return std::any_of(rendered.begin(), rendered.end(), [&](auto const &line) { return matches(line, expected); });
  std::string const prefix = expected.substr(3);
  Lines const kinds = prefix == "quantity" ? Lines{"amount", "count", "percent", "point", "multiple", "rank", "ratio"} : Lines{prefix};
  return std::none_of(rendered.begin(), rendered.end(), [&](auto const &line) {
    return std::any_of(kinds.begin(), kinds.end(), [&](auto const &kind) { return line == kind || line.starts_with(kind + ' '); });
  });
}

} // namespace

TEST_CASE("spec") {
  int count = 0;
  for (Example const &example : reportlib::spec::read_all_examples()) {
    CHECK_MESSAGE(!example.expected.empty(), example.name, " has no expectation");
    for (std::string const &report : example.reports) {
      Lines const rendered = reportlib::spec::render(reportlib::spec::parse(example, report));
      for (std::string const &expected : example.expected) {
        ++count;
        CHECK_MESSAGE(holds(expected, rendered), example.name, ": ", expected, "\nin: ", report, "\ngot:\n",
                      reportlib::spec::joined(rendered));
      }
    }
  }
  CHECK(count > 0);
}
