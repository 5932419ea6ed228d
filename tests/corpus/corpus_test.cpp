// Every real report at hand, in one process: no exception, every span faithful. The reports are not part of the repository.
#include <doctest/doctest.h>

#include <filesystem>

#include "faithful.hpp"

#include <reportlib/parse.hpp>

namespace fs = std::filesystem;

TEST_CASE("corpus") {
  reportlib::Parser const parser;
  std::size_t files = 0;
  for (char const *folder : {"corpus", "gold/dev"}) {
    fs::path const root = fs::path(REPORTLIB_CORPUS) / folder;
    if (!fs::is_directory(root)) continue;
    for (auto const &entry : fs::recursive_directory_iterator(root)) {
      if (entry.path().extension() != ".txt") continue;
      ++files;
      INFO(entry.path().string());
      reportlib::Document const doc = parser.parse_file(entry.path());
      CHECK(reportlib::tests::unfaithful(doc) == "");
    }
  }
  if (files == 0)
    MESSAGE("skipped: no reports in " REPORTLIB_CORPUS);
  else
    MESSAGE(files << " reports");
}
