#pragma once
// X3 terminals that the grammars share: a bare number. Included by grammar/*.cpp alone.
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

} // namespace reportlib::grammar
