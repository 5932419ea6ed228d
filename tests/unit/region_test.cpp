#include <charconv>

#include <doctest/doctest.h>

#include "lexicon/tsv.hpp"
#include <reportlib/parse.hpp>
#include <reportlib/region.hpp>

namespace reportlib {
namespace {

std::string code(std::string_view name, std::optional<int> year, std::string_view context = {}) {
  auto const found = resolve_region(name, year, context);
  return found.division ? found.division->code : found.candidates.empty() ? "unknown" : std::to_string(found.candidates.size());
}

} // namespace

TEST_CASE("every division resolves from its full name in each year that it held") {
  constexpr int today = 2026;
  std::size_t checked = 0, alone = 0;
  for (Term const *term : Lexicon::builtin().terms(TermKind::region)) {
    for (std::string_view written : lexicon::split(term->attribute("divisions"), ';')) {
      auto const parts = lexicon::split(written, ':');
      if (parts.size() != 2) continue; // of a short name
      int first = 0, last = today;
      std::from_chars(parts[1].data(), parts[1].data() + 4, first);
      if (!parts[1].ends_with('-')) std::from_chars(parts[1].data() + 5, parts[1].data() + 9, last);
      for (int year = std::max(first, 1980); year <= last; ++year) {
        ++checked;
        auto const plain = resolve_region(term->name, year);
        if (plain.division) {
          ++alone;
          CHECK_MESSAGE(plain.division->code == parts[0], term->name, year);
          CHECK(plain.division->name == term->name);
          continue;
        }
        CHECK_MESSAGE(plain.candidates.size() > 1, term->name, year);
        auto const within = resolve_region(term->name, year, parts[0]);
        REQUIRE_MESSAGE(within.division, term->name, year);
        CHECK(within.division->code == parts[0]);
        std::string whole;
        for (Division const &superior : within.superiors) whole += superior.name;
        whole += term->name;
        CHECK_MESSAGE(code(whole, year) == parts[0], whole, year);
      }
    }
  }
  CHECK(checked > 130000);
  CHECK(alone * 100 > checked * 96);
}

// The code, the number of candidates, or unknown.
TEST_CASE("ambiguous short names are refused, or resolved by the context") {
  struct Row {
    std::string_view name, context, expected;
  };
  static constexpr Row rows[] = {
      {"市中", "", "4"},
      {"市中", "511100", "511102"},
      {"市中", "510000", "2"},
      {"市中", "370000", "2"},
      {"鼓楼", "", "4"},
      {"鼓楼", "350102", "350102"},
      {"鼓楼", "320000", "2"},
      {"鼓楼", "320300", "320302"},
      {"朝阳", "", "3"},
      {"朝阳", "110000", "110105"},
      {"朝阳", "211324", "211300"},
      {"朝阳", "440000", "3"},
      {"新华", "", "3"},
      {"新华", "130000", "2"},
      {"新华", "410400", "410402"},
      {"桥西", "", "2"},
      {"桥西", "130730", "130703"},
      {"长安", "", "2"},
      {"长安", "610000", "610116"},
      {"城关", "", "2"},
      {"城关", "620103", "620102"},
      {"南山", "440300", "440305"},
      {"西湖", "", "2"},
      {"西湖", "360000", "360103"},
      {"河东", "", "2"},
      {"河东", "371302", "371312"},
      {"和平", "", "3"},
      {"和平", "210100", "210102"},
      {"铁西", "", "3"},
      {"铁西", "210000", "2"},
      {"铁东", "220000", "220303"},
      {"新城", "610000", "610102"},
      {"城中", "", "2"},
      {"城中", "450000", "450202"},
      {"白云", "520000", "520113"},
      {"海州", "", "2"},
      {"海州", "320700", "320706"},
      {"宝山", "310000", "310113"},
      {"通州", "", "2"},
      {"通州", "320600", "320612"},
      {"永定", "", "2"},
      {"永定", "430800", "430802"},
      {"普陀", "330900", "330903"},
      {"青山", "", "2"},
      {"青山", "420100", "420107"},
      {"龙华", "460000", "460106"},
      {"向阳", "", "2"},
      {"向阳", "230800", "230803"},
      {"大同", "", "2"},
      {"大同", "230600", "230606"},
      {"伊宁", "", "2"},
      {"五华", "530000", "530102"},
      {"太和", "341200", "341222"},
      {"东兴", "", "2"},
  };
  for (Row const &row : rows) CHECK_MESSAGE(code(row.name, 2024, row.context) == row.expected, row.name, ' ', row.context);
}

TEST_CASE("names by year, in parts, short and abbreviated") {
  CHECK(code("福建省泉州市鲤城区", 2024) == "350502");
  CHECK(code("泉州鲤城", 2024) == "350502");
  CHECK(code("四川省鲤城区", 2024) == "unknown");
  CHECK(code("四川省市中区", 2024) == "2");
  CHECK(code("闽", 2024) == "350000");
  CHECK(code("沪", 2024) == "310000");
  CHECK(code("长沙", 2024) == "430100");
  CHECK(code("西安", 2024) == "610100");
  CHECK(code("西安", 2024, "231000") == "231005");
  CHECK(code("海南", 2024) == "460000");
  CHECK(code("全国", 2024) == "000000");
  CHECK(code("没有这个县", 2024) == "unknown");
  CHECK(code("", 2024) == "unknown");
  // Upgraded, renamed, abolished.
  CHECK(code("房山", 1984) == "110225");
  CHECK(code("房山", 1990) == "110111");
  CHECK(code("襄樊市", 2005) == "420600");
  CHECK(resolve_region("襄樊市", 2015).candidates.at(0).last_year == 2009);
  CHECK(code("襄樊市", std::nullopt) == "420600");
  CHECK(code("大兴县", 2001) == "110224"); // the year of the change
  CHECK(code("大兴县", 2002) == "1");
  CHECK(code("重庆市沙坪坝区", 1990) == "510212");
  CHECK(code("重庆市沙坪坝区", 2000) == "500106");
  CHECK(code("福建省", 1965) == "350000");
}

TEST_CASE("superior divisions as of the year, and a report as the context") {
  auto const before = resolve_region("沙坪坝区", 1990);
  REQUIRE(before.superiors.size() == 2);
  CHECK(before.superiors[0].name == "四川省");
  CHECK(before.superiors[1].code == "510200");
  CHECK(before.superiors[1].last_year == 1996);
  CHECK_THROWS_AS((void)resolve_region("福建", 2024, "福建"), std::invalid_argument);

  Document const report = parse("政府工作报告\n（2024年1月8日在乐山市第八届人民代表大会第四次会议上）\n各位代表：\n一、2023年工作回顾\n");
  CHECK(report.header().region.code == "511100");
  CHECK(resolve_region("市中区", std::nullopt, report).division.value().code == "511102");
}

} // namespace reportlib
