// Whose a value is when the sentence speaks of a single place, firm or park: 东山开发区发展加快，入驻企业30家.
#include <algorithm>

#include "grammar/words.hpp"
#include "parse/govern/govern.hpp"

namespace reportlib::parse_stages {
namespace {

// 东山|组团, 经济|开发区: the name before the noun, which is no list (东山、西山园区) and not one of many (等3个园区).
Span named_site(Reading const &r, Clause const &clause, std::uint32_t token) {
  constexpr std::uint32_t shortest = 6;
  Token const &t = r.token(token);
  if (t.role != Role::site) return {};
  std::uint32_t first = token;
  while (first > clause.first_token && r.token(first - 1).role == Role::noun && r.token(first - 1).span.end == r.token(first).span.begin)
    --first;
  std::uint32_t const begin = first > clause.first_token ? r.token(first - 1).span.end : clause.span.begin;
  bool const named = t.span.begin - begin >= shortest;
  // 高新区…, 主城区…: there is one of it, at the head of its clause.
  bool const single = t.span.begin == head_of(r, clause) && grammar::ends_with_lead(r.text(t.span), lexicon::Lead::single_place, r.lexicon);
  if (single) return t.span;
  return named ? Span{trimmed_begin(r.canonical, {begin, t.span.end}), t.span.end} : Span{};
}

bool may_begin_predicate(Role r) {
  return r == Role::make || r == Role::attain || r == Role::create || r == Role::work || r == Role::happen || r == Role::reach ||
         r == Role::invest || r == Role::become || r == Role::place || r == Role::stand || is_verb_of_change(r);
}

bool is_one_of_many(Reading const &r, Clause const &clause) {
  std::string_view const text = r.text(clause.span);
  return text.find("、") != text.npos || clause.roles.contains(Role::and_so_on);
}

// A clause of its own subject; what begins with a verb goes on with the one before.
bool has_subject(Reading const &r, Clause const &clause) {
  std::uint32_t begin = trimmed_begin(r.canonical, clause.span);
  for (std::uint32_t i = clause.first_token; i < clause.last_token && r.token(i).span.begin == begin; ++i) {
    if (!before_phrase(r.token(i).role)) return !may_begin_predicate(r.token(i).role);
    begin = trimmed_begin(r.canonical, {r.token(i).span.end, clause.span.end});
  }
  return begin < clause.span.end;
}

} // namespace

void follow(Reading const &r, Timeline const &timeline, Span subject, Owner &owner) {
  Frame const &f = r.frame;
  // A subject of its own that nothing is done to speaks of something else.
  bool const inside = !f.subject.empty() && grammar::begins_with_lead(r.text(f.subject), lexicon::Lead::inside, r.lexicon);
  bool const other_subject =
      !inside && (!subject.empty() || !f.subject.empty()) && f.maker == Role::none && f.verb != Role::attain && !f.invest;
  for (std::uint32_t c = std::max(owner.seen, timeline.clause); c <= f.clause; ++c) {
    Clause const &clause = r.clauses.clauses[c];
    bool const own = c == f.clause;
    if (c > owner.seen && c != owner.clause && (own ? other_subject : has_subject(r, clause))) owner.words = {};
    if (!clause.roles.has_any({Role::site, Role::area, Role::and_so_on})) continue;
    for (std::uint32_t i = std::max(owner.read, clause.first_token); i < (own ? f.token : clause.last_token); ++i) {
      Role const role = r.token(i).role;
      if (role == Role::area || role == Role::and_so_on) owner.words = {};
      Span const name = named_site(r, clause, i);
      if (name.empty()) continue;
      bool const holds = own ? (f.subject.empty() || name.end < f.subject.end) && !f.and_so_on
                             : name.begin == head_of(r, clause) && !is_one_of_many(r, clause);
      if (holds) owner.words = name, owner.clause = c;
    }
  }
  owner.read = f.token, owner.seen = f.clause;
}

} // namespace reportlib::parse_stages
