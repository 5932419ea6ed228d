// Quantities in words and places in an order; see quantity.cpp for the grammar.
//
//   百分之五点五 → 5.5 %    三分之一 → 1/3    万分之三 → 3/10000    8.5/10万 → 8.5/100000    三成 → 30 %    翻两番 → 4 倍    前10强 →
//   rank 1..10    12.3:45.6:42.1 → ratio
#include "grammar/quantity_parts.hpp"
#include "grammar/terminals.hpp"
#include "grammar/words.hpp"
#include "text/character_set.hpp"

namespace reportlib::grammar {
namespace {

constexpr auto to = x3::lit("-") | x3::lit("至") | x3::lit("到");

struct Words : x3::symbols<Quantity> {
  Words() {
    auto const percent = [](int digits) {
      Quantity q;
      q.kind = QuantityKind::percent, q.low = Decimal{digits, 0}, q.unit = "%";
      return q;
    };
    add("一半", percent(50))("半数", percent(50))("两位数", percent(10))("零增长", percent(0))("百分之百", percent(100));
    Quantity over_half = percent(50);
    over_half.bound = Bound::over;
    add("过半", over_half)("大半", over_half)("一半多", over_half)("一多半", over_half);
  }
};
Words const &words() {
  static Words const table; // not at the load of the library, which another static object may be before
  return table;
}

using Result = std::optional<Match<Quantity>>;

Quantity percent(Decimal low, char const *unit = "%") {
  Quantity q;
  q.kind = QuantityKind::percent;
  q.low = low;
  q.unit = unit;
  return q;
}

// 百, 三, 万, 十万: what a rate is of; nothing is consumed where there is none.
std::optional<Decimal> read_rate_base(Iterator &first, Iterator last) {
  Iterator const start = first;
  Number n;
  n.value = {1, 0};
  bool const number_stands = x3::parse(first, last, number, n);
  int const exponent = x3::parse(first, last, x3::lit("万")) ? 4 : x3::parse(first, last, x3::lit("亿")) ? 8 : 0;
  auto const base = n.value * Decimal{1, static_cast<std::int16_t>(exponent)};
  if ((number_stands || exponent > 0) && base && Decimal{0, 0} < *base) return base;
  return first = start, std::nullopt;
}

// 百分之五, 百分之八至九, 百分之二、三, 百分之三十多, 千分之三, 三分之一, 十万分之八点五
Result match_fraction(Iterator first, Iterator last, Lexicon const &) {
  Iterator const start = first;
  Number numerator, high;
  auto const base = read_rate_base(first, last);
  if (!base || !x3::parse(first, last, x3::lit("分之"))) return std::nullopt;
  Quantity q = percent({});
  auto const done = [&] { return Match<Quantity>{static_cast<std::size_t>(first - start), std::move(q)}; };
  bool const thousand = *base == Decimal{1000, 0};
  if (thousand) q.unit = "‰";
  if (auto const either = match_either({first, static_cast<std::size_t>(last - first)})) {
    first += either->length;
    q.low = either->value.low, q.high = either->value.high, q.bound = Bound::range;
    return done();
  }
  if (!x3::parse(first, last, number, numerator)) return std::nullopt;
  q.low = numerator.value;
  if (!thousand && *base != Decimal{100, 0}) {
    q.low.reset(), q.unit.clear();
    q.terms = {numerator.value, *base};
    return done();
  }
  Iterator const single = first;
  auto const next = to >> -(x3::lit("百分之") | x3::lit("千分之")) | x3::lit("、") >> !x3::lit("百分之");
  if (x3::parse(first, last, next >> number, high) && numerator.value < high.value) {
    q.high = high.value, q.bound = Bound::range;
  } else {
    first = single;
    if (x3::parse(first, last, x3::lit("多") | "几")) q.bound = Bound::over;
  }
  return done();
}

// 8.5/10万, 8.5/千
Result match_rate(Iterator first, Iterator last) {
  Iterator const start = first;
  Number n;
  if (!x3::parse(first, last, number >> "/", n)) return std::nullopt;
  auto const base = read_rate_base(first, last);
  constexpr std::int64_t thousand = 1000;
  if (!base || *base < Decimal{thousand, 0} || base->normalized().digits != 1 || !(n.value < *base)) return std::nullopt;
  if (first < last && (x3::ascii::alnum | "元" | "人").parse(first, last, x3::unused, x3::unused, x3::unused)) return std::nullopt;
  Quantity q = percent({}, "");
  q.low.reset();
  q.terms = {n.value, *base};
  return Match<Quantity>{static_cast<std::size_t>(first - start), std::move(q)};
}

// 1/3, no date and no part of a longer row
Result match_slashed(Iterator first, Iterator last, Lexicon const &) {
  if (auto rate = match_rate(first, last)) return rate;
  Iterator const start = first;
  x3::uint_parser<int, 10, 1, 2> const small{};
  int numerator = 0, denominator = 0;
  auto const end = !(x3::ascii::alnum | "/" | "." | "月" | "日" | "套" | "号");
  if (!x3::parse(first, last, small >> "/", numerator) || !x3::parse(first, last, small >> end, denominator)) return std::nullopt;
  if (numerator >= denominator) return std::nullopt;
  Quantity q = percent({}, "");
  q.low.reset();
  q.terms = {Decimal{numerator, 0}, Decimal{denominator, 0}};
  return Match<Quantity>{static_cast<std::size_t>(first - start), std::move(q)};
}

// 三成, 七成五, 六成半, 三至四成
Result match_tenths(Iterator first, Iterator last, Lexicon const &lexicon) {
  Iterator const start = first;
  Number n, high;
  std::optional<Decimal> low, top;
  if (auto const either = match_either({first, static_cast<std::size_t>(last - first)})) {
    first += either->length;
    low = either->value.low, top = either->value.high;
  } else if (x3::parse(first, last, number, n)) {
    low = n.value;
    Iterator const single = first;
    if (x3::parse(first, last, to >> number, high) && n.value < high.value)
      top = high.value;
    else
      first = single;
  }
  if (!low || Decimal{10, 0} < *low) return std::nullopt;
  std::size_t const noun = noun_length({first, static_cast<std::size_t>(last - first)}, NounRole::tenth, lexicon);
  if (noun == 0) return std::nullopt;
  first += noun;
  auto tens = *low * Decimal{10, 0};
  if (!tens) return std::nullopt;
  Number fifth;
  Iterator const end = first;
  if (x3::parse(first, last, x3::lit("半")))
    tens = *tens + Decimal{5, 0};
  else if (n.words && x3::parse(first, last, number, fifth) && fifth.value < Decimal{10, 0})
    tens = *tens + fifth.value;
  else
    first = end;
  Quantity q = percent(*tens);
  if (top) q.high = *top * Decimal{10, 0}, q.bound = Bound::range;
  return Match<Quantity>{static_cast<std::size_t>(first - start), std::move(q)};
}

// 翻番, 翻一番, 翻了两番, 翻一番多: n doublings are 2^n times, 1.76番 stays as written
Result match_doubling(Iterator first, Iterator last, Lexicon const &) {
  Iterator const start = first;
  Number n;
  n.value = {1, 0};
  x3::parse(first, last, x3::lit("翻") >> -x3::lit("了"));
  bool const nearly = x3::parse(first, last, x3::lit("近"));
  if (!x3::parse(first, last, -x3::lit("约") >> -number >> "番", n) || n.value.digits < 1) return std::nullopt;
  if (x3::parse(first, last, x3::lit("半"))) n.value = *(n.value + Decimal{5, -1});
  Quantity q;
  q.kind = QuantityKind::multiple, q.low = n.value, q.unit = "番";
  if (n.value.exponent == 0 && n.value.digits <= 10) q.low = Decimal{1 << n.value.digits, 0}, q.unit = "倍";
  if (nearly) q.bound = Bound::nearly;
  if (x3::parse(first, last, x3::lit("多"))) q.bound = Bound::over;
  return Match<Quantity>{static_cast<std::size_t>(first - start), std::move(q)};
}

// 第3位, 倒数第二名, 前10强, 前10%, 后五位
Result match_rank(Iterator first, Iterator last, Lexicon const &lexicon) {
  Iterator const start = first;
  Number n;
  Quantity q;
  q.kind = QuantityKind::rank;
  q.unit = "位";
  auto const rest = [&] { return std::string_view{first, static_cast<std::size_t>(last - first)}; };
  auto const done = [&](std::size_t noun) { return Match<Quantity>{static_cast<std::size_t>(first - start) + noun, std::move(q)}; };
  if (x3::parse(first, last, -x3::lit("倒数") >> "第" >> number, n)) {
    q.low = n.value;
    std::size_t const noun = noun_length(rest(), NounRole::place, lexicon);
    if (noun == 0) return std::nullopt;
    return done(noun);
  }
  first = start;
  bool const ahead = x3::parse(first, last, x3::lit("前"));
  if (!ahead && !x3::parse(first, last, x3::lit("后") | "倒")) return std::nullopt;
  if (auto fraction = match_fraction(first, last, lexicon)) {
    fraction->length += static_cast<std::size_t>(first - start);
    return fraction;
  }
  if (!x3::parse(first, last, number, n) || n.value.exponent != 0 || n.year_like) return std::nullopt;
  if (x3::parse(first, last, x3::lit("%"))) {
    q = percent(n.value);
    return done(0);
  }
  std::size_t const noun = noun_length(rest(), NounRole::place, lexicon);
  if (noun == 0 && (noun_length(rest(), NounRole::not_place, lexicon) > 0 || rest().starts_with("个"))) return std::nullopt;
  if (noun == 0 && n.value == Decimal{1, 0}) return std::nullopt; // 前一
  q.low = n.value;
  if (ahead) q.low = Decimal{1, 0}, q.high = n.value, q.bound = Bound::range;
  return done(noun);
}

Result match_ratio(Iterator first, Iterator last, Lexicon const &) {
  Iterator const start = first;
  Quantity q;
  q.kind = QuantityKind::ratio;
  auto const blanks = *x3::lit(' ');
  auto const separator = blanks >> (x3::lit(":") | "比") >> blanks;
  std::vector<Number> terms;
  if (!x3::parse(first, last, number >> +(separator >> number), terms)) return std::nullopt;
  for (Number const &term : terms) q.terms.push_back(term.value);
  return Match<Quantity>{static_cast<std::size_t>(first - start), std::move(q)};
}

// The form that the first character or what follows the number tells; null when there is none.
auto form_at(Place const &place, Lexicon const &lexicon) -> Result (*)(Iterator, Iterator, Lexicon const &) {
  if (place.end == 0) {
    switch (text::code_point(place.text, 0)) {
    case u'万':
    case u'亿':
      return place.text.substr(3).starts_with("分之") ? match_fraction : nullptr;
    case u'翻':
      return match_doubling;
    case u'第':
    case u'前':
    case u'后':
    case u'倒':
      return match_rank;
    default:
      return nullptr;
    }
  }
  switch (place.next) {
  case u'万':
  case u'亿':
    return place.text.substr(place.behind + 3).starts_with("分之") ? match_fraction : nullptr;
  case u'分':
    return place.text.substr(place.behind).starts_with("分之") ? match_fraction : nullptr;
  case '/':
    return match_slashed;
  case ':':
  case u'比':
    return match_ratio;
  case '-':
  case u'至':
  case u'到':
    return match_tenths;
  default:
    return place.noun(lexicon).as(NounRole::tenth) > 0 ? match_tenths : nullptr;
  }
}

} // namespace

std::optional<Match<Quantity>> match_special(Place const &place, Lexicon const &lexicon) {
  Iterator const first = place.text.data();
  Iterator const last = first + place.text.size();
  static constexpr text::CharacterSet word_beginnings(u"一半两零百过大"), seconds(u"半数位增分多");
  if (word_beginnings.contains(text::code_point(place.text, 0)) && seconds.contains(text::code_point(place.text, 3))) [[unlikely]] {
    Iterator word_end = first;
    Quantity q;
    if (x3::parse(word_end, last, words(), q)) return Match<Quantity>{static_cast<std::size_t>(word_end - first), std::move(q)};
  }
  auto const form = form_at(place, lexicon);
  return form ? form(first, last, lexicon) : std::nullopt;
}

} // namespace reportlib::grammar
