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

// A whole number that a row of things may reach.
bool counts(Number const &n) { return n.value.exponent == 0 && n.value.digits < 100000; }
int to_int(Number const &n) { return static_cast<int>(n.value.digits); }

struct PlanNumbers : x3::symbols<int> {
  PlanNumbers() {
    char const *const digits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};
    for (int i = 0; i < 9; ++i) {
      add(std::string(digits[i]) + "五", i + 1);
      add(std::string("十") + digits[i] + "五", i + 11);
    }
    add("十五", 10);
  }
};
PlanNumbers const &plan_number() {
  static PlanNumbers const table; // not at the load of the library, which another static object may be before
  return table;
}

// What closes the quotation of a plan's name, also after the next one of a list (“十三五”、“十四五”).
constexpr auto closing = x3::lit("”") | "\"" | "’" | "」";

std::optional<Match<Ordinal>> match_plan(std::string_view text, Lexicon const &lexicon) {
  bool const in_words = !text.empty() && static_cast<unsigned char>(text[0]) >= 0x80;
  if (!in_words || (text::code_point(text, 3) != u'五' && text::code_point(text, 6) != u'五')) return std::nullopt;
  Iterator first = text.data();
  Iterator const last = first + text.size();
  int number_of_plan = 0;
  if (!x3::parse(first, last, plan_number(), number_of_plan)) return std::nullopt;
  Iterator after = first;
  std::string_view const rest{first, static_cast<std::size_t>(last - first)};
  bool const marked = x3::parse(after, last, closing) || noun_length(rest, NounRole::plan, lexicon) > 0;
  // 十四五 alone is a plan too, but 十四五个 is 14 or 15 of something.
  bool const long_name = first - text.data() == 9;
  if (!marked && (!long_name || lexicon.longest(TermKind::unit, rest) || rest.starts_with("万") || rest.starts_with("亿")))
    return std::nullopt;
  return Match<Ordinal>{static_cast<std::size_t>(first - text.data()), {number_of_plan}};
}

// 第十届, 第三
std::optional<Match<Ordinal>> match_numbered(Place const &place, Lexicon const &lexicon) {
  std::size_t begin = std::string_view("第").size();
  while (place.text.substr(begin).starts_with(' ')) ++begin;
  Place const inner = place.from(begin);
  if (!inner.number || !counts(inner.number->value)) return std::nullopt;
  std::size_t const noun =
      noun_of(inner.term(TermKind::noun, inner.behind, lexicon), inner.text.substr(inner.behind)).as(NounRole::ordinal);
  return Match<Ordinal>{begin + (noun > 0 ? inner.behind + noun : inner.end), {to_int(inner.number->value)}};
}

} // namespace

std::optional<Match<Ordinal>> match_ordinal(Place const &place, Lexicon const &lexicon) {
  std::string_view const text = place.text;
  if (text.starts_with("第")) return match_numbered(place, lexicon);
  if (auto plan = match_plan(text, lexicon)) return plan;
  auto const &n = place.number;
  if (!n || !counts(n->value) || n->value.value.digits < 1) return std::nullopt;
  auto const done = [&](std::size_t end) { return Match<Ordinal>{end, {to_int(n->value)}}; };
  if (Noun const noun = place.noun(lexicon); noun.as(NounRole::meeting) || noun.as(NounRole::phase)) return done(place.end + noun.length);
  if (place.behind > place.end) return std::nullopt;
  std::string_view const rest = text.substr(place.end);
  switch (place.next) {
  case u'届': {
    std::size_t const behind = place.end + 3;
    bool const meets = noun_of(place.term(TermKind::noun, behind, lexicon), text.substr(behind)).as(NounRole::organ) > 0;
    return meets || match_number(text.substr(behind)) ? std::optional(done(behind)) : std::nullopt;
  }
  case u'次':
  case u'轮':
  case u'批':
    return text.starts_with("二") && place.end == 3 ? std::optional(done(6)) : std::nullopt;
  case u'中':
    if (rest.starts_with("中全会")) return done(place.end + 9);
    return rest.starts_with("中、") ? std::optional(done(place.end + 3)) : std::nullopt;
  default:
    return std::nullopt;
  }
}

} // namespace reportlib::grammar
