#pragma once
// Words beside a number that decide how it is read: nouns after it (nouns.tsv) and lists of what stands before it (leads.tsv).
#include <string_view>

#include "grammar/place.hpp"
#include "lexicon/access.hpp"

namespace reportlib::grammar {

using lexicon::Lead;
using lexicon::NounRole;

/// True when the text begins or ends with one of the words of a `|`-separated list.
bool begins_with_any(std::string_view text, std::string_view words) noexcept;
bool ends_with_any(std::string_view text, std::string_view words) noexcept;

/// True when the word is the beginning of another: `after` is what follows it (家 before 庭).
inline bool begins_other_word(lexicon::Row const &word, std::string_view after) noexcept {
  bool const may_be = word.neighbours & lexicon::WordList::bit(text::code_point(after, 0));
  return may_be && begins_with_any(after, word.not_before());
}

/// What the longest match of a noun at the start of the text is: no noun where it is the beginning of another word.
Noun noun_of(std::optional<TermMatch> const &match, std::string_view text) noexcept;
/// The noun that the text begins with.
inline Noun noun_at(std::string_view text, Lexicon const &lexicon) noexcept { return noun_of(lexicon.longest(TermKind::noun, text), text); }
/// Bytes of the noun with `role` that the text begins with, or 0.
inline std::size_t noun_length(std::string_view text, NounRole role, Lexicon const &lexicon) noexcept {
  return noun_at(text, lexicon).as(role);
}

/// True when the text ends or begins with a word of a list; where one of them stands last in the text, or npos.
inline bool ends_with_lead(std::string_view text, Lead list, Lexicon const &lexicon) noexcept {
  return lexicon::Access::leads(lexicon, list).ends(text);
}
inline bool begins_with_lead(std::string_view text, Lead list, Lexicon const &lexicon) noexcept {
  return lexicon::Access::leads(lexicon, list).begins(text);
}
inline std::size_t find_last_lead(std::string_view text, Lead list, Lexicon const &lexicon) noexcept {
  return lexicon::Access::leads(lexicon, list).find_last(text);
}

} // namespace reportlib::grammar
