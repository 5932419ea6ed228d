#include "grammar/place.hpp"

#include "grammar/words.hpp"

namespace reportlib::grammar {

Noun Place::noun(Lexicon const &lexicon) const noexcept {
  if (!noun_) noun_ = noun_at(text.substr(number->length), lexicon);
  return *noun_;
}

std::optional<TermMatch> Place::unit(std::size_t at, Lexicon const &lexicon) const noexcept {
  if (unit_at_ != at) unit_ = lexicon.longest(TermKind::unit, text.substr(at)), unit_at_ = at;
  return unit_;
}

} // namespace reportlib::grammar
