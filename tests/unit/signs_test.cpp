// Bytes that are asked at once, and the signs of a text that are found with them, agree with what is asked one by one.
#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

#include "parse/signs.hpp"
#include "text/bytes64.hpp"
#include "text/character_set.hpp"
#include <reportlib/lexicon.hpp>

using namespace reportlib;
using namespace reportlib::parse_stages;

namespace {

// As many bytes of text as wanted, or a few more: characters of one to four bytes, words, numbers and marks in a row that does not repeat.
std::string mixed_text(std::size_t bytes) {
  constexpr std::array<std::string_view, 16> parts = {"增长", "5.2%", "，", "é",  "。",   "地区生产总值", "“十四五”", " ",
                                                      "近",   "三农", "省", "𠮷", "責任", "责任编辑",     "第三届",   "A"};
  std::mt19937 random(11);
  std::string text;
  while (text.size() < bytes) text += parts[random() % parts.size()];
  return text;
}

} // namespace

TEST_CASE("bytes64: what is asked at once is what plain C++ says") {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    std::array<std::uint16_t, 64> numbers;
    for (std::uint16_t &number : numbers) number = static_cast<std::uint16_t>(random());
    auto const same = [](text::Bytes64 const &bytes, text::PlainBytes64 const &plain) {
      using text::ByteRange;
      CHECK(bytes.with<0x80>() == plain.with<0x80>());
      CHECK(bytes.with<0x01>() == plain.with<0x01>());
      CHECK(bytes.with<0x8C>() == plain.with<0x8C>());
      CHECK(bytes.in<ByteRange{'(', ';'}>() == plain.in<ByteRange{'(', ';'}>());
      CHECK((bytes.in<ByteRange{0x00, 0x7F}, ByteRange{0xE4, 0xE9}, ByteRange{0xFF, 0xFF}>()) ==
            (plain.in<ByteRange{0x00, 0x7F}, ByteRange{0xE4, 0xE9}, ByteRange{0xFF, 0xFF}>()));
      std::array<std::uint8_t, 64> stored, stored_plain;
      bytes.store(stored.data()), plain.store(stored_plain.data());
      CHECK(stored == stored_plain);
    };
    same(text::Bytes64(numbers.data()), text::PlainBytes64(numbers.data()));
    same(text::Bytes64::low(numbers.data()), text::PlainBytes64::low(numbers.data()));
    same(text::Bytes64::high(numbers.data()), text::PlainBytes64::high(numbers.data()));
  }
}

TEST_CASE("signs: each place has those that the table tells, whatever the text's length") {
  Lexicon const lexicon = Lexicon::builtin();
  lexicon::SignTable const &table = lexicon::Access::signs(lexicon);
  // Around the words of the maps (64 places) and the parts that are read at once (1024).
  for (std::size_t bytes : {0, 1, 60, 63, 64, 65, 128, 1020, 1023, 1024, 1025, 2047, 2049, 5000}) {
    CAPTURE(bytes);
    std::string const text = mixed_text(bytes);
    Signs const signs(text, table);
    std::string stops, found_stops, names, found_names;
    std::uint32_t number = 0; // the next place of one
    for (std::uint32_t i = 0; i < text.size(); i += static_cast<std::uint32_t>(text::character_length(text[i]))) {
      SignSet const here = table.at(text, i);
      CHECK(*signs.from(i) == static_cast<PlaceSigns>(here));
      CHECK(signs.has(i, Sought::stops) == ((here & stop_sign) != 0));
      CHECK(signs.has(i, Sought::strong_noise) == ((here & strong_noise_sign) != 0));
      CHECK(signs.has(i, Sought::forms) == ((here & form_sign) != 0));
      CHECK(signs.has(i, Sought::facts) == ((here & fact_sign) != 0));
      if (here & stop_sign) stops += std::to_string(i) + ' ';
      if (here & (form_sign | sign_of(TermKind::region))) names += std::to_string(i) + ' ';
      if (!(here & (number_sign | sign_of(TermKind::name) | sign_of(TermKind::bound)))) continue;
      CHECK(signs.next(number, text.size(), Sought::numbers) == i);
      CHECK(signs.next(number, i, Sought::numbers) == i);
      number = i + 1;
      for (std::size_t inside = 1; inside < text::character_length(text[i]); ++inside) CHECK(*signs.from(i + inside) == 0);
    }
    CHECK(signs.next(number, text.size(), Sought::numbers) == text.size());
    CHECK_FALSE(signs.has(text.size(), SignSet{0xFF}));
    for (std::uint32_t stop : signs.stops()) found_stops += std::to_string(stop) + ' ';
    for (std::uint32_t name : signs.names()) found_names += std::to_string(name) + ' ';
    CHECK(found_stops == stops);
    CHECK(found_names == names);
  }
}
