// The time a value is of: what the clause says, else what the sentence said before, else the place in the report.
#include <array>

#include "grammar/words.hpp"
#include "parse/relate/relate.hpp"

namespace reportlib::parse_stages {
namespace {

// What is made (新增, 新建) adds up, whatever verb follows.
bool is_made(Reading const &r) {
  if (r.frame.maker == Role::create) return true;
  if (!r.clause().roles.contains(Role::create)) return false;
  for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i)
    if (r.token(i).role == Role::create && r.frame.subject.contains(r.token(i).span)) return true;
  return false;
}

// 累计, 共: a sum over the years, whatever verb follows; but 累计达到 says what is there in the end, unless it is of what is made (新增…)
// or spent. And 五年|共有…, where the years stand in the clause.
bool sums_up(Reading const &r, Span measure, Timeline const &timeline) {
  bool const counts = timeline.clause_of_length == r.frame.clause;
  for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i) {
    Token const &t = r.token(i);
    bool const has = counts && t.role == Role::reach && r.text(t.span).ends_with("有");
    if (t.value != WordValue::sum && !has) continue;
    bool const reaches = r.token(i + 1).role == Role::reach && r.token(i + 1).span.begin == t.span.end;
    if (!reaches || is_made(r) || grammar::ends_with_lead(r.text(measure), lexicon::Lead::spending, r.lexicon)) return true;
  }
  return false;
}

// What is done in the course of a time adds up over it; what is reached holds at its end.
bool is_done(Reading const &r) {
  switch (r.frame.verb) {
  case Role::reach:
  case Role::rise_to:
  case Role::fall_to:
  case Role::stand:
    return false;
  default:
    break;
  }
  // 突破6万人, 超4千亿元 without a verb of making are what is there; 6万多人 may be either.
  bool const passes = r.quantity().bound == Bound::over && is_of_word(r.canonical[r.token(r.frame.token).span.begin]);
  return r.frame.maker != Role::none || r.frame.verb != Role::none || !passes || is_made(r);
}

// 固定资产投资62.5亿元，|同比增长36%: the number behind says that the value is of one year.
bool is_compared_behind(Reading const &r) {
  Frame const *const next = next_frame(r);
  if (!next || next->mention == no_token || !next->subject.empty()) return false;
  Clause const &c = r.clauses.clauses[next->clause];
  if (c.sentence != r.clause().sentence || next->clause > r.frame.clause + 1) return false;
  return next->yearly || next->base != no_token || c.roles.contains(Role::basis);
}

// 五年来财政支出65.9亿元，|是“十一五”时期的3倍: the number behind says that the value is of several years.
bool is_sum_behind(Reading const &r, Context const &context) {
  Frame const *const next = next_frame(r);
  if (!next || next->mention == no_token || !next->subject.empty() || next->base == no_token || next->clause != r.frame.clause + 1)
    return false;
  auto const *multiple = next->mention ? std::get_if<Quantity>(&r.mentions[*next->mention].value) : nullptr;
  return multiple && multiple->kind == QuantityKind::multiple &&
         time_of(r.token(next->base), r.canonical, r.mentions, context).several_years();
}

// The year that a change is compared with: named in its clause, else at the head of the sentence (与2015年相比，…).
int base_year(Reading const &r, Context const &context, Timeline const &timeline, bool mean) {
  if (r.frame.base == no_token) {
    if (timeline.compared > 0 && !r.clause().roles.contains(Role::basis)) return timeline.compared;
    return mean ? timeline.base : 0;
  }
  Time const p = time_of(r.token(r.frame.base), r.canonical, r.mentions, context);
  return p.anchored() && p.grain == Grain::year ? p.last.year : 0;
}

// Against the year before: 同比, 比上年.
bool against_last_year(Reading const &r) {
  if (!r.clause().roles.has_any({Role::basis, Role::year})) return false;
  for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i) {
    Token const &t = r.token(i);
    if (t.role == Role::basis) return true;
    if (t.role == Role::year && i > 0 && r.token(i - 1).role == Role::than) return true;
  }
  return false;
}

// The year before the first of five (2016—2020年); 1985年到1990年 names it, as do other spans of a multiple of five years. 0 for one year.
int base_of_years(Time const &years) {
  if (!years.several_years()) return 0;
  bool const names_it = (years.last.year - years.first.year) % 5 == 0;
  return names_it ? years.first.year : years.first.year - 1;
}

// The first year of a five-year plan: 2021, 2026.
bool begins_plan_of_years(int year) { return year > 0 && year % 5 == 1; }

// What a value says of the time that governs it.
enum class Nature : std::uint8_t {
  done,   ///< adds up over the time: 新增, 建成, 完成投资, 累计
  yearly, ///< every year has one: 生产总值, 收入, 产量
  there,  ///< holds at its end: a stock, a rate, a value per head, what is reached
  change, ///< 增长, 提高 without a year to compare with
  mean,   ///< 年均增长
  placed, ///< a rank, gap, multiple or structure: of the level that it speaks of
};
enum class Governor : std::uint8_t { year, years, part_year, part_years }; ///< one year or several, of the sentence or of the part
enum class Holds : std::uint8_t { whole, last, open };

struct Decision {
  std::array<Holds, 4> of; ///< by the governor
  std::string_view rule;
};
// One row each nature; docs/pipeline.md prints it.
constexpr std::array<Decision, 6> decisions{{
    {{Holds::last, Holds::whole, Holds::last, Holds::whole}, "what is done adds up over the years"},
    {{Holds::last, Holds::last, Holds::last, Holds::last}, "a value that every year has: the last one"},
    {{Holds::last, Holds::last, Holds::last, Holds::last}, "what is there in the end"},
    {{Holds::last, Holds::whole, Holds::last, Holds::whole}, "a change over the time"},
    {{Holds::open, Holds::whole, Holds::open, Holds::whole}, "a mean change is of several years"},
    {{Holds::last, Holds::last, Holds::last, Holds::last}, "a place, gap or multiple: the last year"},
}};

// 目前，入园企业13家
bool is_of_now(Reading const &r) {
  Clause const &own = r.clause();
  std::uint32_t first = own.first_token;
  if (r.frame.clause > 0 && own.link == Link::comma) first = r.clauses.clauses[r.frame.clause - 1].first_token;
  for (std::uint32_t i = first; i < r.frame.token; ++i)
    if (r.token(i).value == WordValue::now) return true;
  return false;
}

bool is_over_acts(Reading const &r, Change const &change, Span measure) {
  if (grammar::ends_with_lead(r.text(measure), lexicon::Lead::rate_of_acts, r.lexicon)) return true;
  auto const has = [&](Span phrase, std::string_view word) { return r.text(phrase).find(word) != std::string_view::npos; };
  auto const spends = [&](Span phrase) { return has(phrase, "支出") && !has(phrase, "GDP") && !has(phrase, "生产总值"); };
  return change.aspect == Aspect::share && (spends(measure) || spends(r.frame.subject));
}

Nature nature_of(Reading const &r, Context const &context, Change const &change, Span measure, Timeline const &timeline) {
  switch (change.aspect) {
  case Aspect::avg_growth:
    return Nature::mean;
  case Aspect::growth:
  case Aspect::change:
    return Nature::change;
  case Aspect::gap:
  case Aspect::rank:
  case Aspect::multiple:
  case Aspect::structure:
    return Nature::placed;
  default:
    break;
  }
  if (is_of_now(r)) return Nature::there;
  QuantityKind const kind = r.quantity().kind;
  // 财政支出八成投向民生, 建议办复率100%: a share of what was spent, a rate of what was done in the years.
  if (kind == QuantityKind::percent && is_over_acts(r, change, measure)) return Nature::done;
  if (kind != QuantityKind::amount && kind != QuantityKind::count) return Nature::there;
  if (sums_up(r, measure, timeline) || is_sum_behind(r, context)) return Nature::done;
  // 五年|完成投资5250亿元，比“八五”增长62%, 五年|科技投入达到…: what is spent in years that its own clause names.
  Span const words = timeline.words_at(r.frame.clause);
  bool const own_years = timeline.at(r.frame.clause).several_years() && !words.empty() && r.clause().span.contains(words);
  if (own_years && grammar::ends_with_lead(r.text(measure), lexicon::Lead::spending, r.lexicon) &&
      !grammar::ends_with_lead(r.text(measure), lexicon::Lead::yearly, r.lexicon))
    return Nature::done;
  if (!is_done(r)) return Nature::there;
  if (is_made(r)) return Nature::done;
  if (is_compared_behind(r)) return Nature::yearly;
  bool const yearly = grammar::ends_with_lead(r.text(measure), lexicon::Lead::yearly, r.lexicon);
  return yearly && timeline.clause_of_length != r.frame.clause ? Nature::yearly : Nature::done;
}

Ruled<Time> decide(Reading const &r, Context const &context, Change const &change, Status status, Span measure, Timeline &timeline) {
  Frame const &f = r.frame;
  Time const now = timeline.at(f.clause);
  Time const part = context.span_first ? Time::years(context.span_first, context.span_last) : Time::year(context.year);
  if (f.from) {
    // 由A增加到B: A is of the year it names, else of a parallel clause's, else of the one that the years start from.
    if (timeline.base == 0) timeline.base = base_of_years(now.anchored() ? now : part);
    Time const named = f.time != no_token ? time_of(r.token(f.time), r.canonical, r.mentions, context) : Time{};
    if (named.anchored() && named.grain != Grain::year) return {named, "the part of a year that a change starts from"};
    bool const known = timeline.base > 0 && status != Status::attribute;
    return {known ? Time::year(timeline.base) : Time{}, "the year that a change starts from"};
  }
  if (status == Status::attribute) return {{}, "an attribute has no time"};
  if (timeline.masked && !now.anchored()) return {{}, "a year that is blotted out"};
  // 连跨5万亿元、6万亿元两个台阶: passed at some time within the years.
  if (f.verb == Role::pass && !now.anchored()) return {context.span_first ? part : Time{}, "a mark passed at some time"};
  if (now.anchored() && now.grain != Grain::year) return {now, "a part of a year that the sentence names"};
  Time const time = now.anchored() ? now : part;
  int const end = time.last.year;
  if (end == 0) return {{}, "no year is known"};
  Nature const nature = nature_of(r, context, change, measure, timeline);
  bool const changes = nature == Nature::change || nature == Nature::mean;
  int const base = changes ? base_year(r, context, timeline, nature == Nature::mean) : 0;
  if (base > 0 && base < end) return {Time::years(base + 1, end), "the years of change since the year it is compared with"};
  // 比1980年预计增长5%，…: of the year that follows, as is what stands behind it.
  if (base > 0) {
    timeline.current = Time::year(base + 1);
    return {timeline.current, "the year behind the one it is compared with"};
  }
  if (nature == Nature::change) {
    if (against_last_year(r)) return {Time::year(end), "a change against the year before"};
    // A rate of growth that a plan of several years promises without 年均 is of its first year.
    bool const begins = context.plan && !now.anchored() && context.span_first <= context.home_year && context.home_year <= context.year;
    if (begins && change.aspect == Aspect::growth)
      return {Time::year(context.home_year), "a growth without 年均 in a plan: its first year"};
  }
  // An estimate of the year that is ending is of that year, also inside a review of several.
  if (status == Status::estimate && !now.anchored() && nature != Nature::mean)
    return {Time::year(end), "an estimate: the year that is ending"};
  auto const governor = static_cast<std::size_t>(now.anchored() ? (now.first != now.last ? Governor::years : Governor::year)
                                                                : (context.span_first ? Governor::part_years : Governor::part_year));
  // 到2016年，新建…: in a plan that ends then it adds up over the plan.
  if (nature == Nature::done && timeline.until && context.span_first && context.span_last == end)
    return {part, "what is done until the end of the years"};
  Decision const &decision = decisions[static_cast<std::size_t>(nature)];
  switch (decision.of[governor]) {
  case Holds::whole:
    return {time, decision.rule};
  case Holds::last:
    return {Time::year(end), decision.rule};
  case Holds::open:
    break;
  }
  // 2012年，收入达到…，年均增长…: the years that the part is about, else those that it has named.
  if (context.span_first) return {part, decision.rule};
  // A plan that promises a mean change speaks of the five years that begin with it.
  bool const over = !context.years_named.anchored() || context.years_named.last.year < context.home_year;
  if (context.plan && over && begins_plan_of_years(context.home_year))
    return {Time::years(context.home_year, context.home_year + 4), "a mean change of the five-year plan that begins"};
  return {context.years_named.anchored() ? context.years_named : Time{}, decision.rule};
}

// The words that gave the time: of its clause, of the sentence, of the paragraph; none where the part or the header did.
Evidence evidence_of(Reading const &r, Context const &context, Change const &change, Timeline const &timeline) {
  Frame const &f = r.frame;
  auto const token = [&](std::uint32_t i) { return Evidence::stated(r.token(i).span); };
  if (f.from) return f.time != no_token ? token(f.time) : timeline.base > 0 ? Evidence::carried(Extent::sentence) : Evidence{};
  bool const counted = change.aspect == Aspect::growth || change.aspect == Aspect::avg_growth || change.aspect == Aspect::change;
  if (timeline.at(f.clause).anchored()) {
    Span const words = timeline.words_at(f.clause);
    return r.clause().span.contains(words) && !words.empty() ? Evidence::stated(words) : Evidence::carried(Extent::sentence, words);
  }
  if (f.base != no_token && counted) return token(f.base);
  if (!context.time.empty()) return Evidence::carried(context.dates_paragraph ? Extent::paragraph : Extent::part, context.time);
  return {};
}

} // namespace

Ruled<Time> period_of(Reading const &r, Context const &context, Change const &change, Status status, Span measure, Timeline &timeline) {
  Ruled<Time> period = decide(r, context, change, status, measure, timeline);
  if (period.value.anchored()) period.by = evidence_of(r, context, change, timeline);
  return period;
}

} // namespace reportlib::parse_stages
