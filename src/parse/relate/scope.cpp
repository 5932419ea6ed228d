// Whose value it is.
#include <algorithm>

#include "parse/relate/relate.hpp"

namespace reportlib::parse_stages {
namespace {

// （不含新区增长7%）
bool leaves_out(Reading const &r) {
  std::string_view const before = r.canonical.substr(r.clause().span.begin, r.token(r.frame.token).span.begin - r.clause().span.begin);
  return before.starts_with("不含") || before.starts_with("不包括") || before.starts_with("扣除");
}

bool lists_examples(Reading const &r) {
  if (!r.clause().roles.contains(Role::and_so_on)) return false;
  for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i)
    if (r.token(i).role == Role::and_so_on) return true;
  return false;
}

// A division of the reporting area before the measure: 东山县新建公路20公里, not 东山、西山等5个县.
bool names_division(Reading const &r) {
  if (r.home.size() != 6 || lists_examples(r)) return false;
  // At the head of the clause, behind its times and 在, or at the head of the measure.
  Span head = trimmed(r.canonical, r.clause().span);
  for (std::uint32_t i = r.clause().first_token; i < r.frame.token && r.token(i).span.begin == head.begin; ++i)
    if (before_phrase(r.token(i).role) || r.token(i).role == Role::place) head = trimmed(r.canonical, {r.token(i).span.end, head.end});
  auto match = r.longest(TermKind::region, head);
  if (!match) match = r.longest(TermKind::region, r.frame.subject);
  if (!match) return false;
  std::string_view inside = r.home;
  while (inside.ends_with("00")) inside.remove_suffix(2);
  std::string_view divisions = lexicon::row(*match->term).divisions();
  for (std::size_t at = 0; at < divisions.size(); at = std::min(divisions.find(';', at), divisions.size() - 1) + 1) {
    std::string_view const code = divisions.substr(at, 6);
    if (code != r.home && code.starts_with(inside)) return true;
  }
  return false;
}

// 投资6000万元建设体育公园: money for one thing, not for many (5条道路, 供水、供热等管网).
bool pays_for_one(Reading const &r, Measure const &m) {
  if (!r.frame.invest || !r.text(r.frame.subject).ends_with("投资") || m.side != Side::behind ||
      m.phrase.begin < r.token(r.frame.token).span.end || m.phrase.begin >= r.clause().span.end)
    return false;
  for (std::uint32_t i = r.frame.token + 1; i < r.clause().last_token; ++i)
    if (r.token(i).role == Role::quantity || r.token(i).role == Role::and_so_on) return false;
  return r.text(m.phrase).find("、") == std::string_view::npos;
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
std::optional<RegionLevel> topic_area(Reading const &r, Context const &context, Timeline const &timeline) {
  constexpr std::uint32_t reach = 3;
  Token const &first = r.token(timeline.first);
  RegionLevel const level = level_of(first);
  if (!is_above(level, context.level) || r.frame.clause - timeline.clause > reach) return std::nullopt;
  if (first.span.begin != trimmed_begin(r.canonical, r.clauses.clauses[timeline.clause].span)) return std::nullopt;
  for (std::uint32_t i = timeline.first + 1; i < r.frame.token; ++i)
    if (r.token(i).role == Role::area && r.text(r.token(i).span) != domestic) return std::nullopt;
  return level;
}

// 全国粮食产量 in the report of a province. Counted things may only have 全国 in their name (全国文明村镇5个).
std::optional<RegionLevel> higher_area(Reading const &r, Context const &context, Timeline const &timeline) {
  if (r.quantity().kind == QuantityKind::count || r.quantity().kind == QuantityKind::rank) return std::nullopt;
  std::uint32_t const areas_end = r.clause().roles.contains(Role::area) ? r.frame.token : 0;
  for (std::uint32_t i = r.clause().first_token; i < areas_end; ++i) {
    Token const &t = r.token(i);
    if (t.span.begin != r.frame.subject.begin) continue;
    if (RegionLevel const level = level_of(t); is_above(level, context.level)) return level;
    if (t.role == Role::area && r.text(t.span) != domestic) return std::nullopt;
  }
  return topic_area(r, context, timeline);
}

} // namespace

Ruled<Scope> scope_of(Reading const &r, Context const &context, Timeline const &timeline, Owner const &owner, Measure const &m,
                      Status status, Scope previous) {
  if (is_epithet(r, m)) return {Scope::self, "an epithet of the whole area"};
  if (status == Status::attribute) return {Scope::other, "an attribute"};
  if (leaves_out(r)) return {Scope::other, "without a part of the area (不含)"};
  if (r.clause().roles.contains(Role::per) && r.quantity().kind == QuantityKind::count)
    for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i)
      if (r.token(i).role == Role::per) return {Scope::other, "a number for each unit (每个)"};
  if (m.side == Side::carried) return {previous, "carried over"};
  if (!owner.words.empty())
    return {Scope::other, owner.clause == r.frame.clause ? "a single place, firm or park before the number"
                                                         : "the place, firm or park of a clause before"};
  if (names_division(r)) return {Scope::other, "a division of the area before the measure"};
  if (pays_for_one(r, m)) return {Scope::other, "money for one thing"};
  if (auto const level = higher_area(r, context, timeline)) return {scope_of_level(*level), "a higher area before the measure"};
  return {Scope::self, "nothing narrower or wider is named"};
}

std::string region_of(Scope scope, std::string_view home) {
  std::size_t const kept = scope == Scope::self ? 6 : scope == Scope::city ? 4 : scope == Scope::province ? 2 : 0;
  if (home.size() != 6 || kept == 0) return {};
  return std::string(home.substr(0, kept)) + std::string(6 - kept, '0');
}

} // namespace reportlib::parse_stages
