#include "lexicon/part_table.hpp"

#include <algorithm>
#include <cstring>

namespace reportlib::lexicon {
namespace {

constexpr std::size_t longest_word = 30;

bool is_kept(std::string_view word) noexcept {
  if (word.empty() || word.size() % 3 != 0 || word.size() > longest_word) return false;
  for (std::size_t i = 0; i < word.size(); i += 3)
    if ((word[i] & 0xF0) != 0xE0) return false;
  return true;
}

std::uint64_t hash_of(std::string_view word) noexcept {
  std::uint64_t hash = word.size();
  for (std::size_t i = 0; i < word.size(); i += sizeof hash) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, word.data() + i, std::min(word.size() - i, sizeof eight));
    hash = hashed(hash ^ eight);
    hash ^= hash >> 32;
  }
  return hash >> 24 | 1; // never that of an empty slot
}

std::uint64_t bit_of_length(std::size_t bytes) noexcept { return std::uint64_t{1} << (24 + bytes / 3 - 3); }
std::uint64_t bit_of_third(std::string_view text) noexcept {
  return std::uint64_t{1} << (16 + (hashed(text::code_point(text, pair_bytes)) >> 61));
}

} // namespace

template <int key_bits> void PartTable::Table<key_bits>::reserve(std::size_t words) {
  if (2 * words <= slots.size()) return;
  std::vector<std::uint64_t> old(std::bit_ceil(2 * words));
  old.swap(slots);
  for (std::uint64_t slot : old)
    if (slot != 0) slots[place(slot >> (64 - key_bits))] = slot;
}

template <int key_bits> std::uint64_t &PartTable::Table<key_bits>::at(std::uint64_t key) {
  reserve(used + 1);
  std::uint64_t &slot = slots[place(key)];
  if (slot == 0) slot = key << (64 - key_bits), ++used;
  return slot;
}

std::uint64_t PartTable::place_of(std::uint32_t value) {
  if (values_.empty() || values_.back() != value) values_.push_back(value);
  return values_.size();
}

void PartTable::add(std::string_view word, std::uint32_t value) {
  if (!is_kept(word)) return;
  std::uint64_t const stored = place_of(value);
  if (word.size() == 3) {
    singles_.resize(0x10000);
    singles_[text::code_point_of_three(word.data())] = static_cast<std::uint16_t>(stored);
    return;
  }
  std::uint64_t &pair = pairs_.at(key_of_pair(word));
  bool const longer = word.size() > pair_bytes;
  if (longer) pair |= bit_of_length(word.size()) | bit_of_third(word);
  std::uint64_t &slot = longer ? words_.at(hash_of(word)) : pair;
  slot = (slot & ~value_mask) | stored;
}

PartTable::Found PartTable::longest_of(std::uint64_t pair, std::string_view text) const noexcept {
  for (std::uint64_t lengths = pair & bit_of_third(text) ? pair >> 24 & 0xFF : 0; lengths != 0;) {
    int const longest = std::bit_width(lengths) - 1;
    lengths &= ~(std::uint64_t{1} << longest);
    auto const bytes = static_cast<std::uint32_t>(3 * (longest + 3));
    if (bytes > text.size()) continue;
    if (std::uint64_t const slot = words_.find(hash_of(text.substr(0, bytes)))) return {bytes, values_[(slot & value_mask) - 1]};
  }
  if (pair & value_mask) return {pair_bytes, values_[(pair & value_mask) - 1]};
  return {};
}

} // namespace reportlib::lexicon
