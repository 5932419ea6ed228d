#include "grammar/place.hpp"

#include "grammar/words.hpp"

namespace reportlib::grammar {

Noun Place::read_noun(Lexicon const &lexicon) const noexcept { return noun_of(term(TermKind::noun, end, lexicon), text.substr(end)); }

} // namespace reportlib::grammar
