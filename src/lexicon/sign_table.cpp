#include "lexicon/sign_table.hpp"

#include <algorithm>
#include <bit>
#include <string>

namespace reportlib::lexicon {
namespace {

using text::CharacterSet;

// Digits, numerals, letters; codes, quotations, brackets, circled numbers, ordinals, doublings; what needs a numeral behind it.
constexpr CharacterSet numbers =
    CharacterSet(u" 零〇○一二三四五六七八九十百千万亿两廿卅半几数壹贰叁肆伍陆柒捌玖拾佰仟-\"([“〔【（［第翻前后倒过好大首每")
        .add('0', '9')
        .add('A', 'Z')
        .add('a', 'z')
        .add(0x2460, 0x249B)
        .add(0x3220, 0x3229);
constexpr CharacterSet stops(u",;:()[]!?，；。（）！？…【】〔〕");
// Titles, programmes, and 届 of a meeting, which is read from there back to its number.
constexpr CharacterSet forms(u"《“届屆");
// The beginnings of bodies: central ones, and a level with what an organ begins with (grammar/entity.cpp).
constexpr std::string_view central[] = {"国务院", "党中央", "中共中央", "全国人大", "全国政协", "中央军委", "中央纪委"};
constexpr std::string_view levels[] = {"自治区", "自治州", "省", "市", "县", "区", "州", "旗", "盟", "镇", "乡"};
constexpr std::string_view organs[] = {"人", "政", "纪", "监", "委"};

} // namespace

SignTable::SignTable() {
  mark(numbers, number_sign), mark(stops, stop_sign), mark(forms, form_sign);
  for (std::string_view body : central) add(form_sign, body);
  for (std::string_view level : levels)
    for (std::string_view organ : organs) add(form_sign, std::string(level).append(organ));
}

void SignTable::mark(CharacterSet const &characters, SignSet sign) {
  characters.for_each([&](std::uint32_t c) { of_[c].first |= sign, of_[c].alone |= sign; });
}

void SignTable::add(SignSet sign, std::string_view word) {
  if (word.empty()) return;
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(word[i]); };
  if (byte(0) < 0x80) {
    of_[byte(0)].first |= sign;
    bool const letter = (byte(0) | 0x20) >= 'a' && (byte(0) | 0x20) <= 'z';
    if (letter) of_[byte(0) ^ 0x20].first |= sign; // the trie takes either case
  } else if ((byte(0) & 0xF0) == 0xE0 && word.size() >= 3) {
    std::uint32_t const c = text::code_point_of_three(word.data());
    of_[c].first |= sign;
    bool const pair = word.size() >= pair_bytes && (byte(3) & 0xF0) == 0xE0;
    (pair ? pairs_[hashed(text::pair_of_threes(word.data(), word.size()))] : of_[c].alone) |= sign;
  }
}

void SignTable::read(std::string_view text, SignSet *signs) const noexcept {
  // What is set for a character clears the places inside it, with one store.
  auto const set = [signs](std::size_t i, SignSet sign) {
    std::uint64_t const four = std::endian::native == std::endian::little ? sign : std::uint64_t{sign} << 48;
    std::memcpy(signs + i, &four, sizeof four);
  };
  constexpr std::size_t ahead = sizeof(std::uint64_t); // what one step may look at
  std::size_t const whole = text.size() < ahead ? 0 : text.size() - ahead;
  std::size_t i = 0;
  while (i < whole) {
    char const *const here = text.data() + i;
    auto const lead = static_cast<unsigned char>(*here);
    if ((lead & 0xF0) == 0xE0) {
      Of const &of = of_[text::code_point_of_three(here)];
      set(i, of.first == 0 ? SignSet{0} : static_cast<SignSet>(of.first & (of.alone | pairs_[hashed(text::pair_of_threes(here, ahead))])));
      i += 3;
    } else {
      set(i, lead < 0x80 ? of_[lead].first : any_word);
      i += text::character_length(*here);
    }
  }
  for (; i < text.size(); i += text::character_length(text[i])) set(i, at(text, i));
  std::fill(signs + text.size(), signs + text.size() + padding, SignSet{0});
}

} // namespace reportlib::lexicon
