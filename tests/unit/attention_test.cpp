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
  return attention(made(), Dictionary::from_tsv("mine", tsv), options)["hits"].integer(0);
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
  CHECK(doc[{static_cast<std::uint32_t>(found["start"].integer(0)), static_cast<std::uint32_t>(found["end"].integer(0))}] == "生态环境");
}

TEST_CASE("attention: denominators, and the definition with the figures") {
  Document const doc = parse("推进生态建设。改善环境。\n");
  Dictionary const mine = Dictionary::from_tsv("mine", tsv);
  Table const t = attention(doc, mine);
  CHECK(t["size"].integer(0) == 12);
  CHECK(t["per_thousand"].decimal(0) == Decimal{166667, -3});
  CHECK(attention(doc, mine, {.denominator = Denominator::sentences})["size"].integer(0) == 2);
  std::int64_t const words = attention(doc, mine, {.denominator = Denominator::words})["size"].integer(0);
  CHECK(words > 2);
  CHECK(words < 10);
  CHECK(t["definition"].text(0).find("not in: 营商环境") != std::string_view::npos);
}

TEST_CASE("dictionaries: built in, and errors with a place") {
  CHECK(Dictionary::presets() == std::vector<std::string>{"digital_economy", "environment", "innovation", "livelihood"});
  CHECK(Dictionary::preset("innovation").name() == "innovation");
  CHECK_THROWS_AS((void)Dictionary::preset("none"), Error);
  CHECK_THROWS_AS((void)Dictionary::from_tsv("x", "topic\twords\na\tb\n"), LexiconError);
  CHECK_THROWS_AS((void)Dictionary::from_tsv("x", "topic\tterms\tnot_in\tmore\na\tb\tc\td\n"), LexiconError);
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
  CHECK_THROWS_AS((void)Coding::from_tsv("mine", "field\twords\tverdict\nbound\texact\tfirm\n"), LexiconError);
}
