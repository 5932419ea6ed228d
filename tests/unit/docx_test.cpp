// DOCX as its reader sees it. The files are made here, part by part.
#include <doctest/doctest.h>

#include "docx_made.hpp"

#include <reportlib/parse.hpp>

using namespace reportlib;
using namespace reportlib::tests;

namespace {

Source docx(std::string const &body, Parts parts = {}) { return read_source(docx_bytes(body, std::move(parts))); }

} // namespace

TEST_CASE("docx: paragraphs, tabs, breaks; revisions and hidden text as the reader sees them") {
  Source const s = docx(paragraph(run("全区") + run("生产总值") + "<w:r><w:tab/><w:t>580亿元</w:t><w:br/><w:t>增长</w:t></w:r>") +
                        paragraph("<w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:ins>" + run("5%") + "</w:ins>" +
                                  run("暗", "<w:vanish/>") + run("明", "<w:vanish w:val='0'/>")) +
                        paragraph(run("前半"), "<w:rPr><w:del/></w:rPr>") + paragraph(run("后半")));
  CHECK(s.container == Container::docx);
  CHECK(s.text == "全区生产总值\t580亿元\n增长\n5%明\n前半后半\n");
  REQUIRE(s.origins.size() == 3);
  CHECK(s.origins[1].place == "paragraph 2");
}

TEST_CASE("docx: a deleted paragraph mark at the end of the body, of a cell or before a table loses no words") {
  std::string const deleted = "<w:rPr><w:del/></w:rPr>", moved = "<w:rPr><w:moveFrom/></w:rPr>";
  CHECK(docx(paragraph(run("甲")) + paragraph(run("乙"), deleted)).text == "甲\n乙\n");
  CHECK(docx(paragraph(run("甲"), deleted) + paragraph(run("乙"), moved) + "<w:sectPr/>").text == "甲乙\n");
  std::string const cell = "<w:tc>" + paragraph(run("丙"), deleted) + "</w:tc><w:tc>" + paragraph(run("丁")) + "</w:tc>";
  CHECK(docx(paragraph(run("乙"), deleted) + "<w:tbl><w:tr>" + cell + "</w:tr></w:tbl>" + paragraph(run("戊"))).text == "乙\n丙\t丁\n戊\n");
  CHECK(docx(item("甲", 0) + paragraph(run("乙"), "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>" + deleted),
             {{"numbering", numbering(level(0, "decimal", "%1."))}})
            .text == "1.甲\n2.乙\n");
  Source const notes =
      docx(paragraph(run("甲") + "<w:r><w:footnoteReference w:id='1'/></w:r>"),
           {{"footnotes", element("footnotes", "<w:footnote w:id='1'>" + paragraph(run("注"), deleted) + "</w:footnote>")}});
  CHECK(notes.text == "甲[1]\n[1] 注\n");
}

TEST_CASE("docx: list numbers are drawn, with levels and restarts") {
  std::string const levels = level(0, "chineseCounting", "%1、") + level(1, "japaneseCounting", "（%2）") + level(2, "decimal", "%3.") +
                             level(3, "decimal", "%1.%4", "<w:isLgl/>") + level(4, "bullet", "\xEF\x82\xB7");
  std::string const again = "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/>"
                            "</w:lvlOverride></w:num>";
  std::string body;
  for (int i = 0; i < 10; ++i) body += item("甲", 0);
  body += item("甲", 0) + item("乙", 1) + item("丙", 2) + item("丙", 2) + item("丁", 1) + item("戊", 2) + item("己", 3) + item("庚", 4) +
          item("辛", 0, 2) + item("壬", 0, 9);
  Source const s = docx(body, {{"numbering", numbering(levels, again)}});
  CHECK(s.text.ends_with("十、甲\n十一、甲\n（一）乙\n1.丙\n2.丙\n（二）丁\n1.戊\n11.1 己\n庚\n一、辛\n壬\n"));
}

TEST_CASE("docx: kinds of numbers") {
  auto const numbered = [](std::string const &format, std::string const &text, int count) {
    std::string body;
    for (int i = 0; i < count; ++i) body += item("", 0) + item("甲", 0);
    std::string const all = docx(body, {{"numbering", numbering(level(0, format, text))}}).text;
    return all.substr(all.rfind('\n', all.size() - 2) + 1);
  };
  CHECK(numbered("chineseCountingThousand", "第%1章", 10) == "第二十章 甲\n");
  CHECK(numbered("chineseCountingThousand", "第%1条", 51) == "第一百零二条 甲\n");
  CHECK(numbered("ideographDigital", "%1、", 10) == "二〇、甲\n");
  CHECK(numbered("decimalEnclosedCircleChinese", "%1", 1) == "② 甲\n");
  CHECK(numbered("upperRoman", "%1.", 2) == "IV.甲\n");
  CHECK(numbered("lowerLetter", "%1)", 14) == "bb)甲\n");
  CHECK(numbered("ideographTraditional", "%1、", 1) == "乙、甲\n");
}

TEST_CASE("docx: a list comes from the style of the paragraph, or from the style below it") {
  std::string const styles =
      element("styles", "<w:style w:type='paragraph' w:styleId='a'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
                        "</w:style><w:style w:type='paragraph' w:styleId='b'><w:basedOn w:val='a'/></w:style>");
  Source const s = docx(paragraph(run("甲"), "<w:pStyle w:val='a'/>") + paragraph(run("乙"), "<w:pStyle w:val='b'/>") +
                            paragraph(run("丙"), "<w:pStyle w:val='b'/><w:numPr><w:numId w:val='0'/></w:numPr>"),
                        {{"numbering", numbering(level(0, "decimal", "%1."))}, {"styles", styles}});
  CHECK(s.text == "1.甲\n2.乙\n丙\n");
}

TEST_CASE("docx: a scheme that refers to a list style is the scheme of that style") {
  std::string const linked = "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='s'/></w:abstractNum>"
                             "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>";
  std::string const levels = "<w:styleLink w:val='s'/>" + level(0, "chineseCounting", "%1、");
  Source const s = docx(item("甲", 0, 1) + item("乙", 0, 2), {{"numbering", numbering(levels, linked)}});
  CHECK(s.text == "一、甲\n二、乙\n");
}

TEST_CASE("docx: notes stand at the end, their marks in the text") {
  std::string const notes =
      element("footnotes", "<w:footnote w:id='-1' w:type='separator'>" + paragraph(run("线")) + "</w:footnote><w:footnote w:id='1'>" +
                               paragraph(run("注甲")) + "</w:footnote><w:footnote w:id='2'>" + paragraph(run("注乙")) + "</w:footnote>");
  auto const mark = [](std::string const &id) { return "<w:r><w:footnoteReference w:id='" + id + "'/></w:r>"; };
  Source const s =
      docx(paragraph(run("一") + mark("1") + run("二", "<w:vertAlign w:val='superscript'/>") + mark("2")), {{"footnotes", notes}});
  CHECK(s.text == "一[1]二[2]\n[1] 注甲\n[2] 注乙\n");
  CHECK(s.origins.back().place == "footnote 2");
  CHECK(docx(paragraph(run("12") + run("3", "<w:vertAlign w:val='superscript'/>") + run("米") +
                       run("2", "<w:vertAlign w:val='superscript'/>")))
            .text == "12[3]米²\n");
}

TEST_CASE("docx: tables are rows, text boxes come once") {
  auto const cell = [](std::string const &content) { return "<w:tc>" + content + "</w:tc>"; };
  Source const s = docx("<w:tbl><w:tr>" + cell(paragraph(run("指标"))) + cell(paragraph(run("数值"))) + "</w:tr><w:tr>" +
                        cell(paragraph(run("生产")) + paragraph(run("总值"))) + cell(paragraph(run("580"))) + "</w:tr></w:tbl>");
  CHECK(s.text == "指标\t数值\n生产总值\t580\n");
  CHECK(s.origins[1].place == "table 1 row 2");
  std::string const box = "<w:txbxContent>" + paragraph(run("框")) + "</w:txbxContent>";
  CHECK(docx(paragraph(run("前") + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>" + box +
                       "</wps:txbx></mc:Choice><mc:Fallback><w:pict>" + box + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" +
                       run("后")))
            .text == "框\n前后\n");
}

TEST_CASE("docx: fields show their result, not their code") {
  CHECK(docx(paragraph("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE 9</w:instrText></w:r>"
                       "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" +
                       run("580") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>" + run("亿元")))
            .text == "580亿元\n");
}

TEST_CASE("docx: what is damaged or foreign is refused with its name") {
  auto const message = [](std::string const &bytes) -> std::string {
    try {
      (void)read_source(bytes);
    } catch (Error const &error) {
      return error.what();
    }
    return "none";
  };
  std::string const whole = zipped({{"word/document.xml", element("document", "<w:body/>")}});
  CHECK(read_source(whole).text.empty());
  CHECK(message(whole.substr(0, whole.size() / 2)).find("damaged") != std::string::npos);
  CHECK(message(zipped({{"word/document.xml", element("document", "<w:body>") + "<w:p>"}})).find("not well-formed") != std::string::npos);
  CHECK(message(zipped({{"word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]>" + element("document", "&b;")}})).find("entity bomb") !=
        std::string::npos);
  CHECK(message(zipped({{"xl/workbook.xml", "<x/>"}})).find("spreadsheet") != std::string::npos);
  CHECK(message("%PDF-1.7").find("Python") != std::string::npos);
}
