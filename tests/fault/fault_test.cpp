// Each allocation of reading, writing and counting fails once: it is told by an exception, or nothing changes.
#include <doctest/doctest.h>

#include <unicode/uclean.h>

#include "docx_made.hpp"
#include "fault/failing.hpp"
#include "text/text.hpp"

#include <reportlib/analysis.hpp>
#include <reportlib/attention.hpp>
#include <reportlib/parse.hpp>
#include <reportlib/write.hpp>

using namespace reportlib;
using namespace reportlib::tests;

namespace {

constexpr std::string_view report =
    "青石县人民政府工作报告\n——2024年1月8日在青石县第十八届人民代表大会第三次会议上\n县长 林岚\n"
    "一、2023年工作回顾\n全县生产总值580亿元，增长6.2%，其中工业占35%。\n指标\t2023年\t2024年\n产量\t5\t6\n收入\t7\t8\n"
    "二、2024年工作安排\n力争增长6%以上，新增就业1.2万人。\n";

void check(Failures const &found) {
  MESSAGE(found.allocations, " allocations, ", found.thrown, " told, ", found.same, " without effect");
  CHECK(found.allocations > 0);
  CHECK(found.other == "");
}

// A crash is the other library's; we cannot mend it. Of HTML one is left, where libxml2 2.9 loses its input.
void check(ChildFailures const &found) {
  MESSAGE(found.allocations, " allocations, ", found.crashed, " crashed inside libxml2 or ICU");
  CHECK(found.allocations > 0);
  CHECK(found.crashed < 3);
  CHECK(found.other == 0);
  CHECK(found.hung == 0);
}

std::string shown(Source const &source) {
  std::string out = source.text;
  for (Origin const &o : source.origins) out += o.place + '\n';
  for (Diagnostic const &d : source.diagnostics) out += d.message + '\n';
  return out;
}

std::string told(Staged<std::string> const &decoded) {
  std::string out = decoded.value;
  for (Diagnostic const &d : decoded.diagnostics) out += d.message + '\n';
  return out;
}

std::string gb18030() {
  std::string bytes;
  for (int i = 0; i < 20; ++i) bytes += "\xD4\xF6\xB3\xA4\x35\x25\xA1\xA3\n";
  return bytes;
}

} // namespace

TEST_CASE("fault: reading plain text") {
  check(fail_each([] { return to_json(parse(report)); }));
}

TEST_CASE("fault: decoding, with the converters' caches full and empty") {
  std::string const bytes = gb18030();
  auto const automatic = [&] { return told(text::decode(bytes, Encoding::automatic, false)); };
  auto const named = [&] { return told(text::decode(bytes, Encoding::automatic, false, "gb2312")); };
  auto const other = [&] { return told(text::decode(bytes, Encoding::automatic, false, "big5")); };
  check(fail_each(automatic));
  check(fail_each(named));
  check(fail_each(other));
  check(fail_each(automatic, u_cleanup));
  check(fail_each(named, u_cleanup));
  check(fail_each(other, u_cleanup));
}

TEST_CASE("fault: reading HTML") {
  std::string page =
      "<html><head><title>t</title></head><body><div class=a id='b'><h1>政府工作报告</h1><ol><li>增长<b>5%</b></ol>"
      "<table><tr><td>指标<td colspan=2>值<tr><td>产量<td>5&nbsp;吨<td>&#22686;</table><p hidden>暗</p><p>投资<sup>1</sup>3亿元。";
  for (int i = 0; i < 40; ++i)
    page += "<p data-a" + std::to_string(i) + "='x'>增长" + std::to_string(i) + "%。<unknown" + std::to_string(i) + ">";
  check(fail_each_in_child([&] { return shown(read_source(page)); }));
}

TEST_CASE("fault: reading Word") {
  std::string const bytes =
      docx_bytes(item("工作", 0) + paragraph(run("增长5%") + "<w:r><w:footnoteReference w:id='1'/></w:r>") + "<w:tbl><w:tr><w:tc>" +
                     paragraph(run("产量")) + "</w:tc><w:tc>" + paragraph(run("5吨")) + "</w:tc></w:tr></w:tbl>",
                 {{"numbering", numbering(level(0, "chineseCounting", "%1、"))},
                  {"styles", element("styles", "<w:style w:type='paragraph' w:styleId='a'><w:basedOn w:val='b'/></w:style>")},
                  {"footnotes", element("footnotes", "<w:footnote w:id='1'>" + paragraph(run("注")) + "</w:footnote>")}});
  check(fail_each([&] { return shown(read_source(bytes)); }));
}

TEST_CASE("fault: reading Markdown") {
  check(fail_each([] { return shown(read_source("# 政府工作报告\n\n## 回顾\n\n- 增长**5%**\n\n|指标|值|\n|---|---|\n|产量|5|\n")); }));
}

TEST_CASE("fault: writing") {
  Document const doc = parse(report);
  check(fail_each([&] { return to_json(doc); }));
  check(fail_each([&] { return to_html(doc); }));
  check(fail_each([&] { return to_text(doc); }));
  Table const table = observations(doc);
  check(fail_each([&] { return to_csv(table); }));
  check(fail_each([&] { return to_jsonl(table); }));
  check(fail_each([&] { return to_csv(observations(doc)); }));
}

// ICU 72 cuts by its dictionary and does not say where it had no memory for that, so the number of words may be another one.
TEST_CASE("fault: counting words ends") {
  Document const doc = parse(report);
  Dictionary const words = Dictionary::preset("innovation");
  ChildFailures const found = fail_each_in_child([&] { return to_csv(attention(doc, words, {.denominator = Denominator::words})); });
  MESSAGE(found.allocations, " allocations, ", found.other, " with another number of words, ", found.crashed, " crashed inside ICU");
  CHECK(found.hung == 0);
}

TEST_CASE("fault: traditional characters") {
  check(fail_each_in_child(
      [] { return to_json(parse("縣政府工作報告\n全縣實現地區生產總值580億元，增長6.2%。發展產業，擴大開放，優化環境，改善民生。\n")); }));
}
