// What a change is counted from, and at what prices.
#include <charconv>

#include "grammar/words.hpp"
#include "parse/relate/relate.hpp"

namespace reportlib::parse_stages {
namespace {

bool is_counted_from_a_time(Frame const &f, Change const &change) {
  switch (change.aspect) {
  case Aspect::growth:
  case Aspect::avg_growth:
  case Aspect::change:
  case Aspect::multiple:
    return true;
  case Aspect::level: // 由2015年的A增加到B
    return f.verb == Role::rise_to || f.verb == Role::fall_to;
  default:
    return false;
  }
}

// The first token behind the number before, in the clause or in clauses without one.
std::uint32_t first_token(Reading const &r) {
  std::uint32_t i = r.frame.token;
  std::uint32_t const sentence = r.clause().sentence;
  std::uint32_t c = r.frame.clause;
  for (;;) {
    while (i > r.clauses.clauses[c].first_token && r.token(i - 1).role != Role::quantity) --i;
    bool const whole = i == r.clauses.clauses[c].first_token && c > 0 && r.clauses.clauses[c].link == Link::comma;
    if (!whole || r.clauses.clauses[c - 1].sentence != sentence || r.clauses.clauses[c - 1].roles.contains(Role::quantity)) return i;
    i = r.clauses.clauses[--c].last_token;
  }
}

// 同比 counts from the same stretch of the year before, 比年初 from its end.
Time time_of_basis(Token const &word, Time period) {
  if (word.value == WordValue::year_end) return Time::year(period.last.year - 1);
  int years = 0;
  std::string_view const value = lexicon::row(*word.term).value();
  std::from_chars(value.data(), value.data() + value.size(), years);
  if (years == 0 || period.several_years()) return {};
  auto const offset = static_cast<std::int16_t>(years);
  period.first.year += offset, period.last.year += offset;
  return period;
}

PriceBasis price_basis(Token const &t) {
  if (t.value == WordValue::comparable) return PriceBasis::comparable;
  return t.value == WordValue::nominal ? PriceBasis::nominal : PriceBasis::none;
}

// （按可比价格计算，下同）: up to the end of the part.
bool goes_on(Reading const &r, Token const &t) {
  constexpr std::string_view below = "下同";
  std::string_view const rest = r.canonical.substr(t.span.end, 24);
  return rest.substr(0, std::min(rest.find("）"), rest.find(')'))).ends_with(below);
}

} // namespace

Time base_of(Reading const &r, Context const &context, Change const &change, Time const &period, Timeline const &timeline) {
  Frame const &f = r.frame;
  if (!is_counted_from_a_time(f, change) || f.from || !period.anchored()) return {};
  auto const before = [&](Time const &base) { return base.anchored() && base.last < period.last ? base : Time{}; };
  if (f.base != no_token) return before(time_of(r.token(f.base), r.canonical, r.mentions, context));
  for (std::uint32_t i = f.token, first = first_token(r); i-- > first;)
    if (r.token(i).role == Role::basis)
      if (Time const base = time_of_basis(r.token(i), period); base.anchored()) return base;
  if (timeline.compared > 0) return before(Time::year(timeline.compared));
  bool const from = timeline.base > 0 && timeline.clause_of_base + 1 >= f.clause;
  return from ? before(Time::year(timeline.base)) : Time{};
}

PriceBasis price_basis_of(Reading const &r, Change const &change, PriceBasis &below) {
  QuantityKind const kind = r.quantity().kind;
  bool const grows = change.aspect == Aspect::growth || change.aspect == Aspect::avg_growth;
  if (!grows && kind != QuantityKind::amount) return PriceBasis::none;
  // In brackets behind the number, else before it.
  std::uint32_t const end = static_cast<std::uint32_t>(r.clauses.tokens.size());
  std::uint32_t i = r.frame.token + 1;
  std::string_view const rest = r.canonical.substr(r.token(r.frame.token).span.end);
  bool const bracket = rest.starts_with("（") || rest.starts_with('(');
  if (bracket && i < end && r.token(i).role == Role::stop) ++i;
  PriceBasis basis = bracket && i < end ? price_basis(r.token(i)) : PriceBasis::none;
  for (std::uint32_t k = r.frame.token, first = first_token(r); basis == PriceBasis::none && k-- > first;)
    basis = price_basis(r.token(i = k));
  if (basis == PriceBasis::none) return grows ? below : basis;
  if (goes_on(r, r.token(i))) below = basis;
  return basis;
}

bool is_stretch(Reading const &r, Observation const &o, std::vector<Observation> const &before, std::size_t of_sentence) {
  if (o.status != Status::target || !grammar::ends_with_lead(r.text(o.commitment), lexicon::Lead::stretch, r.lexicon)) return false;
  for (std::size_t i = before.size(); i-- > of_sentence;) {
    Observation const &other = before[i];
    if (&other == &o || other.measure != o.measure) continue;
    return other.status == Status::target && other.aspect == o.aspect && other.commitment != o.commitment && other.mention && o.mention;
  }
  return false;
}

} // namespace reportlib::parse_stages
