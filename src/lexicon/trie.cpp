#include "lexicon/trie.hpp"

#include <algorithm>
#include <bit>

namespace reportlib::lexicon {

Trie::Character Trie::rare_character_at(std::string_view text, std::size_t i) noexcept {
  auto const byte = [&](std::size_t k) { return std::uint32_t{static_cast<unsigned char>(text[i + k])}; };
  std::uint32_t const lead = byte(0);
  std::size_t const length = lead < 0xE0 ? 2 : 4;
  bool const broken = lead < 0xC0 || (lead & 0xF0) == 0xE0 || i + length > text.size();
  if (broken) return {0x110000 + lead, 1};
  if (length == 2) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

std::size_t Trie::place(std::uint64_t key) const noexcept {
  std::size_t i = hashed(key);
  while (slots_[i].key != none && slots_[i].key != key) i = (i + 1) & (slots_.size() - 1);
  return i;
}

void Trie::resize(std::size_t slots) {
  std::vector<Slot> old(slots);
  old.swap(slots_);
  shift_ = 64 - std::countr_zero(slots);
  for (Slot const &slot : old)
    if (slot.key != none) slots_[place(slot.key)] = slot;
}

void Trie::reserve(std::size_t bytes) {
  constexpr std::size_t smallest = 16, bytes_of_character = 3;
  std::size_t const slots = std::bit_ceil(std::max(smallest, 2 * bytes / bytes_of_character));
  if (slots > slots_.size()) resize(slots);
}

void Trie::add(std::string_view word, std::uint32_t value) {
  std::uint32_t root_node = root;
  std::uint32_t *node = &root_node; // where the number of the node stands that the next character is a child of
  for (std::size_t i = 0; i < word.size();) {
    auto const [character, length] = character_at(word, i);
    if (*node == leaf) *node = ++last_node_;
    std::uint64_t const key = std::uint64_t{*node} << 32 | character;
    if (2 * (used_ + 1) > slots_.size()) resize(std::max<std::size_t>(16, 2 * slots_.size()));
    Slot &slot = slots_[place(key)];
    if (slot.key == none) slot.key = key, ++used_;
    i += length;
    if (i == word.size()) slot.value = value;
    node = &slot.child;
  }
}

} // namespace reportlib::lexicon
