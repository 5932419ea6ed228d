// Time grows with the length of a text and not faster, whatever stands in it: what makes one stage look ahead or back from each of its
// places makes that look's reach show here.
#include <doctest/doctest.h>

#include "growth.hpp"

#include <reportlib/parse.hpp>

using namespace reportlib;

namespace {

// `begin`, then `row` over and over, then `end`.
struct Shape {
  std::string_view begin, row, end;
};

std::string text_of(Shape const &shape, std::size_t size) {
  std::string text(shape.begin);
  while (text.size() < size) text += shape.row;
  return text += shape.end;
}

void check_growth(Shape const &shape) {
  CAPTURE(shape.row);
  CAPTURE(shape.end);
  constexpr std::size_t size = 20'000, times = 8;
  double const growth =
      tests::growth([](std::string const &text) { (void)parse(text); }, text_of(shape, size), text_of(shape, times * size));
  CHECK(growth < tests::most_growth(times));
}

} // namespace

TEST_CASE("growth: numbers and numerals") {
  for (std::string_view row :
       {"0", "1", "０", "一", "万", "亿", "一亿", "1,", "111,", "1.", "1 ", "1 1", "1%", "1/", "1:", "1+", "1-", "1、"})
    for (std::string_view end : {"", "%", "万元", "年"}) check_growth({"全区投资", row, end});
}

TEST_CASE("growth: what is never closed") {
  for (std::string_view row : {"(", "（", "（一", "“", "“一", "《", "《一", "[", "1台（套、", "[1]", "\""})
    check_growth({"全区投资", row, ""});
  for (std::string_view row : {"[", "[a](", "![", "`", "**"}) check_growth({"# 报告\n\n", row, ""});
}

TEST_CASE("growth: lists and comparisons") {
  for (std::string_view row : {"甲、", "各类产业、", "“甲”、", "高于全国", "5%、", "甲、乙分别增长5%、6%，"})
    for (std::string_view end : {"", "增长5%。", "分别增长5%、6%。"}) check_growth({"全区投资", row, end});
}

TEST_CASE("growth: words and stops") {
  for (std::string_view row :
       {"、", "，", "。", "\n", " ", "　", "届", "第", "年", "至", "增长", "分别", "全市", "甲、", "2020年", "城乡面貌", "十四五"})
    for (std::string_view end : {"", "分别增长5%、6%。"}) check_growth({"全区投资", row, end});
}

TEST_CASE("growth: headings") {
  for (std::string_view row : {"一、\n", "一、标题\n", "一、标题\n（一）标题\n1.标题\n（1）标题\n", "一、（一）1.(1)", "第一章 标题\n",
                               "2024年工作安排\n", "附件1\n"})
    check_growth({"", row, ""});
}

TEST_CASE("growth: tables") {
  check_growth({"指标", "\t2023年", "\n产值\t1\n"});
  check_growth({"指标\t2023年\n产值", "\t1", "\n"});
  check_growth({"指标\t数值\n", "产值\t1\n", ""});
  check_growth({"", "指标\t数值\n产值\t1\n\n", ""});
}
