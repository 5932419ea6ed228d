#include <doctest/doctest.h>

#include <algorithm>

#include "json_reader.hpp"

#include <reportlib/parse.hpp>
#include <reportlib/write.hpp>

using namespace reportlib;
using tests::JsonReader;

TEST_CASE("json: the judge of the tests can say no") {
  for (char const *good : {"{}", "[]", "null", "-1.5", R"({"a":[1,"\u00e9\n",true]})", R"("增")"})
    CHECK_MESSAGE(JsonReader::well_formed(good), good);
  for (char const *bad : {"", "{", "{}}", "[1,]", "{\"a\"}", "\"a\nb\"", R"("\x")", R"("\u12")", "nul", "01", "[1 2]"})
    CHECK_MESSAGE(!JsonReader::well_formed(bad), bad);
}

TEST_CASE("json: well-formed for plain and for awkward texts") {
  for (char const *text :
       {"", "增长5%。", "quote \" and \\ and \ttab 3个", "\x01\x02 5%", "a\\u0000 3%", "\xEF\xBF\xBF 7亿元", "</script>3个"}) {
    std::string const json = to_json(parse(text));
    CHECK_MESSAGE(JsonReader::well_formed(json), json);
    CHECK(json.find('\n') == json.npos);
  }
}

TEST_CASE("json: every layer is there, offsets are code points") {
  std::string const json = to_json(parse("全区植树５个亿株。"));
  for (char const *layer : {"header", "sections", "mentions", "observations", "in_words", "entities", "noise", "diagnostics"})
    CHECK(json.find('"' + std::string(layer) + "\":") != json.npos);
  CHECK(to_json(parse("全区增长5%。")).find(R"({"start":4,"end":6,"text":"5%","kind":"percent","low":"5")") != json.npos);
}

TEST_CASE("json: in pieces to a sink it is the same as in one") {
  std::string marks;
  for (int i = 0; i < 50'000; ++i) marks += "[1]";
  for (Document const &doc : {parse(""), parse("生产总值增长5%，达到8亿元。"), parse(marks)}) {
    std::string joined;
    std::size_t longest = 0;
    to_json(doc, [&](std::string_view piece) { joined += piece, longest = std::max(longest, piece.size()); });
    CHECK(joined == to_json(doc));
    CHECK(longest < 128 * 1024);
  }
  struct Full {};
  CHECK_THROWS_AS(to_json(parse(marks), [](std::string_view) { throw Full(); }), Full);
}
