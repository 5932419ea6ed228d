#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include <reportlib/diagnostic.hpp>
#include <reportlib/lexicon.hpp>
#include <reportlib/parse.hpp>

using namespace reportlib;

namespace {

// A folder that goes away with the test.
struct Folder {
  std::filesystem::path path = std::filesystem::temp_directory_path() / "reportlib-lexicon-test";
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  std::filesystem::path write(char const *name, char const *text) const {
    std::ofstream(path / name, std::ios::binary) << text;
    return path / name;
  }
};

std::string complaint(char const *tsv) {
  try {
    (void)Lexicon::from_tsv(TermKind::unit, tsv, "units.tsv");
  } catch (LexiconError const &error) {
    return error.what();
  }
  return "nothing";
}

} // namespace

TEST_CASE("lexicon: the built-in one knows the units, by their longest surface") {
  Lexicon const &lexicon = Lexicon::builtin();
  auto const match = lexicon.longest(TermKind::unit, "平方米绿地");
  REQUIRE(match);
  CHECK(match->length == std::string_view("平方米").size());
  CHECK_FALSE(lexicon.longest(TermKind::unit, "绿地"));
  for (TermKind kind : {TermKind::unit, TermKind::bound, TermKind::name}) CHECK_FALSE(lexicon.terms(kind).empty());
}

TEST_CASE("lexicon: columns may stand in any order, comments and empty lines are skipped") {
  Lexicon const lexicon = Lexicon::from_tsv(TermKind::indicator, "# mine\n\nsurfaces\tdimension\tid\n茶青产量|茶叶产量\tmass\ttea\n");
  Term const *term = lexicon.find(TermKind::indicator, "tea");
  REQUIRE(term);
  CHECK(term->name == "tea"); // no column of that name: the id
  CHECK(std::vector(term->surfaces.begin(), term->surfaces.end()) == std::vector<std::string_view>{"茶青产量", "茶叶产量"});
  CHECK(term->attribute("dimension") == "mass");
  CHECK(term->attribute("colour").empty());
  CHECK(lexicon.longest(TermKind::indicator, "茶叶产量增长")->term == term);
  CHECK_FALSE(lexicon.find(TermKind::unit, "tea"));
}

TEST_CASE("lexicon: of two, the second wins; the first stays as it was") {
  Lexicon const a = Lexicon::from_tsv(TermKind::name, "id\tname\tsurfaces\nx\tone\t三茶\n");
  Lexicon const b = Lexicon::from_tsv(TermKind::name, "id\tname\tsurfaces\ny\ttwo\t三茶\nz\tthree\t四茶\n");
  CHECK(a.merged(b).longest(TermKind::name, "三茶")->term->name == "two");
  CHECK(b.merged(a).longest(TermKind::name, "三茶")->term->name == "one");
  CHECK(a.merged(b).longest(TermKind::name, "四茶"));
  CHECK_FALSE(a.longest(TermKind::name, "四茶"));
}

TEST_CASE("lexicon: a file or a folder of files; the kind is the file's name or a column") {
  Folder const folder;
  auto const units = folder.write("units.tsv", "id\tname\tclass\tscale\tsurfaces\nzhong\t盅\tcount\t0\t盅\n");
  auto const mixed = folder.write("mine.tsv", "kind_of_term\tid\tsurfaces\nname\ttea_fair\t三茶\nindicator\ttea\t茶青产量\n");
  CHECK(Lexicon::load(units).find(TermKind::unit, "zhong"));
  CHECK(Lexicon::load(mixed).find(TermKind::indicator, "tea"));
  Lexicon const both = Lexicon::load(folder.path);
  CHECK(both.find(TermKind::unit, "zhong"));
  CHECK(both.find(TermKind::name, "tea_fair"));
  auto const unnamed = folder.write("other.tsv", "id\tsurfaces\nx\ty\n");
  CHECK_THROWS_AS((void)Lexicon::load(unnamed), LexiconError);
  CHECK_THROWS_AS((void)Lexicon::load(folder.path / "missing.tsv"), Error);
}

TEST_CASE("lexicon: a malformed file names file, line and column") {
  CHECK(complaint("id\tsurfaces\nx\ty\n") == "nothing");
  CHECK(complaint("id\tsurfaces\nx\n").starts_with("units.tsv:2:"));
  CHECK(complaint("id\tsurfaces\nx\ty\n# more\nx\ty\tz\n").starts_with("units.tsv:4:3: "));
  CHECK(complaint("id\tsurfaces\nx\ta||b\n").starts_with("units.tsv:2:2: "));
  CHECK(complaint("id\tsurfaces\nx\t\n").starts_with("units.tsv:2:2: "));
  CHECK(complaint("id\tid\tsurfaces\n").starts_with("units.tsv:1:1: "));
  CHECK(complaint("id\tname\n").starts_with("units.tsv:1:"));
  CHECK(complaint("").starts_with("units.tsv:1:"));
  CHECK(complaint("kind_of_term\tid\tsurfaces\ncolour\tx\ty\n").starts_with("units.tsv:2:1: "));
}

TEST_CASE("lexicon: a built-in word has one role, an indicator's name one series") {
  for (TermKind kind : {TermKind::word, TermKind::indicator}) {
    std::set<std::string_view> seen;
    for (Term const *term : Lexicon::builtin().terms(kind))
      for (std::string_view surface : term->surfaces) CHECK_MESSAGE(seen.insert(surface).second, surface, " is listed twice");
  }
}

TEST_CASE("lexicon: a word of one's own is recognised") {
  Lexicon const mine = Lexicon::builtin().merged(Lexicon::from_tsv(TermKind::name, "id\tsurfaces\ntea_fair\t百茶会\n"));
  auto const is_name = [](Document const &doc) { return !doc.mentions().empty() && std::holds_alternative<Name>(doc.mentions()[0].value); };
  CHECK(is_name(Parser{mine}.parse("推广百茶会。")));
  CHECK_FALSE(is_name(parse("推广百茶会。")));
}

TEST_CASE("lexicon: of the rows of a series the last one speaks for all its names") {
  Lexicon const tea =
      Lexicon::from_tsv(TermKind::indicator, "id\tdimension\theadline\tsurfaces\ngdp\tmoney\t\t百茶总值\ntea\tmass\tyes\t茶\n");
  Lexicon const mine = Lexicon::builtin().merged(tea);
  auto const first = [](Document const &doc) { return doc.observations().empty() ? Observation{} : doc.observations()[0]; };
  CHECK(first(parse("2023年，地区生产总值100亿元。")).indicator == "gdp");
  for (std::string_view name : {"地区生产总值", "百茶总值"}) {
    Observation const o = first(Parser{mine}.parse("2023年，" + std::string(name) + "100亿元。"));
    CHECK_MESSAGE(o.series == "gdp", name);
    CHECK_MESSAGE(o.indicator.empty(), name);
  }
  CHECK(first(Parser{mine}.parse("2023年，茶达到100吨。")).indicator == "tea"); // a name of one character
}
