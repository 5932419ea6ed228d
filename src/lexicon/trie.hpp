#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/key_filter.hpp"
#include "text/character_set.hpp"

namespace reportlib::lexicon {

/// Longest match of many words; ASCII letters match in either case. Children are found in one table of hashes (open addressing) by their
/// parent and their character, so that a word is added as quickly as it is found. A step is a character, but the first two Chinese
/// characters of a word are one step: nearly all words have two, and most places of a text begin none.
class Trie {
public:
  /// Of equal words the last one counts. An empty word is left out. Values and words' steps are fewer than 16 million.
  void add(std::string_view word, std::uint32_t value);
  /// Makes room for so many steps of all words together.
  void reserve(std::size_t steps);

  static constexpr std::uint32_t no_value = 0xFFFFFF;
  struct Found {
    std::uint32_t length = 0; ///< bytes; 0 when there is none
    std::uint32_t value = no_value;
    explicit operator bool() const noexcept { return length > 0; }
  };
  [[nodiscard]] Found longest(std::string_view text) const noexcept {
    if (text.empty()) return {};
    if (begins_with_pair(text) && pairs_.may_have(pair_key(text)))
      if (Slot const *const pair = find(pair_key(text)))
        if (Found const found = walk(*pair, pair_bytes, text)) return found;
    auto const [character, length] = character_at(text, 0);
    if (!(others_ & KeyFilter::bit(character))) return {};
    Slot const *const first = find(key_of(root, character));
    return first ? walk(*first, length, text) : Found{};
  }

private:
  static constexpr std::uint64_t none = ~std::uint64_t{0};
  static constexpr std::uint32_t leaf = 0, root = 1;
  struct Slot {
    std::uint64_t key = none;            ///< the parent and the character, or a pair
    std::uint64_t child : 24 = leaf;     ///< a leaf has no number: a walk ends there without a look at what follows
    std::uint64_t value : 24 = no_value; ///< of the child, when a word ends there
    std::uint64_t next : 16 = 0;         ///< a bit for each character that may follow, hashed: most walks end without another look
  };
  struct Character {
    std::uint64_t value;
    std::size_t length;
  };

  // From the slot of the first step.
  Found walk(Slot const &first, std::size_t i, std::string_view text) const noexcept {
    Found found;
    for (Slot const *slot = &first;;) {
      if (slot->value != no_value) found = {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(slot->value)};
      if (slot->child == leaf || i >= text.size()) return found;
      auto const [character, length] = character_at(text, i);
      if (!(slot->next >> hashed(character) & 1)) return found;
      if (!(slot = find(key_of(static_cast<std::uint32_t>(slot->child), character)))) return found;
      i += length;
    }
  }

  static std::uint64_t pair_key(std::string_view text) noexcept {
    constexpr auto tag = std::bit_cast<std::uint64_t>(std::array<char, 8>{0, 0, 0, 0, 0, 0, '\x7F', '\x7F'}); // no parent has this number
    return pair_of(text) | tag;
  }
  // One of the bits of Slot::next.
  static unsigned hashed(std::uint64_t character) noexcept { return static_cast<unsigned>(character * 0x9E3779B1u >> 28) & 15; }
  static std::uint64_t key_of(std::uint32_t parent, std::uint64_t character) noexcept { return std::uint64_t{parent} << 32 | character; }

  // The first character, letters folded; a byte that begins none is a character of its own, above all of Unicode.
  static Character character_at(std::string_view text, std::size_t i) noexcept {
    auto const lead = static_cast<unsigned char>(text[i]);
    if ((lead & 0xF0) == 0xE0 && i + 3 <= text.size()) return {text::code_point_of_three(text.data() + i), 3};
    return lead < 0x80 ? Character{lead >= 'A' && lead <= 'Z' ? lead + 0x20u : lead, 1} : rare_character_at(text, i);
  }
  static Character rare_character_at(std::string_view text, std::size_t i) noexcept;

  // The slot of a key, or where it would go.
  [[nodiscard]] Slot const &place(std::uint64_t key) const noexcept {
    auto i = static_cast<std::size_t>(lexicon::hashed(key) >> shift_);
    for (Slot const *const slots = slots_.data();; i = (i + 1) & mask_)
      if (slots[i].key == key || slots[i].key == none) return slots[i];
  }
  [[nodiscard]] Slot const *find(std::uint64_t key) const noexcept {
    Slot const &slot = place(key);
    return slot.key == key ? &slot : nullptr;
  }
  Slot &slot_of(std::uint64_t key) noexcept; ///< the same to write to
  void resize(std::size_t slots);

  std::vector<Slot> slots_ = std::vector<Slot>(16); ///< a power of two, at most half full
  KeyFilterOf<6> pairs_;                            ///< 512 bytes that say of most pairs which begin no word: the slot need not be fetched
  std::uint64_t others_ = 0;                        ///< a bit for each first character, hashed, of words that begin with no pair
  std::size_t mask_ = 15;                           ///< their number less one
  int shift_ = 60;                                  ///< of a hash to a place in it
  std::size_t used_ = 0;
  std::uint32_t last_node_ = root;
};

} // namespace reportlib::lexicon
