#pragma once
// Words beside a number that decide how it is read: nouns after it (nouns.tsv) and lists of what stands before it (leads.tsv).
#include <string_view>

#include <reportlib/lexicon.hpp>

namespace reportlib::grammar {

/// True when the text begins or ends with one of the words of a `|`-separated list.
bool begins_with_any(std::string_view text, std::string_view words) noexcept;
bool ends_with_any(std::string_view text, std::string_view words) noexcept;

/// True when the blank-separated `role` column of the term has `role`.
bool has_role(Term const &term, std::string_view role) noexcept;

/// Bytes of the noun with `role` that the text begins with; 0 when there is none or it is the beginning of another word.
std::size_t noun_length(std::string_view text, std::string_view role, Lexicon const &lexicon) noexcept;

/// True when the text ends with a word of the list `id` of leads.tsv; where one of them stands last in the text, or npos.
bool ends_with_lead(std::string_view text, std::string_view id, Lexicon const &lexicon) noexcept;
std::size_t find_last_lead(std::string_view text, std::string_view id, Lexicon const &lexicon) noexcept;

} // namespace reportlib::grammar
