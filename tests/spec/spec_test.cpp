// Runs every example of tests/spec/*.md; a failure names file.md:line and shows what the library made of the report.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <reportlib/parse.hpp>

#include "render.hpp"

namespace {

using Lines = std::vector<std::string>;

struct Example {
  std::string name; ///< file.md:line
  Lines reports;    ///< one, or each line of an `each` block
  Lines expected;
};

std::string joined(Lines const &lines) {
  std::string text;
  for (std::string const &line : lines) text += line + '\n';
  return text;
}

std::vector<Example> read_examples(std::filesystem::path const &path) {
  std::vector<Example> examples;
  std::ifstream in(path);
  std::string line, fence;
  Lines block;
  int number = 0, begin = 0;
  while (std::getline(in, line)) {
    ++number;
    if (!line.starts_with("```")) {
      if (!fence.empty()) block.push_back(line);
      continue;
    }
    if (fence.empty()) {
      fence = line.substr(3), begin = number, block.clear();
      continue;
    }
    if (fence == "report") examples.push_back({path.filename().string() + ':' + std::to_string(begin), {joined(block)}, {}});
    if (fence == "each") examples.push_back({path.filename().string() + ':' + std::to_string(begin), block, {}});
    if (fence == "expect" && !examples.empty()) examples.back().expected = block;
    fence.clear();
  }
  return examples;
}

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
  for (auto const &entry : std::filesystem::directory_iterator(REPORTLIB_SPEC_DIR)) {
    if (entry.path().extension() != ".md" || entry.path().filename() == "README.md") continue;
    for (Example const &example : read_examples(entry.path())) {
      CHECK_MESSAGE(!example.expected.empty(), example.name, " has no expectation");
      for (std::string const &report : example.reports) {
        Lines const rendered = reportlib::spec::render(reportlib::parse(report));
        for (std::string const &expected : example.expected) {
          ++count;
          CHECK_MESSAGE(holds(expected, rendered), example.name, ": ", expected, "\nin: ", report, "\ngot:\n", joined(rendered));
        }
      }
    }
  }
  CHECK(count > 0);
}
