#include "grammar/words.hpp"

#include <algorithm>

namespace reportlib::grammar {
namespace {

template <class Test> bool any_part(std::string_view list, Test test) noexcept {
  while (!list.empty()) {
    std::size_t const end = std::min(list.find('|'), list.size());
    if (end > 0 && test(list.substr(0, end))) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

} // namespace

bool begins_with_any(std::string_view text, std::string_view words) noexcept {
  return any_part(words, [text](std::string_view word) { return text.starts_with(word); });
}

bool ends_with_any(std::string_view text, std::string_view words) noexcept {
  return any_part(words, [text](std::string_view word) { return text.ends_with(word); });
}

Noun noun_of(std::optional<TermMatch> const &match, std::string_view text) noexcept {
  if (!match) return {};
  lexicon::Row const &row = lexicon::row(*match->term);
  if (begins_other_word(row, text.substr(match->length))) return {};
  return {match->length, &row};
}

} // namespace reportlib::grammar
