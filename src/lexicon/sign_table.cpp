#include "lexicon/sign_table.hpp"

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
constexpr CharacterSet forms = CharacterSet(u"《“第自省市县区州旗盟镇乡国党中全〇零一二三四五六七八九十").add('0', '9');

} // namespace

SignTable::SignTable() {
  mark(numbers, number_sign), mark(stops, stop_sign), mark(forms, form_sign);
}

void SignTable::mark(CharacterSet const &characters, SignSet sign) {
  characters.for_each([&](std::uint32_t c) { first_[c] |= sign, short_[c] |= sign; });
}

void SignTable::add(TermKind kind, std::string_view word) {
  if (word.empty()) return;
  SignSet const sign = sign_of(kind);
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(word[i]); };
  if (byte(0) < 0x80) {
    first_[byte(0)] |= sign;
    bool const letter = (byte(0) | 0x20) >= 'a' && (byte(0) | 0x20) <= 'z';
    if (letter) first_[byte(0) ^ 0x20] |= sign; // the trie takes either case
  } else if ((byte(0) & 0xF0) == 0xE0 && word.size() >= 3) {
    std::uint32_t const c = text::code_point_of_three(word.data());
    first_[c] |= sign;
    bool const pair = word.size() >= pair_bytes && (byte(3) & 0xF0) == 0xE0;
    (pair ? pairs_[hashed(word.data())] : short_[c]) |= sign;
  }
}

void SignTable::read(std::string_view text, SignSet *signs) const noexcept {
  std::size_t const whole = text.size() < pair_bytes ? 0 : text.size() - pair_bytes; // places with a pair behind them
  std::size_t i = 0;
  while (i < whole) {
    auto const lead = static_cast<unsigned char>(text[i]);
    if ((lead & 0xF0) == 0xE0) {
      std::uint32_t const c = text::code_point_of_three(text.data() + i);
      if (SignSet const first = first_[c]) signs[i] = first & of_pair(text.data() + i);
      i += 3;
    } else {
      signs[i] = lead < 0x80 ? first_[lead] : any_word;
      i += text::character_length(text[i]);
    }
  }
  for (; i < text.size(); i += text::character_length(text[i])) signs[i] = at(text, i);
}

} // namespace reportlib::lexicon
