#include "lexicon/name_words.hpp"

#include <array>

#include "lexicon/beginnings.hpp"

namespace reportlib::lexicon {
namespace {

constexpr std::size_t longest_word = 10, fewest_of_long = 3; // characters

bool is_kept(std::string_view surface) noexcept {
  if (surface.empty() || surface.size() % 3 != 0 || surface.size() > 3 * longest_word) return false;
  for (std::size_t i = 0; i < surface.size(); i += 3)
    if ((surface[i] & 0xF0) != 0xE0) return false;
  return true;
}

constexpr std::uint64_t mixed(std::uint64_t key) noexcept { return hashed(key) ^ hashed(key) >> 32; }
std::uint64_t hash_of_pair(std::string_view text) noexcept { return mixed(pair_of(text)); }
// Of the characters up to this one, from the hash of those before it.
constexpr std::uint64_t hash_with(std::uint64_t before, std::uint32_t character) noexcept { return mixed(before ^ character); }

constexpr int lengths_bit = 24, thirds_bit = 16;
constexpr std::uint64_t bit_of_length(std::size_t characters) noexcept {
  return std::uint64_t{1} << (lengths_bit + characters - fewest_of_long);
}
constexpr std::uint64_t bit_of_third(std::uint32_t character) noexcept {
  return std::uint64_t{1} << (thirds_bit + (hashed(character) >> 61));
}
std::uint32_t character_at(std::string_view text, std::size_t i) noexcept { return text::code_point_of_three(text.data() + i); }
bool is_three_bytes(std::string_view text, std::size_t i) noexcept { return i + 3 <= text.size() && (text[i] & 0xF0) == 0xE0; }

// A verb of doing of words.tsv: 新改建, 完成. Single characters are parts of names (建).
bool is_verb(Row const &row) noexcept {
  return row.kind == TermKind::word &&
         (row.role == Role::create || row.role == Role::make || row.role == Role::work || row.role == Role::attain);
}
bool is_kind(Row const &row) noexcept { return row.kind == TermKind::entity || row.kind == TermKind::vocabulary || is_verb(row); }

} // namespace

NameWords::NameWords(std::span<Row const> rows) {
  std::size_t words = 128, longer = 0; // more than there are beginnings of bodies
  for (Row const &row : rows)
    if (is_kind(row))
      for (std::string_view surface : row.surfaces) ++words, longer += surface.size() > pair_bytes;
  auto const slots = [](std::size_t used) { return std::bit_ceil(2 * used + 1); };
  pairs_.slots.resize(slots(words)), words_.slots.resize(slots(longer));
  for_each_body_beginning([this](std::string_view beginning) { note_others(beginning); });
  // The vocabulary knows more of a verb than that it is one.
  for (Row const &row : rows)
    if (is_verb(row))
      for (std::string_view surface : row.surfaces)
        if (surface.size() > 3) add(surface, NameWord::of_vocabulary(NamePart::leading));
  for (Row const &row : rows)
    if (is_kind(row) && !is_verb(row))
      for (std::string_view surface : row.surfaces)
        add(surface, row.kind == TermKind::entity ? NameWord::of_entity(*row.entity, row.needs) : NameWord::of_vocabulary(row.part));
}

void NameWords::note_others(std::string_view beginning) {
  if (begins_with_pair(beginning))
    pairs_.at(hash_of_pair(beginning)) |= NameWord::others;
  else if (is_three_bytes(beginning, 0))
    singles_[character_at(beginning, 0)] |= NameWord::others;
}

void NameWords::add(std::string_view surface, NameWord word) {
  if (!is_kept(surface)) {
    if (word.is_entity()) note_others(surface);
    return;
  }
  // What is known of the word as one of the other kind stays.
  std::uint64_t const own = word.is_entity() ? NameWord::needs_mask | 0xFu << NameWord::type_bit : NameWord::part_mask;
  if (surface.size() == 3) {
    std::uint16_t &single = singles_[character_at(surface, 0)];
    single = static_cast<std::uint16_t>((single & ~own) | word.bits_);
    return;
  }
  std::uint64_t hash = hash_of_pair(surface);
  std::uint64_t *slot = &pairs_.at(hash);
  if (surface.size() > pair_bytes) {
    *slot |= bit_of_length(surface.size() / 3) | bit_of_third(character_at(surface, pair_bytes));
    for (std::size_t i = pair_bytes; i < surface.size(); i += 3) hash = hash_with(hash, character_at(surface, i));
    slot = &words_.at(hash);
  }
  *slot = (*slot & ~own) | word.bits_;
}

// Of the words of three characters and more that begin with a pair.
NameWords::Found NameWords::longest_from(std::uint64_t hash, std::uint64_t pair, std::string_view text,
                                         std::uint16_t kinds) const noexcept {
  std::array<std::uint64_t, longest_word + 1> hashes; // of each length up to the longest
  auto const lengths = static_cast<std::uint32_t>(pair >> lengths_bit & 0xFF);
  auto const longest = static_cast<std::size_t>(std::bit_width(lengths)) + fewest_of_long - 1;
  std::size_t characters = pair_bytes / 3;
  for (; characters < longest && is_three_bytes(text, 3 * characters); hashes[characters] = hash)
    hash = hash_with(hash, character_at(text, 3 * characters)), ++characters;
  for (; characters >= fewest_of_long; --characters)
    if (lengths >> (characters - fewest_of_long) & 1)
      if (std::uint64_t const slot = words_.find(hashes[characters]); slot & kinds)
        return {static_cast<std::uint32_t>(3 * characters), NameWord(static_cast<std::uint16_t>(slot | (pair & NameWord::others)))};
  return {};
}

NameWords::Found NameWords::longest(std::string_view text, std::uint16_t kinds) const noexcept {
  if (!is_three_bytes(text, 0)) return {};
  NameWord others;
  if (begins_with_pair(text)) {
    std::uint64_t const hash = hash_of_pair(text), pair = pairs_.find(hash);
    if (is_three_bytes(text, pair_bytes) && pair & bit_of_third(character_at(text, pair_bytes)))
      if (Found const found = longest_from(hash, pair, text, kinds); found.length > 0) return found;
    if (pair & kinds) return {pair_bytes, NameWord(static_cast<std::uint16_t>(pair))};
    others = NameWord(static_cast<std::uint16_t>(pair & NameWord::others));
  }
  auto const single = static_cast<std::uint16_t>(singles_[character_at(text, 0)] | others.bits_);
  return {single & kinds ? 3u : 0u, NameWord(single)};
}

} // namespace reportlib::lexicon
