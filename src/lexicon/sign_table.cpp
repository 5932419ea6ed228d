#include "lexicon/sign_table.hpp"

#include <algorithm>
#include <bit>
#include <string>

#include "lexicon/beginnings.hpp"
#include "text/traditional.hpp"

namespace reportlib::lexicon {
namespace {

using text::CharacterSet;

constexpr CharacterSet numbers = numerals | number_openers | number_leaders | CharacterSet(u"每");
constexpr CharacterSet stops(u",;:()[]!?，；。（）！？…【】〔〕");
// Titles, programmes, 届 of a meeting, which is read from there back to its number, and 级 of a title, which its level may tell alone.
constexpr CharacterSet forms = CharacterSet(u"《“届屆级級") | text::traditional_signs;

} // namespace

SignTable::SignTable() {
  mark(numbers, number_sign), mark(stops, stop_sign), mark(forms, form_sign);
  for (std::string_view pair : number_pairs) add(number_sign, pair);
  for_each_body_beginning([this](std::string_view beginning) { add(form_sign, beginning); });
  for (std::size_t i = 0; i < province_abbreviations.size(); i += 3)
    for (std::size_t k = 0; k < province_abbreviations.size(); k += 3)
      add(form_sign, std::string(province_abbreviations.substr(i, 3)).append(province_abbreviations.substr(k, 3)));
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
    if (begins_with_pair(word))
      add_to_pair(place_of(pair_of(word)), sign);
    else
      of_[c].alone |= sign;
  }
}

void SignTable::add_to_pair(std::size_t pair, SignSet sign) {
  SignSet const wanted = sets_[pairs_[pair]] | sign;
  auto const known = std::find(sets_.begin(), sets_.begin() + static_cast<std::ptrdiff_t>(set_count_), wanted);
  auto const place = static_cast<std::size_t>(known - sets_.begin());
  if (place == set_count_) {
    if (set_count_ == sets_.size()) {
      // No room for another set: the last one becomes that of all signs, and of them the first character allows its own.
      pairs_[pair] = static_cast<std::uint8_t>(sets_.size() - 1);
      sets_.back() = static_cast<SignSet>(~SignSet{0});
      return;
    }
    sets_[set_count_++] = wanted;
  }
  pairs_[pair] = static_cast<std::uint8_t>(place);
}

std::size_t SignTable::read(std::string_view text, std::size_t begin, std::size_t end, SignSet *signs) const noexcept {
  // What is set for a character clears the places inside it, with one store.
  static_assert(beyond * sizeof(SignSet) == sizeof(std::uint64_t));
  auto const set = [signs, begin](std::size_t i, SignSet sign) {
    std::uint64_t const four = std::endian::native == std::endian::little ? sign : std::uint64_t{sign} << 48;
    std::memcpy(signs + (i - begin), &four, sizeof four);
  };
  constexpr std::size_t ahead = sizeof(std::uint64_t); // what one step may look at
  std::size_t const whole = text.size() < ahead ? 0 : std::min(end, text.size() - ahead);
  std::size_t i = begin;
  while (i < whole) {
    char const *const here = text.data() + i;
    auto const lead = static_cast<unsigned char>(*here);
    if ((lead & 0xF0) == 0xE0) {
      Of const &of = of_[text::code_point_of_three(here)];
      set(i, static_cast<SignSet>(of.first & (of.alone | sets_[pairs_[place_of(text::pair_of_threes(here, ahead))]])));
      i += 3;
    } else {
      set(i, lead < 0x80 ? of_[lead].first : any_word);
      i += text::character_length(*here);
    }
  }
  for (; i < end; i += text::character_length(text[i])) set(i, at(text, i));
  return i;
}

} // namespace reportlib::lexicon
