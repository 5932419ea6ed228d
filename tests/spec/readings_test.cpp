// All that is said of the examples, of the sample reports and of texts made at random is what it was, not only what the examples expect:
// a change that is to leave all readings alone is seen here when it does not. readings.tsv lists a hash for each text, of all that is said
// of it and of its variants; `./dev update-readings` writes it anew. An example that is not listed yet is named and is no failure.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include <reportlib/explain.hpp>
#include <reportlib/parse.hpp>
#include <reportlib/write.hpp>

#include "examples.hpp"
#include "hashed.hpp"
#include "made_texts.hpp"
#include "render.hpp"
#include "variants.hpp"

using namespace reportlib;
using tests::hashed;

namespace {

struct Text {
  std::string name;
  std::string bytes;
  bool made = false; ///< by a seed, so that it does not change but by intention
};

std::vector<Text> all_texts() {
  std::vector<Text> texts;
  for (spec::Example const &example : spec::read_all_examples()) // all with the library's own words
    for (std::string const &report : example.reports) texts.push_back({example.name, report});
  for (auto const &entry : std::filesystem::recursive_directory_iterator(REPORTLIB_SAMPLES))
    if (entry.path().extension() == ".txt") texts.push_back({entry.path().filename().string(), read_file(entry.path())});
  struct Maker {
    char const *name;
    std::string (*make)(std::uint32_t seed);
    std::uint32_t count;
  };
  for (auto const &[name, make, count] :
       {Maker{"parts", tests::text_of_parts, 120}, {"numbers", tests::text_of_numbers, 600}, {"report", tests::text_of_report, 240}})
    for (std::uint32_t seed = 0; seed < count; ++seed) texts.push_back({name + (' ' + std::to_string(seed)), make(seed), true});
  return texts;
}

// What the JSON leaves out: a month or a day that the grain does not speak of.
std::string dates(Document const &doc) {
  std::ostringstream out;
  auto const add = [&](Period const &p) {
    for (Date const d : {p.first, p.last}) out << '\n' << d.year << ' ' << int{d.month} << ' ' << int{d.day};
  };
  for (Mention const &m : doc.mentions())
    if (auto const *period = std::get_if<Period>(&m.value)) add(*period);
  for (Observation const &o : doc.observations()) add(o.period);
  return out.str();
}

// All that the library says of a text.
std::string said(Parser const &parser, std::string const &text) {
  Document const doc = parser.parse(text);
  std::string all = to_json(doc) + dates(doc);
  constexpr std::size_t most_explained = 4; // each is a parse
  for (std::size_t i = 0; i < std::min(doc.mentions().size(), most_explained); ++i)
    if (auto const why = explain(doc, doc.mentions()[i].span.begin, parser)) all += to_text(doc, *why);
  return all;
}

// And of others made of it. One that is made at random already stands for itself.
std::string reading(Parser const &parser, Text const &text) {
  std::string all;
  for (std::string const &variant : text.made ? std::vector{text.bytes} : spec::variants(text.bytes)) all += said(parser, variant);
  return hashed(all);
}

using List = std::map<std::string, std::string>; // the hash of the reading by that of the text

List read_list() {
  List list;
  std::ifstream in(REPORTLIB_READINGS);
  for (std::string line, text, read; std::getline(in, line);)
    if (!line.starts_with('#') && std::istringstream(line) >> text >> read) list[text] = read;
  return list;
}

void write_list(std::map<std::string, std::string> const &lines) {
  std::ofstream out(REPORTLIB_READINGS, std::ios::binary);
  out << "# FNV-1a 64 of the text, of all that is said of it and of its variants; what it is\n";
  for (auto const &[text, rest] : lines) out << text << '\t' << rest << '\n';
  REQUIRE(out.flush().good());
}

} // namespace

TEST_CASE("readings: of the examples, the samples and made texts") {
  Parser const parser(Lexicon::builtin(), {.encoding = Encoding::utf8}); // what ICU makes of other encodings differs with its version
  List const listed = read_list();
  bool const update = std::getenv("REPORTLIB_UPDATE");
  std::map<std::string, std::string> lines;
  std::size_t examples = 0, unlisted = 0;
  for (Text const &text : all_texts()) {
    std::string const key = hashed(text.bytes), read = reading(parser, text);
    lines.emplace(key, read + '\t' + text.name.substr(0, text.name.find(':'))); // lines of a file move
    auto const found = listed.find(key);
    examples += !text.made;
    if (update || (found != listed.end() && found->second == read)) continue;
    if (found == listed.end() && !text.made) {
      ++unlisted;
      MESSAGE("not listed yet: ", text.name);
      continue;
    }
    FAIL_CHECK(text.name, " is read otherwise than listed (./dev update-readings when it is meant to be):\n", text.bytes, "\n",
               spec::joined(spec::render(parser.parse(text.bytes))));
  }
  if (update) write_list(lines);
  CHECK(unlisted <= examples / 10); // or the test sees too little
}
