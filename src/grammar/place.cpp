#include "grammar/place.hpp"

#include "grammar/words.hpp"

namespace reportlib::grammar {

std::optional<TermMatch> Place::term(TermKind kind, std::size_t at, Lexicon const &lexicon) const noexcept {
  if (!signs_) return lexicon.longest(kind, text.substr(at));
  return signs_[at] & lexicon::sign_of(kind) ? lexicon::Access::longest_at_sign(lexicon, kind, text.substr(at)) : std::nullopt;
}

Noun Place::noun(Lexicon const &lexicon) const noexcept {
  if (!noun_) noun_ = noun_of(term(TermKind::noun, end, lexicon), text.substr(end));
  return *noun_;
}

std::optional<TermMatch> Place::unit(std::size_t at, Lexicon const &lexicon) const noexcept {
  if (unit_at_ != at) unit_ = term(TermKind::unit, at, lexicon), unit_at_ = at;
  return unit_;
}

} // namespace reportlib::grammar
