#pragma once
// Answers "surely not" for most of what is asked, from a table that stays in the processor's first cache.
#include <array>
#include <cstddef>
#include <cstdint>

#include "lexicon/pair.hpp"

namespace reportlib::lexicon {

/// A set of keys that may also say yes to others: a Bloom filter, both bits of a key in one word, so that it is one look. Of
/// 64 · 2^word_bits bits: 11 is for thousands of keys, of others one in fifty is not told apart.
template <std::size_t word_bits> class KeyFilterOf {
public:
  void add(std::uint64_t key) noexcept { words_[word(key)] |= bits(key); }
  /// False only for keys that were not added.
  [[nodiscard]] bool may_have(std::uint64_t key) const noexcept { return (words_[word(key)] & bits(key)) == bits(key); }

  /// A key's bit in a set of 64, for a few keys.
  static std::uint64_t bit(std::uint64_t key) noexcept { return std::uint64_t{1} << (hashed(key) >> 58); }

private:
  static std::size_t word(std::uint64_t key) noexcept { return static_cast<std::size_t>(hashed(key) >> (64 - word_bits)); }
  static std::uint64_t bits(std::uint64_t key) noexcept {
    std::uint64_t const hash = hashed(key);
    return std::uint64_t{1} << (hash >> 40 & 63) | std::uint64_t{1} << (hash >> 34 & 63);
  }
  std::array<std::uint64_t, std::size_t{1} << word_bits> words_{};
};

using KeyFilter = KeyFilterOf<11>;

} // namespace reportlib::lexicon
