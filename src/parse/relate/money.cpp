// What money is for: it measures that, and is no value of 投资.
#include "parse/relate/relate.hpp"

namespace reportlib::parse_stages {
namespace {

// 投资X元|完成征地: behind the verbs of the predicate stands what the money is for.
Span purpose(Reading const &r) {
  Span span = r.frame.predicate;
  for (std::uint32_t i = r.clause().first_token; i < r.clause().last_token; ++i) {
    Token const &t = r.token(i);
    if (t.span.begin != span.begin || t.span.end >= span.end) continue;
    if (t.role == Role::noun || t.role == Role::generic) break;
    span = trimmed(r.canonical, {t.span.end, span.end});
  }
  return span;
}

constexpr RoleSet makes{Role::create, Role::make, Role::work, Role::attain};

// 投资900万元|建成5座公共停车场; 投资300万元，完成7条道路的维修: what the money made, counted at once behind a verb; empty when there is
// none. Behind counted projects the money is theirs: 项目14个，投资6亿元，建成9座泵站.
Span made_behind(Reading const &r) {
  Frame const &f = r.frame;
  auto const &all = r.clauses;
  if (f.of || !f.object.empty() || !r.quantity().unit.ends_with("元") || !is_one_word(r, f.subject, RoleSet{Role::invest})) return {};
  Frame const *const next = next_frame(r);
  if (!next || !next->mention || next->object.empty()) return {};
  if (std::get<Quantity>(r.mentions[*next->mention].value).kind != QuantityKind::count) return {};
  Clause const &made = all.clauses[next->clause];
  if (next->clause == f.clause + 1) {
    bool const first = &f == all.frames.data() || all.clauses[(&f)[-1].clause].sentence != made.sentence;
    if (made.link != Link::comma || !f.predicate.empty() || !(first || r.clause().link == Link::semicolon)) return {};
  } else if (next->clause != f.clause)
    return {};
  std::uint32_t const verb = next->clause == f.clause ? f.token + 1 : made.first_token;
  bool const counted = next->subject.empty() || next->and_so_on; // 建成青山路等3条道路
  if (verb >= next->token || !makes.contains(r.token(verb).role) || !counted) return {};
  if (r.canonical.substr(next->object.end).starts_with("的")) return trimmed(r.canonical, {next->object.begin, made.span.end});
  return {next->object.begin, next->predicate.empty() ? next->object.end : next->predicate.end};
}

} // namespace

Frame const *counted_behind(Reading const &r) noexcept {
  Frame const *const next = next_frame(r);
  if (!next || next->clause != r.frame.clause || !r.frame.of) return nullptr;
  std::uint32_t const of = r.frame.token + 1;
  return next->token == of + 1 && r.token(next->token).span.begin == r.token(of).span.end ? next : nullptr;
}

Ruled<Measure> use_of_money(Reading const &r) {
  Frame const &f = r.frame;
  if (!f.invest) return {};
  if (Frame const *const counted = counted_behind(r); counted && !counted->object.empty())
    return {{counted->object, Side::behind}, "what the money is for, behind its count"};
  if (Span const made = made_behind(r); !made.empty()) return {{made, Side::behind}, "what the money made, behind its count"};
  if (!f.of && f.object.empty() && !f.predicate.empty()) return {{purpose(r), Side::behind}, "what the money is for, behind a verb"};
  return {};
}

} // namespace reportlib::parse_stages
