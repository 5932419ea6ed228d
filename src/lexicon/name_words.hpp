#pragma once
// The longest word at an offset of entities.tsv, vocabulary.tsv and the verbs of words.tsv together, which the rules of names ask for at
// every offset of a clause. The tables must stay in the second cache, so they keep what a word is to those rules in the slot of its key,
// not the number of its row.
#include <bit>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/naming.hpp"
#include "lexicon/pair.hpp"
#include "lexicon/row.hpp"

namespace reportlib::lexicon {

/// What a surface is to the rules of names: a word of the vocabulary, an entity, or both.
class NameWord {
public:
  constexpr NameWord() = default;
  static constexpr NameWord of_vocabulary(NamePart part) noexcept { return NameWord(static_cast<std::uint16_t>(part)); }
  static constexpr NameWord of_entity(EntityType type, Needs needs) noexcept {
    return NameWord(static_cast<std::uint16_t>((static_cast<unsigned>(needs) + 1) << needs_bit | static_cast<unsigned>(type) << type_bit));
  }

  /// The role in vocabulary.tsv; `unknown` of a word that is not there.
  [[nodiscard]] constexpr NamePart part() const noexcept { return static_cast<NamePart>(bits_ & part_mask); }
  [[nodiscard]] constexpr bool is_entity() const noexcept { return bits_ & needs_mask; }
  [[nodiscard]] constexpr Needs needs() const noexcept {
    return static_cast<Needs>(((bits_ & needs_mask) >> needs_bit) - 1);
  } ///< of an entity
  [[nodiscard]] constexpr EntityType type() const noexcept { return static_cast<EntityType>(bits_ >> type_bit & 0xF); } ///< the same
  /// A body's name (省委) or an entity with other characters than three-byte ones may begin here: they are told elsewhere.
  [[nodiscard]] constexpr bool may_begin_others() const noexcept { return bits_ & others; }

private:
  friend class NameWords;
  static constexpr unsigned needs_bit = 5, type_bit = 9;
  static constexpr std::uint16_t part_mask = 0x1F, needs_mask = 0xF << needs_bit, others = 1 << 15;
  static_assert(part_names.size() <= part_mask + 1u && needs_names.size() < 0xF && static_cast<unsigned>(EntityType::event) <= 0xF);
  constexpr explicit NameWord(std::uint16_t bits) noexcept : bits_(bits) {}
  std::uint16_t bits_ = 0;
};

/// Words of one to ten characters of three bytes each.
class NameWords {
public:
  struct Found {
    std::uint32_t length = 0; ///< bytes; 0 when there is none
    NameWord word;
  };

  /// Of the rows of kinds entity and vocabulary, and of the verbs of kind word; of a word's rows of one kind the last one counts. A word of
  /// another shape is not kept; of an entity it is noted that it begins so.
  explicit NameWords(std::span<Row const> rows);

  /// Of either kind.
  [[nodiscard]] Found longest(std::string_view text) const noexcept { return longest(text, NameWord::part_mask | NameWord::needs_mask); }
  /// Of the vocabulary alone.
  [[nodiscard]] Found longest_of_vocabulary(std::string_view text) const noexcept { return longest(text, NameWord::part_mask); }

private:
  // Open addressing, at most half full. A slot has the upper bits of a hash, whose lower ones are its index, and below them
  // `payload_bits` that belong to it; 0 when it is empty. One in 10^9 offsets of a text is taken for a word that it is not.
  template <int payload_bits> struct Table {
    static constexpr std::uint64_t payload = (std::uint64_t{1} << payload_bits) - 1;
    std::vector<std::uint64_t> slots;

    [[nodiscard]] std::size_t index_of(std::uint64_t hash) const noexcept {
      std::size_t const mask = slots.size() - 1;
      std::size_t i = static_cast<std::size_t>(hash) & mask;
      while (slots[i] != 0 && (slots[i] ^ hash) & ~payload) i = (i + 1) & mask;
      return i;
    }
    [[nodiscard]] std::uint64_t find(std::uint64_t hash) const noexcept { return slots[index_of(hash)]; }
    std::uint64_t &at(std::uint64_t hash) {
      std::uint64_t &slot = slots[index_of(hash)];
      if (slot == 0) slot = hash & ~payload;
      return slot;
    }
  };

  void add(std::string_view surface, NameWord word);
  void note_others(std::string_view beginning);
  [[nodiscard]] Found longest(std::string_view text, std::uint16_t kinds) const noexcept;
  [[nodiscard]] Found longest_from(std::uint64_t hash, std::uint64_t pair, std::string_view text, std::uint16_t kinds) const noexcept;

  Table<32> pairs_; ///< the first two characters; of longer words a bit for each length and one of eight for the third character; the use
  Table<16> words_; ///< longer words; the use
  std::vector<std::uint16_t> singles_ = std::vector<std::uint16_t>(0x10000); ///< by code point
};

} // namespace reportlib::lexicon
