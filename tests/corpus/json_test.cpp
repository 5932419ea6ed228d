// The JSON of every real report is the one it had: a change that is to leave all results alone is seen here when it does not.
// json.tsv lists a hash of each report's JSON and of its bytes; with REPORTLIB_UPDATE set it is written anew. A report that is not listed
// is named and is no failure: whoever adds one to the corpus does not break the library.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "hashed.hpp"
#include "texts.hpp"

#include <reportlib/parse.hpp>
#include <reportlib/write.hpp>

using namespace reportlib;

namespace {

using tests::hashed;

struct Hashes {
  std::string json, bytes;
};
using List = std::map<std::string, Hashes>; // by the file's name below the corpus

List hashes_now() {
  Parser const parser;
  List list;
  for (auto const &path : tests::corpus_texts()) {
    std::string const bytes = read_file(path);
    list[path.lexically_relative(tests::corpus_root).generic_string()] = {hashed(to_json(parser.parse(bytes))), hashed(bytes)};
  }
  return list;
}

List read_list() {
  List list;
  std::ifstream in(REPORTLIB_CORPUS_HASHES);
  for (std::string line; std::getline(in, line);) {
    std::istringstream cells(line);
    Hashes hashes;
    std::string file;
    if (line.starts_with('#') || !std::getline(cells >> hashes.json >> hashes.bytes >> std::ws, file)) continue;
    list[file] = hashes;
  }
  return list;
}

void write_list(List const &list) {
  std::ofstream out(REPORTLIB_CORPUS_HASHES, std::ios::binary);
  out << "# FNV-1a 64 of the report's JSON, of its bytes; its name below the corpus\n";
  for (auto const &[file, hashes] : list) out << hashes.json << '\t' << hashes.bytes << '\t' << file << '\n';
  REQUIRE(out.flush().good());
}

} // namespace

TEST_CASE("corpus: the JSON of every report") {
  List const now = hashes_now();
  if (now.empty()) return; // the test of the spans says that it was skipped
  if (std::getenv("REPORTLIB_UPDATE")) write_list(now);

  List missing = read_list();
  std::string changed_texts, changed_json, missing_texts;
  for (auto const &[file, hashes] : now) {
    auto const listed = missing.extract(file);
    if (listed.empty())
      MESSAGE("not listed yet: ", file);
    else if (listed.mapped().bytes != hashes.bytes)
      changed_texts += "\n  " + file;
    else if (listed.mapped().json != hashes.json)
      changed_json += "\n  " + file;
  }
  for (auto const &[file, hashes] : missing) missing_texts += "\n  " + file;
  CHECK_MESSAGE(changed_json.empty(), "the library reads these reports otherwise than listed:", changed_json);
  CHECK_MESSAGE(changed_texts.empty(), "the corpus changed, not the library: other bytes in", changed_texts);
  CHECK_MESSAGE(missing_texts.empty(), "the corpus changed, not the library: listed but not there are", missing_texts);
}
