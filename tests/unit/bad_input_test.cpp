// Any bytes give a Document: odd ones with a diagnostic, all spans faithful, in time linear in their length.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "faithful.hpp"
#include "json_reader.hpp"

#include <reportlib/parse.hpp>
#include <reportlib/write.hpp>

using namespace reportlib;

namespace {

bool has(Document const &doc, Code code) {
  auto const all = doc.diagnostics();
  return std::any_of(all.begin(), all.end(), [=](Diagnostic const &d) { return d.code == code; });
}

Document parsed(std::string_view bytes) {
  Document doc = parse(bytes);
  CHECK(tests::unfaithful(doc) == "");
  CHECK(tests::JsonReader::well_formed(to_json(doc)));
  return doc;
}

} // namespace

TEST_CASE("bad input: nothing at all") {
  CHECK(has(parsed(""), Code::empty_text));
  CHECK(has(parsed(" \r\n\t\n"), Code::empty_text));
  CHECK(has(parsed("\xEF\xBB\xBF"), Code::empty_text));
}

TEST_CASE("bad input: ten million random bytes") {
  std::mt19937 random(1954);
  std::string bytes(10'000'000, '\0');
  for (char &byte : bytes) byte = static_cast<char>(random() & 0xFF);
  Document const doc = parsed(bytes);
  CHECK(has(doc, Code::binary_input));
  CHECK(has(doc, Code::undecodable_bytes));
}

TEST_CASE("bad input: UTF-8 cut inside a character") {
  std::string const text = "全区增长5%，投资3亿元";
  for (std::size_t cut = 1; cut < 3; ++cut) {
    Document const doc = parsed(text.substr(0, text.size() - cut));
    CHECK(has(doc, Code::undecodable_bytes));
    CHECK(doc.mentions().size() == 2);
  }
}

TEST_CASE("bad input: GBK with a broken byte") {
  std::string const line = "\xC8\xAB\xC7\xF8\xD4\xF6\xB3\xA4\x35\x25\xA1\xA3\x0A"; // 全区增长5%。
  std::string bytes;
  for (int i = 0; i < 50; ++i) bytes += line;
  bytes.insert(line.size() * 25 + 1, "\xFF");
  Document const doc = parsed(bytes);
  CHECK(has(doc, Code::guessed_encoding));
  CHECK(has(doc, Code::undecodable_bytes));
  CHECK(doc.mentions().size() >= 49);
}

TEST_CASE("bad input: zero bytes") {
  using namespace std::string_literals;
  std::string const text = "全区\0增长5%\0。\0"s;
  Document const doc = parsed(text);
  CHECK(doc.text() == text);
  CHECK(has(parsed(std::string(1000, '\0')), Code::binary_input));
}

TEST_CASE("bad input: one line of five million characters") {
  std::string text;
  while (text.size() < 15'000'000) text += "全区各项投资增长百分之五、出口增长6%，";
  Document const doc = parsed(text), digits = parsed(std::string(5'000'000, '1'));
  CHECK(doc.mentions().size() > 400'000);
  CHECK(digits.text().size() == 5'000'000);
}

TEST_CASE("bad input: long rows of what opens something") {
  for (std::string_view one :
       {"一", "第", "“", "《", "（", "、", "\n", " ", "　", "1.", "5%", "年", "之", "是", "分别", "一点", "111,", "1:2、"}) {
    std::string text;
    while (text.size() < 300'000) text += one;
    CAPTURE(one);
    (void)parsed(text);
  }
}

TEST_CASE("bad input: comparisons to the end of the text") {
  std::string text = "全市生产总值增速";
  while (text.size() < 300'000) text += "高于全国";
  Document const doc = parsed(text);
  CHECK(doc.observations().size() > 0);
}

TEST_CASE("bad input: a clause that is no more than a mark") {
  Document const doc = parsed("二，，达到低于去年，");
  CHECK(doc.mentions().size() == 1);
}
