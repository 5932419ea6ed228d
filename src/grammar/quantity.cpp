// A number with what limits it and what it counts.
//
//   quantity = [before] (special | split | side [to side]) [after]   超5400家   5%-6%   3.8至4万亿元   10%以上
//   split    = "每" unit number unit                                 每立方米19微克 is 19 微克/立方米
//   between  = side ("与" | "和" | "至" | "到") side "之间"              6%与7%之间
//   side     = (number | either | ε) [more] [scale [part]] [more] [unit]   260多万吨   108亿3038万元   二三十个   万亿元
//   part     = number scale                                          the smaller amount of a compound
//   unit     = term [("/" | "每") term | "（" term {"、" term} "）"]   元/吨   台（套）   县（市、区）
//   special  = fraction | "一半" | "翻" … "番" | rank | ratio         quantity_special.cpp
//
// before, after, more (多, 余) and the terms of a unit are in the lexicon; scale is 万, 亿 and what stands before them after digits.
#include "grammar/quantity_parts.hpp"
#include "grammar/quantity_side.hpp"
#include "grammar/words.hpp"
#include "text/character_set.hpp"

namespace reportlib::grammar {

using lexicon::BoundSide;
namespace {

constexpr auto dash = x3::lit("-") >> -x3::lit("-") | x3::lit("~");
constexpr auto to_word = x3::lit("至") | "到";
constexpr auto blanks = *x3::lit(' ');

// Into the unit that this one is a multiple of: of 1000 the scale, of 12 the number too; false when it becomes too large.
bool multiply(Quantity &q, Decimal by) {
  q.scale.exponent = static_cast<std::int16_t>(q.scale.exponent + by.exponent);
  by.exponent = 0;
  for (std::optional<Decimal> *number : {&q.low, &q.high})
    if (*number && !(*number = **number * by)) return false;
  return true;
}

bool set(QuantityMatch &match, Side const &low, Side const *high, char const *begin) {
  Side const &last = high ? *high : low;
  Quantity &q = match.value;
  if (!low.vague) q.low = low.number ? low.number : Decimal{1, 0};
  if (high)
    q.high = high->number;
  else if (low.other)
    q.high = low.other;
  q.scale = {1, static_cast<std::int16_t>(last.exponent)};
  if (auto const &unit = last.unit ? last.unit : low.unit) {
    q.kind = unit->kind, q.unit = unit->name();
    if (unit->word->scaled && !multiply(q, unit->word->scale())) return false;
    if (unit->compound.empty()) match.unit = unit->word, match.unit_end = static_cast<std::size_t>(unit->end - begin);
  }
  if (low.more || last.more) q.bound = Bound::over;
  if (q.high) q.bound = Bound::range;
  return true;
}

// The second side must agree with the first: same unit or none there, and a larger number.
bool makes_range(Side &low, Side const &high) {
  if (!high.number || !low.number || (low.unit && !(high.unit && low.unit->is_as(*high.unit)))) return false;
  if (!low.unit && low.exponent == 0) low.exponent = high.exponent;
  if (low.exponent == high.exponent) return *low.number < *high.number;
  auto const l = *low.number * Decimal{1, static_cast<std::int16_t>(low.exponent)};
  auto const h = *high.number * Decimal{1, static_cast<std::int16_t>(high.exponent)};
  if (!l || !h || !(*l < *h)) return false;
  low.number = (*low.number * Decimal{1, static_cast<std::int16_t>(low.exponent - high.exponent)})->normalized();
  return true;
}

// 与7%之间
bool between(QuantityReader &r, Side &low, Side &high) {
  static constexpr text::CharacterSet joins(u"与和至到");
  constexpr std::string_view ends = "之间";
  constexpr std::size_t longest = 48;
  if (!joins.contains(r.next()) || r.rest().substr(0, longest).find(ends) == std::string_view::npos) return false;
  Iterator const start = r.first;
  r.first += 3;
  if (r.side(high, false) && r.skip(x3::lit(ends.data())) && makes_range(low, high)) return true;
  return r.first = start, false;
}

bool plain(QuantityReader &r, bool to_joins, QuantityMatch &match) {
  char const *const begin = r.first;
  Side low;
  if (!r.side(low, true)) return false;
  Iterator const single = r.first;
  static constexpr text::CharacterSet joins(u" -~至到");
  if (!low.other && joins.contains(r.next()) && (r.skip(blanks >> dash >> blanks) || (to_joins && r.skip(blanks >> to_word >> blanks))))
    if (Side high; r.side(high, false) && makes_range(low, high)) return set(match, low, &high, begin);
  r.first = single;
  if (Side high; between(r, low, high)) return set(match, low, &high, begin);
  return set(match, low, nullptr, begin);
}

// 每立方米19微克: what it is per is a measure, not money or people (每百元, 每万人 are no quantities).
bool split(QuantityReader &r, QuantityMatch &match) {
  Iterator const start = r.first;
  r.first += 3;
  std::optional<Unit> per;
  r.unit(per);
  r.skip(-x3::lit("约"));
  Term const *const term = per ? r.lexicon->find(TermKind::unit, per->name()) : nullptr;
  if (term && lexicon::row(*term).unit_class == lexicon::UnitClass::amount && !per->word->scaled && per->name() != "元")
    if (Side side; r.side(side, false) && side.number && side.unit && side.unit->kind == QuantityKind::amount) {
      side.unit->compound = std::string(side.unit->name()).append("/").append(per->name());
      return set(match, side, nullptr, start);
    }
  r.first = start;
  return false;
}

// What stands behind the bound word, if there is one.
bool read_limited(Place const &place, Lexicon const &lexicon, bool to_joins, lexicon::Row const *before, QuantityMatch &read) {
  char const *const begin = place.text.data();
  QuantityReader r{begin, begin + place.text.size(), &lexicon, &place};
  Quantity &q = read.value;
  if (auto special = place.plain ? std::nullopt : match_special(place, lexicon)) {
    r.first += special->length;
    q = std::move(special->value);
  } else if (r.next() != u'每' ? !plain(r, to_joins, read) : !split(r, read))
    return false;

  Iterator const end = r.first;
  while (r.first < r.last && *r.first == ' ') ++r.first;
  lexicon::Row const *const after = r.bound(BoundSide::after);
  if (!after) r.first = end;
  if (q.bound != Bound::range || after) {
    if (after) q.bound = after->bound;
    if (before) {
      // 控制在3%左右: the verb is outside, the number is about.
      if (after && q.bound == Bound::about && before->bound == Bound::at_most) return false;
      q.bound = before->bound;
    }
    if (q.high) q.bound = Bound::range;
  }
  read.length = static_cast<std::size_t>(r.first - begin);
  return true;
}

bool read_quantity(Place const &place, Lexicon const &lexicon, bool to_joins, QuantityMatch &read) {
  std::string_view const text = place.text;
  // 过半 is no bound word but a quantity of its own.
  auto const opening = text.starts_with("过半") ? std::nullopt : place.term(TermKind::bound, 0, lexicon);
  lexicon::Row const *before = opening ? &lexicon::row(*opening->term) : nullptr;
  bool const power_only = before && before->side == BoundSide::before_power;
  if (before && !power_only && before->side != BoundSide::before) before = nullptr;
  std::size_t skipped = before ? opening->length : 0;
  if (text.substr(skipped).starts_with(' ')) ++skipped;
  if (power_only && !begins_with_any(text.substr(skipped), "百|千|万|亿|半")) return false;
  if (skipped == 0) return read_limited(place, lexicon, to_joins, before, read);
  // Behind a bound word stands another number than at the place.
  if (!read_limited(place.from(skipped), lexicon, to_joins, before, read)) return false;
  read.length += skipped, read.unit_end += skipped;
  return true;
}

} // namespace

std::optional<QuantityMatch> match_quantity(Place const &place, Lexicon const &lexicon, bool to_joins) {
  std::optional<QuantityMatch> match(std::in_place); // filled where the caller gets it
  if (!read_quantity(place, lexicon, to_joins, *match)) match.reset();
  return match;
}

} // namespace reportlib::grammar
