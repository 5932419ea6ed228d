// Every real report at hand, in one process: no exception, every span faithful. The reports are not part of the repository.
#include <doctest/doctest.h>

#include "faithful.hpp"
#include "texts.hpp"

#include <reportlib/parse.hpp>

TEST_CASE("corpus") {
  reportlib::Parser const parser;
  auto const texts = reportlib::tests::corpus_texts();
  for (auto const &path : texts) {
    INFO(path.string());
    reportlib::Document const doc = parser.parse_file(path);
    CHECK(reportlib::tests::unfaithful(doc) == "");
  }
  if (texts.empty())
    MESSAGE("skipped: no reports in " REPORTLIB_CORPUS);
  else
    MESSAGE(texts.size() << " reports");
}
