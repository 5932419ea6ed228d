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

constexpr auto blank = -x3::lit(' ');
constexpr auto tens = x3::lit("十") | "百" | "千";

// 万, 亿, 千 and their like at the start of a text; 十 only before another.
struct Power {
  int exponent = 0;
  std::size_t bytes = 0;
};
int power_of(std::uint32_t character) {
  switch (character) {
  case u'十':
    return 1;
  case u'百':
    return 2;
  case u'千':
    return 3;
  case u'万':
    return 4;
  case u'亿':
    return 8;
  default:
    return 0;
  }
}
Power power_at(std::string_view text) {
  int const first = power_of(text::code_point(text, 0));
  if (first == 0) return {};
  int const second = power_of(text::code_point(text, 3));
  if (first < second && second >= 4) return {first + second, 6};
  return first == 1 ? Power{} : Power{first, 3};
}

} // namespace

lexicon::Row const *QuantityReader::bound_at_sign(BoundSide side) {
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

bool QuantityReader::unit(std::optional<Unit> &unit) {
  lexicon::Row const *const head = simple_unit();
  if (!head) return false;
  unit.emplace(head, kind_of_class(head->unit_class), first);
  // Nearly always a unit is one word.
  static constexpr text::CharacterSet more_follows(u" （(/／每");
  if (more_follows.contains(next())) compound_unit(*unit);
  return true;
}

void QuantityReader::compound_unit(Unit &unit) {
  Iterator const end = first;
  auto const compound = [&]() -> std::string & { return unit.compound.assign(unit.word->name); };
  bool const counts = unit.kind == QuantityKind::count;
  if (counts && (skip(x3::lit("（")) || skip(x3::lit("(")))) { // 台（套）, 县（市、区）
    bool inside = simple_unit() != nullptr;
    while (inside && skip(x3::lit("、"))) inside = simple_unit() != nullptr;
    if (inside && (skip(x3::lit("）")) || skip(x3::lit(")"))))
      compound().append(end, first);
    else
      first = end;
    return;
  }
  bool const slash = skip(blank >> (x3::lit("/") | "／") >> blank);
  bool const measures = unit.word->unit_class == UnitClass::amount; // 连续5年每年安排 names no unit
  if (!slash && (!measures || !skip(x3::lit("每")))) return;
  Iterator const base = first;
  lexicon::Row const *per = simple_unit();
  std::string power;
  if (!per && slash && skip(x3::lit("月"))) { // 元/月: 月 alone is no unit
    compound().append("/月");
    unit.kind = QuantityKind::amount;
    return;
  }
  // What it is per keeps its own multiple in the name: 元/千机架.
  auto const per_name = [&] { return per->scaled ? std::string(base, first) : power.append(per->name); };
  if (!per) { // 张/千人, 吨标准煤/万元
    if (auto const n = number()) first += n->length;
    first += power_at(rest()).bytes;
    power.assign(base, first);
    per = simple_unit();
  }
  if (!per || (counts && slash && per->unit_class == UnitClass::count && power.empty())) { // 台/套 counts what both name
    if (per)
      compound().append("/").append(per_name());
    else
      first = end;
    return;
  }
  compound().append("/").append(per_name());
  unit.kind = QuantityKind::amount;
}

bool QuantityReader::more() {
  Iterator const start = first;
  if (first < last && *first == ' ') ++first;
  if (bound(BoundSide::more)) return true;
  if (next() == u'几' && !rest().starts_with("几乎")) return first += 3, true;
  first = start;
  return false;
}

bool QuantityReader::count_of(Side &s, bool bare_power) {
  if (auto const pair = either()) {
    s.number = pair->value.low, s.other = pair->value.high;
    first += pair->length;
    return true;
  }
  static constexpr text::CharacterSet vague(u"好数几");
  s.vague = vague.contains(next()) && skip((x3::lit("好几") | "数" | "几") >> &(x3::lit("十") | "百" | "千" | "万" | "亿"));
  if (auto const n = number()) {
    first += n->length;
    if (s.vague) return true;
    s.number = n->value.value;
    // 一百几十 is over 110.
    if (next() == u'几')
      if (int const power = power_of(text::code_point(rest(), 3)); power == 1 || power == 2) {
        s.number = *s.number + Decimal{power == 1 ? 10 : 100, 0};
        first += 3;
        s.more = skip(tens);
      }
    return true;
  }
  return s.vague || (bare_power && power_of(next()) >= 4);
}

// 万, 亿 and their like; not 百 of 百分点 or 千 of 千瓦, which begin a unit. 0 when there is none.
int QuantityReader::power() {
  std::size_t const gap = first < last && *first == ' ' ? 1 : 0;
  auto const [exponent, bytes] = power_at(rest().substr(gap));
  if (exponent == 0) return 0;
  std::string_view const behind = rest().substr(gap + bytes);
  bool const of_unit = exponent < 4 && (lexicon->longest(TermKind::unit, rest().substr(gap)) || begins_with_any(behind, "分|方百计"));
  if (of_unit) return 0;
  first += gap + bytes;
  return exponent;
}

// 千多万 of 3千多万, 万余亿 of 4万余亿: an odd amount stands between the two.
int QuantityReader::power_with_odd_amount(bool &over) {
  int const exponent = power();
  Iterator const end = first;
  if (exponent == 0 || exponent > 4 || !more()) return exponent;
  auto const [higher, bytes] = power_at(rest());
  if (higher < 4 || higher <= exponent) return first = end, exponent;
  first += bytes, over = true;
  return exponent + higher;
}

// 五千亿 of 一万五千亿: the 万 counts 亿, as a number of five digits and more does.
bool QuantityReader::add_below_ten_thousand(Side &s) {
  constexpr int ten_thousand = 4, hundred_million = 8;
  Iterator const start = first;
  Number n;
  if (s.exponent != ten_thousand || !x3::parse(first, last, grammar::number, n)) return false;
  bool over = more();
  int const exponent = power_with_odd_amount(over);
  n.value.exponent = static_cast<std::int16_t>(n.value.exponent + exponent - hundred_million);
  auto const sum = *s.number * Decimal{1, ten_thousand};
  bool const below = exponent >= hundred_million && n.value.digits > 0 && n.value < Decimal{1, ten_thousand};
  if (auto const whole = below && sum ? *sum + n.value : std::nullopt; whole && n.value.exponent >= 0) {
    s.number = whole, s.exponent = hundred_million, s.more = s.more || over;
    return true;
  }
  return first = start, false;
}

// 3038万 of 108亿3038万元, 6300 of 25万6300人; several of them in 九亿三千九百五十一万七千七百元.
void QuantityReader::compound(Side &s) {
  if (s.number) add_below_ten_thousand(s);
  int last_exponent = s.exponent;
  while (s.number && last_exponent > 0) {
    if (power_of(next()) > 0 && lexicon->longest(TermKind::unit, rest())) return; // 千米 of 3万千米
    Iterator const start = first;
    Number n;
    if (!x3::parse(first, last, grammar::number, n) || n.value.digits < 0) return void(first = start); // 5万-6元 is no sum
    bool over = more();                                                                                // 六亿三千多万
    int const exponent = power_with_odd_amount(over);
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

// ×2, *2; false when the product is too large.
bool QuantityReader::multiply(Side &s) {
  Number n;
  bool const multiplied = rest().starts_with("×") || rest().starts_with('*');
  if (!multiplied || !x3::parse(first, last, (x3::lit("×") | "*") >> grammar::number, n)) return true;
  auto const product = s.number ? *s.number * n.value : std::nullopt;
  s.number = product;
  return product.has_value();
}

// What stands between a number and its unit: 多, 万, a smaller amount, 个多 of 1个多百分点.
void QuantityReader::scale(Side &s) {
  s.more = more() || s.more;
  s.exponent = power_with_odd_amount(s.more);
  compound(s);
  s.more = more() || s.more;
  if (next() == u'个' && skip(x3::lit("个") >> (x3::lit("多") | "余") >> &x3::lit("百分点"))) s.more = true;
}

// Nothing of `multiply` and `scale` follows, as behind most numbers.
bool QuantityReader::unit_is_next() const {
  static constexpr text::CharacterSet others(u" *几个十百千万亿");
  std::uint32_t const c = next(); // 0 of ×
  return c != 0 && !others.contains(c) && !place->may_begin(TermKind::bound, at());
}

// 三角八分 of 二元三角八分: what is less than a yuan.
void QuantityReader::add_jiao_and_fen(Side &s) {
  constexpr int jiao = -1, fen = -2;
  for (auto const &[name, exponent] : {std::pair{"角", jiao}, std::pair{"分", fen}}) {
    Iterator const start = first;
    Number n;
    bool const less = x3::parse(first, last, grammar::number >> x3::lit(name), n) && n.value.exponent == 0 && n.value.digits > 0 &&
                      n.value.digits < 10 && !begins_with_any(rest(), "债|洲|形|之|钟|别"); // 三角债, 三分之一
    n.value.exponent = static_cast<std::int16_t>(exponent);
    if (auto const sum = less ? *s.number + n.value : std::nullopt)
      s.number = sum, s.unit->end = first;
    else
      first = start;
  }
}

bool QuantityReader::side(Side &s, bool bare_power) {
  Iterator const start = first;
  if (!count_of(s, bare_power)) return false;
  if (!unit_is_next()) {
    if (!multiply(s)) return first = start, false;
    scale(s);
  }
  if (!unit(s.unit)) return true;
  bool const yuan = s.unit->name() == "元";
  if (yuan && s.number && s.exponent == 0) add_jiao_and_fen(s);
  if (yuan || s.unit->kind == QuantityKind::multiple) s.more = more() || s.more; // 一倍多, 三元多
  return true;
}

} // namespace reportlib::grammar
