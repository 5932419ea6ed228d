#include "lexicon/trie.hpp"

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

Trie::Slot &Trie::slot_of(std::uint64_t key) noexcept { return slots_[static_cast<std::size_t>(&place(key) - slots_.data())]; }

void Trie::resize(std::size_t slots) {
  std::vector<Slot> old(slots);
  old.swap(slots_);
  mask_ = slots - 1, shift_ = 64 - std::countr_zero(slots);
  for (Slot const &slot : old)
    if (slot.key != none) slot_of(slot.key) = slot;
}

void Trie::reserve(std::size_t steps) {
  std::size_t const slots = std::bit_ceil(2 * (steps + 1));
  if (slots > slots_.size()) resize(slots);
}

void Trie::add(std::string_view word, std::uint32_t value) {
  reserve(used_ + word.size());
  Slot *last = nullptr;
  for (std::size_t i = 0; i < word.size();) {
    bool const pair = i == 0 && begins_with_pair(word);
    auto const [character, length] = pair ? Character{0, pair_bytes} : character_at(word, i);
    if (last && last->child == leaf) last->child = ++last_node_;
    if (last) last->next |= 1u << hashed(character);
    std::uint64_t const key = pair ? pair_key(word) : key_of(last ? static_cast<std::uint32_t>(last->child) : root, character);
    last = &slot_of(key);
    if (pair)
      pairs_.add(key);
    else if (i == 0)
      others_ |= KeyFilter::bit(character);
    if (last->key == none) last->key = key, ++used_;
    i += length;
    if (i == word.size()) last->value = value;
  }
}

} // namespace reportlib::lexicon
