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

std::string complaint(char const *tsv, TermKind kind = TermKind::unit) {
  try {
    (void)Lexicon::from_tsv(kind, tsv, std::string(to_string(kind)) + "s.tsv");
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
  Lexicon const ab = a.merged(b), ba = b.merged(a);
  CHECK(ab.longest(TermKind::name, "三茶")->term->name == "two");
  CHECK(ba.longest(TermKind::name, "三茶")->term->name == "one");
  CHECK(ab.longest(TermKind::name, "四茶"));
  CHECK_FALSE(a.longest(TermKind::name, "四茶"));
}

TEST_CASE("lexicon: a file or a folder of files; the kind is the file's name or a column") {
  Folder const folder;
  auto const units = folder.write("units.tsv", "id\tname\tclass\tscale\tsurfaces\nzhong\t盅\tcount\t1\t盅\n");
  auto const mixed = folder.write("mine.tsv", "kind_of_term\tid\tsurfaces\nname\ttea_fair\t三茶\nindicator\ttea\t茶青产量\n");
  Lexicon const one = Lexicon::load(units), other = Lexicon::load(mixed);
  CHECK(one.find(TermKind::unit, "zhong"));
  CHECK(other.find(TermKind::indicator, "tea"));
  Lexicon const both = Lexicon::load(folder.path);
  CHECK(both.find(TermKind::unit, "zhong"));
  CHECK(both.find(TermKind::name, "tea_fair"));
  auto const unnamed = folder.write("other.tsv", "id\tsurfaces\nx\ty\n");
  CHECK_THROWS_AS((void)Lexicon::load(unnamed), LexiconError);
  CHECK_THROWS_AS((void)Lexicon::load(folder.path / "missing.tsv"), Error);
  std::filesystem::create_directory(folder.path / "empty");
  CHECK_THROWS_WITH_AS((void)Lexicon::load(folder.path / "empty"), doctest::Contains("no *.tsv"), Error);
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

TEST_CASE("lexicon: what no part of the library would read is an error with file, line and column") {
  struct Bad {
    TermKind kind;
    char const *tsv, *complaint;
  };
  using enum TermKind;
  for (auto const &[kind, tsv, expected] : {
           Bad{unit, "id\tclas\tsurfaces\n盅\tcount\t盅\n", "units.tsv:1:2: no unit has a column 'clas'"},
           {unit, "id\trole\tsurfaces\n盅\tname\t盅\n", "units.tsv:1:2: no unit has a column 'role'"},
           {unit, "id\tclass\tsurfaces\n盅\tcounts\t盅\n",
            "units.tsv:2:2: class cannot be 'counts', but one of amount, percent, point, multiple, time, count"},
           {unit, "id\tdimension\tsurfaces\n盅\tvolumes\t盅\n", "units.tsv:2:2: dimension cannot be 'volumes'"},
           {unit, "id\tscale\tsurfaces\n盅\tmany\t盅\n", "units.tsv:2:2: scale cannot be 'many', but a number above 0"},
           {unit, "id\tscale\tsurfaces\n盅\t0\t盅\n", "units.tsv:2:2: scale"},
           {unit, "id\tscale\tsurfaces\n盅\t-2\t盅\n", "units.tsv:2:2: scale"},
           {unit, "id\tucum\tsurfaces\n盅\t升\t盅\n", "units.tsv:2:2: ucum"},
           {unit, "id\talone\tsurfaces\n盅\tnever\t盅\n", "units.tsv:2:2: alone"},
           {unit, "id\tnot_before\tsurfaces\n盅\t茶||水\t盅\n", "units.tsv:2:2: not_before"},
           {unit, "id\tsurfaces\n\t盅\n", "units.tsv:2:1: no id"},
           {unit, "id\tsurfaces\n盅\t盅\n# more\n盅\t茶盅\n", "units.tsv:4:1: the id '盅' is that of line 2 too"},
           {indicator, "id\tdimension\tsurfaces\ntea\tcolour\t茶\n", "indicators.tsv:2:2: dimension"},
           {indicator, "id\theadline\tsurfaces\ntea\tno\t茶\n", "indicators.tsv:2:2: headline cannot be 'no', but yes"},
           {indicator, "id\tratio\tsurfaces\ntea\tpart\t茶\n", "indicators.tsv:2:2: ratio"},
           {indicator, "id\tparts\tsurfaces\ntea\ta|\t茶\n", "indicators.tsv:2:2: parts"},
           {bound, "id\tbound\tsurfaces\nx\tover\t超\n", "bounds.tsv:2:1: a bound needs the column side"},
           {bound, "id\tbound\tside\tsurfaces\nx\tmore\tbefore\t超\n", "bounds.tsv:2:2: bound"},
           {bound, "id\tbound\tside\tsurfaces\nx\tover\tbehind\t超\n", "bounds.tsv:2:3: side"},
           {bound, "id\tbound\tside\tsurfaces\nx\tover\t\t超\n", "bounds.tsv:2:3: no side"},
           {heading, "id\tkind\tsurfaces\nx\tplans\t打算\n", "headings.tsv:2:2: kind"},
           {name, "id\trole\tsurfaces\nx\tword|fixed\t三茶\n", "names.tsv:2:2: role"},
           {word, "id\trole\tsurfaces\nx\tjump\t蹿升\n", "words.tsv:2:2: role"},
           {word, "id\trole\tsurfaces\nx\tquantity\t蹿升\n", "words.tsv:2:2: role"},
           {word, "id\trole\tvalue\tsurfaces\nx\trise\tmuch\t蹿升\n", "words.tsv:2:3: value"},
           {word, "id\trole\tvalue\tsurfaces\nx\trise\t1\t蹿升\n", "words.tsv:2:3: a word of role rise"},
           {word, "id\trole\tvalue\tsurfaces\nx\tyear\t\t旧年\n", "words.tsv:2:3: a word of role year"},
           {word, "id\trole\tvalue\tsurfaces\nx\thalf\tH3\t下半段\n", "words.tsv:2:3: value"},
           {word, "id\trole\tvalue\tsurfaces\nx\thalf\t-1H\t下半段\n", "words.tsv:2:3: value"},
           {word, "id\trole\tvalue\tsurfaces\nx\thalf\t1\t下半段\n", "words.tsv:2:3: a word of role half"},
           {office, "id\tlevel\tsurfaces\nx\tvillage\t村长\n", "offices.tsv:2:2: level"},
           {noise, "id\tsign\tkind\tsurfaces\nx\tloud\tadvert\t广告位\n", "noises.tsv:2:2: sign"},
           {noise, "id\tsign\tkind\tsurfaces\nx\tweak\tspam\t广告位\n", "noises.tsv:2:3: kind"},
           {noun, "id\trole\tsurfaces\nx\tclass gradee\t级\n", "nouns.tsv:2:2: role cannot be 'gradee'"},
           {genre, "id\tgenre\tplace\tsurfaces\nx\tnovel\ttitle\t小说\n", "genres.tsv:2:2: genre"},
           {genre, "id\tgenre\tplace\tsurfaces\nx\tnews\ttitle,foot\t快讯\n", "genres.tsv:2:3: place cannot be 'foot'"},
           {region, "id\tdivisions\tsurfaces\nx\t99010:2000-\t青石\n", "regions.tsv:2:2: divisions"},
           {region, "id\tdivisions\tsurfaces\nx\t990101:2000\t青石\n", "regions.tsv:2:2: divisions"},
           {region, "id\tdivisions\tsurfaces\nx\t990101:2000-1999\t青石\n", "regions.tsv:2:2: divisions"},
           {region, "id\tdivisions\tsurfaces\nx\t990101:2000-now\t青石\n", "regions.tsv:2:2: divisions"},
           {region, "id\tdivisions\tsurfaces\nx\t990101:2000-:\t青石\n", "regions.tsv:2:2: divisions"},
           {entity, "id\ttype\tneeds\tsurfaces\nx\tvillage\t\t槐村\n", "entitys.tsv:2:2: type cannot be 'village'"},
           {entity, "id\ttype\tneeds\tsurfaces\nx\tarea\tnothing\t槐园\n", "entitys.tsv:2:3: needs cannot be 'nothing'"},
           {entity, "id\tneeds\tsurfaces\nx\talone\t槐园\n", "entitys.tsv:2:1: a entity needs the column type"},
           {quotation, "id\ttype\tsurfaces\nx\tslogan\t三茶\n", "quotations.tsv:2:2: type cannot be 'slogan'"},
           {member, "id\ttype\tsurfaces\nx\t\t茶园\n", "members.tsv:2:2: no type"},
           {vocabulary, "id\trole\tsurfaces\nx\tadverb\t徐徐\n", "vocabularys.tsv:2:2: role cannot be 'adverb'"},
           {lead, "id\tsurfaces\nranks\t居\n", "leads.tsv:2:1: no list of words is called 'ranks'"},
       })
    CHECK_MESSAGE(complaint(tsv, kind).starts_with(expected), std::string(expected), "\n", complaint(tsv, kind));
  CHECK(complaint("id\tdivisions\tsurfaces\nx\t990101:2000-2000;990102:2001-:青石市\t青石\n", region) == "nothing");
  CHECK(complaint("id\trole\tvalue\tsurfaces\nx\thalf\t-1H2\t下半段\ny\tyear\t-3\t大大前年\n", word) == "nothing");
}

TEST_CASE("lexicon: in a file of several kinds each row has the columns of its kind") {
  char const head[] = "kind_of_term\tid\tclass\trole\tsurfaces\n";
  CHECK(complaint((head + std::string("unit\tx\tcount\t\t盅\nname\tx\t\tword\t三茶\n")).c_str()) == "nothing"); // an id a kind
  CHECK(complaint((head + std::string("name\tx\tcount\tword\t三茶\n")).c_str()).starts_with("units.tsv:2:3: no name has a column 'class'"));
  CHECK(complaint("kind_of_term\tid\tcolour\tsurfaces\nunit\tx\tred\t盅\n").starts_with("units.tsv:1:3: no kind of term"));
}

TEST_CASE("lexicon: bytes that are no UTF-8 are an error with line and column") {
  CHECK(complaint("id\tsurfaces\nx\t盅\ny\t\xB2\xE8\n").starts_with("units.tsv:3:2: bytes that are no UTF-8"));
  CHECK(complaint("\xB2\xE8\tsurfaces\n").starts_with("units.tsv:1:1: bytes"));
  CHECK(complaint("id\tsurfaces\nx\t盅|\xE7\x9B").starts_with("units.tsv:2:2: bytes")); // cut at the end
  CHECK(complaint("\xEF\xBB\xBFid\tsurfaces\nx\t盅\n") == "nothing");
}

TEST_CASE("lexicon: a unit that is a multiple of another") {
  Lexicon const mine = Lexicon::builtin().merged(
      Lexicon::from_tsv(TermKind::unit, "id\tname\tclass\tscale\tsurfaces\n千机架\t机架\tcount\t1000\t千机架\n机架\t机架\tcount\t\t机架\n"
                                        "打\t支\tcount\t12\t打\n"));
  auto const read = [&](std::string_view text) {
    Document const doc = Parser{mine}.parse(text);
    std::vector<Quantity> all;
    for (Mention const &m : doc.mentions())
      if (auto const *q = std::get_if<Quantity>(&m.value)) all.push_back(*q);
    return all;
  };
  auto const one = [&](std::string_view text) {
    auto const all = read(text);
    CHECK(all.size() == 1);
    return all.empty() ? Quantity{} : all[0];
  };
  Quantity const racks = one("建成12千机架。");
  CHECK(racks.low == Decimal{12, 0});
  CHECK(racks.unit == "机架");
  CHECK(racks.value() == Decimal{12000, 0});
  CHECK(racks.written_unit() == "千机架");
  CHECK(one("建成12机架。").value() == Decimal{12, 0});
  CHECK(one("建成1.5万千机架。").value() == Decimal{15'000'000, 0});
  Quantity const range = one("建成3至5千机架。");
  CHECK(range.value() == Decimal{3000, 0});
  CHECK(range.interval().second == Decimal{5000, 0});
  CHECK(read("建成500机架至2千机架。").size() == 2); // units of two sizes make no range
  Quantity const pencils = one("购置铅笔7打。");
  CHECK(pencils.value() == Decimal{84, 0});
  CHECK(pencils.low == Decimal{84, 0}); // no word says twelve
  CHECK(pencils.written_unit() == "支");
  Document const large = Parser{mine}.parse("购置铅笔987654321987654321打。");
  CHECK(large.mentions().empty());
  CHECK_FALSE(large.diagnostics().empty()); // too large a number
  CHECK(one("投资3万元/千机架。").unit == "元/千机架");
}

TEST_CASE("lexicon: a built-in word has one role, an indicator's name one series, a name one type") {
  for (TermKind kind : {TermKind::word, TermKind::indicator, TermKind::entity, TermKind::vocabulary}) {
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
