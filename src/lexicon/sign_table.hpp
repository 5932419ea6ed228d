#pragma once
// What may begin at a place of a text, for every kind of term at once, told by its first character or its first two.
#include <array>
#include <cassert>
#include <cstdint>
#include <string_view>

#include "lexicon/pair.hpp"
#include <reportlib/lexicon.hpp>

namespace reportlib::lexicon {

/// A set of signs, one bit each.
using SignSet = std::uint16_t;
/// Those of its low byte: stages ask them of single places.
using PlaceSigns = std::uint8_t;

/// A word of a kind may begin here.
constexpr SignSet sign_of(TermKind kind) noexcept {
  // In the order of the kinds: unit, indicator, bound, heading, name, word, office, region, noise, noun, genre; no stage seeks leads, nor
  // quotations, members, titles and vocabulary; an entity has the sign of the names that their form tells.
  constexpr std::array<std::uint16_t, 17> signs = {1, 2, 4, 1 << 8, 8, 16, 1 << 9, 32, 1 << 10, 64, 1 << 11, 0, 1 << 14, 0, 0, 0, 0};
  return signs[static_cast<std::size_t>(kind)];
}
/// A number may begin here: digits and numerals, and what else the scan for numbers looks at.
constexpr SignSet number_sign = 1u << 7;
/// A mark that ends a clause or a sentence.
constexpr SignSet stop_sign = 1u << 12;
/// A word may begin here that tells site furniture wherever it stands.
constexpr SignSet strong_noise_sign = 1u << 13;
/// A name that its form tells may begin here: a title, a programme, a meeting, a body. Characters of traditional texts have it too, which
/// are sought among these places.
constexpr SignSet form_sign = 1u << 14;
/// A word that says something in the place of a quantity may begin here (Row::states_fact).
constexpr SignSet fact_sign = 1u << 15;

/// Signs to ask a place for.
constexpr PlaceSigns of_place(SignSet any) noexcept {
  assert(any == static_cast<PlaceSigns>(any));
  return static_cast<PlaceSigns>(any);
}

/// Two looks into tables tell the signs of a place: one for each first character (of the Basic Multilingual Plane) of words, and where all
/// words of a kind that begin with it have two Chinese characters or more, one for their hashed first two (a Bloom filter with one hash).
/// A word of a kind never begins where its sign is not set; where it is, one nearly always does.
class SignTable {
public:
  SignTable();
  /// Sets a sign for the places where the word begins.
  void add(SignSet sign, std::string_view word);

  [[nodiscard]] SignSet at(std::string_view text, std::size_t i) const noexcept {
    auto const lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) return of_[lead].first;
    if ((lead & 0xF0) != 0xE0 || i + 3 > text.size()) return any_word; // no matter: they are rare
    Of const &of = of_[text::code_point_of_three(text.data() + i)];
    return of.first &
           (i + pair_bytes <= text.size() ? of.alone | sets_[pairs_[place_of(text::pair_of_threes(text.data() + i, text.size() - i))]]
                                          : of.alone);
  }
  /// Sets that `read` may write behind those of its characters, all 0.
  static constexpr std::size_t beyond = 4;
  /// The signs of the places from `begin` on, as far as the characters go that begin before `end`; 0 inside of characters. The first set is
  /// that of `begin`, where a character begins. Gives the place behind the last of them.
  std::size_t read(std::string_view text, std::size_t begin, std::size_t end, SignSet *signs) const noexcept;
  /// Whether a word of the kind may begin the text, which is not empty. Of kinds without a sign it is not denied.
  [[nodiscard]] bool may_begin(TermKind kind, std::string_view text) const noexcept {
    return sign_of(kind) == 0 || at(text, 0) & sign_of(kind);
  }
  /// Whether a word of the kind begins with this character.
  [[nodiscard]] bool begins(TermKind kind, char32_t c) const noexcept { return c >= 0x10000 || of_[c].first & sign_of(kind); }

private:
  static constexpr std::size_t pair_bits = 15;
  static constexpr SignSet any_word = static_cast<SignSet>(~(number_sign | stop_sign | form_sign | fact_sign));

  static std::size_t place_of(std::uint64_t pair) noexcept { return static_cast<std::size_t>(hashed(pair) >> (64 - pair_bits)); }
  void mark(text::CharacterSet const &characters, SignSet sign);

  struct Of {
    SignSet first = 0, alone = 0; ///< of words that begin with a character; of those for which it is enough
  };
  std::array<Of, 0x10000> of_{};
  // Sets of signs of pairs: a byte each in the table, which fits the first cache; the last set has all.
  void add_to_pair(std::size_t pair, SignSet sign);
  std::array<std::uint8_t, std::size_t{1} << pair_bits> pairs_{};
  std::array<SignSet, 256> sets_{};
  std::size_t set_count_ = 1;
};

} // namespace reportlib::lexicon
