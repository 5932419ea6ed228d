// The canonical text, and the way back from it: what a canonical span maps to are the words it was made of.
#include <doctest/doctest.h>

#include "text/text.hpp"

using namespace reportlib;
using text::normalize;

namespace {

std::string canonical(char const *source) { return normalize(source).canonical; }

// The source of the first place where `words` stand in the canonical text.
std::string source_of(char const *source, std::string_view words) {
  text::Text const text = normalize(source);
  std::size_t const at = text.canonical.find(words);
  REQUIRE_MESSAGE(at != std::string::npos, text.canonical);
  Span const span = text.map.to_source({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())});
  return text.source.substr(span.begin, span.size());
}

} // namespace

TEST_CASE("normalize: digits, letters, percent and point become ASCII") {
  CHECK(canonical("增长５．７％") == "增长5.7%");
  CHECK(canonical("ＧＤＰ") == "GDP");
  CHECK(canonical("6%－7%，6%—7%，6%～7%") == "6%-7%，6%-7%，6%~7%");
  CHECK(canonical("11∶40∶49") == "11:40:49");
}

TEST_CASE("normalize: Chinese punctuation and units stay") {
  char const *const text = "１，２㎡①（甲）；“乙”";
  CHECK(canonical(text) == "1，2㎡①（甲）；“乙”");
}

TEST_CASE("normalize: line ends become one") {
  CHECK(canonical("一\r\n二\r三\r\r\n四") == "一\n二\n三\n四");
  CHECK(canonical("一\\r\\n二") == "一\n二");
}

TEST_CASE("normalize: a line end inside a number is left out") {
  char const *const text = "去年全区各类学校改善办学条件完成投资12\n34万元，比上年有了明显的增加";
  CHECK(canonical(text).find("1234万元") != std::string::npos);
  CHECK(source_of(text, "1234万元") == "12\n34万元");
  CHECK(canonical("3\n4") == "3\n4"); // two page numbers
}

TEST_CASE("normalize: spans map back to the very words") {
  CHECK(source_of("增长５．７％左右", "5.7%") == "５．７％");
  CHECK(source_of("增长５．７％左右", "7") == "７");
  CHECK(source_of("增长５．７％左右", "左右") == "左右");
  CHECK(source_of("一\r\n２０２３年", "2023年") == "２０２３年");
  CHECK(source_of("甲　乙　５％", "5%") == "５％");
  CHECK(source_of("没有改动5%", "5%") == "5%");
}

TEST_CASE("normalize: every canonical character maps into the source, in order") {
  text::Text const text = normalize("　　２０２３年，ＧＤＰ　增长５．７％；\r\n出口６－７％\\r\\n完。");
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < text.canonical.size();) {
    std::uint32_t end = i + 1;
    while (end < text.canonical.size() && (text.canonical[end] & 0xC0) == 0x80) ++end;
    Span const span = text.map.to_source({i, end});
    CHECK(span.begin >= last);
    CHECK(span.end > span.begin);
    CHECK(span.end <= text.source.size());
    last = span.end;
    i = end;
  }
}

TEST_CASE("display width: East Asian characters take two columns") {
  CHECK(text::display_width("GDP 5.2%") == 8);
  CHECK(text::display_width("增长") == 4);
  CHECK(text::display_width("５％") == 4);
  CHECK(text::display_width("e\xCC\x81") == 1);
  CHECK(text::display_width("") == 0);
}

// A text in simplified characters is passed over by one look a character, a traditional one is asked character by character.
TEST_CASE("normalize: what is folded is folded in every text") {
  for (std::uint32_t c = 0x800; c < 0x10000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string const character{static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
                                static_cast<char>(0x80 | (c & 0x3F))};
    std::string const slow = normalize(character + "一", true).canonical;
    if (slow.size() < 6)
      CHECK_MESSAGE(normalize(character + "一", false).canonical == slow, "U+", c); // else another character of three bytes
  }
}
