// What does not go together, and what only seems so.
#include <doctest/doctest.h>

#include "reports.hpp"
#include <reportlib/analysis.hpp>

using namespace reportlib;

namespace {

Table of(std::string const &review) { return checks(report(review, "继续努力。", 2024, "990101", "青石区")); }

std::string first_check(Table const &t) { return t.rows() == 0 ? "" : std::string(t["check"].text(0)); }

} // namespace

TEST_CASE("checks: growth against two levels") {
  Table const t = of("一般公共预算收入由2022年的20亿元增加到2023年的21亿元。2023年一般公共预算收入增长50%。");
  CHECK(first_check(t) == "growth_against_levels");
  CHECK(t["expected"].decimal(0) == Decimal{5, 0});
  CHECK(of("一般公共预算收入由2022年的20亿元增加到2023年的21亿元。2023年一般公共预算收入增长5%。").rows() == 0);
}

TEST_CASE("checks: parts against the sum") {
  std::string const parts = "第一产业增加值20亿元，第二产业增加值80亿元，第三产业增加值100亿元。";
  CHECK(first_check(of("地区生产总值达到250亿元。" + parts)) == "parts_against_sum");
  CHECK(of("地区生产总值达到200亿元。" + parts).rows() == 0);
}

TEST_CASE("checks: shares over a hundred, but not of what was planned") {
  CHECK(first_check(of("工业增加值占地区生产总值的比重达到142%。")) == "over_100");
  CHECK(of("税收收入占年度计划的115%。").rows() == 0);
}

TEST_CASE("checks: a structure that is not whole") {
  CHECK(first_check(of("三次产业结构调整为12.3:44.0:44.7。")) == "structure_sum");
  CHECK(of("三次产业结构调整为12.3:44.0:43.7。").rows() == 0);
}

TEST_CASE("checks: contradictions, but no roundings") {
  Table const t = of("粮食产量达到21.5万吨。粮食产量达到25.1万吨。");
  CHECK(first_check(t) == "contradiction");
  CHECK(t["first_text"].text(0) == "21.5万吨");
  CHECK(t["second_text"].text(0) == "25.1万吨");
  CHECK(of("粮食产量达到21.46万吨。粮食产量达到21.5万吨。").rows() == 0);
}

TEST_CASE("checks: a value far from its neighbours in the panel") {
  Panel panel;
  for (auto const &[year, level] : {std::pair(2021, "312"), std::pair(2022, "3340"), std::pair(2023, "352")})
    panel.add(report("地区生产总值达到" + std::string(level) + "亿元。", "继续努力。", year, "990101", "青石区"));
  Table const t = panel.checks();
  REQUIRE(t.rows() == 1);
  CHECK(first_check(t) == "power_of_ten");
  CHECK(t["first_text"].text(0) == "3340亿元");
}

TEST_CASE("compare: kept, new, dropped, and topics") {
  Document const older = report("地区生产总值增长5%。", "实施“青苗计划”。地区生产总值增长6%。改造公厕20座。", 2023, "990101", "青石区");
  Document const newer =
      report("地区生产总值增长6.2%。", "推进“百校提质”。地区生产总值增长6.5%左右。新建公园3个。", 2024, "990101", "青石区");
  Table const t = compare(older, newer);
  auto const change = [&](std::string_view kind, std::string_view measure) -> std::string {
    for (std::size_t r = 0; r < t.rows(); ++r)
      if (t["kind"].text(r) == kind && t["measure"].text(r) == measure) return t["change"].to_string(r) + t["difference"].to_string(r);
    return "no row";
  };
  CHECK(change("target", "地区生产总值") == "kept0.5");
  CHECK(change("achieved", "地区生产总值") == "kept1.2");
  CHECK(change("topic", "青苗计划") == "dropped");
  CHECK(change("topic", "百校提质") == "new");
  CHECK(change("target", "改造公厕") == "dropped");
}

TEST_CASE("checks: a rate with prices and one without go together") {
  CHECK(of("农民人均纯收入3230元，增长4.5%，实际增长3.8%。").rows() == 0);
  CHECK(first_check(of("农民人均纯收入增长4.5%。农民人均纯收入增长8.8%。")) == "contradiction");
}
