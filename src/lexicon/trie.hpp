#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/character_set.hpp"

namespace reportlib::lexicon {

/// Longest match of many words, a step a character; ASCII letters match in either case. Children are found in one table of hashes (open
/// addressing) by their parent and their character, so that a word is added as quickly as it is found.
class Trie {
public:
  /// Of equal words the last one counts. An empty word is left out.
  void add(std::string_view word, std::uint32_t value);

  struct Found {
    std::size_t length; ///< bytes
    std::uint32_t value;
  };
  [[nodiscard]] std::optional<Found> longest(std::string_view text) const noexcept {
    if (slots_.empty()) return std::nullopt;
    Slot const *const slots = slots_.data();
    std::size_t const mask = slots_.size() - 1;
    Found found{0, no_value};
    std::uint64_t node = root;
    for (std::size_t i = 0; node != leaf && i < text.size();) {
      auto const [character, length] = character_at(text, i);
      std::uint64_t const key = node << 32 | character;
      std::size_t at = hashed(key);
      while (slots[at].key != key) {
        if (slots[at].key == none) return result(found);
        at = (at + 1) & mask;
      }
      i += length;
      if (slots[at].value != no_value) found = {i, slots[at].value};
      node = slots[at].child;
    }
    return result(found);
  }
  /// Makes room for words of so many bytes together.
  void reserve(std::size_t bytes);

private:
  static constexpr std::uint64_t none = ~std::uint64_t{0};
  static constexpr std::uint32_t no_value = 0xFFFFFFFF;
  static constexpr std::uint32_t leaf = 0, root = 1;
  struct Slot {
    std::uint64_t key = none;       ///< the parent and the character
    std::uint32_t child = leaf;     ///< a leaf has no number: a walk ends there without a look at what would follow
    std::uint32_t value = no_value; ///< of the child, when a word ends there
  };
  struct Character {
    std::uint64_t value;
    std::size_t length;
  };

  // The first character, letters folded; a byte that begins none is a character of its own, above all of Unicode.
  static Character character_at(std::string_view text, std::size_t i) noexcept {
    auto const lead = static_cast<unsigned char>(text[i]);
    if ((lead & 0xF0) == 0xE0 && i + 3 <= text.size()) return {text::code_point_of_three(text.data() + i), 3};
    return lead < 0x80 ? Character{lead >= 'A' && lead <= 'Z' ? lead + 0x20u : lead, 1} : rare_character_at(text, i);
  }
  static Character rare_character_at(std::string_view text, std::size_t i) noexcept;

  static std::optional<Found> result(Found found) noexcept {
    return found.length > 0 ? std::optional(found) : std::nullopt;
  }
  std::size_t hashed(std::uint64_t key) const noexcept { return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15u) >> shift_); } // Fibonacci
  [[nodiscard]] std::size_t place(std::uint64_t key) const noexcept; ///< of the child, or where it would go
  void resize(std::size_t slots);

  std::vector<Slot> slots_; ///< a power of two, at most half full
  int shift_ = 64;          ///< of a hash to a place in it
  std::size_t used_ = 0;
  std::uint32_t last_node_ = root;
};

} // namespace reportlib::lexicon
