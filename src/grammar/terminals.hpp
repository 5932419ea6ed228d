#pragma once
// X3 terminals that the grammars share: a bare number, and the longest surface of the lexicon. Included by grammar/*.cpp alone.
#include <boost/spirit/home/x3.hpp>

#include "grammar/grammar.hpp"

namespace reportlib::grammar {

namespace x3 = boost::spirit::x3;
using Iterator = char const *;

/// A number as match_number reads it, so that its grammar is compiled once.
struct NumberTerminal : x3::parser<NumberTerminal> {
  using attribute_type = Number;
  static bool const has_attribute = true;

  template <class Context, class RContext, class Attribute>
  bool parse(Iterator &first, Iterator last, Context const &, RContext const &, Attribute &attribute) const {
    auto const match = match_number({first, static_cast<std::size_t>(last - first)});
    if (!match) return false;
    first += match->length;
    x3::traits::move_to(match->value, attribute);
    return true;
  }
};
inline NumberTerminal const number{};

/// The longest surface of one kind of term; the lexicon is held by the parser, which is made anew (two words) at each use.
struct TermTerminal : x3::parser<TermTerminal> {
  using attribute_type = Term const *;
  static bool const has_attribute = true;
  Lexicon const *lexicon;
  TermKind kind;
  TermTerminal(Lexicon const &lexicon, TermKind kind) : lexicon(&lexicon), kind(kind) {}

  template <class Context, class RContext, class Attribute>
  bool parse(Iterator &first, Iterator last, Context const &, RContext const &, Attribute &attribute) const {
    auto const match = lexicon->longest(kind, {first, static_cast<std::size_t>(last - first)});
    if (!match) return false;
    first += match->length;
    x3::traits::move_to(match->term, attribute);
    return true;
  }
};

} // namespace reportlib::grammar
