#include "grammar/words.hpp"

#include <algorithm>

#include "lexicon/prefix_filter.hpp"

namespace reportlib::grammar {
namespace {

template <class Test> bool any_part(std::string_view list, char separator, Test test) noexcept {
  while (!list.empty()) {
    std::size_t const end = std::min(list.find(separator), list.size());
    if (end > 0 && test(list.substr(0, end))) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

} // namespace

bool begins_with_any(std::string_view text, std::string_view words) noexcept {
  return any_part(words, '|', [text](std::string_view word) { return text.starts_with(word); });
}

bool ends_with_any(std::string_view text, std::string_view words) noexcept {
  return any_part(words, '|', [text](std::string_view word) { return text.ends_with(word); });
}

bool has_role(Term const &term, std::string_view role) noexcept {
  return any_part(term.attribute("role"), ' ', [role](std::string_view r) { return r == role; });
}

std::size_t noun_length(std::string_view text, std::string_view role, Lexicon const &lexicon) noexcept {
  auto const match = lexicon.longest(TermKind::noun, text);
  if (!match || !has_role(*match->term, role)) return 0;
  return begins_with_any(text.substr(match->length), match->term->attribute("not_before")) ? 0 : match->length;
}

bool ends_with_lead(std::string_view text, std::string_view id, Lexicon const &lexicon) noexcept {
  Term const *const list = lexicon.find(TermKind::lead, id);
  return list && std::any_of(list->surfaces.begin(), list->surfaces.end(), [text](auto const &word) { return text.ends_with(word); });
}

std::size_t find_last_lead(std::string_view text, std::string_view id, Lexicon const &lexicon) noexcept {
  Term const *const list = lexicon.find(TermKind::lead, id);
  auto const &leads = lexicon.filter(TermKind::lead);
  for (std::size_t i = list ? text.size() : 0; i-- > 0;) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80 || !leads.may_begin(text, i)) continue;
    auto const stands = [&](std::string_view word) { return text.substr(i).starts_with(word); };
    if (std::any_of(list->surfaces.begin(), list->surfaces.end(), stands)) return i;
  }
  return text.npos;
}

} // namespace reportlib::grammar
