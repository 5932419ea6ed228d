#pragma once
#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/character_set.hpp"

namespace reportlib::lexicon {

/// A quick no: whether one of many words may begin at a place of UTF-8 text. It knows each first character of a word (one bit each of the
/// Basic Multilingual Plane) and, of a first character whose words all have two Chinese characters or more, their hashed first two (a
/// Bloom filter with one hash). At most places of a text it answers no after one or two looks into tables that stay in the cache.
class PrefixFilter {
public:
  void add(std::string_view word);

  /// False when no word begins where the text does; true nearly always when one does.
  [[nodiscard]] bool may_begin(std::string_view text) const noexcept { return !text.empty() && may_begin(text, 0); }
  /// Whether a word begins with this character; of characters outside of the plane always true.
  [[nodiscard]] bool begins(char32_t c) const noexcept { return c >= 0x10000 || has(first_, c); }
  /// The next place from `from` on, a border of characters, where a word may begin; the text's size when there is none.
  [[nodiscard]] std::size_t next(std::string_view text, std::size_t from) const noexcept {
    for (std::size_t i = from; i < text.size();) {
      if (may_begin(text, i)) return i;
      i += text::character_length(text[i]);
    }
    return text.size();
  }

  /// Whether a word may begin at byte `i` of the text.
  [[nodiscard]] bool may_begin(std::string_view text, std::size_t i) const noexcept {
    auto const lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) return has(first_, lead);
    if ((lead & 0xF0) != 0xE0 || i + 3 > text.size()) return true; // no matter: they are rare
    char32_t const c =
        (lead & 0x0Fu) << 12 | (static_cast<unsigned char>(text[i + 1]) & 0x3Fu) << 6 | (static_cast<unsigned char>(text[i + 2]) & 0x3Fu);
    if (!has(first_, c)) return false;
    if (has(short_, c)) return true;
    if (i + pair_bytes > text.size()) return false;
    std::size_t const bit = hashed(text.data() + i);
    return pairs_[bit >> 6] >> (bit & 63) & 1;
  }

private:
  using Characters = std::array<std::uint64_t, 1024>;
  static constexpr std::size_t pair_bytes = 6, pair_bits = 15;

  static bool has(Characters const &set, char32_t c) noexcept { return set[c >> 6] >> (c & 63) & 1; }
  static void put(Characters &set, char32_t c) noexcept { set[c >> 6] |= std::uint64_t{1} << (c & 63); }
  static std::size_t hashed(char const *pair) noexcept {
    std::uint64_t key = 0;
    std::memcpy(&key, pair, pair_bytes);
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15u) >> (64 - pair_bits)); // Fibonacci hashing
  }

  Characters first_{}; ///< of any word
  Characters short_{}; ///< of a word of fewer bytes than a pair
  std::array<std::uint64_t, (std::size_t{1} << pair_bits) / 64> pairs_{};
};

inline void PrefixFilter::add(std::string_view word) {
  if (word.empty()) return;
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(word[i]); };
  if (byte(0) < 0x80) {
    put(first_, byte(0));
    bool const letter = (byte(0) | 0x20) >= 'a' && (byte(0) | 0x20) <= 'z';
    if (letter) put(first_, byte(0) ^ 0x20); // the trie takes either case
  } else if ((byte(0) & 0xF0) == 0xE0 && word.size() >= 3) {
    char32_t const c = (byte(0) & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
    put(first_, c);
    bool const pair = word.size() >= pair_bytes && (byte(3) & 0xF0) == 0xE0;
    if (!pair) return put(short_, c);
    std::size_t const bit = hashed(word.data());
    pairs_[bit >> 6] |= std::uint64_t{1} << (bit & 63);
  }
}

} // namespace reportlib::lexicon
