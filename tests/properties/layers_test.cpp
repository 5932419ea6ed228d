// Whatever a text is made of, its document's layers are sound: sorted, inside the text, on character borders.
#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

#include "faithful.hpp"

#include <reportlib/parse.hpp>

using namespace reportlib;

namespace {

// What a rule may look for, whole and broken: headings, rows of a table, quotations, times, numbers, bounds, names, terms, site furniture.
constexpr std::array<std::string_view, 56> parts = {
    "一、",     "（二）", "3．",      "①",        "[4]",      "第五部分",     "一是",     "附件1",   "\n",     "\n\n", "\t",     " ",
    "　",       "。",     "，",       "、",       "；",       "：",           "（",       "）",      "“",      "”",    "《",     "》",
    "%",        "％",     "亿元",     "个百分点", "倍",       "１２",         "5.2",      "三千",    "7，",    "-",    "2031年", "去年",
    "“十五五”", "一季度", "近",       "以上",     "左右",     "地区生产总值", "粮食产量", "增长",    "下降到", "力争", "分别",   "比上年",
    "其中",     "某省",   "人民政府", "第三届",   "名词解释", "責任编辑",     "é",        "\xE4\xB8"};

std::string random_text(std::uint32_t seed) {
  std::mt19937 random(seed);
  std::string text;
  for (std::size_t n = 1 + random() % 400; n > 0; --n) text += parts[random() % parts.size()];
  return text;
}

} // namespace

TEST_CASE("a text of whatever parts has sound layers") {
  Parser const parser;
  std::size_t mentions = 0, observations = 0;
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    Document const doc = parser.parse(random_text(seed));
    CHECK(tests::unfaithful(doc) == "");
    mentions += doc.mentions().size(), observations += doc.observations().size();
  }
  CHECK(mentions > 4000); // or the texts say nothing
  CHECK(observations > 1000);
}
