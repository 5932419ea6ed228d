// Most characters of a text begin no number. This answers for them in a few steps.
#include "lexicon/beginnings.hpp"
#include "parse/recognize.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {
namespace {

using text::CharacterSet;
using text::code_point;

// Also what may stand between a bound word and them.
constexpr CharacterSet numerals = lexicon::numerals | CharacterSet(u" ");
// Alone they make no name of what follows, as 三 of 三农 does.
constexpr CharacterSet plain = CharacterSet(u"零〇○一十百千万亿半");

// A bracket opens a mark or the number of a file: a numeral follows, perhaps behind blanks.
bool opens_mark(std::string_view bracket) {
  std::size_t i = text::character_length(bracket[0]);
  while (i < bracket.size() && bracket[i] == ' ') ++i;
  std::uint32_t const c = code_point(bracket, i);
  return c == '-' || numerals.contains(c);
}

// 一 before an ordinary word (一致, 一定): neither unit nor noun nor number follows, nor the second numeral of 一村一品.
bool begins_word(std::string_view text, Lexicon const &lexicon) {
  std::uint32_t const next = code_point(text, 3);
  if (numerals.contains(next) || next < 0x80) return false;
  for (TermKind kind : {TermKind::unit, TermKind::noun, TermKind::bound})
    if (lexicon::Access::signs(lexicon).begins(kind, next)) return false;
  auto const pairs = [&](std::size_t place) { return numerals.contains(code_point(text, place)) || code_point(text, place) == u'双'; };
  return !pairs(6) && !pairs(9);
}

bool may_begin_here(std::string_view text, std::uint32_t c, bool name, bool bound_word, Lexicon const &lexicon) {
  static constexpr CharacterSet brackets(u"[〔【（(");
  if (lexicon::number_openers.contains(c) && (!brackets.contains(c) || opens_mark(text))) return true;
  if (name && lexicon::Access::longest_at_sign(lexicon, TermKind::name, text)) return true;
  std::uint32_t const next = code_point(text, 3);
  if (lexicon::number_leaders.contains(c) && (numerals.contains(next) || next == u'第' || next == u'位')) return true;
  if (numerals.contains(c)) return c != ' ' && !(plain.contains(c) && begins_word(text, lexicon));
  if (c == u'每') return lexicon::Access::signs(lexicon).begins(TermKind::unit, next);
  auto const bound = bound_word ? lexicon::Access::longest_at_sign(lexicon, TermKind::bound, text) : std::nullopt;
  if (!bound) return false;
  std::uint32_t const behind = code_point(text, bound->length);
  return numerals.contains(behind) || behind == u'每';
}

} // namespace

std::size_t next_beginning(std::string_view text, Signs const &signs, std::size_t from, Lexicon const &lexicon) {
  constexpr SignSet name = sign_of(TermKind::name), bound = sign_of(TermKind::bound);
  for (std::size_t i = from; (i = signs.next(i, text.size(), number_sign | name | bound)) < text.size(); ++i) {
    std::uint32_t const c = code_point(text, i);
    if (c != 0 && may_begin_here(text.substr(i), c, signs.has(i, name), signs.has(i, bound), lexicon)) return i;
  }
  return text.size();
}

} // namespace reportlib::parse_stages
