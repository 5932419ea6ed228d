#include "parse/entities/tokens.hpp"

#include "grammar/grammar.hpp"
#include "lexicon/access.hpp"
#include "parse/outline/characters.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {
namespace {

using text::CharacterSet;
using text::code_point;

constexpr CharacterSet clause_ends(u",;:!?\n，；。：！？…"), numerals(u"〇零一二三四五六七八九十百千");
constexpr std::uint32_t longest_quotation = 120, longest_bracket = 24;

bool is_letter(std::uint32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
// Of CJK Unified Ideographs without their extensions all but 第: the first byte tells them from marks, letters and digits.
bool is_plain_han(std::string_view text, std::uint32_t i) {
  auto const lead = static_cast<unsigned char>(text[i]);
  return lead >= 0xE4 && lead <= 0xE9 && text.substr(i, 3) != "第";
}
bool is_number(std::uint32_t c) { return c >= '0' && c <= '9'; }

} // namespace

std::uint32_t NameTokenizer::close_of(std::uint32_t i, std::uint32_t end, std::string_view open, std::string_view close,
                                      std::uint32_t longest) const {
  std::string_view const text = canonical_.substr(i, std::min(end - i, longest));
  std::size_t const found = text.find(close, open.size()), nested = text.find(open, open.size());
  bool const closes = found != text.npos && found > open.size() && nested > found && text.find('\n') > found;
  return closes ? i + static_cast<std::uint32_t>(found + close.size()) : i;
}

NameToken NameTokenizer::number_at(std::uint32_t i, std::uint32_t end) const {
  std::uint32_t to = i;
  for (bool more = true; more && to < end;) {
    std::uint32_t const c = code_point(canonical_, to);
    more = is_number(c) || c == '.' || c == '%' || c == '/' || c == U'×';
    if (more) to += character_length(canonical_[to]);
    if (!more && canonical_.substr(to, 2) == "×") to += 2, more = true;
  }
  static constexpr CharacterSet scales(u"万亿千百余多");
  std::uint32_t scaled = to;
  while (scaled < end && scaled < to + 9 && scales.contains(code_point(canonical_, scaled))) scaled += 3;
  if (scaled > to && signs_.has(scaled, sign_of(TermKind::unit))) to = scaled;
  if (signs_.has(to, sign_of(TermKind::unit)))
    if (auto const unit = lexicon::Access::longest_at_sign(lexicon_, TermKind::unit, canonical_.substr(to, end - to)))
      to += static_cast<std::uint32_t>(unit->length);
  return {i, to, NamePart::number};
}

NameToken NameTokenizer::word_at(std::uint32_t i, std::uint32_t end) const {
  std::string_view const rest = canonical_.substr(i, end - i);
  auto const [length, word] = words_.longest(rest);
  NameToken token{i, i + (length > 0 ? length : static_cast<std::uint32_t>(character_length(canonical_[i])))};
  // Of names that end at one place a listed one counts, then a body, then a division.
  auto const wins = [&](std::size_t size) { return size > token.size() || (size == token.size() && !token.listed); };
  auto const name = [&](std::size_t size, NamePart part, EntityType type) {
    token = {i, i + static_cast<std::uint32_t>(size), part, type};
  };
  auto const list = [&](std::size_t size, EntityType type, Needs needs) {
    name(size, needs == Needs::whole ? NamePart::name : NamePart::head, type);
    token.needs = needs, token.listed = true;
  };
  if (length > 0 && word.is_entity())
    list(length, word.type(), word.needs());
  else if (length > 0)
    token.part = word.part();
  if (bool const ascii = static_cast<unsigned char>(canonical_[i]) < 0x80;
      (ascii || word.may_begin_others()) && signs_.has(i, Sought::forms)) {
    if (auto const match = lexicon::Access::longest_at_sign(lexicon_, TermKind::entity, rest); match && wins(match->length))
      list(match->length, *lexicon::row(*match->term).entity, lexicon::row(*match->term).needs);
    if (auto const body = grammar::match_body(rest); body && wins(*body)) name(*body, NamePart::name, EntityType::organization);
  }
  if (signs_.has(i, sign_of(TermKind::region)) && regions_.may_begin(rest))
    if (auto const found = regions_.at(rest, signs_.from(i)); found && wins(found->length)) {
      // 惠民, 安康: a word that is the short name of a division of another province as well stays a word.
      bool const word_too = found->length == token.size() && token.part != NamePart::unknown;
      if (!word_too || (token.part != NamePart::name && regions_.is_near(found->id))) {
        name(found->length, found->type == EntityType::region ? NamePart::region : NamePart::name, found->type);
        token.id = found->id;
      }
    }
  if (std::size_t const row = Regions::abbreviations(rest); row > 0 && wins(row)) name(row, NamePart::name, EntityType::region);
  return token;
}

bool NameTokenizer::tells_name(std::uint32_t i, std::uint32_t end) const {
  static constexpr CharacterSet marks(u"“《届屆级級");
  if (marks.contains(code_point(canonical_, i))) return true;
  return lexicon::tells_name(word_at(i, end).part);
}

// A few words in brackets; a number in them counts an item and is a mark.
NameToken NameTokenizer::bracket(std::uint32_t begin, std::uint32_t end, std::uint32_t mark) const {
  std::string_view const inside = canonical_.substr(begin + mark, end - begin - 2 * mark);
  bool const counts = inside.find_first_not_of("0123456789") == inside.npos || numerals.contains(code_point(inside, 0));
  return {begin, end, counts && inside.size() < 6 ? NamePart::comma : NamePart::bracket};
}

NameToken NameTokenizer::at(std::uint32_t i, std::uint32_t end) const {
  if (is_plain_han(canonical_, i)) return word_at(i, end);
  std::uint32_t const c = code_point(canonical_, i);
  std::string_view const rest = canonical_.substr(i, end - i);
  switch (c) {
  case U'、':
    return {i, i + 3, NamePart::comma};
  case U'“':
    if (std::uint32_t const close = close_of(i, end, "“", "”", longest_quotation); close > i) {
      NameToken const word = word_at(i, end); // “十四五”规划
      return word.end > close ? word : NameToken{i, close, NamePart::quote};
    }
    break;
  case U'（':
    if (std::uint32_t const close = close_of(i, end, "（", "）", longest_bracket); close > i + 3) return bracket(i, close, 3);
    return {i, i + 3, NamePart::comma};
  case '(':
    if (std::uint32_t const close = close_of(i, end, "(", ")", longest_bracket); close > i + 1) return bracket(i, close, 1);
    return {i, i + 1, NamePart::comma};
  case ')':
  case '[':
  case ']':
    return {i, i + 1, NamePart::comma};
  case U'）':
  case U'》':
    return {i, i + 3, NamePart::comma};
  case U'《':
    if (auto const title = grammar::match_title(rest))
      return {i, i + static_cast<std::uint32_t>(*title), NamePart::name, EntityType::document};
    break;
  case U'第': {
    std::uint32_t to = i + 3;
    while (to < end && (is_number(code_point(canonical_, to)) || numerals.contains(code_point(canonical_, to))))
      to += character_length(canonical_[to]);
    if (to > i + 3) {
      if (is_one_of(first_character(canonical_.substr(to, 3)), u"届批次轮期个号")) to += 3;
      return {i, to, NamePart::ordinal};
    }
    break;
  }
  default:
    if (is_number(c)) {
      NameToken number = number_at(i, end);
      if (number.end < end && is_letter(code_point(canonical_, number.end))) { // 5G, 4A
        number.part = NamePart::letters;
        while (number.end < end && is_letter(code_point(canonical_, number.end))) ++number.end;
      }
      NameToken const word = word_at(i, end);
      return word.end > number.end ? word : number;
    }
    if (is_letter(c)) {
      std::uint32_t to = i;
      while (to < end && (is_letter(code_point(canonical_, to)) || is_number(code_point(canonical_, to)))) ++to;
      NameToken token{i, to, NamePart::letters};
      NameToken const word = word_at(i, end);
      return word.end > to ? word : token;
    }
  }
  return word_at(i, end);
}

std::uint32_t NameTokenizer::read(std::uint32_t begin, std::uint32_t end, std::vector<NameToken> &tokens) {
  constexpr std::size_t most = 200;
  std::uint32_t i = begin;
  while (i < end && tokens.size() < most) {
    if (!is_plain_han(canonical_, i) && clause_ends.contains(code_point(canonical_, i))) break;
    if (canonical_[i] == ' ') {
      ++i;
      continue;
    }
    tokens.push_back(at(i, end));
    i = tokens.back().end;
  }
  while (i < end && (clause_ends.contains(code_point(canonical_, i)) || canonical_[i] == ' ')) i += character_length(canonical_[i]);
  return i;
}

} // namespace reportlib::parse_stages
