#include "lexicon/trie.hpp"

#include <algorithm>

namespace reportlib::lexicon {
namespace {

struct Character {
  std::uint32_t value;
  std::size_t length;
};

// The first character, letters folded; a byte that begins none is a character of its own, above all of Unicode.
Character character_at(std::string_view text, std::size_t i) noexcept {
  auto const byte = [&](std::size_t k) { return std::uint32_t{static_cast<unsigned char>(text[i + k])}; };
  std::uint32_t const lead = byte(0);
  if (lead < 0x80) return {lead >= 'A' && lead <= 'Z' ? lead + ('a' - 'A') : lead, 1};
  std::size_t const length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (lead < 0xC0 || i + length > text.size()) return {0x110000 + lead, 1};
  if (length == 3) return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  if (length == 2) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

} // namespace

std::size_t Trie::place(std::uint32_t parent, std::uint32_t character) const noexcept {
  std::size_t const mask = slots_.size() - 1;
  std::uint64_t const key = (std::uint64_t{parent} << 32 | character) * 0x9E3779B97F4A7C15u; // Fibonacci hashing
  for (std::size_t i = static_cast<std::size_t>(key >> 32) & mask;; i = (i + 1) & mask)
    if (slots_[i].parent == none || (slots_[i].parent == parent && slots_[i].character == character)) return i;
}

void Trie::grow() {
  std::vector<Slot> old(std::max<std::size_t>(16, 2 * slots_.size()));
  old.swap(slots_);
  for (Slot const &slot : old)
    if (slot.parent != none) slots_[place(slot.parent, slot.character)] = slot;
}

void Trie::add(std::string_view word, std::uint32_t value) {
  filter_.add(word);
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < word.size();) {
    if (2 * (nodes_ + std::size_t{1}) > slots_.size()) grow();
    auto const [character, length] = character_at(word, i);
    Slot &slot = slots_[place(node, character)];
    if (slot.parent == none) slot = {node, character, ++nodes_, none};
    i += length;
    if (i == word.size()) slot.value = value;
    node = slot.child;
  }
}

std::optional<Trie::Found> Trie::walk(std::string_view text) const noexcept {
  std::optional<Found> found;
  if (slots_.empty()) return found;
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < text.size();) {
    auto const [character, length] = character_at(text, i);
    Slot const &slot = slots_[place(node, character)];
    if (slot.parent == none) break;
    i += length;
    if (slot.value != none) found = Found{i, slot.value};
    node = slot.child;
  }
  return found;
}

} // namespace reportlib::lexicon
