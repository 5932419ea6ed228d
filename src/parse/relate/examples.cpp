// The named examples of what is counted, before 等.
#include "parse/relate/relate.hpp"

namespace reportlib::parse_stages {
namespace {

bool is_verb(Role r) {
  return is_verb_of_change(r) || r == Role::create || r == Role::make || r == Role::attain || r == Role::work || r == Role::invest ||
         r == Role::place || r == Role::reach || r == Role::become || r == Role::happen;
}

// What stands before 等 in the clause; a list of numbers ends one, so a number here is part of a name (青山100万吨水泥等3个项目).
Span before_and_so_on(Reading const &r) {
  for (std::uint32_t i = r.frame.token; i-- > r.clause().first_token;) {
    Token const &t = r.token(i);
    if (t.role == Role::quantity) return {};
    if (t.role == Role::and_so_on) return trimmed(r.canonical, {r.clause().span.begin, t.span.begin});
  }
  return {};
}

// The first name without the times, adverbs and verbs before it: 2023年|有序|推进|青山路; a verb of making may also follow a place.
Span without_opening(Reading const &r, Span name) {
  Span rest = name;
  for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i) {
    Token const &t = r.token(i);
    if (t.span.begin < rest.begin) continue;
    if (t.span.end >= name.end) break;
    bool const joined = t.span.begin == rest.begin;
    bool const making = t.role == Role::create || t.role == Role::make || t.role == Role::attain;
    if (making || (joined && (is_verb(t.role) || before_phrase(t.role) || t.role == Role::quantity)))
      rest = trimmed(r.canonical, {t.span.end, name.end});
  }
  return rest;
}

} // namespace

std::vector<Span> examples_of(Reading const &r) {
  if (!r.clause().roles.contains(Role::and_so_on) || r.quantity().kind != QuantityKind::count) return {};
  Span const list = before_and_so_on(r);
  if (list.empty()) return {};
  std::vector<Span> names = coordinated(r, list);
  names.front() = without_opening(r, names.front());
  constexpr std::uint32_t longest = 90; // bytes; more is no name
  std::erase_if(names, [](Span name) { return name.empty() || name.size() > longest; });
  return names;
}

} // namespace reportlib::parse_stages
