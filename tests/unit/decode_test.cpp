#include <doctest/doctest.h>

#include <algorithm>

#include "text/text.hpp"

using namespace reportlib;
using text::decode;

namespace {

constexpr std::string_view sample = "增长7%，达到5亿元";
// The same in the other encodings.
constexpr std::string_view gb18030 = "\xD4\xF6\xB3\xA4\x37\x25\xA3\xAC\xB4\xEF\xB5\xBD\x35\xD2\xDA\xD4\xAA";
constexpr std::string_view utf16le{"\x9E\x58\x7F\x95\x37\x00\x25\x00\x0C\xFF\xBE\x8F\x30\x52\x35\x00\xBF\x4E\x43\x51", 20};

std::string swapped(std::string_view bytes) {
  std::string other(bytes);
  for (std::size_t i = 0; i + 1 < other.size(); i += 2) std::swap(other[i], other[i + 1]);
  return other;
}

std::string automatic(std::string_view bytes) { return decode(bytes, Encoding::automatic, true).value; }

bool has(Staged<std::string> const &decoded, Code code) {
  return std::any_of(decoded.diagnostics.begin(), decoded.diagnostics.end(), [=](Diagnostic const &d) { return d.code == code; });
}

} // namespace

TEST_CASE("decode: UTF-8 with and without a byte order mark") {
  CHECK(automatic(sample) == sample);
  CHECK(automatic("\xEF\xBB\xBF" + std::string(sample)) == sample);
  CHECK(decode("\xEF\xBB\xBF" + std::string(sample), Encoding::utf8, true).value == sample);
  CHECK(decode(sample, Encoding::automatic, true).diagnostics.empty());
}

TEST_CASE("decode: UTF-16 of both orders") {
  CHECK(automatic("\xFF\xFE" + std::string(utf16le)) == sample);
  CHECK(automatic("\xFE\xFF" + swapped(utf16le)) == sample);
  CHECK(decode(utf16le, Encoding::utf16le, true).value == sample);
  CHECK(decode(swapped(utf16le), Encoding::utf16be, true).value == sample);
}

TEST_CASE("decode: UTF-16 without a mark is told by its zero bytes") {
  CHECK(automatic(utf16le) == sample);
  CHECK(automatic(swapped(utf16le)) == sample);
}

TEST_CASE("decode: GB18030 is guessed, and said to be") {
  auto const decoded = decode(gb18030, Encoding::automatic, true);
  CHECK(decoded.value == sample);
  CHECK(has(decoded, Code::guessed_encoding));
  CHECK(decode(gb18030, Encoding::gb18030, true).value == sample);
}

TEST_CASE("decode: lenient replaces what is no text and tells where") {
  std::string const cut(sample.substr(0, sample.size() - 1)); // inside 元
  auto const decoded = decode(cut, Encoding::automatic, false);
  CHECK(decoded.value.ends_with("亿\xEF\xBF\xBD"));
  REQUIRE(has(decoded, Code::undecodable_bytes));
  Span const span = decoded.diagnostics.back().span;
  CHECK(decoded.value.substr(span.begin, span.size()) == "\xEF\xBF\xBD");
}

TEST_CASE("decode: a broken byte in GB18030 costs no more than its neighbour") {
  std::string broken;
  for (int i = 0; i < 20; ++i) broken += gb18030;
  broken.insert(gb18030.size() * 10, "\xFF");
  auto const decoded = decode(broken, Encoding::automatic, false);
  CHECK(has(decoded, Code::undecodable_bytes));
  CHECK(std::count(decoded.value.begin(), decoded.value.end(), '%') == 20);
}

TEST_CASE("decode: strict throws with the offset of the first bad byte") {
  auto const offset_of = [](std::string_view bytes, Encoding encoding) -> long {
    try {
      (void)decode(bytes, encoding, true);
    } catch (DecodeError const &error) {
      return static_cast<long>(error.offset);
    }
    return -1;
  };
  CHECK(offset_of("abc\xFF"
                  "def",
                  Encoding::utf8) == 3);
  CHECK(offset_of(sample.substr(0, 4), Encoding::utf8) == 3);
  CHECK(offset_of("ab\xFF"
                  "cd",
                  Encoding::gb18030) >= 2);
  CHECK(offset_of(sample, Encoding::utf8) == -1);
}

TEST_CASE("decode: overlong forms and surrogates are no text") {
  for (std::string_view bad : {std::string_view("\xC0\xAF"), std::string_view("\xED\xA0\x80"), std::string_view("\xF5\x80\x80\x80")})
    CHECK_THROWS_AS((void)decode(bad, Encoding::utf8, true), DecodeError);
}

TEST_CASE("decode: bytes that are valid UTF-8 beat what a page or a server says, and it is told") {
  for (char const *charset : {"unicode", "ucs-2", "UTF16", "csUnicode", "utf-32", "ibm037", "ebcdic-cp-us", "SCSU", "BOCU-1", "utf-7",
                              "gb2312", "GBK", "gb18030", "big5", "shift_jis", "koi8-r", "hz-gb-2312"}) {
    CAPTURE(charset);
    auto const decoded = decode(sample, Encoding::automatic, true, charset);
    CHECK(decoded.value == sample);
    CHECK(has(decoded, Code::wrong_charset));
  }
  CHECK_FALSE(has(decode(sample, Encoding::automatic, true, "utf-8"), Code::wrong_charset));
}

TEST_CASE("decode: an encoding that cannot be that of ASCII and Chinese is not believed over GBK either") {
  for (char const *charset : {"unicode", "ucs-2", "utf16", "csUnicode", "ibm037", "SCSU", "BOCU-1", "utf-7", "windows-1251", "utf-8"}) {
    CAPTURE(charset);
    auto const decoded = decode(gb18030, Encoding::automatic, true, charset);
    CHECK(decoded.value == sample);
    CHECK(has(decoded, Code::wrong_charset));
  }
}

TEST_CASE("decode: what is told right, or says nothing, is no contradiction") {
  std::string const too_long = "utf-8" + std::string(100, 'k');
  for (char const *charset : {"gb2312", "GBK", "x-gbk", "gb18030", "iso-8859-1", "us-ascii", "", "no-such-charset", too_long.c_str()})
    CHECK_FALSE(has(decode(gb18030, Encoding::automatic, true, charset), Code::wrong_charset));
  CHECK_FALSE(has(decode(utf16le, Encoding::automatic, true, "utf-16"), Code::wrong_charset));
  // Valid UTF-8 by chance, but no Chinese in it.
  CHECK(decode("\xC1\xAA\xCD\xA8", Encoding::automatic, true, "gbk").value == "联通");
  CHECK(decode("~{Tv3$~}", Encoding::automatic, true, "hz-gb-2312").value == "增长");
}
