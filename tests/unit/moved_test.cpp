// Lexicons, parsers, panels and dictionaries that were moved from; documents and tables are in their own tests.
#include <doctest/doctest.h>

#include <utility>

#include <reportlib/attention.hpp>
#include <reportlib/parse.hpp>
#include <reportlib/write.hpp>

using namespace reportlib;

TEST_CASE("moved from: a lexicon is empty, and so is that of a parser") {
  Lexicon mine = Lexicon::from_tsv(TermKind::unit, "id\tsurfaces\tclass\nzhong\t盅\tcount\n");
  CHECK_FALSE(mine.empty());
  Lexicon const other = std::move(mine);
  CHECK(mine.empty());
  CHECK(mine.find(TermKind::unit, "zhong") == nullptr);
  CHECK(mine.terms(TermKind::unit).empty());
  CHECK_FALSE(mine.longest(TermKind::unit, "盅"));
  CHECK_FALSE(mine.merged(other).empty());
  CHECK(other.find(TermKind::unit, "zhong"));
  Lexicon third;
  third = Lexicon(other);
  CHECK_FALSE(third.empty());

  Parser parser;
  Parser const second = std::move(parser);
  CHECK(parser.lexicon().empty());
  CHECK_FALSE(second.lexicon().empty());
  std::string const text = "2023年，全县生产总值580亿元，增长6.2%。";
  CHECK(parser.parse(text) == Parser{Lexicon{}}.parse(text));
  CHECK(second.parse(text) == parse(text));
}

TEST_CASE("moved from: a panel has no documents, and may go on") {
  Panel panel({.alternatives = true});
  panel.add(parse("2023年，全县生产总值580亿元。"), "a");
  CHECK_FALSE(panel.empty());
  Panel const second = std::move(panel);
  CHECK(panel.empty());
  for (Table const &t : {panel.cells(), panel.wide(), panel.fulfilment(), panel.amplification(), panel.checks()}) CHECK(t.rows() == 0);
  CHECK(second.cells().rows() == 1);
  panel.add(parse("2023年，全县生产总值580亿元。"), "b");
  CHECK(panel.cells().rows() == 1);
}

TEST_CASE("moved from: a dictionary has no topics") {
  Dictionary words = Dictionary::preset("environment");
  Dictionary const other = std::move(words);
  CHECK(words.name().empty());
  Document const doc = parse("加强环境保护。");
  CHECK(attention(doc, words).rows() == 0);
  CHECK(attention(doc, Dictionary{}).rows() == 0);
  CHECK(attention(doc, other).rows() > 0);
}
