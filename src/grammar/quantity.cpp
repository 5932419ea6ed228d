// A number with what limits it and what it counts.
//
//   quantity = [before] (special | split | side [to side]) [after]   超5400家   5%-6%   3.8至4万亿元   10%以上
//   split    = "每" unit number unit                                 每立方米19微克 is 19 微克/立方米
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

auto const dash = x3::lit("-") >> -x3::lit("-") | x3::lit("~");
auto const to_word = x3::lit("至") | "到";
auto const blanks = *x3::lit(' ');

Quantity quantity_of(Side &low, Side *high) {
  Side &last = high ? *high : low;
  Quantity q;
  if (!low.vague) q.low = low.number ? low.number : Decimal{1, 0};
  if (high)
    q.high = high->number;
  else if (low.other)
    q.high = low.other;
  q.scale = {1, static_cast<std::int16_t>(last.exponent)};
  if (auto &unit = last.unit ? last.unit : low.unit) q.kind = unit->kind, q.unit = std::move(unit->name);
  if (low.more || last.more) q.bound = Bound::over;
  if (q.high) q.bound = Bound::range;
  return q;
}

// The second side must agree with the first: same unit or none there, and a larger number.
bool makes_range(Side &low, Side const &high) {
  if (!high.number || !low.number || (low.unit && (!high.unit || high.unit->name != low.unit->name))) return false;
  if (!low.unit && low.exponent == 0) low.exponent = high.exponent;
  if (low.exponent == high.exponent) return *low.number < *high.number;
  auto const l = *low.number * Decimal{1, static_cast<std::int16_t>(low.exponent)};
  auto const h = *high.number * Decimal{1, static_cast<std::int16_t>(high.exponent)};
  if (!l || !h || !(*l < *h)) return false;
  low.number = (*low.number * Decimal{1, static_cast<std::int16_t>(low.exponent - high.exponent)})->normalized();
  return true;
}

// A dash or a word of a range follows, blanks passed over.
bool may_join(std::string_view text) {
  static constexpr text::CharacterSet joins(u"-~至到");
  std::size_t i = 0;
  while (i < text.size() && text[i] == ' ') ++i;
  return joins.contains(text::code_point(text, i));
}

std::optional<Quantity> plain(QuantityReader &r, bool to_joins) {
  auto low = r.side(true);
  if (!low) return std::nullopt;
  Iterator const single = r.first;
  if (!low->other && may_join(r.rest()) && (r.skip(blanks >> dash >> blanks) || (to_joins && r.skip(blanks >> to_word >> blanks))))
    if (auto high = r.side(false))
      if (makes_range(*low, *high)) return quantity_of(*low, &*high);
  r.first = single;
  return quantity_of(*low, nullptr);
}

// 每立方米19微克: what it is per is a measure, not money or people (每百元, 每万人 are no quantities).
std::optional<Quantity> split(QuantityReader &r) {
  Iterator const start = r.first;
  if (r.rest().starts_with("每")) {
    r.first += 3;
    auto const per = r.unit();
    r.skip(-x3::lit("约"));
    Term const *const term = per ? r.lexicon->find(TermKind::unit, per->name) : nullptr;
    if (term && lexicon::row(*term).unit_class == lexicon::UnitClass::amount && per->name != "元")
      if (auto side = r.side(false); side && side->number && side->unit && side->unit->kind == QuantityKind::amount) {
        Quantity q = quantity_of(*side, nullptr);
        q.unit.append("/").append(per->name);
        return q;
      }
  }
  r.first = start;
  return std::nullopt;
}

} // namespace

std::optional<Match<Quantity>> match_quantity(Place const &place, Lexicon const &lexicon, bool to_joins) {
  std::string_view const text = place.text;
  QuantityReader r{text.data(), text.data() + text.size(), &lexicon, &place};
  bool const word = text.starts_with("过半"); // no bound word but a quantity of its own
  lexicon::Row const *before = word ? nullptr : r.bound(BoundSide::before);
  bool const power_only = !word && !before && (before = r.bound(BoundSide::before_power));
  if (r.rest().starts_with(' ')) ++r.first;
  if (power_only && !begins_with_any(r.rest(), "百|千|万|亿|半")) return std::nullopt;

  // Behind a bound word stands another number than at the place.
  std::optional<Place> behind;
  if (r.first != text.data()) r.place = &behind.emplace(r.rest());
  std::optional<Quantity> q;
  if (auto special = match_special(*r.place, lexicon)) {
    r.first += special->length;
    q = std::move(special->value);
  } else if (q = split(r); !q) {
    q = plain(r, to_joins);
  }
  if (!q) return std::nullopt;

  Iterator const end = r.first;
  while (r.rest().starts_with(' ')) ++r.first;
  lexicon::Row const *const after = r.bound(BoundSide::after);
  if (!after) r.first = end;
  if (q->bound != Bound::range || after) {
    if (after) q->bound = after->bound;
    if (before) {
      // 控制在3%左右: the verb is outside, the number is about.
      if (after && q->bound == Bound::about && before->bound == Bound::at_most) return std::nullopt;
      q->bound = before->bound;
    }
    if (q->high) q->bound = Bound::range;
  }
  return Match<Quantity>{static_cast<std::size_t>(r.first - text.data()), std::move(*q)};
}

} // namespace reportlib::grammar
