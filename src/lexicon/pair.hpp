#pragma once
// Two Chinese characters, with which nearly all words begin, as the key of a table; and how keys are hashed.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/character_set.hpp"

namespace reportlib::lexicon {

constexpr std::size_t pair_bytes = 6;

/// Whether two characters of three bytes stand at the start.
inline bool begins_with_pair(std::string_view text) noexcept {
  return text.size() >= pair_bytes && (text[0] & 0xF0) == 0xE0 && (text[3] & 0xF0) == 0xE0;
}
/// Those two as a number.
inline std::uint64_t pair_of(std::string_view text) noexcept { return text::pair_of_threes(text.data(), text.size()); }

/// Fibonacci hashing: multiplied by 2^64 over the golden ratio, keys lie evenly by their highest bits (Knuth, TAOCP 3, 6.4).
constexpr std::uint64_t hashed(std::uint64_t key) noexcept { return key * 0x9E3779B97F4A7C15u; }

} // namespace reportlib::lexicon
