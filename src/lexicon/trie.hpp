#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/prefix_filter.hpp"

namespace reportlib::lexicon {

/// Longest match of many words, a step a character; ASCII letters match in either case. Children are found in one table of hashes (open
/// addressing), so that a word is added as quickly as it is found. A filter stands before it: most places of a text begin no word.
class Trie {
public:
  /// Of equal words the last one counts. An empty word is left out.
  void add(std::string_view word, std::uint32_t value);

  struct Found {
    std::size_t length; ///< bytes
    std::uint32_t value;
  };
  [[nodiscard]] std::optional<Found> longest(std::string_view text) const noexcept {
    return filter_.may_begin(text) ? walk(text) : std::nullopt;
  }
  [[nodiscard]] PrefixFilter const &filter() const noexcept { return filter_; }

private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  struct Slot {
    std::uint32_t parent = none, character = 0, child = 0, value = none; ///< `value`: of the child, none when no word ends there
  };
  [[nodiscard]] std::optional<Found> walk(std::string_view text) const noexcept;
  [[nodiscard]] std::size_t place(std::uint32_t parent, std::uint32_t character) const noexcept; ///< of the child, or where it would go
  void grow();

  PrefixFilter filter_;
  std::vector<Slot> slots_; ///< a power of two, at most half full
  std::uint32_t nodes_ = 0; ///< the root is 0
};

} // namespace reportlib::lexicon
