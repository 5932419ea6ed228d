#include <doctest/doctest.h>

#include <reportlib/parse.hpp>

using namespace reportlib;

namespace {

std::string text_of(std::string_view markdown) { return read_source(markdown, {.container = Container::markdown}).text; }
Container told(std::string_view bytes) { return read_source(bytes).container; }

} // namespace

TEST_CASE("markdown: marks are dropped, words stay") {
  CHECK(text_of("# 政府工作报告 #\n\n## 一、回顾\n正文**加粗**和[链接](http://x/a)。\n") == "政府工作报告\n一、回顾\n正文加粗和链接。\n");
  CHECK(text_of("> 引用\n- 一\n* 二\n1\\. 三\n***\n![图](a.png)四`五`\n```\n六\n```\n") == "引用\n一\n二\n1. 三\n四五\n六\n");
  CHECK(text_of("| 指标 | 数值 |\n|---|---:|\n| 生产总值 | **580**亿元 |\n") == "指标\t数值\n生产总值\t580亿元\n");
  CHECK(text_of("增长5%[^1]，见[附件]（略）。\n\n[^1]: 注\n") == "增长5%[1]，见[附件]（略）。\n[1]: 注\n");
}

TEST_CASE("markdown: what CommonMark reads otherwise stays as it was meant") {
  CHECK(text_of("**（一）稳中求进。**全年增长5%。\n") == "（一）稳中求进。全年增长5%。\n");
  CHECK(text_of("1. 修路\n2. 架桥\n\n3) 植树\n") == "1. 修路\n2. 架桥\n3) 植树\n");
  CHECK(text_of("5. 修路\n\n   再修一条。\n") == "5. 修路\n再修一条。\n");
  CHECK(text_of("    增长5%。\n") == "增长5%。\n");
  CHECK(text_of("[1]: 人均为常住人口。\n\n[2]: http://example.org\n") == "[1]: 人均为常住人口。\n");
  CHECK(text_of("增长5%<!-- 快报 -->，<6%。\n") == "增长5%<!-- 快报 -->，<6%。\n");
}

TEST_CASE("markdown: front matter stays, and is a mark") {
  CHECK(text_of("---\ntitle: **题**\n---\n正文**加粗**。\n") == "---\ntitle: **题**\n---\n正文加粗。\n");
  CHECK(text_of("---\n\n正文\n\n---\n") == "正文\n");
  CHECK(told("---\ntitle: 题\n---\n**一、回顾**\n增长5%。\n") == Container::markdown);
  CHECK(told("---\ntitle: 题\n---\n增长5%。\n") == Container::text);
}

TEST_CASE("markdown: told by marks of two kinds, or several") {
  CHECK(told("# 政府工作报告\n\n## 一、回顾\n增长5%。\n") == Container::markdown);
  CHECK(told("# 报告\n见[附件](a.md)\n") == Container::markdown);
  CHECK(told("# 1号楼建成\n增长5%。\n") == Container::text);
  CHECK(told("2*3*4**5，[附件](略)\n--- \n- 一\n") == Container::text);
}

TEST_CASE("markdown: places are lines") {
  Source const s = read_source("# 报告\n\n## 一、回顾\n");
  REQUIRE(s.origins.size() == 2);
  CHECK(s.origins[1].place == "line 3");
  Source const fronted =
      read_source("---\ntitle: 题\n---\n\n正文\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n", {.container = Container::markdown});
  REQUIRE(fronted.origins.size() == 6);
  CHECK(fronted.origins[3].place == "line 5");
  CHECK(fronted.origins[5].place == "line 9");
}
