// Numbers in a sequence: meetings, plans, batches.
//
//   ordinal = "第" number [noun] | number meeting | plenum | plan        第十届   第三次会议   二十届   三中全会   十四五
//   noun    = 届 | 次会议 | 批 | …                                        role ordinal of nouns.tsv
//   meeting = 届 before 人大 and the like | 次会议 | 期                   roles organ, meeting, phase
//   plan    = ["十"] digit "五"                                          only in quotes or before 时期, 规划, 期间 … (role plan)
//   second  = "二" ("次" | "轮" | "批")                                  二次改制: a count would say 两次
//
// 第3位 and 第一名 are ranks (quantity.cpp); 第一， at the head of a sentence is a marker (heading.cpp).
#include "grammar/terminals.hpp"
#include "grammar/words.hpp"
#include "text/character_set.hpp"

namespace reportlib::grammar {
namespace {

int to_int(Number const &n) { return n.value.exponent == 0 && n.value.digits < 100000 ? static_cast<int>(n.value.digits) : 0; }

struct PlanNumbers : x3::symbols<int> {
  PlanNumbers() {
    char const *const digits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};
    for (int i = 0; i < 9; ++i) {
      add(std::string(digits[i]) + "五", i + 1);
      add(std::string("十") + digits[i] + "五", i + 11);
    }
    add("十五", 10);
  }
} const plan_number;

// What closes the quotation of a plan's name, also after the next one of a list (“十三五”、“十四五”).
auto const closing = x3::lit("”") | "\"" | "’" | "」";

std::optional<Match<Ordinal>> match_plan(std::string_view text, Lexicon const &lexicon) {
  if (text::code_point(text, 3) != u'五' && text::code_point(text, 6) != u'五') return std::nullopt;
  Iterator first = text.data();
  Iterator const last = first + text.size();
  int number_of_plan = 0;
  if (!x3::parse(first, last, plan_number, number_of_plan)) return std::nullopt;
  Iterator after = first;
  std::string_view const rest{first, static_cast<std::size_t>(last - first)};
  bool const marked = x3::parse(after, last, closing) || noun_length(rest, NounRole::plan, lexicon) > 0;
  // 十四五 alone is a plan too, but 十四五个 is 14 or 15 of something.
  bool const long_name = first - text.data() == 9;
  if (!marked && (!long_name || lexicon.longest(TermKind::unit, rest) || rest.starts_with("万") || rest.starts_with("亿")))
    return std::nullopt;
  return Match<Ordinal>{static_cast<std::size_t>(first - text.data()), {number_of_plan}};
}

} // namespace

std::optional<Match<Ordinal>> match_ordinal(Place const &place, Lexicon const &lexicon) {
  std::string_view const text = place.text;
  Iterator first = text.data();
  Iterator const last = first + text.size();
  Number n;
  auto const blanks = *x3::lit(' ');
  auto const rest = [&] { return std::string_view{first, static_cast<std::size_t>(last - first)}; };
  auto const done = [&](std::size_t more) { return Match<Ordinal>{static_cast<std::size_t>(first - text.data()) + more, {to_int(n)}}; };
  if (text.starts_with("第")) {
    x3::parse(first += 3, last, blanks);
    if (!x3::parse(first, last, number, n) || n.value.exponent != 0) return std::nullopt;
    Iterator const end = first;
    x3::parse(first, last, blanks);
    std::size_t const noun = noun_length(rest(), NounRole::ordinal, lexicon);
    if (noun == 0) first = end;
    return done(noun);
  }
  if (auto plan = match_plan(text, lexicon)) return plan;
  if (!place.number || place.number->value.value.exponent != 0 || place.number->value.value.digits < 1) return std::nullopt;
  n = place.number->value, first += place.number->length;
  if (Noun const noun = place.noun(lexicon); noun.as(NounRole::meeting) || noun.as(NounRole::phase)) return done(noun.length);
  std::uint32_t const next = text::code_point(rest(), 0);
  if (next != u'届' && next != u'中' && !(n.words && n.value.digits == 2)) return std::nullopt;
  if (x3::parse(first, last, "届")) {
    Number next;
    Iterator session = first;
    if (noun_length(rest(), NounRole::organ, lexicon) > 0 || x3::parse(session, last, number, next)) return done(0);
    return std::nullopt;
  }
  if (text.starts_with("二次") || text.starts_with("二轮") || text.starts_with("二批")) return Match<Ordinal>{6, {2}};
  auto const plenum = x3::lit("中") >> &(x3::lit("全会") | "、") >> -x3::lit("全会");
  if (x3::parse(first, last, plenum)) return done(0);
  return std::nullopt;
}

} // namespace reportlib::grammar
