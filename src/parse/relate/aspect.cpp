// Which side of its measure a number gives, and the direction of a change.
#include "grammar/words.hpp"
#include "parse/relate/relate.hpp"

namespace reportlib::parse_stages {
namespace {

Direction direction_of(Role verb) {
  switch (verb) {
  case Role::rise:
  case Role::above:
    return Direction::up;
  case Role::fall:
  case Role::below:
    return Direction::down;
  default:
    return Direction::none;
  }
}

bool changes(Role r) { return r == Role::rise || r == Role::fall; }
bool compares(Role r) { return r == Role::above || r == Role::below; }

// A rate of change: 增长5%, 增速达到5%, 经济增长5%.
bool is_growth(Frame const &f) { return changes(f.verb) || f.rate || f.rate_down; }

bool ends_with_growth(Reading const &r, Span phrase) {
  if (!r.clause().roles.contains(Role::growth)) return false;
  for (std::uint32_t i = r.clause().first_token; i < r.clause().last_token; ++i)
    if (r.token(i).role == Role::growth && r.token(i).span.end == phrase.end) return true;
  return false;
}

bool names_growth(Reading const &r, Span phrase) {
  for (std::uint32_t i = r.clause().first_token; i < r.clause().last_token; ++i) {
    Role const role = r.token(i).role;
    if (phrase.contains(r.token(i).span) && (role == Role::growth || role == Role::rate || changes(role))) return true;
  }
  return false;
}

Ruled<Change> percent(Reading const &r, Measure const &m) {
  Frame const &f = r.frame;
  if (compares(f.verb)) return {{Aspect::gap, direction_of(f.verb)}, "percent behind a comparison (高于)"};
  if (f.verb == Role::times) return {{Aspect::multiple, Direction::none}, "percent behind 相当于"};
  bool const zero = r.quantity().low == Decimal{0, 0};
  bool const grown = r.text(r.token(f.token).span).ends_with("增长"); // 保持|零增长
  if (grown || is_growth(f) || (m.side == Side::before && ends_with_growth(r, m.phrase))) {
    Direction const d = f.verb == Role::fall || f.rate_down ? Direction::down : Direction::up;
    std::string_view const rule = f.yearly ? "percent of a mean change (年均)" : "percent behind a verb of change or a noun of a rate";
    return {{f.yearly ? Aspect::avg_growth : Aspect::growth, zero ? Direction::none : d}, rule};
  }
  if (f.yearly) return {{Aspect::avg_growth, Direction::up}, "percent behind 年均"};
  if (f.share) return {{Aspect::share, Direction::none}, "percent behind 占 or 比重"};
  if (changes(f.maker)) return {{Aspect::growth, direction_of(f.maker)}, "percent of a phrase that begins with a verb of change"};
  if (m.side == Side::behind) return {{Aspect::share, Direction::none}, "percent before what it is a part of"};
  // 财政支出八成|投向民生, 企业100%|使用绿电; a named rate has only its value.
  bool const does = m.side == Side::before && f.verb == Role::none && f.maker == Role::none && !(f.object.empty() && f.predicate.empty());
  if (does && !grammar::ends_with_lead(r.text(m.phrase), lexicon::Lead::rate_noun, r.lexicon))
    return {{Aspect::share, Direction::none}, "percent of those that do what follows"};
  return {{}, "percent of a named rate"};
}

// 收入增长与经济增长同步 is said of growth, 失业率低于全国平均 of the rate itself.
Ruled<Change> in_words(Reading const &r, Measure const &m) {
  Frame const &f = r.frame;
  bool const growth = is_growth(f) || (m.side == Side::before && ends_with_growth(r, m.phrase));
  if (!growth && !names_growth(r, f.basis)) return {{}, "words about the measure itself"};
  return {{f.yearly ? Aspect::avg_growth : Aspect::growth, f.rate_down ? Direction::down : Direction::up}, "words about a change"};
}

// 提升|30个社区|的|服务功能 changes no number of them.
bool belongs_to_noun(Reading const &r, Measure const &m) {
  for (std::uint32_t i = r.frame.token + 1; m.side == Side::behind && i < r.clause().last_token; ++i)
    if (r.token(i).role == Role::of) return true;
  return false;
}

} // namespace

Ruled<Change> aspect_of(Reading const &r, Measure const &m) {
  Frame const &f = r.frame;
  if (r.in_words()) return in_words(r, m);
  switch (r.quantity().kind) {
  case QuantityKind::rank:
    return {{Aspect::rank, Direction::none}, "a place in an order"};
  case QuantityKind::ratio:
    return {{Aspect::structure, Direction::none}, "a ratio of parts"};
  case QuantityKind::percent:
    return percent(r, m);
  case QuantityKind::multiple:
    if (changes(f.verb)) return {{Aspect::growth, direction_of(f.verb)}, "multiple behind a verb of change"};
    return {{Aspect::multiple, Direction::none}, "multiple"};
  case QuantityKind::point:
    if (compares(f.verb)) return {{Aspect::gap, direction_of(f.verb)}, "points behind a comparison (高于)"};
    return {{Aspect::change, direction_of(changes(f.verb) ? f.verb : f.maker)}, "points"};
  case QuantityKind::amount:
  case QuantityKind::count:
    break;
  }
  if (changes(f.verb) && !belongs_to_noun(r, m)) return {{Aspect::change, direction_of(f.verb)}, "amount behind a verb of change"};
  if (compares(f.verb)) return {{Aspect::gap, direction_of(f.verb)}, "amount behind a comparison (高于)"};
  if (changes(f.maker) && !f.and_so_on && !belongs_to_noun(r, m))
    return {{Aspect::change, direction_of(f.maker)}, "amount of a phrase that begins with a verb of change"};
  std::string_view const before = r.canonical.substr(r.clause().span.begin, r.token(f.token).span.begin - r.clause().span.begin);
  bool const share = f.share && !grammar::ends_with_lead(before, lexicon::Lead::capacity, r.lexicon); // 占地700亩
  if (share) return {{Aspect::share, Direction::none}, "amount behind 占 or 比重"};
  return {{}, "amount"};
}

} // namespace reportlib::parse_stages
