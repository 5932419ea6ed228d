#pragma once
// Answers "surely not" for most of what is asked, from a table that stays in the processor's first cache.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/character_set.hpp"

namespace reportlib::lexicon {

/// A set of keys that may also say yes to others: a Bloom filter with one hash.
class KeyFilter {
public:
  void add(std::uint64_t key) noexcept { bits_[hashed(key) / 64] |= std::uint64_t{1} << hashed(key) % 64; }
  /// False only for keys that were not added.
  [[nodiscard]] bool may_have(std::uint64_t key) const noexcept { return bits_[hashed(key) / 64] >> hashed(key) % 64 & 1; }

  static constexpr std::size_t pair_bytes = 6;
  /// Whether two characters of three bytes stand at the start, as nearly always in a Chinese word.
  static bool begins_with_pair(std::string_view text) noexcept {
    return text.size() >= pair_bytes && (text[0] & 0xF0) == 0xE0 && (text[3] & 0xF0) == 0xE0;
  }
  /// The key of two characters of three bytes.
  static std::uint64_t pair(std::string_view text) noexcept { return text::pair_of_threes(text.data(), text.size()); }

  /// A key's bit in a set of 64, for a few keys.
  static std::uint64_t bit(std::uint64_t key) noexcept { return std::uint64_t{1} << (key * factor >> 58); }

private:
  static constexpr std::size_t hash_bits = 15;
  static constexpr std::uint64_t factor = 0x9E3779B97F4A7C15u; // Fibonacci hashing
  static std::size_t hashed(std::uint64_t key) noexcept { return static_cast<std::size_t>(key * factor >> (64 - hash_bits)); }
  std::array<std::uint64_t, (std::size_t{1} << hash_bits) / 64> bits_{};
};

} // namespace reportlib::lexicon
