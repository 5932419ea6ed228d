// Small files that ask for much: each ends soon, within the limits, or with an error that names its limit.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

#include "docx_made.hpp"

#include <reportlib/lexicon.hpp>
#include <reportlib/parse.hpp>
#include <reportlib/write.hpp>

using namespace reportlib;
using namespace reportlib::tests;

namespace {

std::string repeated(std::string_view words, std::size_t times) {
  std::string out;
  out.reserve(words.size() * times);
  while (times-- > 0) out += words;
  return out;
}

// The limit that reading meets; empty when it meets none.
std::string limit_of(std::string_view bytes, Limits const &limits = {}) {
  try {
    (void)parse(bytes, {.limits = limits});
  } catch (LimitError const &error) {
    CHECK(std::string_view(error.what()).starts_with(error.limit));
    return error.limit;
  }
  return {};
}

std::filesystem::path scratch(std::string const &name) {
  return std::filesystem::temp_directory_path() / (std::to_string(getpid()) + '-' + name);
}

struct Removed {
  std::filesystem::path path;
  ~Removed() { std::filesystem::remove(path); }
};

} // namespace

TEST_CASE("limits: each is met one above it, and named") {
  CHECK(limit_of("增长5%。", {.bytes = 8}) == "bytes");
  CHECK(limit_of("增长5%。", {.bytes = 11}) == "");
  Parser const small{Lexicon::builtin(), {.limits = {.bytes = 8}}};
  CHECK_THROWS_AS((void)small.parse(Source{"增长5%。", Container::text, {}, {}}), LimitError);

  std::string const word = docx_bytes(paragraph(run("增长5%。")));
  CHECK(limit_of(word, {.unpacked = 100}) == "unpacked");
  CHECK(limit_of(word, {.unpacked = 1000}) == "");

  std::string const table = "<table><tr><td colspan=3>a<td>b<tr><td>1<td>2<td>3<td>4</table>";
  CHECK(limit_of(table, {.cells = 7}) == "cells");
  CHECK(limit_of(table, {.cells = 8}) == "");

  // Four bytes are allowed for each of the input, so that the compressed one is the one that can meet it.
  std::string const long_word = docx_bytes(repeated(paragraph(run("增长5%。")), 1000));
  CHECK(limit_of(long_word, {.output = 10'000}) == "output");
  CHECK(limit_of(long_word, {.output = 100'000}) == "");
  try {
    (void)parse("增长5%。", {.limits = {.bytes = 8}});
  } catch (LimitError const &error) {
    CHECK(error.most == 8);
    CHECK(error.what() == std::string_view("bytes: more than 8 (the input has 11)"));
  }
}

TEST_CASE("limits: list numbers of Word that begin at the greatest number there is") {
  for (std::string format : {"lowerLetter", "upperRoman", "decimal", "chineseCounting"}) {
    std::string levels = level(0, format, "%1.");
    levels.replace(levels.find("w:val='1'"), 9, "w:val='2147483647'");
    std::string const text = read_source(docx_bytes(item("甲", 0) + item("乙", 0), {{"numbering", numbering(levels)}})).text;
    CHECK(text == "1000000.甲\n1000001.乙\n");
  }
  std::string const begun = "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride "
                            "w:val='-2147483648'/></w:lvlOverride></w:num>";
  CHECK(read_source(docx_bytes(item("甲", 0, 2), {{"numbering", numbering(level(0, "decimal", "%1."), begun)}})).text == "0.甲\n");
}

TEST_CASE("limits: two hundred thousand notes of Word") {
  for (std::string format : {"lowerLetter", "lowerRoman", "decimal"}) {
    std::string body = "<w:p>";
    for (int i = 0; i < 200'000; ++i) body += "<w:r><w:footnoteReference w:id='" + std::to_string(i) + "'/></w:r>";
    std::string const bytes = docx_bytes(
        body + run("甲") + "</w:p>", {{"settings", element("settings", "<w:footnotePr><w:numFmt w:val='" + format + "'/></w:footnotePr>")},
                                      {"footnotes", element("footnotes", "")}});
    CHECK(read_source(bytes).text.ends_with("[199999][200000]甲\n"));
    CHECK(limit_of(bytes) == "");
  }
}

TEST_CASE("limits: a hundred kilobytes of Word that unpack to sixty megabytes") {
  std::string const one = "<w:p><w:r><w:t>1</w:t></w:r></w:p>";
  std::string const bytes = docx_bytes(repeated(one, (std::size_t{60} << 20) / one.size()));
  CHECK(bytes.size() < 300'000);
  CHECK(limit_of(bytes) == "output");
  CHECK(limit_of(docx_bytes(repeated("<w:p/>", 12 << 20))) == "unpacked");
}

TEST_CASE("limits: names in Word as long as the part") {
  std::string const name(5'000'000, 'n');
  std::string styles = "<w:style w:type='paragraph' w:styleId='a'><w:basedOn w:val='" + name + "0'/></w:style>";
  for (int i = 0; i < 5; ++i)
    styles += "<w:style w:type='paragraph' w:styleId='" + name + std::to_string(i) + "'><w:basedOn w:val='" + name + std::to_string(i + 1) +
              "'/></w:style>";
  std::string const one = paragraph(run("1"), "<w:pStyle w:val='a'/>");
  CHECK(limit_of(docx_bytes(repeated(one, 10'000), {{"styles", element("styles", styles)}})) == "");
}

TEST_CASE("limits: cells that reach over a thousand rows and sixty columns") {
  CHECK(limit_of("<table>" + repeated("<tr><td rowspan=1000 colspan=60>a<td>b", 5000) + "</table>") == "cells");
}

TEST_CASE("limits: a hundred thousand attributes") {
  std::string attributes;
  for (int i = 0; i < 100'000; ++i) attributes += " a" + std::to_string(i) + "=''";
  CHECK_THROWS_WITH_AS((void)parse("<html><p" + attributes + ">甲"), "HTML: an element with more than 1000 attributes", Error);
  CHECK_THROWS_WITH_AS((void)parse(docx_bytes("<w:p" + attributes + "/>")), "word/document.xml: an element with more than 1000 attributes",
                       Error);
  std::string spaces;
  for (int i = 0; i < 100'000; ++i) spaces += " xmlns:a" + std::to_string(i) + "='a'";
  CHECK_THROWS_WITH_AS((void)parse(docx_bytes("<w:p" + spaces + "/>")), "word/document.xml: an element with more than 1000 attributes",
                       Error);
}

TEST_CASE("limits: what only looks like many attributes is read") {
  std::string const words = repeated("a = 'b' ", 5000);
  CHECK(read_source("<html><p>1<script>if (a<b) { " + words + "}</script><!-- <b " + words + "--><p title='" + repeated("x ", 5000) + "'>" +
                    words + "<p>2")
            .text.ends_with("\n2\n"));
  CHECK(read_source(docx_bytes(paragraph(run("<!-- <b " + words + "--><![CDATA[<b " + words + "]]>" + words + "甲"))))
            .text.ends_with("甲\n"));
}

TEST_CASE("limits: places of HTML that are longer than their words") {
  std::string deep;
  for (int i = 0; i < 31; ++i) deep += "<" + std::string(90, static_cast<char>('a' + i % 26)) + ">";
  CHECK(limit_of("<html>" + deep + repeated("<p>1", 100'000)) == "output");
  CHECK(limit_of("<html>" + deep + "<p>" + repeated("<br>1", 100'000)) == "");
}

TEST_CASE("limits: the size of a file is asked before it is read") {
  Removed const sparse{scratch("reportlib-sparse.txt")};
  std::ofstream(sparse.path).put('1');
  std::filesystem::resize_file(sparse.path, std::uintmax_t{5} << 30);
  CHECK_THROWS_AS((void)parse_file(sparse.path), LimitError);
  CHECK_THROWS_AS((void)read_file(sparse.path), LimitError);
  CHECK_THROWS_AS((void)Lexicon::load(sparse.path), Error);
}

TEST_CASE("limits: pipes and devices are no files, for texts and for vocabulary") {
  Removed const pipe{scratch("reportlib-pipe.tsv")};
  REQUIRE(mkfifo(pipe.path.c_str(), 0600) == 0);
  for (std::filesystem::path const &path : {pipe.path, std::filesystem::path("/dev/zero")}) {
    CHECK_THROWS_WITH_AS((void)parse_file(path), (path.string() + ": is a device or a pipe, not a file").c_str(), Error);
    CHECK_THROWS_AS((void)Lexicon::load(path), Error);
  }
}

TEST_CASE("limits: no name of a file throws anything but Error") {
  for (std::filesystem::path const &path : {std::filesystem::path(std::string(5000, 'n')), std::filesystem::path(), scratch("no") / "such",
                                            std::filesystem::path(std::string("a\0b", 3)), std::filesystem::temp_directory_path()})
    CHECK_THROWS_AS((void)parse_file(path), Error);
  Removed const loop{scratch("reportlib-loop")};
  std::filesystem::create_symlink(loop.path, loop.path);
  CHECK_THROWS_AS((void)parse_file(loop.path), Error);
}
