#include <doctest/doctest.h>

#include <reportlib/code_points.hpp>

#include <string>

using reportlib::CodePoints;

TEST_CASE("code points: offsets in characters of one to four bytes") {
  std::string const text = "aé增\xF0\xA0\x80\x80z"; // 1 + 2 + 3 + 4 + 1 bytes
  CodePoints const points(text);
  CHECK(points.size() == 5);
  std::uint32_t const bytes[] = {0, 1, 3, 6, 10, 11};
  for (std::uint32_t i = 0; i < 6; ++i) {
    CHECK(points.at_byte(bytes[i]) == i);
    CHECK(points.byte_of(i) == bytes[i]);
  }
  CHECK(points.byte_of(99) == text.size());
}

TEST_CASE("code points: across the checkpoints") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += i % 3 ? "增" : "x";
  CodePoints const points(text);
  std::uint32_t point = 0;
  for (std::uint32_t byte = 0; byte < text.size(); ++byte) {
    if ((text[byte] & 0xC0) == 0x80) continue;
    REQUIRE(points.at_byte(byte) == point);
    REQUIRE(points.byte_of(point) == byte);
    ++point;
  }
  CHECK(points.size() == point);
}

TEST_CASE("code points: spans both ways") {
  std::string const text = "增长5%";
  CodePoints const points(text);
  CHECK(points.of({6, 8}) == reportlib::Span{2, 4});
  CHECK(points.bytes({2, 4}) == reportlib::Span{6, 8});
}

TEST_CASE("code points: an empty text") {
  CodePoints const points("");
  CHECK(points.size() == 0);
  CHECK(points.at_byte(0) == 0);
  CHECK(points.byte_of(0) == 0);
}
