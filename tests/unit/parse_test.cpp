// The door of the library: files, options.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <vector>

#include <reportlib/reportlib.hpp>

using namespace reportlib;

TEST_CASE("parse_file: what cannot be read is an Error that names the path") {
  auto const complaint = [](std::filesystem::path const &path) -> std::string {
    try {
      (void)parse_file(path);
    } catch (Error const &error) {
      return error.what();
    }
    return "nothing";
  };
  CHECK(complaint("no/such/report.txt").find("no/such/report.txt") != std::string::npos);
  std::string const folder = std::filesystem::temp_directory_path().string();
  CHECK(complaint(folder).find(folder) != std::string::npos);
  CHECK(complaint(folder).find("folder") != std::string::npos);
}

TEST_CASE("parse_file: a file gives what its bytes give") {
  Document const doc = parse_file(REPORTLIB_SAMPLE);
  std::ifstream in(REPORTLIB_SAMPLE, std::ios::binary);
  std::string const bytes{std::istreambuf_iterator<char>(in), {}};
  CHECK(doc.text() == bytes);
  CHECK(doc == parse(bytes));
  CHECK(doc.mentions().size() > 200);
}

TEST_CASE("parse: strict mode throws, lenient does not") {
  CHECK_THROWS_AS((void)parse("增长\xFF\xFE\xFD", {.encoding = Encoding::utf8, .strict = true}), DecodeError);
  CHECK_NOTHROW((void)parse("增长\xFF\xFE\xFD", {.encoding = Encoding::utf8}));
}

TEST_CASE("diagnostics: every code has a name of its own and a sentence") {
  std::vector<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(Code::figure_left_out); ++i) {
    auto const code = static_cast<Code>(i);
    CHECK_FALSE(to_string(code).empty());
    CHECK(describe(code).ends_with('.'));
    for (std::string_view name : names) CHECK(name != to_string(code));
    names.push_back(to_string(code));
  }
}

TEST_CASE("version: of the build") {
  CHECK(version() == REPORTLIB_PROJECT_VERSION);
  static_assert(REPORTLIB_VERSION == REPORTLIB_VERSION_MAJOR * 10000 + REPORTLIB_VERSION_MINOR * 100 + REPORTLIB_VERSION_PATCH);
}
