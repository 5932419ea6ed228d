// A number with what limits it and what it counts.
//
//   quantity = [before] (special | side [to side]) [after]          超5400家   5%-6%   3.8至4万亿元   10%以上
//   side     = (number | ε) [more] [scale [part]] [more] [unit]      260多万吨   108亿3038万元   万亿元
//   part     = number scale                                          the smaller amount of a compound
//   special  = number "分之" number | number "成" | "一半" | "过半" | "两位数" | "零增长" | "翻" … "番" | rank | ratio
//   rank     = "第" number ("位" | "名") | ("前" | "后" | "倒数第") number ["位" | "名" | "强"]
//   ratio    = number (":" number)+ | number "比" number
//
// before, after, more (多, 余) and unit are terms of the lexicon; scale is 万, 亿 and what stands before them after digits.
#include "grammar/quantity_parts.hpp"
#include "grammar/terminals.hpp"

namespace reportlib::grammar {
namespace {

struct Scales : x3::symbols<int> {
  Scales() {
    add("万亿", 12)("千亿", 11)("百亿", 10)("十亿", 9)("亿", 8)("千万", 7)("百万", 6)("十万", 5)("万", 4)("千", 3)("百", 2);
  }
} const scale_word;

auto const dash = x3::lit("-") >> -x3::lit("-") | x3::lit("~");
auto const to_word = x3::lit("至") | "到";
auto const blanks = *x3::lit(' ');

struct Side {
  std::optional<Decimal> number; ///< none for a bare 万 or 亿
  int exponent = 0;
  bool vague = false; ///< 数百, 几十: no figure
  bool more = false;
  Term const *unit = nullptr;
};

struct Reader {
  Iterator first, last;
  Lexicon const *lexicon;

  std::string_view rest() const { return {first, static_cast<std::size_t>(last - first)}; }
  template <class Parser> bool skip(Parser const &parser) { return x3::parse(first, last, parser); }

  Term const *bound(std::string_view side) {
    Iterator const start = first;
    Term const *term = nullptr;
    if (x3::parse(first, last, TermTerminal(*lexicon, TermKind::bound), term) && term->attribute("side") == side) return term;
    first = start;
    return nullptr;
  }

  // A unit that is not the beginning of another word (家 of 家庭), after at most one blank.
  Term const *unit() {
    Iterator const start = first;
    Term const *term = nullptr;
    skip(-x3::lit(' '));
    if (x3::parse(first, last, TermTerminal(*lexicon, TermKind::unit), term) &&
        !begins_with_any(rest(), term->attribute("not_before")))
      return term;
    first = start;
    return nullptr;
  }

  bool more() { return bound("more") != nullptr || skip(x3::lit("几") >> !x3::lit("乎")); }

  std::optional<Side> side(bool bare_power) {
    Side s;
    Iterator const start = first;
    Number n;
    s.vague = skip((x3::lit("数") | "几") >> &(x3::lit("十") | "百" | "千" | "万" | "亿"));
    if (x3::parse(first, last, number, n)) s.number = n.value;
    else if (!s.vague && !(bare_power && x3::parse(first, last, &(x3::lit("万") | "亿")))) return std::nullopt;
    if (x3::parse(first, last, (x3::lit("×") | "*") >> number, n)) {
      auto const product = s.number ? *s.number * n.value : std::nullopt;
      if (!product) return first = start, std::nullopt;
      s.number = product;
    }
    s.more = more();
    Iterator const before_scale = first;
    skip(-x3::lit(' '));
    if (x3::parse(first, last, scale_word, s.exponent)) {
      if (s.exponent < 4 && begins_with_any(rest(), "分|伏|瓦|克|米|卡|帕|赫|乏|焦|方百计|里")) s.exponent = 0, first = before_scale;
      else compound(s);
    } else first = before_scale;
    s.more = more() || s.more;
    s.unit = unit();
    return s;
  }

  // 3038万 of 108亿3038万元
  void compound(Side &s) {
    Iterator const start = first;
    Number n;
    int exponent = 0;
    if (s.number && x3::parse(first, last, number, n) && x3::parse(first, last, scale_word, exponent) && exponent < s.exponent) {
      n.value.exponent = static_cast<std::int16_t>(n.value.exponent + exponent - s.exponent);
      if (auto const sum = *s.number + n.value) {
        s.number = sum;
        return;
      }
    }
    first = start;
  }
};

Quantity quantity_of(Side const &low, Side const *high) {
  Side const &last = high ? *high : low;
  Quantity q;
  if (!low.vague) q.low = low.number ? low.number : Decimal{1, 0};
  if (high) q.high = high->number;
  q.scale = {1, static_cast<std::int16_t>(last.exponent)};
  if (Term const *unit = last.unit ? last.unit : low.unit) {
    q.kind = kind_of_class(unit->attribute("class"));
    q.unit = unit->name;
  }
  if (low.more || last.more) q.bound = Bound::over;
  if (high) q.bound = Bound::range;
  return q;
}

// The second side must agree with the first: same unit or none there, and a larger number.
bool makes_range(Side &low, Side const &high) {
  if (!high.number || !low.number || (low.unit && high.unit != low.unit)) return false;
  if (!low.unit && low.exponent == 0) low.exponent = high.exponent;
  if (low.exponent == high.exponent) return *low.number < *high.number;
  auto const l = *low.number * Decimal{1, static_cast<std::int16_t>(low.exponent)};
  auto const h = *high.number * Decimal{1, static_cast<std::int16_t>(high.exponent)};
  if (!l || !h || !(*l < *h)) return false;
  low.number = *low.number * Decimal{1, static_cast<std::int16_t>(low.exponent - high.exponent)};
  return true;
}

std::optional<Quantity> plain(Reader &r, bool bare_power, bool to_joins) {
  auto low = r.side(bare_power);
  if (!low) return std::nullopt;
  Iterator const single = r.first;
  if (r.skip(blanks >> dash >> blanks) || (to_joins && r.skip(blanks >> to_word >> blanks)))
    if (auto const high = r.side(false))
      if (makes_range(*low, *high)) return quantity_of(*low, &*high);
  r.first = single;
  return quantity_of(*low, nullptr);
}

} // namespace

std::optional<Match<Quantity>> match_quantity(std::string_view text, Lexicon const &lexicon, bool to_joins) {
  Reader r{text.data(), text.data() + text.size(), &lexicon};
  Term const *before = r.bound("before");
  bool const power_only = !before && (before = r.bound("before_power"));
  r.skip(-x3::lit(' '));
  if (power_only && !begins_with_any(r.rest(), "百|千|万|亿|半")) return std::nullopt;

  std::optional<Quantity> q;
  if (auto special = match_special(r.rest())) {
    r.first += special->length;
    q = std::move(special->value);
  } else {
    q = plain(r, before != nullptr, to_joins);
  }
  if (!q) return std::nullopt;

  Iterator const end = r.first;
  r.skip(blanks);
  Term const *const after = r.bound("after");
  if (!after) r.first = end;
  if (q->bound != Bound::range || after) {
    if (after) q->bound = bound_of(after->attribute("bound"));
    if (before) {
      // 控制在3%左右: the verb is outside, the number is about.
      if (after && q->bound == Bound::about && bound_of(before->attribute("bound")) == Bound::at_most) return std::nullopt;
      q->bound = bound_of(before->attribute("bound"));
    }
    if (q->high) q->bound = Bound::range;
  }
  return Match<Quantity>{static_cast<std::size_t>(r.first - text.data()), std::move(*q)};
}

} // namespace reportlib::grammar
