// Counting words of a dictionary, and judging targets by a coding.
#include <doctest/doctest.h>

#include "reports.hpp"
#include <reportlib/attention.hpp>
#include <reportlib/constraint.hpp>

using namespace reportlib;

namespace {

char const tsv[] = "topic\tterms\tnot_in\ngreen\t环境|生态|生态环境\t营商环境\n";

Document made() {
  return report("改善生态环境，优化营商环境，保护生 态。", "建设生态廊道。\n\n名词解释\n\n1.环境容量：环境能够承受的限度。", 2024, "990101",
                "青石区");
}

std::int64_t hits(AttentionOptions const &options = {}) {
  Table const t = attention(made(), Dictionary::from_tsv("mine", tsv), options);
  return t["hits"].integer(0).value();
}

// What a malformed file is refused with.
template <class Rules> std::string complaint(char const *text) {
  try {
    (void)Rules::from_tsv("mine", text);
  } catch (LexiconError const &error) {
    return error.what();
  }
  return "nothing";
}

} // namespace

TEST_CASE("attention: nested words once, other contexts not, the glossary not") {
  CHECK(hits() == 3); // 生态环境, 生态 with a blank in it, 生态 of the plan
  CHECK(hits({.sections = {SectionKind::review}}) == 2);
  Table const found = attention_hits(made(), Dictionary::from_tsv("mine", tsv));
  REQUIRE(found.rows() == 3);
  CHECK(found["text"].text(0) == "生态环境");
  CHECK(found["section_kind"].text(0) == "review");
  Document const doc = made();
  CHECK(doc[{static_cast<std::uint32_t>(*found["start"].integer(0)), static_cast<std::uint32_t>(*found["end"].integer(0))}] == "生态环境");
}

TEST_CASE("attention: denominators, and the definition with the figures") {
  Document const doc = parse("推进生态建设。改善环境。\n");
  Dictionary const mine = Dictionary::from_tsv("mine", tsv);
  Table const t = attention(doc, mine);
  CHECK(t["size"].integer(0) == 12);
  CHECK(t["per_thousand"].decimal(0) == Decimal{166667, -3});
  Table const sentences = attention(doc, mine, {.denominator = Denominator::sentences});
  Table const words = attention(doc, mine, {.denominator = Denominator::words});
  CHECK(sentences["size"].integer(0) == 2);
  CHECK(words["size"].integer(0) > 2);
  CHECK(words["size"].integer(0) < 10);
  CHECK(t["definition"].text(0).find("not in: 营商环境") != std::string_view::npos);
}

TEST_CASE("dictionaries: built in, and errors with a place") {
  CHECK(Dictionary::presets() == std::vector<std::string>{"digital_economy", "environment", "innovation", "livelihood"});
  Dictionary const innovation = Dictionary::preset("innovation");
  CHECK(innovation.name() == "innovation");
  CHECK_THROWS_AS((void)Dictionary::preset("none"), Error);
  CHECK_THROWS_AS((void)Dictionary::from_tsv("x", "topic\twords\na\tb\n"), LexiconError);
  CHECK_THROWS_AS((void)Dictionary::from_tsv("x", "topic\tterms\tnot_in\tmore\na\tb\tc\td\n"), LexiconError);
}

TEST_CASE("dictionaries: an error names file, line and column") {
  struct Bad {
    char const *tsv, *complaint;
  };
  for (auto const &[text, expected] : {
           Bad{"topic\tterms\ta note\n", "mine:1:1: "},
           {"topic\tterms\n\t生态\n", "mine:2:1: no topic"},
           {"topic\tterms\ngreen\t\n", "mine:2:2: no words"},
           {"topic\tterms\ngreen\t生态\nblue\t河||湖\n", "mine:3:2: an empty word"},
           {"topic\tterms\tnot_in\ngreen\t环境\t营商环境|\n", "mine:2:3: an empty word"},
           {"topic\tterms\ngreen\t绿色 发展\n", "mine:2:2: 绿色 发展: "},
           {"topic\tterms\ngreen\t绿色\u3000发展\n", "mine:2:2: 绿色\u3000发展: "},
           {"topic\tterms\tnot_in\ngreen\t环境\t\ngreen\t生态\t环境\n", "mine:3:3: 环境: in terms and in not_in"},
           {"topic\tterms\ngreen\t\xC9\xFA\n", "mine:2:2: bytes that are no UTF-8"},
       })
    CHECK_MESSAGE(complaint<Dictionary>(text).starts_with(expected), std::string(expected), "\n", complaint<Dictionary>(text));
  CHECK(complaint<Dictionary>("topic\tterms\tnot_in\ngreen\t环境\t\ngreen\t\t营商环境\nblue\t河\t环境\n") == "nothing");
}

TEST_CASE("a dictionary needs no column of words that do not count") {
  Table const t = attention(made(), Dictionary::from_tsv("mine", "topic\tterms\ngreen\t环境|生态|生态环境\n"));
  CHECK(t["hits"].integer(0) == 4); // 营商环境 too
  CHECK(t["definition"].text(0).find("not in") == std::string_view::npos);
}

TEST_CASE("constraint: codings differ, the evidence is the same") {
  Document const doc = parse("2024年力争地区生产总值增长6%以上。", {.year = 2024});
  Observation const &target = doc.observations()[0];
  Constraint const hard = constraint(doc, target, Coding::preset("hard_first"));
  CHECK(hard.hardness == Hardness::hard);
  CHECK(hard.rule == "bound at_least");
  CHECK(hard.commitment == "力争");
  Constraint const soft = constraint(doc, target, Coding::preset("soft_first"));
  CHECK(soft.hardness == Hardness::soft);
  CHECK(soft.rule == "commitment 力争");
  CHECK(soft.bound == hard.bound);
  CHECK(Coding::preset("bound").judge("about", "确保").hardness == Hardness::soft);
  CHECK(Coding::preset("commitment").judge("about", "").hardness == Hardness::plain);
  CHECK(Coding::presets().size() == 4);
}

TEST_CASE("constraint: a coding of one's own, and one that is malformed") {
  CHECK(Coding::from_tsv("mine", "field\twords\tverdict\nbound\texact\thard\n").judge("exact", "").hardness == Hardness::hard);
  struct Bad {
    char const *tsv, *complaint;
  };
  for (auto const &[text, expected] : {
           Bad{"field\twords\n", "mine:1:1: the columns are field, words and verdict"},
           {"field\twords\tverdict\nbound\texact\tfirm\n", "mine:2:3: neither hard nor soft"},
           {"field\twords\tverdict\nbounds\texact\thard\n", "mine:2:1: neither commitment nor bound"},
           {"field\twords\tverdict\nbound\texactly\thard\n", "mine:2:2: no such bound: 'exactly'"},
           {"field\twords\tverdict\ncommitment\t\thard\n", "mine:2:2: no words"},
           {"field\twords\tverdict\ncommitment\t确保|\thard\n", "mine:2:2: an empty word"},
           {"field\twords\tverdict\ncommitment\t确保\thard\nbound\tover\thard\ncommitment\t力争|确保\tsoft\n", "mine:4:2: 确保: "},
           {"field\twords\tverdict\ncommitment\t\xB2\xE8\thard\n", "mine:2:2: bytes that are no UTF-8"},
       })
    CHECK_MESSAGE(complaint<Coding>(text).starts_with(expected), std::string(expected), "\n", complaint<Coding>(text));
}
