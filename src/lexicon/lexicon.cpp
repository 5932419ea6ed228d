#include <reportlib/lexicon.hpp>
namespace reportlib {
struct Lexicon::Tables {};
Lexicon::Lexicon() = default;
Lexicon const &Lexicon::builtin() { static Lexicon const l; return l; }
Lexicon Lexicon::merged(Lexicon const &) const { return *this; }
std::optional<TermMatch> Lexicon::longest(TermKind, std::string_view) const noexcept { return {}; }
Term const *Lexicon::find(TermKind, std::string_view) const noexcept { return nullptr; }
std::vector<Term const *> Lexicon::terms(TermKind) const { return {}; }
} // namespace reportlib
