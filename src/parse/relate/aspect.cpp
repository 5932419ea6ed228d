// Which side of its measure a number gives, and the direction of a change.
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

// A rate of change: 增长5%, 增速达到5%, 经济增长5%.
bool is_growth(Frame const &f) { return f.verb == Role::rise || f.verb == Role::fall || f.rate || f.rate_down; }

bool ends_with_growth(Reading const &r, Span phrase) {
  for (std::uint32_t i = r.clause().first_token; i < r.clause().last_token; ++i)
    if (r.token(i).role == Role::growth && r.token(i).span.end == phrase.end) return true;
  return false;
}

Change percent(Reading const &r, Measure const &m) {
  Frame const &f = r.frame;
  if (f.verb == Role::above || f.verb == Role::below) return {Aspect::gap, direction_of(f.verb)};
  if (f.verb == Role::times) return {Aspect::multiple, Direction::none};
  bool const zero = r.quantity().low == Decimal{0, 0};
  if (is_growth(f) || (m.side == Side::before && ends_with_growth(r, m.phrase))) {
    Direction const d = f.verb == Role::fall || f.rate_down ? Direction::down : Direction::up;
    return {f.yearly ? Aspect::avg_growth : Aspect::growth, zero ? Direction::none : d};
  }
  if (f.yearly) return {Aspect::avg_growth, Direction::up};
  if (f.maker == Role::rise || f.maker == Role::fall) return {Aspect::growth, direction_of(f.maker)};
  if (f.share || m.side == Side::behind) return {Aspect::share, Direction::none};
  return {};
}

} // namespace

Change aspect_of(Reading const &r, Measure const &m) {
  Frame const &f = r.frame;
  switch (r.quantity().kind) {
  case QuantityKind::rank:
    return {Aspect::rank, Direction::none};
  case QuantityKind::ratio:
    return {Aspect::structure, Direction::none};
  case QuantityKind::percent:
    return percent(r, m);
  case QuantityKind::multiple:
    if (f.verb == Role::rise || f.verb == Role::fall) return {Aspect::growth, direction_of(f.verb)};
    if (f.verb == Role::reach && f.base == no_token && f.time == no_token) return {Aspect::multiple, Direction::none};
    return {Aspect::multiple, Direction::none};
  case QuantityKind::point:
    if (f.verb == Role::above || f.verb == Role::below) return {Aspect::gap, direction_of(f.verb)};
    if (f.verb == Role::rise || f.verb == Role::fall) return {Aspect::change, direction_of(f.verb)};
    if (f.maker == Role::rise || f.maker == Role::fall) return {Aspect::change, direction_of(f.maker)};
    return {Aspect::change, Direction::none};
  case QuantityKind::amount:
  case QuantityKind::count:
    break;
  }
  if (m.side != Side::behind && (f.verb == Role::rise || f.verb == Role::fall)) return {Aspect::change, direction_of(f.verb)};
  if (f.verb == Role::above || f.verb == Role::below) return {Aspect::gap, direction_of(f.verb)};
  if (f.maker == Role::rise || f.maker == Role::fall) return {Aspect::change, direction_of(f.maker)};
  if (m.side == Side::behind && (f.verb == Role::rise || f.verb == Role::fall)) return {Aspect::change, direction_of(f.verb)};
  if (f.share) return {Aspect::share, Direction::none};
  return {};
}

} // namespace reportlib::parse_stages
