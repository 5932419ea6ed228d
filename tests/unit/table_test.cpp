#include <doctest/doctest.h>

#include <stdexcept>

#include <reportlib/table.hpp>
#include <reportlib/write.hpp>

using namespace reportlib;

namespace {

Table made() {
  using enum ColumnType;
  TableBuilder builder("t", {{"name", text, "Name", "名称"},
                             {"kind", category, "Kind", "类型"},
                             {"count", integer, "Count", "数量"},
                             {"value", decimal, "Value", "数值"},
                             {"agree", boolean, "Agree", "一致"},
                             {"day", date, "Day", "日期"},
                             {"start", offset, "Start", "起始"}});
  builder.add_row({"甲,“乙”\n丙", "x", 3, Decimal{-52, -1}, true, Date{2024, 2, 29}, 7});
  builder.add_row({"", "y", {}, {}, {}, Date{2024, 2, 0}, {}});
  builder.add_row({"say \"so\"", "x", -1, Decimal{58, 9}, false, Date{1954, 9, 23}, 0});
  return builder.build();
}

} // namespace

TEST_CASE("table: cells by type, null for what is not there") {
  Table const t = made();
  REQUIRE(t.rows() == 3);
  CHECK(t["name"].text(0) == "甲,“乙”\n丙");
  CHECK(t["name"].is_null(1));
  CHECK(t["kind"].text(2) == "x");
  CHECK(t["kind"].texts().size() == 2); // x and y once each
  CHECK(t["kind"].codes()[2] == t["kind"].codes()[0]);
  CHECK(t["value"].decimal(0) == Decimal{-52, -1});
  CHECK(t["value"].nulls() == 1);
  CHECK(t["agree"].boolean(0));
  CHECK(t["day"].is_null(1)); // a date without a day is no date
  CHECK(t["day"].days()[0] == 19782);
  CHECK(t["day"].date(2) == Date{1954, 9, 23});
  CHECK(t["start"].integer(0) == 7);
  CHECK(t["count"].validity()[0] == 0b101);
  CHECK(t.find("nothing") == nullptr);
  CHECK_THROWS_AS((void)t["nothing"], std::out_of_range);
}

TEST_CASE("table: tables of the same columns one after the other") {
  Table const t = made();
  std::vector<Table> const tables = {t, t};
  Table const both = concat(tables);
  CHECK(both.rows() == 6);
  CHECK(both.name() == "t");
  CHECK(both["kind"].texts().size() == 2);
  CHECK(to_csv(both, {.header = false}) == to_csv(t, {.header = false}) + to_csv(t, {.header = false}));
  CHECK(both["day"].chinese() == "日期");
  CHECK(concat(std::span(tables).first(1)) == t);
  CHECK(concat({}).columns().empty());
  TableBuilder other("o", {{"a", ColumnType::integer, "", ""}});
  std::vector<Table> const different = {t, other.build()};
  CHECK_THROWS_AS((void)concat(different), std::invalid_argument);
}

TEST_CASE("table: texts lie in one buffer") {
  Table const t = made();
  Texts const &texts = t["name"].texts();
  CHECK(texts.offsets().size() == 4);
  CHECK(texts.offsets().back() == static_cast<std::int64_t>(texts.bytes().size()));
}

TEST_CASE("table: a row that does not fit is refused") {
  TableBuilder builder("t", {{"a", ColumnType::integer, "", ""}});
  CHECK_THROWS_AS(builder.add_row({1, 2}), std::invalid_argument);
  CHECK_THROWS_AS(builder.add_row({"one"}), std::invalid_argument);
}

TEST_CASE("table: a builder may go on") {
  TableBuilder builder("t", {{"a", ColumnType::category, "", ""}});
  builder.add_row({"x"});
  Table const first = builder.build();
  builder.add_row({"y"});
  CHECK(builder.build()["a"].text(0) == "y");
  CHECK(first["a"].text(0) == "x");
}

TEST_CASE("table: CSV quotes, TSV has one line a row, JSON has numbers") {
  Table const t = made();
  CHECK(to_csv(t, {.bom = true}) == "\xEF\xBB\xBFname,kind,count,value,agree,day,start\n"
                                    "\"甲,“乙”\n丙\",x,3,-5.2,true,2024-02-29,7\n"
                                    ",y,,,,,\n"
                                    "\"say \"\"so\"\"\",x,-1,58000000000,false,1954-09-23,0\n");
  CHECK(to_tsv(t, {.header = false}).starts_with("甲,“乙” 丙\tx\t3\t-5.2\ttrue\t2024-02-29\t7\n"));
  CHECK(to_jsonl(t).starts_with(
      "{\"name\":\"甲,“乙”\\n丙\",\"kind\":\"x\",\"count\":3,\"value\":-5.2,\"agree\":true,\"day\":\"2024-02-29\",\"start\":7}\n"
      "{\"name\":null,\"kind\":\"y\",\"count\":null,"));
}
