#include <doctest/doctest.h>

#include <cstring>
#include <string_view>

#include "arrow_reader.hpp"

#include <reportlib/analysis.hpp>
#include <reportlib/parse.hpp>

using namespace reportlib;

namespace {

template <class T> T const *buffer(ArrowArray const &array, int i) { return static_cast<T const *>(array.buffers[i]); }

std::string format_of_decimals(std::initializer_list<Decimal> values, ArrowArray &batch) {
  TableBuilder builder("t", {{"value", ColumnType::decimal, "Value", "数值"}});
  for (Decimal const value : values) builder.add_row({value});
  builder.add_row({{}});
  ArrowArrayStream stream;
  to_arrow(builder.build(), stream);
  ArrowSchema schema;
  REQUIRE(stream.get_schema(&stream, &schema) == 0);
  REQUIRE(stream.get_next(&stream, &batch) == 0);
  std::string const format = schema.children[0]->format;
  schema.release(&schema);
  stream.release(&stream);
  return format;
}

} // namespace

TEST_CASE("arrow: a batch outlives its table and stream, and shares the texts") {
  using enum ColumnType;
  ArrowArrayStream stream;
  ArrowSchema schema;
  ArrowArray batch, end;
  char const *bytes = nullptr;
  {
    TableBuilder builder("made", {{"name", text, "Name", "名称"},
                                  {"kind", category, "Kind", "类型"},
                                  {"agree", boolean, "Agree", "一致"},
                                  {"day", date, "Day", "日期"},
                                  {"start", offset, "Start", "起始"},
                                  {"count", integer, "Count", "数量"}});
    builder.add_row({"甲", "x", true, Date{2024, 2, 29}, 7, -1});
    builder.add_row({"", "y", {}, {}, {}, {}});
    builder.add_row({"乙", "x", true, Date{1954, 9, 23}, 0, 3});
    Table const table = builder.build();
    bytes = table["name"].texts().bytes().data();
    to_arrow(table, stream);
  }
  REQUIRE(stream.get_schema(&stream, &schema) == 0);
  REQUIRE(stream.get_next(&stream, &batch) == 0);
  REQUIRE(stream.get_next(&stream, &end) == 0);
  CHECK((end.release == nullptr));
  stream.release(&stream);
  CHECK((stream.release == nullptr));

  std::string formats;
  for (std::int64_t i = 0; i < schema.n_children; ++i) formats += schema.children[i]->format;
  CHECK(formats == "UibtdDIl");
  CHECK(schema.children[1]->dictionary->format == std::string_view("U"));
  char const *metadata = schema.children[0]->metadata;
  std::int32_t pairs = 0;
  std::memcpy(&pairs, metadata, sizeof pairs);
  CHECK(pairs == 2);
  CHECK(std::string_view(metadata + 8, 7) == "english");
  CHECK(std::string_view(metadata + 19, 4) == "Name");

  CHECK(batch.length == 3);
  ArrowArray const &name = *batch.children[0], &kind = *batch.children[1], &agree = *batch.children[2];
  CHECK(name.null_count == 1);
  CHECK(*buffer<std::uint8_t>(name, 0) == 0b101);
  CHECK(buffer<std::int64_t>(name, 1)[3] == 6);
  CHECK(buffer<char>(name, 2) == bytes); // not a copy
  CHECK(buffer<std::int32_t>(kind, 1)[1] == 1);
  CHECK(kind.dictionary->length == 2);
  CHECK(kind.buffers[0] == nullptr);
  CHECK(*buffer<std::uint8_t>(agree, 1) == 0b101);
  CHECK(buffer<std::int32_t>(*batch.children[3], 1)[0] == 19782);
  CHECK(buffer<std::uint32_t>(*batch.children[4], 1)[0] == 7);
  CHECK(buffer<std::int64_t>(*batch.children[5], 1)[0] == -1);

  ArrowArray moved = *batch.children[0]; // as the interface allows
  batch.children[0]->release = nullptr;
  batch.release(&batch);
  CHECK(std::string_view(buffer<char>(moved, 2), 6) == "甲乙");
  moved.release(&moved);
  schema.release(&schema);
}

TEST_CASE("arrow: decimals have the least scale that holds them all") {
  ArrowArray batch;
  CHECK(format_of_decimals({{-520, -2}, {58, 9}, {0, -30}}, batch) == "d:38,1");
  auto const *values = buffer<std::int64_t>(*batch.children[0], 1);
  CHECK(values[0] == -52);
  CHECK(values[1] == -1); // the sign goes on into the upper word
  CHECK(values[2] == 580'000'000'000);
  CHECK(values[4] == 0);
  batch.release(&batch);
  CHECK(format_of_decimals({{1, -38}}, batch) == "d:38,38");
  batch.release(&batch);
  CHECK(format_of_decimals({{1, 37}}, batch) == "d:38,0");
  batch.release(&batch);
}

TEST_CASE("arrow: decimals that 38 digits cannot hold together become doubles") {
  ArrowArray batch;
  CHECK(format_of_decimals({{25, -1}, {1, 37}, {1, 400}, {-1, -400}}, batch) == "g");
  auto const *values = buffer<double>(*batch.children[0], 1);
  CHECK(values[0] == 2.5);
  CHECK(values[1] == 1e37);
  CHECK(values[2] > 1e308);
  CHECK(values[3] == 0);
  batch.release(&batch);
}

TEST_CASE("arrow: a table without rows is a batch without rows") {
  TableBuilder builder("t", {{"kind", ColumnType::category, "", ""}, {"name", ColumnType::text, "", ""}});
  ArrowArrayStream stream;
  to_arrow(builder.build(), stream);
  ArrowArray batch;
  REQUIRE(stream.get_next(&stream, &batch) == 0);
  CHECK(batch.length == 0);
  CHECK(batch.children[0]->dictionary->length == 0);
  batch.release(&batch);
  stream.release(&stream);
}

TEST_CASE("arrow: another program reads what the table has") {
  using enum ColumnType;
  Table const facts =
      observations(parse("一、2023年工作回顾\n2023年，全县生产总值580.5亿元、增长6.2%左右；森林覆盖率40%至45%，人口约20万人。\n"));
  CHECK(facts.rows() > 3);
  CHECK(tests::misread_by_arrow(facts) == "");
  TableBuilder builder("made", {{"day", date, "", ""}, {"value", decimal, "", ""}, {"agree", boolean, "", ""}, {"kind", category, "", ""}});
  builder.add_row({Date{1899, 12, 31}, Decimal{-520, -2}, true, "x"});
  builder.add_row({{}, Decimal{58, 9}, {}, {}});
  builder.add_row({Date{2100, 1, 1}, {}, false, "y"});
  CHECK(tests::misread_by_arrow(builder.build()) == "");
  CHECK(tests::misread_by_arrow(TableBuilder("none", {{"name", text, "", ""}}).build()) == "");
}
