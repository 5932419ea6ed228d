// See quantity.cpp for the grammar.
#include "grammar/quantity_side.hpp"

#include "grammar/quantity_parts.hpp"
#include "grammar/words.hpp"
#include "lexicon/sign_table.hpp"
#include "text/character_set.hpp"

namespace reportlib::grammar {

using lexicon::BoundSide;
using lexicon::UnitClass;
namespace {

struct Scales : x3::symbols<int> {
  Scales() { add("万亿", 12)("千亿", 11)("百亿", 10)("十亿", 9)("亿", 8)("千万", 7)("百万", 6)("十万", 5)("万", 4)("千", 3)("百", 2); }
} const scale_word;

auto const blank = -x3::lit(' ');
auto const tens = x3::lit("十") | "百" | "千";

} // namespace

lexicon::Row const *QuantityReader::bound(BoundSide side) {
  auto const match = place->term(TermKind::bound, at(), *lexicon);
  if (!match || lexicon::row(*match->term).side != side) return nullptr;
  first += match->length;
  return &lexicon::row(*match->term);
}

// After at most one blank; where the longest word is the beginning of another (条次 of 条次级), a shorter one (条).
lexicon::Row const *QuantityReader::simple_unit() {
  Iterator const start = first;
  if (rest().starts_with(' ')) ++first;
  for (std::string_view text = rest(); !text.empty();) {
    bool const whole = text.size() == static_cast<std::size_t>(last - first);
    auto const match = whole ? place->unit(at(), *lexicon) : lexicon->longest(TermKind::unit, text);
    if (!match) break;
    lexicon::Row const &row = lexicon::row(*match->term);
    if (!begins_other_word(row, rest().substr(match->length))) {
      first += match->length;
      return &row;
    }
    text = text.substr(0, match->length - 1);
  }
  first = start;
  return nullptr;
}

std::optional<Unit> QuantityReader::unit() {
  lexicon::Row const *const head = simple_unit();
  if (!head) return std::nullopt;
  Iterator const end = first;
  std::optional<Unit> read(Unit{head, kind_of_class(head->unit_class), end});
  Unit &unit = *read;
  auto const compound = [&]() -> std::string & { return unit.compound.assign(head->name); };
  bool const counts = unit.kind == QuantityKind::count;
  // Nearly always a unit is one word.
  static constexpr text::CharacterSet more_follows(u" （(/／每");
  if (!more_follows.contains(text::code_point(rest(), 0))) return read;
  if (counts && (skip(x3::lit("（")) || skip(x3::lit("(")))) { // 台（套）, 县（市、区）
    bool inside = simple_unit() != nullptr;
    while (inside && skip(x3::lit("、"))) inside = simple_unit() != nullptr;
    if (inside && (skip(x3::lit("）")) || skip(x3::lit(")")))) {
      compound().append(end, first);
      return read;
    }
    first = end;
    return read;
  }
  bool const slash = skip(blank >> (x3::lit("/") | "／") >> blank);
  bool const measures = head->unit_class == UnitClass::amount; // 连续5年每年安排 names no unit
  if (!slash && (!measures || !skip(x3::lit("每")))) return read;
  Iterator const base = first;
  lexicon::Row const *per = simple_unit();
  std::string power;
  if (!per) { // 张/千人, 吨标准煤/万元
    skip(-grammar::number >> -scale_word);
    power.assign(base, first);
    per = simple_unit();
  }
  if (!per || (counts && slash && per->unit_class == UnitClass::count && power.empty())) { // 台/套 counts what both name
    if (per)
      compound().append("/").append(per->name);
    else
      first = end;
    return read;
  }
  compound().append("/").append(power).append(per->name);
  unit.kind = QuantityKind::amount;
  return read;
}

bool QuantityReader::more() {
  Iterator const start = first;
  if (rest().starts_with(' ')) ++first;
  std::uint32_t const c = text::code_point(rest(), 0);
  if (c != u'几' && !lexicon::Access::signs(*lexicon).begins(TermKind::bound, c)) return first = start, false;
  if (bound(BoundSide::more) || skip(x3::lit("几") >> !x3::lit("乎"))) return true;
  first = start;
  return false;
}

bool QuantityReader::count_of(Side &s, bool bare_power) {
  if (auto const either = *first >= '0' && *first <= '9' ? std::nullopt : match_either(rest())) {
    s.number = either->value.low, s.other = either->value.high;
    first += either->length;
    return true;
  }
  static constexpr text::CharacterSet vague(u"好数几");
  s.vague =
      vague.contains(text::code_point(rest(), 0)) && skip((x3::lit("好几") | "数" | "几") >> &(x3::lit("十") | "百" | "千" | "万" | "亿"));
  if (auto const n = number()) {
    first += n->length;
    if (!s.vague) s.number = n->value.value;
    Iterator const digits = first;
    // 一百几十 is over 110.
    int power = 0;
    if (s.number && rest().starts_with("几") && skip(x3::lit("几")) &&
        (power = rest().starts_with("十")   ? 10
                 : rest().starts_with("百") ? 100
                                            : 0,
         power > 0)) {
      s.number = *s.number + Decimal{power, 0};
      s.more = skip(tens);
    } else {
      first = digits;
    }
    return true;
  }
  return s.vague || (bare_power && x3::parse(first, last, &(x3::lit("万") | "亿")));
}

// 万, 亿 and their like; not 百 of 百分点 or 千 of 千瓦, which begin a unit. 0 when there is none.
int QuantityReader::power() {
  Iterator const start = first;
  int exponent = 0;
  if (rest().starts_with(' ')) ++first;
  static constexpr text::CharacterSet scales(u"万亿千百十");
  if (scales.contains(text::code_point(rest(), 0)) && x3::parse(first, last, scale_word, exponent)) {
    bool const of_unit = exponent < 4 && (lexicon->longest(TermKind::unit, {first - 3, static_cast<std::size_t>(last - first + 3)}) ||
                                          begins_with_any(rest(), "分|方百计"));
    if (!of_unit) return exponent;
  }
  first = start;
  return 0;
}

// 3038万 of 108亿3038万元, 6300 of 25万6300人; several of them in 九亿三千九百五十一万七千七百元.
void QuantityReader::compound(Side &s) {
  int last_exponent = s.exponent;
  while (s.number && last_exponent > 0) {
    Iterator const start = first;
    Number n;
    if (!x3::parse(first, last, grammar::number, n)) return;
    bool const over = more(); // 六亿三千多万
    int const exponent = power();
    if (over && exponent == 0) first = start, x3::parse(first, last, grammar::number, n);
    Iterator const end = first;
    bool const whole = exponent > 0 || (more(), simple_unit() != nullptr); // 八千多吨
    first = end;
    n.value.exponent = static_cast<std::int16_t>(n.value.exponent + exponent - s.exponent);
    auto const sum = *s.number + n.value;
    if (!whole || exponent >= last_exponent || !sum) {
      first = start;
      return;
    }
    s.number = sum->exponent < 0 ? sum->normalized() : *sum;
    s.more = s.more || (over && exponent > 0);
    last_exponent = exponent;
  }
}

std::optional<Side> QuantityReader::side(bool bare_power) {
  std::optional<Side> read(std::in_place);
  Side &s = *read;
  Iterator const start = first;
  if (!count_of(s, bare_power)) return std::nullopt;
  Number n;
  bool const multiplied = rest().starts_with("×") || rest().starts_with('*');
  if (multiplied && x3::parse(first, last, (x3::lit("×") | "*") >> grammar::number, n)) {
    auto const product = s.number ? *s.number * n.value : std::nullopt;
    if (!product) return first = start, std::nullopt;
    s.number = product;
  }
  s.more = more() || s.more;
  s.exponent = power();
  compound(s);
  s.more = more() || s.more;
  if (rest().starts_with("个") && skip(x3::lit("个") >> (x3::lit("多") | "余") >> &x3::lit("百分点"))) s.more = true;
  s.unit = unit();
  if (s.unit && (s.unit->kind == QuantityKind::multiple || s.unit->name() == "元")) s.more = more() || s.more; // 一倍多, 三元多
  return read;
}

} // namespace reportlib::grammar
