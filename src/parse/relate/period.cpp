// The time a value is of: what the clause says, else what the sentence said before, else the place in the report.
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

// 累计, 共: a sum over the years, whatever verb follows; but 累计达到 says what is there in the end, unless it is of what is made (新增…).
bool sums_up(Reading const &r) {
  for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i) {
    Token const &t = r.token(i);
    if (t.value != WordValue::sum) continue;
    bool const reaches = !is_made(r) && r.token(i + 1).role == Role::reach && r.token(i + 1).span.begin == t.span.end;
    if (!reaches) return true;
  }
  return false;
}

// What is done in the course of a time adds up over it; what is reached holds at its end.
bool is_flow(Reading const &r) {
  QuantityKind const kind = r.quantity().kind;
  if (kind != QuantityKind::amount && kind != QuantityKind::count) return false;
  if (sums_up(r)) return true;
  switch (r.frame.verb) {
  case Role::reach:
  case Role::rise_to:
  case Role::fall_to:
  case Role::stand:
    return false;
  default:
    break;
  }
  // 突破6万人, 超4千亿元 without a verb of making are what is there.
  return r.frame.maker != Role::none || r.frame.verb != Role::none || r.quantity().bound != Bound::over;
}

int base_year(Reading const &r, Context const &context) {
  if (r.frame.base == no_token) return 0;
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

Ruled<Time> over_change(Reading const &r, Context const &context, Change const &change, Timeline const &timeline, int end) {
  int base = base_year(r, context);
  if (base == 0 && change.aspect == Aspect::avg_growth) base = timeline.base;
  if (base > 0 && base < end) return {Time::years(base + 1, end), "the years of change since the year it is compared with"};
  if (change.aspect != Aspect::avg_growth && against_last_year(r)) return {Time::year(end), "a change against the year before"};
  bool const over_span = change.aspect == Aspect::avg_growth || (!timeline.current.anchored() && r.frame.base == no_token);
  if (over_span && context.span_first) return {Time::years(context.span_first, context.span_last), "the years that the part is about"};
  return {Time::year(end), "the year of the change"};
}

} // namespace

Ruled<Time> period_of(Reading const &r, Context const &context, Change const &change, Status status, Timeline &timeline) {
  Frame const &f = r.frame;
  if (f.from) {
    // 由A增加到B: A is of the year it names, else of a parallel clause's.
    if (timeline.base == 0 && context.span_first) timeline.base = context.span_first - 1;
    bool const known = timeline.base > 0 && status != Status::attribute;
    return {known ? Time::year(timeline.base) : Time{}, "the year that a change starts from"};
  }
  if (status == Status::attribute) return {{}, "an attribute has no time"};
  // 连跨5万亿元、6万亿元两个台阶: passed at some time within the years.
  if (f.verb == Role::pass && !timeline.current.anchored()) return {{}, "a mark passed at some time"};
  Time const now = timeline.current;
  if (now.anchored() && now.grain != Grain::year) return {now, "a part of a year that the sentence names"};
  int const end = now.anchored() ? now.last.year : context.span_last ? context.span_last : context.year;
  if (end == 0) return {{}, "no year is known"};
  // A rate of growth that a plan of several years promises without 年均 is of its first year.
  bool const begins = context.plan && !now.anchored() && context.span_first <= context.home_year && context.home_year <= context.year;
  if (begins && change.aspect == Aspect::growth && f.base == no_token)
    return {Time::year(context.home_year), "a growth without 年均 in a plan: its first year"};
  // An estimate of the year that is ending is of that year, also inside a review of several.
  bool const this_year = status == Status::estimate && !now.anchored();
  if (this_year && change.aspect != Aspect::avg_growth && f.base == no_token)
    return {Time::year(end), "an estimate: the year that is ending"};
  switch (change.aspect) {
  case Aspect::growth:
  case Aspect::avg_growth:
  case Aspect::change:
    if (now.anchored() && now.first != now.last && f.base == no_token) return {now, "the years that the sentence names"};
    return over_change(r, context, change, timeline, end);
  case Aspect::gap:
  case Aspect::rank:
  case Aspect::multiple:
  case Aspect::structure:
    return {Time::year(end), "a place, gap or multiple: the last year"};
  default:
    break;
  }
  bool const flow = is_flow(r);
  if (now.anchored() && flow && now.first != now.last) return {now, "what is done adds up over the years that the sentence names"};
  if (now.anchored()) return {Time::year(end), "the year that the sentence names"};
  if (flow && context.span_first)
    return {Time::years(context.span_first, context.span_last), "what is done adds up over the years that the part is about"};
  return {Time::year(end), "the year that the part is about"};
}

} // namespace reportlib::parse_stages
