// Which measure a number has: its own, a member of the list before it, or the one of a number before; and the series of that.
#include <algorithm>
#include <array>

#include "parse/relate/relate.hpp"

namespace reportlib::parse_stages {
namespace {

// What the nearest clause before speaks of, when no number has named a measure yet.
Span topic_before(Reading const &r) {
  auto const &all = r.clauses.clauses;
  std::uint32_t const clause = r.frame.clause;
  for (std::uint32_t c = clause; c-- > 0 && all[c].sentence == all[clause].sentence;) {
    if (all[c].bracketed && !all[clause].bracketed) continue;
    if (Span const phrase = topic(r.canonical, r.clauses, c); phrase.size() >= 6) return phrase;
  }
  return {};
}

// …；机制纸等日用品，|增长50%: a clause without a number between a semicolon and this one sets a new subject.
Span new_topic(Reading const &r) {
  auto const &all = r.clauses.clauses;
  std::uint32_t const clause = r.frame.clause;
  if (clause == 0 || all[clause].link != Link::comma) return {};
  Clause const &before = all[clause - 1];
  bool const anew = before.sentence == all[clause].sentence && before.link == Link::semicolon && !before.bracketed;
  if (!anew) return {};
  for (std::uint32_t i = before.first_token; i < before.last_token; ++i) switch (r.token(i).role) {
    case Role::quantity:
    case Role::create:
    case Role::happen:
    case Role::make:
    case Role::attain:
    case Role::work:
      return {};
    default:
      break;
    }
  Span const phrase = topic(r.canonical, r.clauses, clause - 1);
  return phrase.size() >= 6 && phrase.end == trimmed(r.canonical, before.span).end ? phrase : Span{};
}

// A由a增加到b，C由c增加到d，分别增长…: the last n measures, however many numbers each had.
std::vector<Known> last_different(std::vector<Known> const &before, std::size_t n) {
  constexpr std::size_t numbers = 4; // of one measure in a row
  std::vector<Known> measures;
  std::size_t looked = 0;
  for (auto known = before.rbegin(); known != before.rend() && measures.size() < n && looked < numbers * n; ++known, ++looked)
    if (measures.empty() || known->measure != measures.back().measure || known->indicator != measures.back().indicator)
      measures.push_back(*known);
  return {measures.rbegin(), measures.rend()};
}

// The measures of the last n numbers, in their order; of the last one when n is 1.
Ruled<std::vector<Known>> carried(Reading const &head, std::size_t n, std::vector<Known> const &before) {
  Frame const &f = head.frame;
  if (Span const phrase = new_topic(head); !before.empty() && !phrase.empty())
    return {{{phrase, indicator_of_whole(head, phrase)}}, "topic of the clause before, which begins anew"};
  if (before.empty()) {
    if (Span const phrase = topic_before(head); !phrase.empty())
      return {{{phrase, indicator_of_whole(head, phrase)}}, "topic of a clause without a number"};
    if (head.in_words()) return {{{}}, "none"};
    Span const fallback = !f.tail.empty() ? f.tail : !f.object.empty() ? f.object : f.predicate;
    return {{{fallback, indicator_of_whole(head, fallback)}}, "the words beside the number"};
  }
  if (n > 1) {
    if (auto measures = last_different(before, n); measures.size() == n) return {std::move(measures), "carried over: the last measures"};
    if (before.size() >= n) return {{before.end() - static_cast<std::ptrdiff_t>(n), before.end()}, "carried over: of the last numbers"};
  }
  return {{before.back()}, "carried over: of the number before"};
}

std::string_view attribute_of(Lexicon const &lexicon, std::string_view indicator, std::string_view attribute) {
  Term const *term = indicator.empty() ? nullptr : lexicon.find(TermKind::indicator, indicator);
  return term ? term->attribute(attribute) : std::string_view{};
}

} // namespace

bool is_headline(std::string_view series, Lexicon const &lexicon) noexcept { return !attribute_of(lexicon, series, "headline").empty(); }

std::string indicator_of_whole(Reading const &r, Span whole) {
  if (Term const *series = indicator_of(r.text(whole), r.lexicon))
    return indicator_of_member(r.canonical, {whole}, 0, series, 1, r.lexicon);
  auto const members = members_of(r.canonical, whole, r.lexicon);
  for (std::size_t k = 0; members.size() > 1 && k < members.size(); ++k)
    if (auto id = indicator_of_member(r.canonical, members, k, nullptr, members.size(), r.lexicon); !id.empty()) return id;
  return {};
}

Ruled<std::vector<Known>> measures_of(Reading const &head, Ruled<Measure> const &own, std::size_t n, std::vector<Known> const &before) {
  if (own.value.side == Side::carried) return carried(head, n, before);
  Span const whole = own.value.phrase;
  // 生产总值新增100亿元 is no value of the series, unless the addition is one itself (城镇就业新增).
  if (head.frame.added && own.value.side == Side::before) {
    Term const *series = indicator_of(std::string(head.text(whole)) + "新增", head.lexicon);
    return {{{whole, series ? std::string(series->id) : std::string()}}, "subject before 新增"};
  }
  if (own.value.side != Side::before || n == 1) return {{{whole, indicator_of_whole(head, whole)}}, own.rule};
  auto const members = members_of(head.canonical, whole, head.lexicon);
  Term const *const fused = indicator_of(head.text(whole), head.lexicon);
  std::vector<Known> all;
  all.reserve(n);
  for (std::size_t k = 0; k < n; ++k) {
    Span const phrase = members.size() == n ? members[k] : whole;
    all.push_back({phrase, indicator_of_member(head.canonical, members, k, fused, n, head.lexicon)});
  }
  return {std::move(all), members.size() == n ? "member of the list before the numbers" : "the whole list before the numbers"};
}

Ruled<Change> aspect_for(Reading const &r, Ruled<Change> const &read, Known const &known) {
  Quantity const &q = r.quantity();
  if (q.kind == QuantityKind::multiple && q.unit.empty()) return {{Aspect::level, read.value.direction}, "a spread, which has no unit"};
  if (q.kind != QuantityKind::percent) return read;
  std::string_view const ratio = attribute_of(r.lexicon, known.indicator, "ratio");
  if (read.value.aspect == Aspect::share && ratio == to_string(Aspect::level)) return {{}, "the series is a ratio named by its level"};
  bool const share =
      read.value.aspect == Aspect::level && known.indicator.empty() && role_at_end(r.text(known.measure), r.lexicon) == Role::proportion;
  return share ? Ruled<Change>{{Aspect::share, read.value.direction}, "percent of a measure that ends in 比重"} : read;
}

Ruled<bool> allows_indicator(Reading const &r, Observation const &o, std::string_view id) {
  Quantity const &q = r.quantity();
  if (id.empty()) return {false, "the measure is no name of a series"};
  if (o.scope != Scope::self) return {false, "not of the whole area"};
  if (o.status == Status::attribute) return {false, "an attribute"};
  if (o.aspect == Aspect::share && attribute_of(r.lexicon, id, "ratio").empty()) return {false, "a share of the series"};
  if (o.aspect == Aspect::share || (q.kind != QuantityKind::amount && q.kind != QuantityKind::count))
    return {true, "the measure is its name"};
  if (q.unit.empty() && q.scale.exponent == 0) return {false, "a number without a unit"};
  Term const *unit = q.unit.empty() ? nullptr : r.lexicon.find(TermKind::unit, q.unit);
  std::string_view const measured = attribute_of(r.lexicon, id, "dimension");
  constexpr std::array<std::string_view, 7> physical = {"money", "mass", "length", "area", "energy", "power", "volume"};
  bool const strict = std::find(physical.begin(), physical.end(), measured) != physical.end();
  bool const fits = !unit || !strict || measured == unit->attribute("dimension");
  return fits ? Ruled<bool>{true, "the measure is its name"} : Ruled<bool>{false, "a unit that does not measure the series"};
}

} // namespace reportlib::parse_stages
