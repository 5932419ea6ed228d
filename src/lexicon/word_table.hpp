#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/pair.hpp"

namespace reportlib::lexicon {

/// Whole words and their numbers: one table of hashes (open addressing), whose words are views of a text that outlives it.
class WordTable {
public:
  /// The number of a word, which is `value` when the word is new.
  std::uint32_t &find_or_add(std::string_view word, std::uint32_t value) {
    reserve(words_.size() + 1);
    Slot &slot = slots_[place(word, hashed(word))];
    if (slot.word == none) {
      slot = {hashed(word), static_cast<std::uint32_t>(words_.size())};
      words_.push_back({word, value});
    }
    return words_[slot.word].value;
  }
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view word) const noexcept {
    if (slots_.empty()) return std::nullopt;
    Slot const &slot = slots_[place(word, hashed(word))];
    return slot.word != none ? std::optional(words_[slot.word].value) : std::nullopt;
  }
  /// Makes room for so many words.
  void reserve(std::size_t words) {
    if (2 * words <= slots_.size()) return;
    std::vector<Slot> old(std::bit_ceil(std::max<std::size_t>(16, 2 * words)));
    old.swap(slots_);
    for (Slot const &slot : old)
      if (slot.word != none) slots_[place(words_[slot.word].word, slot.hash)] = slot;
  }

private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  struct Slot {
    std::uint32_t hash = 0, word = none; ///< a word is looked at only when its hash is the same
  };
  struct Word {
    std::string_view word;
    std::uint32_t value;
  };

  static std::uint32_t hashed(std::string_view word) noexcept {
    std::uint64_t hash = word.size();
    for (std::size_t i = 0; i < word.size(); i += sizeof hash) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, word.data() + i, std::min(word.size() - i, sizeof eight));
      hash = lexicon::hashed(hash ^ eight);
      hash ^= hash >> 32;
    }
    return static_cast<std::uint32_t>(hash);
  }
  [[nodiscard]] std::size_t place(std::string_view word, std::uint32_t hash) const noexcept {
    std::size_t const mask = slots_.size() - 1;
    std::size_t i = hash & mask;
    while (slots_[i].word != none && !(slots_[i].hash == hash && words_[slots_[i].word].word == word)) i = (i + 1) & mask;
    return i;
  }

  std::vector<Slot> slots_; ///< a power of two, at most half full
  std::vector<Word> words_;
};

} // namespace reportlib::lexicon
