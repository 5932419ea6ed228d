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
  CHECK(t["agree"].boolean(0) == true);
  CHECK(t["agree"].boolean(2) == false);
  CHECK(t["count"].integer(1) == std::nullopt);
  CHECK(t["day"].date(1) == std::nullopt);
  CHECK(t["name"].text(1).empty());
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
  CHECK(concat({}) == Table{});
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

TEST_CASE("table: a row that is refused leaves nothing behind") {
  TableBuilder builder("t", {{"a", ColumnType::integer, "", ""}, {"b", ColumnType::date, "", ""}, {"c", ColumnType::offset, "", ""}});
  CHECK_THROWS_WITH_AS(builder.add_row({1, "two", 3}), "t: b: a cell of another type", std::invalid_argument);
  CHECK_THROWS_WITH_AS(builder.add_row({1, Date{2023, 2, 30}, 3}), "t: b: a date that does not exist", std::invalid_argument);
  CHECK_THROWS_WITH_AS(builder.add_row({1, {}, -1}), "t: c: an offset beyond 32 bits", std::invalid_argument);
  builder.add_row({1, Date{2023, 2, 28}, 3});
  Table const t = builder.build();
  CHECK(t.rows() == 1);
  CHECK(t["a"].size() == 1);
  CHECK(to_csv(t, {.header = false}) == "1,2023-02-28,3\n");
}

TEST_CASE("table: a column of another type or a row that is not there is an error, never 0") {
  Table const t = made();
  CHECK_THROWS_WITH_AS((void)t["name"].integer(0), "column name is text, not integer", std::invalid_argument);
  CHECK_THROWS_AS((void)t["name"].decimal(1), std::invalid_argument); // though the cell is null
  CHECK_THROWS_AS((void)t["count"].text(0), std::invalid_argument);
  CHECK_THROWS_AS((void)t["count"].decimal(0), std::invalid_argument);
  CHECK_THROWS_AS((void)t["value"].boolean(0), std::invalid_argument);
  CHECK_THROWS_AS((void)t["agree"].date(0), std::invalid_argument);
  CHECK_THROWS_AS((void)t["kind"].integers(), std::invalid_argument);
  CHECK_THROWS_WITH_AS((void)t["count"].integer(3), "row 3 of column count that has 3", std::out_of_range);
  CHECK_THROWS_AS((void)t["name"].is_null(9), std::out_of_range);
  CHECK_THROWS_AS((void)t["name"].texts()[3], std::out_of_range);
}

TEST_CASE("table: a cell keeps a text that is moved into it") {
  auto const name = [](int i) { return "a name too long to lie in the string itself " + std::to_string(i); };
  TableBuilder builder("t", {{"a", ColumnType::text, "", ""}, {"b", ColumnType::category, "", ""}});
  Cell const first = name(1), second = std::optional(name(2));
  builder.add_row({first, second});
  builder.add_row({name(3), std::optional<std::string>()});
  Table const t = builder.build();
  CHECK(to_csv(t, {.header = false}) == name(1) + ',' + name(2) + '\n' + name(3) + ",\n");
}

TEST_CASE("table: what was moved from is empty") {
  Table first = made();
  Table const second = std::move(first);
  CHECK(first == Table{});
  CHECK(first.columns().empty());
  CHECK(to_csv(first) == to_csv(Table{}));
  CHECK(second == made());
  TableBuilder builder("t", {{"a", ColumnType::integer, "", ""}});
  builder.add_row({1});
  TableBuilder const other = std::move(builder);
  CHECK(other.rows() == 1);
  CHECK(builder.rows() == 0);
  CHECK(builder.build() == Table{});
  CHECK_THROWS_AS(builder.add_row({1}), std::invalid_argument);
}

TEST_CASE("table: a builder may go on") {
  TableBuilder builder("t", {{"a", ColumnType::category, "", ""}});
  builder.add_row({"x"});
  Table const first = builder.build();
  builder.add_row({"y"});
  Table const second = builder.build();
  CHECK(second["a"].text(0) == "y");
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

TEST_CASE("for Excel a text is no formula") {
  TableBuilder builder("t",
                       {{"word", ColumnType::category, "", ""}, {"text", ColumnType::text, "", ""}, {"n", ColumnType::decimal, "", ""}});
  builder.add_row({"=1+1", "@SUM(A1)", Decimal{-32, -1}});
  builder.add_row({"+5%", "-3,2%", Decimal{5, 0}});
  builder.add_row({"5=5", "a-b", std::nullopt});
  Table const table = builder.build();
  CHECK(to_csv(table, {.bom = true}) == "\xEF\xBB\xBFword,text,n\n'=1+1,'@SUM(A1),-3.2\n'+5%,\"'-3,2%\",5\n5=5,a-b,\n");
  CHECK(to_csv(table) == "word,text,n\n=1+1,@SUM(A1),-3.2\n+5%,\"-3,2%\",5\n5=5,a-b,\n");
}
