#pragma once
// What the words of a kind end with. Of the phrases that are asked whether they are a word of it, most end as no word does.
#include <array>
#include <cstdint>
#include <string_view>

#include "text/character_set.hpp"

namespace reportlib::lexicon {

/// The last two characters of the words, where both are of three bytes as nearly always: a Bloom filter with one hash.
class Endings {
public:
  void add(std::string_view word) noexcept {
    if (ends_with_pair(word))
      bits_[hashed(word) / 64] |= std::uint64_t{1} << hashed(word) % 64;
    else
      single_ |= word.size() == 3 && (word[0] & 0xF0) == 0xE0; // any character may stand before it
  }
  /// False only when no word ends the text.
  [[nodiscard]] bool may_end(std::string_view text) const noexcept {
    return single_ || !ends_with_pair(text) || (bits_[hashed(text) / 64] >> hashed(text) % 64 & 1);
  }

private:
  static constexpr std::size_t pair_bytes = 6, hash_bits = 14;

  static bool ends_with_pair(std::string_view text) noexcept {
    return text.size() >= pair_bytes && (text[text.size() - 6] & 0xF0) == 0xE0 && (text[text.size() - 3] & 0xF0) == 0xE0;
  }
  static std::size_t hashed(std::string_view text) noexcept {
    return static_cast<std::size_t>((text::pair_of_threes(text.data() + text.size() - pair_bytes, pair_bytes) * 0x9E3779B97F4A7C15u) >>
                                    (64 - hash_bits)); // Fibonacci hashing
  }

  std::array<std::uint64_t, (std::size_t{1} << hash_bits) / 64> bits_{};
  bool single_ = false; ///< one of the words is a single character
};

} // namespace reportlib::lexicon
