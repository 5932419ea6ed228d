#pragma once
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

namespace reportlib::lexicon {

/// Whole words and their numbers: one table of hashes (open addressing), whose words are views of a text that outlives it.
class WordTable {
public:
  /// Of equal words the last one counts.
  void add(std::string_view word, std::uint32_t value) {
    if (2 * (used_ + 1) > slots_.size()) grow();
    Slot &slot = slots_[place(word)];
    if (slot.word.data() == nullptr) ++used_;
    slot = {word, value};
  }
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view word) const noexcept {
    if (slots_.empty()) return std::nullopt;
    Slot const &slot = slots_[place(word)];
    return slot.word.data() ? std::optional(slot.value) : std::nullopt;
  }

private:
  struct Slot {
    std::string_view word; ///< without data where the slot is free
    std::uint32_t value = 0;
  };

  static std::uint64_t hashed(std::string_view word) noexcept {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15u;
    std::uint64_t hash = word.size() * factor;
    for (; !word.empty(); word.remove_prefix(std::min<std::size_t>(word.size(), 8))) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, word.data(), std::min<std::size_t>(word.size(), 8));
      hash = (hash ^ eight) * factor;
      hash ^= hash >> 32;
    }
    return hash;
  }
  [[nodiscard]] std::size_t place(std::string_view word) const noexcept {
    std::size_t const mask = slots_.size() - 1;
    std::size_t i = hashed(word) & mask;
    while (slots_[i].word.data() && slots_[i].word != word) i = (i + 1) & mask;
    return i;
  }
  void grow() {
    std::vector<Slot> old(std::max<std::size_t>(16, 2 * slots_.size()));
    old.swap(slots_);
    for (Slot const &slot : old)
      if (slot.word.data()) slots_[place(slot.word)] = slot;
  }

  std::vector<Slot> slots_; ///< a power of two, at most half full
  std::size_t used_ = 0;
};

} // namespace reportlib::lexicon
