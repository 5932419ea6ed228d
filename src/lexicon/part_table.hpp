#pragma once
// The longest word of the vocabulary of names at a place: asked at nearly every place of the clauses that have names, of twenty thousand
// words, so that the tables must stay in the second cache: eight bytes a word, one or two looks for most places.
#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/pair.hpp"

namespace reportlib::lexicon {

/// Words of two to ten characters of three bytes each, and single ones; others are not kept.
class PartTable {
public:
  struct Found {
    std::uint32_t length = 0; ///< bytes; 0 when there is none
    std::uint32_t value = 0;
  };

  /// Of equal words the last one counts. There are fewer than 65,000 different values, given one after the other.
  void add(std::string_view word, std::uint32_t value);
  /// Makes room for so many words.
  void reserve(std::size_t words) { pairs_.reserve(words), words_.reserve(words); }
  [[nodiscard]] Found longest(std::string_view text) const noexcept {
    if (text.size() < 3 || (text[0] & 0xF0) != 0xE0) return {};
    if (begins_with_pair(text))
      if (std::uint64_t const pair = pairs_.find(key_of_pair(text)))
        if (Found const found = longest_of(pair, text); found.length > 0) return found;
    std::uint32_t const single = singles_.empty() ? 0 : singles_[text::code_point_of_three(text.data())];
    return single ? Found{3, values_[single - 1]} : Found{};
  }

private:
  // Open addressing. A slot is a key of `key_bits` above and what belongs to it below; 0 when it is empty.
  template <int key_bits> struct Table {
    std::vector<std::uint64_t> slots = std::vector<std::uint64_t>(64);
    std::size_t used = 0;

    [[nodiscard]] std::size_t place(std::uint64_t key) const noexcept {
      std::size_t i = static_cast<std::size_t>(hashed(key) >> 32) & (slots.size() - 1);
      while (slots[i] != 0 && slots[i] >> (64 - key_bits) != key) i = (i + 1) & (slots.size() - 1);
      return i;
    }
    [[nodiscard]] std::uint64_t find(std::uint64_t key) const noexcept { return slots[place(key)]; }
    std::uint64_t &at(std::uint64_t key);
    void reserve(std::size_t words);
  };

  static constexpr std::uint64_t value_mask = 0xFFFF; ///< the place of the value and 1
  std::uint64_t place_of(std::uint32_t value);
  static std::uint64_t key_of_pair(std::string_view text) noexcept {
    return std::uint64_t{text::code_point_of_three(text.data())} << 16 | text::code_point_of_three(text.data() + 3);
  }
  [[nodiscard]] Found longest_of(std::uint64_t pair, std::string_view text) const noexcept;

  Table<32> pairs_; ///< the first two characters; of longer words a bit for each length and one of eight for the third character; a value
  Table<40> words_; ///< longer words by a hash: of texts, one in millions of millions of places is taken for another
  std::vector<std::uint16_t> singles_; ///< by code point: the place of the value and 1
  std::vector<std::uint32_t> values_;
};

} // namespace reportlib::lexicon
