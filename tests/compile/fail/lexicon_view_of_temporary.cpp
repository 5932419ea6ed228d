// A term of a temporary vocabulary is gone with it, and so are the name of a temporary dictionary or coding and the parts of a parser.
#include <reportlib/attention.hpp>
#include <reportlib/constraint.hpp>
#include <reportlib/parse.hpp>

using namespace reportlib;

bool is_there() {
#if MISUSE == 1
  return Lexicon::load("units.tsv").find(TermKind::unit, "ton");
#elif MISUSE == 2
  return !Lexicon::load("units.tsv").terms(TermKind::unit).empty();
#elif MISUSE == 3
  return Lexicon::load("units.tsv").longest(TermKind::unit, "ton").has_value();
#elif MISUSE == 4
  return Parser{}.lexicon().empty();
#elif MISUSE == 5
  return Parser{}.options().strict;
#elif MISUSE == 6
  return Dictionary::preset("environment").name().empty();
#elif MISUSE == 7
  return Coding::preset("bound").name().empty();
#endif
  Lexicon const mine = Lexicon::load("units.tsv");
  Parser const parser{mine};
  Dictionary const words = Dictionary::preset("environment");
  Coding const coding = Coding::preset("bound");
  return mine.find(TermKind::unit, "ton") && Lexicon::builtin().find(TermKind::unit, "ton") && !parser.lexicon().empty() &&
         !words.name().empty() && !coding.name().empty() && !Lexicon::load("units.tsv").empty();
}
