// Whose value it is.
#include <algorithm>

#include "grammar/words.hpp"
#include "parse/relate/relate.hpp"

namespace reportlib::parse_stages {
namespace {

// （不含新区增长7%）
bool leaves_out(Reading const &r) {
  std::string_view const before = r.canonical.substr(r.clause().span.begin, r.token(r.frame.token).span.begin - r.clause().span.begin);
  return grammar::begins_with_lead(before, lexicon::Lead::without, r.lexicon) &&
         grammar::find_last_lead(before, lexicon::Lead::factor, r.lexicon) == before.npos; // 扣除退税因素
}

bool lists_examples(Reading const &r) {
  if (!r.clause().roles.contains(Role::and_so_on)) return false;
  for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i)
    if (r.token(i).role == Role::and_so_on) return true;
  return false;
}

// A division of the reporting area before the measure: 东山县新建公路20公里, not 东山、西山等5个县.
Span division_named(Reading const &r) {
  if (lists_examples(r)) return {};
  // At the head of the clause, behind its times and 在, or at the head of the measure.
  Span head = trimmed(r.canonical, r.clause().span);
  for (std::uint32_t i = r.clause().first_token; i < r.frame.token && r.token(i).span.begin == head.begin; ++i)
    if (before_phrase(r.token(i).role) || r.token(i).role == Role::place) head = trimmed(r.canonical, {r.token(i).span.end, head.end});
  Span const division = division_at(r, head);
  return division.empty() ? division_at(r, r.frame.subject) : division;
}

constexpr std::string_view domestic = "国内"; // 国内生产总值 may be of any area

// The level of an area that a word names: 全国, 全省, 全市; unknown for words that mean the reporting area wherever they stand.
RegionLevel level_of(Token const &t) {
  switch (t.role == Role::area ? t.value : WordValue::none) {
  case WordValue::nation:
    return RegionLevel::nation;
  case WordValue::province:
    return RegionLevel::province;
  case WordValue::prefecture:
    return RegionLevel::prefecture;
  default:
    return RegionLevel::unknown;
  }
}

Scope scope_of_level(RegionLevel level) {
  return level == RegionLevel::nation ? Scope::nation : level == RegionLevel::province ? Scope::province : Scope::city;
}

bool is_above(RegionLevel level, RegionLevel home) { return level != RegionLevel::unknown && home != RegionLevel::unknown && level < home; }

// 我国经济实力大幅提升，国内生产总值…: the area that the sentence opens with, until it names another; the reach is a few clauses.
Token const *topic_area(Reading const &r, Context const &context, Timeline const &timeline) {
  constexpr std::uint32_t reach = 3;
  Token const &first = r.token(timeline.first);
  RegionLevel const level = level_of(first);
  if (!is_above(level, context.level) || r.frame.clause - timeline.clause > reach) return nullptr;
  if (first.span.begin != trimmed_begin(r.canonical, r.clauses.clauses[timeline.clause].span)) return nullptr;
  for (std::uint32_t i = timeline.first + 1; i < r.frame.token; ++i)
    if (r.token(i).role == Role::area && r.text(r.token(i).span) != domestic) return nullptr;
  return &first;
}

// 全国粮食产量 in the report of a province. Counted things may only have 全国 in their name (全国文明村镇5个).
Token const *higher_area(Reading const &r, Context const &context, Timeline const &timeline) {
  if (r.quantity().kind == QuantityKind::count || r.quantity().kind == QuantityKind::rank) return nullptr;
  std::uint32_t const areas_end = r.clause().roles.contains(Role::area) ? r.frame.token : 0;
  for (std::uint32_t i = r.clause().first_token; i < areas_end; ++i) {
    Token const &t = r.token(i);
    if (t.span.begin != r.frame.subject.begin) continue;
    if (is_above(level_of(t), context.level)) return &t;
    if (t.role == Role::area && r.text(t.span) != domestic) return nullptr;
  }
  return topic_area(r, context, timeline);
}

// 全县生产总值, 我市完成…: the reporting area itself, before the measure or in it.
Span home_named(Reading const &r, Context const &context) {
  if (!r.clause().roles.contains(Role::area)) return {};
  for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i) {
    Token const &t = r.token(i);
    RegionLevel const level = level_of(t);
    if (t.role == Role::area && (t.value == WordValue::home || (level != RegionLevel::unknown && !is_above(level, context.level))))
      return t.span;
  }
  return {};
}

} // namespace

bool pays_for_one(Reading const &r, Measure const &m) {
  if (r.in_words() || !r.frame.invest || !r.text(r.frame.subject).ends_with("投资") || m.side != Side::behind ||
      m.phrase.begin < r.token(r.frame.token).span.end || m.phrase.begin >= r.clause().span.end)
    return false;
  for (std::uint32_t i = r.frame.token + 1; i < r.clause().last_token; ++i)
    if (r.token(i).role == Role::quantity || r.token(i).role == Role::and_so_on) return false;
  return r.text(m.phrase).find("、") == std::string_view::npos;
}

Ruled<Scope> scope_of(Reading const &r, Context const &context, Timeline const &timeline, Owner const &owner, Measure const &m,
                      Status status, Antecedent const &antecedent) {
  if (is_epithet(r, m)) return {Scope::self, "an epithet of the whole area", Evidence::stated()};
  if (status == Status::attribute) return {Scope::other, "an attribute", Evidence::stated()};
  if (leaves_out(r)) return {Scope::other, "without a part of the area (不含)", Evidence::stated()};
  if (r.clause().roles.contains(Role::per) && r.quantity().kind == QuantityKind::count)
    for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i)
      if (r.token(i).role == Role::per) return {Scope::other, "a number for each unit (每个)", Evidence::stated(r.token(i).span)};
  if (m.side == Side::carried) {
    Evidence by = antecedent.scope_by;
    if (by.known != Known::by_default) by = Evidence::carried(Extent::subject, by.words);
    return {antecedent.scope, "carried over", by};
  }
  if (!owner.words.empty())
    return owner.clause == r.frame.clause
               ? Ruled<Scope>{Scope::other, "a single place, firm or park before the number", Evidence::stated(owner.words)}
               : Ruled<Scope>{Scope::other, "the place, firm or park of a clause before", Evidence::carried(Extent::sentence, owner.words)};
  if (Span const division = division_named(r); !division.empty())
    return {Scope::other, "a division of the area before the measure", Evidence::stated(division)};
  if (pays_for_one(r, m)) return {Scope::other, "money for one thing", Evidence::stated(m.phrase)};
  if (Token const *area = higher_area(r, context, timeline)) {
    bool const own = r.clause().span.contains(area->span);
    return {scope_of_level(level_of(*area)), "a higher area before the measure",
            own ? Evidence::stated(area->span) : Evidence::carried(Extent::sentence, area->span)};
  }
  if (Span const home = home_named(r, context); !home.empty())
    return {Scope::self, "the reporting area before the number", Evidence::stated(home)};
  return {Scope::self, "nothing narrower or wider is named"};
}

std::string region_of(Scope scope, std::string_view home) {
  std::size_t const kept = scope == Scope::self ? 6 : scope == Scope::city ? 4 : scope == Scope::province ? 2 : 0;
  if (home.size() != 6 || kept == 0) return {};
  return std::string(home.substr(0, kept)) + std::string(6 - kept, '0');
}

} // namespace reportlib::parse_stages
