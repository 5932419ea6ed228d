// Most characters of a text begin no number. This answers for them in a few steps.
#include "lexicon/access.hpp"
#include "lexicon/beginnings.hpp"
#include "lexicon/sign_table.hpp"
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
  while (i < bracket.size() && (bracket[i] == ' ' || bracket[i] == '^')) ++i; // [^1] of Markdown
  std::uint32_t const c = code_point(bracket, i);
  return c == '-' || numerals.contains(c);
}

// 一 before an ordinary word (一致, 一定): neither unit nor noun nor number follows, nor the second numeral of 一村一品.
bool begins_word(std::string_view text, Lexicon const &lexicon) {
  std::uint32_t const next = code_point(text, 3);
  if (numerals.contains(next) || next < 0x80) return false;
  lexicon::SignTable const &signs = lexicon::Access::signs(lexicon);
  for (TermKind kind : {TermKind::unit, TermKind::noun, TermKind::bound})
    if (signs.begins(kind, next)) return false;
  auto const pairs = [&](std::size_t place) { return numerals.contains(code_point(text, place)) || code_point(text, place) == u'双'; };
  return !pairs(6) && !pairs(9);
}

bool number_begins(std::string_view text, std::uint32_t c, Lexicon const &lexicon) {
  static constexpr CharacterSet brackets(u"[〔【（(");
  if (lexicon::numerals.contains(c)) return !(plain.contains(c) && begins_word(text, lexicon));
  if (lexicon::number_openers.contains(c)) return !brackets.contains(c) || opens_mark(text);
  std::uint32_t const next = code_point(text, 3);
  if (lexicon::number_leaders.contains(c)) return numerals.contains(next) || next == u'第' || next == u'位';
  if (c == u'每') return lexicon::Access::signs(lexicon).begins(TermKind::unit, next);
  return (c == u'大' && next == u'半') || (c == u'好' && next == u'几');
}

bool number_follows_bound(std::string_view text, Lexicon const &lexicon) {
  auto const bound = lexicon::Access::longest_at_sign(lexicon, TermKind::bound, text);
  if (!bound) return false;
  std::uint32_t const behind = code_point(text, bound->length);
  return numerals.contains(behind) || behind == u'每';
}

bool may_begin_here(std::string_view text, PlaceSigns signs, Lexicon const &lexicon) {
  if (text[0] >= '0' && text[0] <= '9') return true; // half of all
  std::uint32_t const c = code_point(text, 0);
  if (c == 0) return false;
  if (signs & lexicon::of_place(number_sign) && number_begins(text, c, lexicon)) return true;
  if (signs & lexicon::of_place(sign_of(TermKind::name)) && lexicon::Access::longest_at_sign(lexicon, TermKind::name, text)) return true;
  return signs & lexicon::of_place(sign_of(TermKind::bound)) && number_follows_bound(text, lexicon);
}

} // namespace

std::size_t next_beginning(std::string_view text, Signs const &signs, std::size_t from, Lexicon const &lexicon) {
  for (std::size_t i = from; (i = signs.next(i, text.size(), Sought::numbers)) < text.size(); ++i)
    if (may_begin_here(text.substr(i), *signs.from(i), lexicon)) return i;
  return text.size();
}

} // namespace reportlib::parse_stages
