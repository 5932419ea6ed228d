// Quantities in words and places in an order; see quantity.cpp for the grammar.
//
//   百分之五点五 → 5.5 %    三分之一 → 1/3    三成 → 30 %    翻两番 → 4 倍    前10强 → rank 1..10    12.3:45.6:42.1 → ratio
#include "grammar/quantity_parts.hpp"
#include "grammar/terminals.hpp"

namespace reportlib::grammar {
namespace {

auto const rank_noun = x3::lit("位") >> !(x3::lit("于") | "次") | "名" >> !x3::lit("录") | "强" >> !(x3::lit("度") | "市" | "化");
// 前五年, 后三个 are no ranks.
auto const no_place = x3::lit("年") | "个" | "月" | "天" | "日" | "次" | "届" | "批" | "期" | "季" | "条" | "项" | "轮" | "节" | "世" |
                      "周" | "家" | "大" | "所" | "段" | "代" | "款" | "种" | "万" | "亿";
auto const places = rank_noun | !no_place;
auto const to = x3::lit("-") | x3::lit("至") | x3::lit("到");
// 成 after a digit is a tenth unless it begins another word.
auto const tenth = x3::lit("成") >> !(x3::lit("立") | "果" | "效" | "功" | "为" | "本" | "员" | "就" | "长" | "熟" | "品" | "片" | "套");

struct Words : x3::symbols<Quantity> {
  Words() {
    auto const percent = [](int digits) {
      Quantity q;
      q.kind = QuantityKind::percent, q.low = Decimal{digits, 0}, q.unit = "%";
      return q;
    };
    auto const times = [](int digits) {
      Quantity q;
      q.kind = QuantityKind::multiple, q.low = Decimal{digits, 0}, q.unit = "倍";
      return q;
    };
    add("一半", percent(50))("半数", percent(50))("两位数", percent(10))("零增长", percent(0));
    Quantity over_half = percent(50);
    over_half.bound = Bound::over;
    add("过半", over_half);
    add("翻番", times(2))("翻一番", times(2))("翻了一番", times(2))("翻了番", times(2));
    add("翻两番", times(4))("翻了两番", times(4))("翻二番", times(4))("翻三番", times(8))("翻了三番", times(8));
  }
} const words;

using Result = std::optional<Match<Quantity>>;

Quantity percent(Decimal low, char const *unit = "%") {
  Quantity q;
  q.kind = QuantityKind::percent;
  q.low = low;
  q.unit = unit;
  return q;
}

// 百分之五, 百分之八至九, 千分之三, 三分之一
Result match_fraction(Iterator first, Iterator last) {
  Iterator const start = first;
  Number denominator, numerator, high;
  if (!x3::parse(first, last, number >> "分之", denominator) || !x3::parse(first, last, number, numerator)) return std::nullopt;
  Quantity q = percent(numerator.value);
  if (denominator.value == Decimal{100, 0} || denominator.value == Decimal{1000, 0}) {
    if (denominator.value == Decimal{1000, 0}) q.unit = "‰";
    Iterator const single = first;
    if (x3::parse(first, last, to >> -x3::lit("百分之") >> number, high) && numerator.value < high.value)
      q.high = high.value, q.bound = Bound::range;
    else first = single;
  } else {
    q.low.reset();
    q.unit.clear();
    q.terms = {numerator.value, denominator.value};
  }
  return Match<Quantity>{static_cast<std::size_t>(first - start), std::move(q)};
}

Result match_tenths(Iterator first, Iterator last) {
  Iterator const start = first;
  Number n;
  bool half = false;
  if (!x3::parse(first, last, number >> tenth, n) || Decimal{10, 0} < n.value) return std::nullopt;
  half = x3::parse(first, last, x3::lit("半"));
  auto const tens = n.value * Decimal{10, 0};
  if (!tens) return std::nullopt;
  return Match<Quantity>{static_cast<std::size_t>(first - start), percent(half ? Decimal{tens->digits + 5, tens->exponent} : *tens)};
}

Result match_rank(Iterator first, Iterator last) {
  Iterator const start = first;
  Number n;
  Quantity q;
  q.kind = QuantityKind::rank;
  q.unit = "位";
  if (x3::parse(first, last, -x3::lit("倒数") >> "第" >> number >> rank_noun, n)) {
    q.low = n.value;
  } else if (x3::parse(first, last, x3::lit("前") >> number >> places, n)) {
    q.low = Decimal{1, 0}, q.high = n.value, q.bound = Bound::range;
  } else if (x3::parse(first, last, (x3::lit("后") | "倒") >> number >> places, n)) {
    q.low = n.value;
  } else {
    return std::nullopt;
  }
  return Match<Quantity>{static_cast<std::size_t>(first - start), std::move(q)};
}

Result match_ratio(Iterator first, Iterator last) {
  Iterator const start = first;
  Quantity q;
  q.kind = QuantityKind::ratio;
  auto const separator = x3::lit(":") | "比";
  std::vector<Number> terms;
  if (!x3::parse(first, last, number >> +(separator >> number), terms)) return std::nullopt;
  for (Number const &term : terms) q.terms.push_back(term.value);
  return Match<Quantity>{static_cast<std::size_t>(first - start), std::move(q)};
}

} // namespace

std::optional<Match<Quantity>> match_special(std::string_view text) {
  Iterator const first = text.data();
  Iterator const last = first + text.size();
  Iterator word_end = first;
  Quantity q;
  if (x3::parse(word_end, last, words, q)) return Match<Quantity>{static_cast<std::size_t>(word_end - first), std::move(q)};
  for (auto const &form : {match_fraction, match_tenths, match_rank, match_ratio})
    if (auto match = form(first, last)) return match;
  return std::nullopt;
}

} // namespace reportlib::grammar
