// Which measure a number has: its own, a member of the list before it, or the one of a number before; and the series of that.
#include <algorithm>

#include "grammar/words.hpp"
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

// A由a增加到b，C由c增加到d，分别增长…: the last n measures, however many numbers each had; fewer when there are no more.
void last_different(std::vector<Antecedent> const &before, std::size_t n, std::vector<Antecedent> &measures) {
  constexpr std::size_t numbers = 4; // of one measure in a row
  std::size_t looked = 0;
  for (auto known = before.rbegin(); known != before.rend() && measures.size() < n && looked < numbers * n; ++known, ++looked)
    if (measures.empty() || known->measure != measures.back().measure || known->series != measures.back().series)
      measures.push_back(*known);
  std::reverse(measures.begin(), measures.end());
}

// The measures of the last n numbers, in their order; of the last one when n is 1.
std::string_view carry(Reading const &head, std::size_t n, std::vector<Antecedent> const &before, std::vector<Antecedent> &measures) {
  Frame const &f = head.frame;
  auto const take = [&](Span phrase) { measures.push_back({phrase, indicator_of_whole(head, phrase)}); };
  if (Span const phrase = before.empty() ? Span{} : new_topic(head); !phrase.empty()) {
    take(phrase);
    return "topic of the clause before, which begins anew";
  }
  if (before.empty()) {
    if (Span const phrase = topic_before(head); !phrase.empty()) {
      auto const members = f.each && n > 1 ? members_of(head, phrase, n) : std::vector<Span>{};
      if (members.size() == n) {
        for (Span const member : members) take(member);
        return "member of the list in a clause without a number";
      }
      take(phrase);
      return "topic of a clause without a number";
    }
    take(head.in_words() ? Span{} : !f.tail.empty() ? f.tail : !f.object.empty() ? f.object : f.predicate);
    return head.in_words() ? "none" : "the words beside the number";
  }
  if (n > 1) {
    last_different(before, n, measures);
    if (measures.size() == n) return "carried over: the last measures";
    measures.clear();
    if (before.size() >= n) {
      measures.assign(before.end() - static_cast<std::ptrdiff_t>(n), before.end());
      return "carried over: of the last numbers";
    }
  }
  measures.push_back(before.back());
  return "carried over: of the number before";
}

} // namespace

std::string_view measures_of(Reading const &head, Ruled<Measure> const &own, std::size_t n, std::vector<Antecedent> const &before,
                             std::vector<Antecedent> &measures) {
  measures.clear();
  if (own.value.side == Side::carried) return carry(head, n, before, measures);
  Span const whole = own.value.phrase;
  // 生产总值新增100亿元 is no value of the series, unless the addition is one itself (城镇就业新增).
  if (head.frame.added && own.value.side == Side::before) {
    measures.push_back({whole, indicator_of(std::string(head.text(whole)) + "新增", head.lexicon)});
    return "subject before 新增";
  }
  if (own.value.side != Side::before || n == 1) {
    measures.push_back({whole, indicator_of_whole(head, whole)});
    return own.rule;
  }
  auto const members = members_of(head, whole, n);
  Series const fused = indicator_of(head, whole);
  for (std::size_t k = 0; k < n; ++k) {
    Span const phrase = members.size() == n ? members[k] : whole;
    measures.push_back({phrase, indicator_of_member(head, members, k, fused, n)});
  }
  return members.size() == n ? "member of the list before the numbers" : "the whole list before the numbers";
}

Ruled<Change> aspect_for(Reading const &r, Ruled<Change> const &read, Antecedent const &known) {
  Quantity const &q = r.quantity();
  if (q.kind == QuantityKind::multiple && q.unit.empty()) return {{Aspect::level, read.value.direction}, "a spread, which has no unit"};
  if (q.kind != QuantityKind::percent) return read;
  bool const level_of_ratio = known.series && known.series->ratio == lexicon::SeriesRatio::level;
  if (read.value.aspect == Aspect::share && level_of_ratio) return {{}, "the series is a ratio named by its level"};
  if (read.value.aspect != Aspect::level || known.measure.empty() || (known.series && known.series->ratio != lexicon::SeriesRatio::share))
    return read;
  // 失业率, 覆盖面: the percent is their level; else it is a part of what is measured: 行政村通邮|90%.
  if (grammar::ends_with_lead(r.text(known.measure), lexicon::Lead::rate_noun, r.lexicon)) return read;
  return {{Aspect::share, read.value.direction}, "percent of what is no rate"};
}

Ruled<SeriesFit> fit_of_series(Reading const &r, Observation const &o, Series series) {
  Quantity const &q = r.quantity();
  if (!series) return {SeriesFit::none, "the measure is no name of a series"};
  if (o.scope != Scope::self) return {SeriesFit::none, "not of the whole area"};
  if (o.status == Status::attribute) return {SeriesFit::none, "an attribute"};
  if (o.aspect == Aspect::share && series->ratio == lexicon::SeriesRatio::none) return {SeriesFit::none, "a share of the series"};
  // 收入为年初预算的98.5%: no level of the series.
  std::string_view const dimension = series->attribute("dimension");
  bool const of_amounts = dimension != "percent" && dimension != "ratio" && dimension != "index";
  if (!r.in_words() && o.aspect == Aspect::level && q.kind == QuantityKind::percent && of_amounts)
    return {SeriesFit::misfit, "a percent is no amount of the series"};
  if (o.aspect == Aspect::share || (q.kind != QuantityKind::amount && q.kind != QuantityKind::count))
    return {SeriesFit::fits, "the measure is its name"};
  if (q.unit.empty() && q.scale.exponent == 0) return {SeriesFit::none, "a number without a unit"};
  Term const *unit = q.unit.empty() || !series->has_unit ? nullptr : r.lexicon.find(TermKind::unit, q.unit);
  bool const fits = !unit || dimension == unit->attribute("dimension");
  if (fits) return {SeriesFit::fits, "the measure is its name"};
  return {SeriesFit::none, "a unit that does not measure the series"};
}

} // namespace reportlib::parse_stages
