// What is asked of one document or a few at once, beside its layers: the list of numbers, an explanation as JSON, targets by a coding.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "json_reader.hpp"
#include "reports.hpp"

#include <reportlib/attention.hpp>
#include <reportlib/constraint.hpp>
#include <reportlib/explain.hpp>
#include <reportlib/numbers.hpp>

using namespace reportlib;

TEST_CASE("numbers: each with how it was understood") {
  Document const doc = parse("一、2023年工作回顾\n全县生产总值580亿元，另有777.\n打印本页 2023-01-05 关闭窗口\n");
  Numbers const all = numbers(doc);
  CHECK(all.tokens.size() == all.explained + all.unexplained + all.noise);
  CHECK(all.unexplained == 1);
  CHECK(all.read() == all.explained + 1);
  CHECK(all.unexplained_share() > 0);
  CHECK(numbers(parse("没有数。")).unexplained_share() == 0);
  std::string const tsv = numbers_to_tsv(doc);
  CHECK(tsv.starts_with("start\tend\ttext\tunderstanding\tkind\tlow\thigh\tunit\tbound\n"));
  CHECK(tsv.find("\t580亿元\texplained\tamount\t580") != tsv.npos);
  CHECK(tsv.find("\t777\tunexplained\t\t\t\t\t\n") != tsv.npos);
}

TEST_CASE("explain: as JSON, offsets in code points") {
  Document const doc = parse("一、2023年工作回顾\n全县生产总值580亿元，增长6.2%。\n");
  auto const found = explain(doc, doc.text().find("6.2%"));
  REQUIRE(found);
  std::string const json = to_json(doc, *found);
  CHECK(tests::JsonReader::well_formed(json));
  CHECK(json.find(R"("number":{"start":26,"end":30,"text":"6.2%"})") != json.npos);
  for (auto const &choice : found->choices) CHECK(json.find('"' + choice.rule + '"') != json.npos);
  CHECK(to_text(doc, *found).find("FIELDS AND THEIR RULES") != std::string::npos);
}

TEST_CASE("targets: with the verdict of a coding and its evidence") {
  Document const doc = report("地区生产总值完成356亿元。", "确保地区生产总值增长6%以上。", 2024, "990101", "青石区");
  Table const t = targets(doc, Coding::preset("hard_first"));
  REQUIRE(t.rows() == 1);
  CHECK(t["coding"].to_string(0) == "hard_first");
  CHECK(t["hardness"].to_string(0) == "hard");
  CHECK(t["rule"].to_string(0) != "");
}

TEST_CASE("panels of a few documents without one of one's own") {
  std::vector<Document> docs{report("地区生产总值增长5%。", "地区生产总值增长6%以上。", 2023, "990101", "青石区"),
                             report("地区生产总值增长6.5%。", "地区生产总值增长7%以上。", 2024, "990101", "青石区")};
  Panel panel;
  for (Document const &doc : docs) panel.add(doc);
  CHECK(fulfilment(docs) == panel.fulfilment());
  CHECK(fulfilment(docs).rows() > 0);
  CHECK(amplification(docs) == panel.amplification());
}
