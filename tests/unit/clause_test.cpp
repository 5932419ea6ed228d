// The grammar of a sentence: what every number's rules may look at is bounded, however long the sentence is.
#include <doctest/doctest.h>

#include <algorithm>

#include "parse/clause/clause.hpp"
#include "parse/relate/relate.hpp"
#include <reportlib/parse.hpp>

using namespace reportlib;
using namespace reportlib::parse_stages;

namespace {

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

Clauses clauses_of(std::string const &source) {
  Lexicon const lexicon = Lexicon::builtin();
  auto joined = join_lines(text::normalize(source), lexicon);
  std::string const text = joined.text.canonical;
  Signs const signs(text, lexicon::Access::signs(lexicon));
  Outline const lines = outline(text, signs, std::move(joined.blocks), std::move(joined.page_marks), lexicon, {}).value;
  auto const mentions = resolve(text, lines, recognize(text, signs, lines, lexicon, {}).value, lexicon);
  return clauses(text, signs, lines, mentions, lexicon);
}

struct Work {
  std::size_t frames = 0, tokens = 0, looked_at = 0; ///< looked_at: the tokens of each number's clause, which its rules go through
};

Work work_of(std::string_view part, std::size_t times) {
  Clauses const all = clauses_of("一、2023年工作回顾\n" + repeated(part, times) + "。\n");
  Work work{all.frames.size(), all.tokens.size(), 0};
  for (Frame const &f : all.frames) work.looked_at += all.clauses[f.clause].last_token - all.clauses[f.clause].first_token;
  return work;
}

} // namespace

TEST_CASE("clause: what is looked at grows with the sentence, not with its square") {
  for (std::string_view part : {"税收增长5%，", "学校5所、", "增长5%和", "在县完成新建5所", "税收与经济增长同步、", "收入高于全省"}) {
    Work const once = work_of(part, 2000), twice = work_of(part, 4000);
    CHECK_MESSAGE(once.tokens >= 2000, part);
    CHECK_MESSAGE(twice.tokens <= 2 * once.tokens + 10, part);
    CHECK_MESSAGE(twice.looked_at <= 2 * once.looked_at + 400, part);
    CHECK_MESSAGE(twice.frames <= 2 * once.frames + 2, part);
  }
}

TEST_CASE("clause: a stretch without marks is cut") {
  Clauses const all = clauses_of(repeated("新建学校5所", 5000));
  REQUIRE(!all.clauses.empty());
  for (Clause const &c : all.clauses) CHECK(c.last_token - c.first_token <= 201);
}

TEST_CASE("clause: a sentence is read up to the clause of its last number or of the last word in the place of one") {
  std::string const more = repeated("推进改革，扩大开放，", 100);
  for (std::string_view fact : {"税收增长5%，", "税收与经济增长同步，"}) {
    Clauses const all = clauses_of(std::string(fact) + more + "完成任务。");
    REQUIRE_MESSAGE(all.frames.size() == 1, fact);
    CHECK_MESSAGE(all.clauses.size() == 1, fact);
    CHECK_MESSAGE(all.tokens.size() < 8, fact);
  }
  CHECK(clauses_of(more + "税收增长5%。").clauses.size() > 200);
  CHECK(clauses_of("大力" + more + "完成任务。").tokens.empty());
  // A word that ends with a mark ends no clause.
  Clauses const all = clauses_of("完成税收5亿元其中，增值税较多。");
  REQUIRE(!all.clauses.empty());
  CHECK(all.clauses[0].span.size() > std::string_view("完成税收5亿元其中，").size());
}

TEST_CASE("clause: whether a text has one of some characters, the first and the last among them") {
  static constexpr text::CharacterSet some(u"倍/");
  for (std::string_view text : {"倍", "/", "倍数", "两倍", "一/二", "a/", "/b", "é倍"}) CHECK_MESSAGE(has_any(text, some), text);
  for (std::string_view text : {"", "a", "两番", "é", "\xE5\x80"}) CHECK_FALSE_MESSAGE(has_any(text, some), text);
}
