// The panel and what is joined in it, on reports of invented places.
#include <doctest/doctest.h>

#include <vector>

#include "reports.hpp"
#include <reportlib/analysis.hpp>

using namespace reportlib;

namespace {

// The first row where the columns have these values, or the number of rows.
std::size_t row(Table const &t, std::vector<std::pair<std::string_view, std::string_view>> const &wanted) {
  for (std::size_t r = 0; r < t.rows(); ++r) {
    bool all = true;
    for (auto const &[name, value] : wanted) all = all && t[name].to_string(r) == value;
    if (all) return r;
  }
  return t.rows();
}

std::string cell(Table const &t, std::string_view column, std::vector<std::pair<std::string_view, std::string_view>> const &wanted) {
  std::size_t const r = row(t, wanted);
  return r == t.rows() ? "no row" : t[column].to_string(r);
}

} // namespace

TEST_CASE("targets: a range, words in the place of a number, a coding's evidence") {
  Document const doc = report("地区生产总值完成356亿元。", "今年主要预期目标是：地区生产总值增长6%—6.5%；城乡居民收入增长与经济增长同步。",
                              2024, "990101", "青石区");
  Table const t = targets(doc, {.file = "a.txt"});
  CHECK(cell(t, "value", {{"indicator", "gdp"}}) == "6");
  CHECK(cell(t, "value_high", {{"indicator", "gdp"}}) == "6.5");
  CHECK(cell(t, "bound", {{"indicator", "gdp"}}) == "range");
  CHECK(cell(t, "file", {{"indicator", "gdp"}}) == "a.txt");
  CHECK(cell(t, "region_code", {{"indicator", "gdp"}}) == "990101");
  std::size_t const r = row(t, {{"indicator", "gdp"}});
  CHECK(doc[{static_cast<std::uint32_t>(*t["start"].integer(r)), static_cast<std::uint32_t>(*t["end"].integer(r))}] == "6%—6.5%");
  CHECK(row(t, {{"status", "actual"}}) == t.rows());
  CHECK(cell(achievements(doc), "value", {{"indicator", "gdp"}}) == "35600000000");
}

TEST_CASE("panel: the mention that wins, and the others") {
  Document const doc = report("粮食产量约21万吨。粮食产量达到21.4万吨，增长5.1%。", "地区生产总值增长6%左右。", 2024, "990101", "青石区");
  std::vector<Document> const docs = {doc};
  Table const t = panel(docs, {.alternatives = true});
  CHECK(cell(t, "text", {{"aspect", "level"}, {"choice", "1"}}) == "21.4万吨");
  CHECK(cell(t, "alternatives", {{"aspect", "level"}, {"choice", "1"}}) == "1");
  CHECK(cell(t, "agree", {{"aspect", "level"}, {"choice", "1"}}) == "false");
  CHECK(cell(t, "text", {{"aspect", "level"}, {"choice", "2"}}) == "约21万吨");
  CHECK(panel(docs).rows() == t.rows() - 1);
}

TEST_CASE("panel: reports of unknown areas are not one area") {
  std::vector<Document> const docs = {report("地区生产总值完成288亿元。", "继续努力。", 2022, "", ""),
                                      report("地区生产总值完成31亿元。", "继续努力。", 2022, "", "")};
  CHECK(panel(docs).rows() == 2);
  CHECK(panel(std::vector<Document>{docs[0], docs[0]}).rows() == 1);
}

TEST_CASE("panel: a year's own report wins over a later one that looks back") {
  std::vector<Document> const docs = {
      report("地区生产总值由2021年的290亿元增加到2023年的330亿元。", "力争再上台阶。", 2024, "990101", "青石区"),
      report("地区生产总值完成288亿元。", "地区生产总值增长7%。", 2022, "990101", "青石区"),
  };
  Table const t = panel(docs);
  CHECK(cell(t, "text", {{"year", "2021"}, {"aspect", "level"}}) == "288亿元");
  CHECK(cell(t, "report_year", {{"year", "2021"}, {"aspect", "level"}}) == "2022");
}

TEST_CASE("wide: one row an area and year; estimates stand in for results; other units are named") {
  Panel panel;
  panel.add(report("预计地区生产总值完成312亿元，增长5.1%。进出口总额12亿美元，增长3%。出口增长1.2倍。", "地区生产总值增长6%—7%。", 2024,
                   "990101", "青石区"));
  Table const t = panel.wide();
  REQUIRE(t.rows() == 2);
  CHECK(cell(t, "gdp_level", {{"year", "2023"}}) == "31200000000");
  CHECK(cell(t, "gdp_growth", {{"year", "2023"}}) == "5.1");
  CHECK(cell(t, "trade_total_level_美元", {{"year", "2023"}}) == "1200000000");
  CHECK(cell(t, "exports_growth_倍", {{"year", "2023"}}) == "1.2");
  CHECK(cell(t, "gdp_growth_target", {{"year", "2024"}}) == "6");
  CHECK(cell(t, "gdp_growth_target_high", {{"year", "2024"}}) == "7");
}

TEST_CASE("fulfilment: the next report, of an area that was renamed and recoded between the two") {
  Panel panel;
  panel.add(report("各项事业取得进步。", "地区生产总值增长8%以上。居民消费价格涨幅控制在3%以内。", 2015, "990122", "白河市云溪县"));
  panel.add(report("地区生产总值增长7.6%。居民消费价格上涨1.9%。", "地区生产总值增长7%。", 2016, "990107", "白河市云溪区"));
  Table const t = panel.fulfilment();
  std::vector<std::pair<std::string_view, std::string_view>> const gdp = {{"indicator", "gdp"}, {"year", "2015"}};
  CHECK(cell(t, "achieved", gdp) == "7.6");
  CHECK(cell(t, "deviation", gdp) == "-0.4");
  CHECK(cell(t, "met", gdp) == "false");
  CHECK(cell(t, "achieved_region_code", gdp) == "990107");
  CHECK(cell(t, "met", {{"indicator", "cpi"}}) == "true");
  CHECK(cell(t, "missing", {{"indicator", "gdp"}, {"year", "2016"}}) == "no_report");
}

TEST_CASE("fulfilment: a fall by so much or more") {
  Panel panel;
  panel.add(report("各项事业取得进步。", "单位GDP能耗下降3%以上。", 2015, "990101", "青石区"));
  panel.add(report("单位GDP能耗下降4.5%。", "地区生产总值增长7%。", 2016, "990101", "青石区"));
  Table const t = panel.fulfilment();
  CHECK(cell(t, "deviation", {{"indicator", "energy_intensity"}}) == "-1.5");
  CHECK(cell(t, "met", {{"indicator", "energy_intensity"}}) == "true");
}

TEST_CASE("fulfilment: two areas of one name are two") {
  Panel panel;
  panel.add(report("各项事业取得进步。", "地区生产总值增长8%。", 2015, "990122", "云溪县"));
  panel.add(report("地区生产总值增长7.6%。", "地区生产总值增长7%。", 2015, "990107", "云溪区"));
  panel.add(report("地区生产总值增长9.1%。", "地区生产总值增长7%。", 2016, "990107", "云溪区"));
  CHECK(cell(panel.fulfilment(), "achieved", {{"region_code", "990122"}}) == "");
}

TEST_CASE("fulfilment: a report missing in between leaves the value to a later one, or none") {
  Panel panel;
  panel.add(report("各项事业取得进步。", "地区生产总值增长8%。粮食产量达到20万吨。", 2020, "990101", "青石区"));
  panel.add(report("2020年地区生产总值增长3.1%。2021年地区生产总值增长8.3%。", "地区生产总值增长7%。", 2022, "990101", "青石区"));
  Table const t = panel.fulfilment();
  CHECK(cell(t, "achieved", {{"indicator", "gdp"}, {"year", "2020"}}) == "3.1");
  CHECK(cell(t, "achieved_report_year", {{"indicator", "gdp"}, {"year", "2020"}}) == "2022");
  CHECK(cell(t, "missing", {{"indicator", "grain_output"}}) == "no_report");
}

TEST_CASE("fulfilment: five-year targets meet five-year results") {
  Panel panel;
  panel.add(report("各项事业取得进步。", "“十三五”时期，地区生产总值年均增长7%以上。", 2016, "990101", "青石区"));
  panel.add(report("“十三五”时期，地区生产总值年均增长6.2%。", "地区生产总值增长7%。", 2021, "990101", "青石区"));
  CHECK(cell(panel.fulfilment(), "deviation", {{"aspect", "avg_growth"}, {"first_year", "2016"}, {"year", "2020"}}) == "-0.8");
}

TEST_CASE("amplification: county, prefecture, province, nation; a range has two ends") {
  Panel panel;
  panel.add(report("稳中有进。", "国内生产总值增长6%—6.5%。", 2019, "000000", "中华人民共和国", RegionLevel::nation));
  panel.add(report("稳中有进。", "地区生产总值增长7%左右。", 2019, "990000", "青山省", RegionLevel::province));
  panel.add(report("稳中有进。", "地区生产总值增长8%—9%。", 2019, "990100", "白河市", RegionLevel::prefecture));
  panel.add(report("稳中有进。", "地区生产总值增长7.5%。固定资产投资达到80亿元。", 2019, "990101", "青石区"));
  Table const t = panel.amplification();
  REQUIRE(t.rows() == 3);
  CHECK(cell(t, "amplification", {{"region_code", "990000"}}) == "1");
  CHECK(cell(t, "amplification_high", {{"region_code", "990000"}}) == "0.5");
  CHECK(cell(t, "superior_region", {{"region_code", "990101"}}) == "白河市");
  CHECK(cell(t, "amplification", {{"region_code", "990101"}}) == "-0.5");
  CHECK(cell(t, "amplification_high", {{"region_code", "990101"}}) == "-1.5");
}

TEST_CASE("sdmx: names, codes, times of several years") {
  std::vector<Document> const docs = {report("预计地区生产总值完成312亿元。", "地区生产总值增长6%左右。", 2024, "990101", "青石区")};
  Table const t = sdmx(panel(docs));
  CHECK(cell(t, "OBS_VALUE", {{"REF_AREA", "990101"}, {"TIME_PERIOD", "2023"}, {"INDICATOR", "gdp"}}) == "31200000000");
  CHECK(cell(t, "OBS_STATUS", {{"TIME_PERIOD", "2023"}}) == "E");
  CHECK(cell(t, "OBS_STATUS", {{"TIME_PERIOD", "2024"}}) == "F");
  CHECK_THROWS_AS((void)sdmx(targets(docs[0])), std::out_of_range);
}
