// The views of write.hpp other than JSON, on a document built by hand.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "text/text.hpp"
#include "write/html_text.hpp"
#include "write/text_table.hpp"
#include <reportlib/parse.hpp>
#include <reportlib/write.hpp>

using namespace reportlib;

namespace {

std::string const text = "一、回顾\n全区生产总值580亿元，\t增长7.5%。\n二、目标\n力争与全国同步，编号9530。\n";

Span words(std::string_view phrase) {
  auto const at = text.find(phrase);
  REQUIRE(at != text.npos);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + phrase.size())};
}

Document made() {
  Layers layers;
  layers.text = text;
  layers.header.region = {"青石区", "", RegionLevel::county, {}};
  layers.header.congress = 9;
  layers.header.date = Date{2024, 1, 9};
  auto const end = static_cast<std::uint32_t>(text.size());
  layers.sections = {{{0, words("二、").begin}, words("一、"), words("回顾"), 1, SectionKind::review},
                     {{words("二、").begin, end}, words("二、"), words("目标"), 1, SectionKind::targets}};
  layers.sentences = {{words("全区生产总值580亿元，\t增长7.5%。")}, {words("力争与全国同步，编号9530。")}};
  Quantity const money{QuantityKind::amount, Bound::exact, Decimal{580, 0}, {}, {1, 8}, "元", {}};
  Quantity const percent{QuantityKind::percent, Bound::exact, Decimal{75, -1}, {}, {1, 0}, "%", {}};
  layers.mentions = {{words("580亿元"), money}, {words("7.5%"), percent}};
  Observation gdp;
  gdp.span = words("全区生产总值580亿元"), gdp.mention = 0, gdp.measure = words("生产总值"), gdp.indicator = "gdp";
  gdp.period = year_period(2023), gdp.status = Status::estimate;
  Observation growth = gdp;
  growth.mention = 1, growth.aspect = Aspect::growth, growth.direction = Direction::up;
  Observation aim;
  aim.span = words("力争与全国同步"), aim.aspect = Aspect::growth, aim.status = Status::target, aim.relation = Relation::in_step;
  aim.commitment = words("力争"), aim.basis = words("全国");
  layers.observations = {gdp, growth, aim};
  layers.diagnostics = {{words("9530"), Severity::warning, Code::unexplained_number, ""}};
  return Document(std::move(layers));
}

std::vector<std::string> lines_of(std::string const &all) {
  std::vector<std::string> lines;
  std::istringstream in(all);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

} // namespace

TEST_CASE("text: header, outline, facts, what was not understood") {
  std::string const view = to_text(made());
  CHECK(view.find("region") < view.find("青石区 county"));
  CHECK(view.find("2024-01-09") != view.npos);
  CHECK(view.find("OUTLINE") < view.find("一、回顾"));
  CHECK(view.find("HEADLINE FACTS") < view.find("OTHER FACTS"));
  CHECK(view.find("growth up") != view.npos);
  CHECK(view.find("target 力争") != view.npos);
  CHECK(view.find("力争与全国同步，编号«9530»。") != view.npos);
  for (auto const &line : lines_of(view)) CHECK_MESSAGE(text::display_width(line) <= 120, line);
}

TEST_CASE("html: one page, its text escaped and complete") {
  std::string const page = to_html(made());
  CHECK(page.starts_with("<!DOCTYPE html>"));
  CHECK(page.ends_with("</html>\n"));
  CHECK(page.find("fact target growth") != page.npos);
  CHECK(page.find("data-d=\"0\"") != page.npos);
  CHECK(page.find("http://") == page.npos);
  CHECK(page.find("https://") == page.npos);
  std::string const hostile = to_html(parse("全区<script>alert(1)</script>生产总值580亿元\"'&。"));
  CHECK(hostile.find("<script>alert") == hostile.npos);
  CHECK(hostile.find("&lt;script&gt;alert(1)&lt;/script&gt;") != hostile.npos);
  CHECK(hostile.find("&quot;&#39;&amp;。") != hostile.npos);
  CHECK(to_html(Document()).find("<main") != page.npos);
}

TEST_CASE("html: a line of blanks, however wide, is no paragraph") {
  std::string const page = to_html(parse("全区增长5%。\r\n\r\n　　\r\n　　全县增长6%。\r\n"));
  std::size_t paragraphs = 0;
  for (auto at = page.find("<p class="); at != page.npos; at = page.find("<p class=", at + 1)) ++paragraphs;
  CHECK(paragraphs == 2);
}

TEST_CASE("html: marks that overlap are cut apart, and each span has its piece") {
  auto const pieces = write::cut_apart({{5, 9}, {0, 6}, {1, 3}, {9, 12}});
  CHECK(pieces.spans == std::vector<Span>{{0, 6}, {6, 9}, {9, 12}});
  CHECK(pieces.piece_of == std::vector<std::uint32_t>{1, 0, 0, 2});
}

TEST_CASE("text: that nothing is left to explain is said too") {
  CHECK(to_text(parse("全区生产总值580亿元。")).ends_with("NOT UNDERSTOOD\n  nothing: every number is explained\n"));
}

TEST_CASE("text: an empty document has a view") {
  CHECK(to_text(Document()) == "  genre  other\n  text   not complete, 0 sentences, 0 numbers, 0 facts\n");
}

TEST_CASE("table: columns line up on a terminal, whatever the width of the characters") {
  write::TextTable table({{"name", 8}, {"empty", 9}, {"value", 14}});
  table.add({"生产", "", "1"});
  table.add({"ab", "", "2"});
  table.add({"一二三四五", "", "3\n4\x1B[31m"});
  CHECK(table.to_string() == "  name     value\n"
                             "  生产     1\n"
                             "  ab       2\n"
                             "  一二三…  3 4\\u001b[31m\n");
}

TEST_CASE("table: cutting counts columns, not bytes") {
  CHECK(write::cut("一二三", 6) == "一二三");
  CHECK(write::cut("一二三", 5) == "一二…");
  CHECK(write::cut("abc", 2) == "a…");
}

TEST_CASE("what people read has no command to a terminal and no words in another order") {
  std::string const bad = "\x1B]0;x\x07\xC2\x9B"
                          "31m\u202E\u2066\u200F\u061C";
  Document const doc = parse("一、工作" + bad + "回顾\n2023年，全区" + bad + "生产总值580亿元" + bad + "增长。\n");
  std::string const shown = to_text(doc) + to_html(doc);
  for (std::string_view control : {"\u202E", "\u2066", "\u200F", "\u061C"}) CHECK(shown.find(control) == shown.npos);
  for (std::string_view control : {"\x1B", "\x07", "\xC2\x9B"}) CHECK(to_text(doc).find(control) == shown.npos);
  CHECK(to_text(doc).find("\\u001b]0;x\\u0007\\u009b31m\\u202e") != shown.npos);
  CHECK(to_html(doc).find("\\u202e\\u2066\\u200f\\u061c") != shown.npos);
  CHECK(to_text(parse("“引用”…—‰℃，全区生产总值580亿元。")).find("\\u") == shown.npos); // others of the same first bytes stay
  CHECK(to_html(parse("“引用”…—‰℃，全区生产总值580亿元。")).find("“引用”…—‰℃") != shown.npos);
}
