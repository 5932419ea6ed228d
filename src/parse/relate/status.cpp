// Achieved, estimated, promised, or only a description.
#include "grammar/words.hpp"
#include "parse/relate/relate.hpp"

namespace reportlib::parse_stages {
namespace {

std::string_view dimension_of(Reading const &r) {
  Term const *unit = r.lexicon.find(TermKind::unit, r.quantity().unit);
  return unit ? unit->attribute("dimension") : std::string_view{};
}
bool is_of_plant(Reading const &r) { return dimension_of(r) == "mass" || dimension_of(r) == "power"; }

// 投资5亿元的…项目, 总投资5亿元的…: a size that describes its project.
bool describes_project(Reading const &r, Measure const &m) {
  Frame const &f = r.frame;
  if (r.quantity().kind != QuantityKind::amount) return false;
  return f.of && f.invest && (m.side == Side::behind || counted_behind(r));
}

// What a plant can do or is like, said before it. 大唐700万吨露天矿: between the name of its owner and the works; 日处理3万吨污水厂: by
// words for it; 66万千瓦火电机组投产: a mass or a power before what nothing is done to.
bool is_capacity(Reading const &r, Measure const &m) {
  Frame const &f = r.frame;
  if (r.quantity().kind != QuantityKind::amount || m.side != Side::behind || f.verb != Role::none) return false;
  std::string_view const before = r.canonical.substr(r.clause().span.begin, r.token(f.token).span.begin - r.clause().span.begin);
  if (grammar::ends_with_lead(before, lexicon::Lead::capacity, r.lexicon)) return true;
  if (f.of || f.invest || f.maker != Role::none || is_one_word(r, f.subject, {Role::happen})) return false;
  // 财政直接支付4亿元资金: money is spent; 年收入超亿元企业 is a class.
  if (!f.subject.empty()) return r.quantity().bound == Bound::over || r.quantity().bound == Bound::at_least || dimension_of(r) != "money";
  return (r.token(f.token).span.begin == head_of(r, r.clause()) && is_of_plant(r));
}

// 初步预计，全区生产总值增长5%；…: a clause of its own before the first number.
bool opens_with_estimate(Reading const &r) {
  std::uint32_t const c = r.frame.clause;
  if (c == 0 || r.clauses.clauses[c - 1].sentence != r.clause().sentence) return false;
  Clause const &opening = r.clauses.clauses[c - 1];
  return opening.link == Link::sentence && opening.last_token - opening.first_token <= 2 &&
         r.token(opening.first_token).role == Role::estimate;
}

// 计划建设8个项目, in a review too: the word is the first of its clause but for times. In 完成年度计划 it is a noun.
bool begins_plan(Reading const &r, std::uint32_t token) {
  if (r.token(token).value != WordValue::intent) return false;
  std::uint32_t begin = trimmed(r.canonical, r.clause().span).begin;
  for (std::uint32_t i = r.clause().first_token; i < token && r.token(i).span.begin == begin && is_time(r.token(i).role); ++i)
    begin = r.token(i).span.end;
  return r.token(token).span.begin == begin;
}

// 没有完成增长12%的|预期目标, 增长12%的目标|没有实现: an old target, in a review too.
bool names_target(Reading const &r) {
  constexpr std::string_view target = "目标", of = "的";
  if (r.in_words()) return false;
  if (r.frame.of && (r.text(r.frame.object).ends_with(target) || r.text(r.frame.predicate).ends_with(target))) return true;
  std::string_view const behind = r.canonical.substr(r.token(r.frame.token).span.end);
  return behind.starts_with(of) && behind.substr(of.size()).starts_with(target);
}

} // namespace

bool is_epithet(Reading const &r, Measure const &m) {
  if (r.quantity().kind != QuantityKind::count || m.side != Side::behind) return false;
  std::string_view const counted = r.text(m.phrase);
  return counted.starts_with("人民") || counted.ends_with("人民") || counted.ends_with("指标");
}

Ruled<Status> status_of(Reading const &r, Context const &context, Measure const &m, Timeline const &timeline, Reach &reach) {
  Frame const &f = r.frame;
  if (r.in_words() && f.verb == Role::not_set) return {Status::target, "a target that is not set", Evidence::stated()};
  if (!context.prose) return {Status::attribute, "a glossary or front matter"};
  if (describes_project(r, m)) {
    reach.attribute_clause = f.clause;
    return {Status::attribute, "the size of a project (投资5亿元的…)", Evidence::stated()};
  }
  if (is_threshold(r)) return {Status::attribute, "the threshold of a class", Evidence::stated()};
  bool const capacity = is_capacity(r, m);
  // 大唐700万吨露天矿、400万吨褐煤提质: what is said of one holds in the list.
  bool const listed = r.clause().link == Link::enumeration && reach.attribute_clause + 1 == f.clause && m.side == Side::behind &&
                      f.subject.empty() && f.maker == Role::none && f.verb == Role::none && r.quantity().kind == QuantityKind::amount;
  if (capacity || listed) reach.attribute_clause = f.clause;
  if (listed) return {Status::attribute, "a member of a list of capacities or costs", Evidence::carried(Extent::clause)};
  if (capacity) return {Status::attribute, "a capacity before the works", Evidence::stated()};
  if (is_epithet(r, m)) return {Status::attribute, "how many people or indicators there are, as an epithet", Evidence::stated()};
  // 预计 in this clause: before the subject at the head of the sentence it holds to the end, else for its own subject.
  bool here = false;
  Span settled, planned;
  std::uint32_t const words_end = r.clause().roles.has_any({Role::settled, Role::commit, Role::estimate}) ? f.token : 0;
  for (std::uint32_t i = r.clause().first_token; i < words_end; ++i) {
    Token const &t = r.token(i);
    if (t.role == Role::settled) settled = t.span;
    if (t.role == Role::commit && (begins_plan(r, i) || (t.span.begin >= f.subject.end && !is_attained(r, i)))) planned = t.span;
    if (t.role != Role::estimate) continue;
    reach.estimate = t.span;
    bool const head = r.clause().link == Link::sentence && t.span.begin <= f.subject.begin && m.side == Side::before;
    if (head)
      reach.estimate_sentence = true;
    else
      here = true;
  }
  if (opens_with_estimate(r)) {
    reach.estimate_sentence = true;
    reach.estimate = r.token(r.clauses.clauses[f.clause - 1].first_token).span;
  }
  // 增长12%（预计数）
  Token const *behind = f.token + 1 < r.clause().last_token ? &r.token(f.token + 1) : nullptr;
  bool const noted = behind && behind->role == Role::estimate && behind->span.begin == r.token(f.token).span.end;
  if (noted) reach.estimate = behind->span;
  if (noted && behind->value == WordValue::below) reach.below = reach.paragraph = true;
  if (!settled.empty()) reach = {};
  if (here)
    reach.estimate_clause = f.clause;
  else if (m.side != Side::carried || r.clause().link == Link::semicolon)
    reach.estimate_clause = no_token;
  if (names_target(r)) return {Status::target, "目标 behind the number", Evidence::stated(f.object)};
  if (r.clause().roles.has_any({Role::growth, Role::noun}) && names_goal(r))
    return {Status::target, "预期目标 before the number", Evidence::stated(f.subject)};
  // A time that the sentence names decides: what lies ahead is promised, what is past was achieved.
  int const named = timeline.current.anchored() ? timeline.current.last.year : 0;
  bool const past = named != 0 && named <= context.reviewed_year, ahead = named > context.reviewed_year + 1;
  if (context.plan && !past) return {Status::target, "a part of the report that looks ahead"};
  auto const by = [&](Extent extent, Span words) {
    return r.clause().span.contains(words) ? Evidence::stated(words) : Evidence::carried(extent, words);
  };
  if (!context.plan && ahead && context.reviewed_year != 0)
    return {Status::target, "a year that lies ahead", by(Extent::sentence, timeline.words)};
  if (noted) return {Status::estimate, "（预计数） behind the number", Evidence::stated(reach.estimate)};
  // What is counted is known before the year's statistics are.
  bool const statistic = reach.paragraph || r.quantity().kind != QuantityKind::count;
  if (reach.below && statistic && (named == 0 || named >= context.reviewed_year))
    return {Status::estimate, "（预计数，下同） before", Evidence::carried(Extent::part, reach.estimate)};
  if (reach.estimate_sentence) return {Status::estimate, "预计 at the head of the sentence", by(Extent::sentence, reach.estimate)};
  if (reach.estimate_clause != no_token) return {Status::estimate, "预计 behind the subject", by(Extent::subject, reach.estimate)};
  if (!planned.empty() && settled.empty()) return {Status::target, "a word of intent before the number", Evidence::stated(planned)};
  if (!settled.empty()) return {Status::actual, "初步核算, 实际 before the number", Evidence::stated(settled)};
  if (context.plan) return {Status::actual, "a past year in a plan", by(Extent::sentence, timeline.words)};
  return {Status::actual, "a part of the report that looks back"};
}

} // namespace reportlib::parse_stages
