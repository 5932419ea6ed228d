// Who promises: 力争, 确保, 预期目标. The innermost word governs: one of the number's own clause, one that stands before a subject or a
// list of actions in the sentence, the 预期目标 that opens the list.
#include "parse/govern/govern.hpp"

#include <algorithm>

#include "grammar/words.hpp"

namespace reportlib::parse_stages {
namespace {

// The goal that a word ends with: 经济增长|预期目标.
Span goal_of(Reading const &r, Token const &t) {
  constexpr RoleSet nouns{Role::commit, Role::growth, Role::noun, Role::landmark};
  if (!nouns.contains(t.role) || !grammar::ends_with_lead(r.text(t.span), lexicon::Lead::goal, r.lexicon)) return {};
  auto const begin = grammar::find_last_lead(r.text(t.span), lexicon::Lead::goal, r.lexicon);
  return {t.span.begin + static_cast<std::uint32_t>(begin), t.span.end};
}

bool is_doing(Role r) noexcept { return r == Role::make || r == Role::create || r == Role::work; }

// 列入科技|计划|项目: a noun inside the phrase that is measured.
bool is_inside_measure(Reading const &r, Span word) {
  Span const subject = r.frame.subject;
  return subject.begin < word.begin && word.end < subject.end;
}

// 争取|增长8%: before a verb that states a value it promises; 争取资金5亿元 does something.
bool is_promise(Reading const &r, std::uint32_t i) {
  Token const &t = r.token(i);
  if (t.role == Role::commit) return true;
  if (t.role != Role::make || t.value != WordValue::intent || i + 1 >= r.clauses.tokens.size()) return false;
  Token const &next = r.token(i + 1);
  bool const states = is_verb_of_change(next.role) || next.role == Role::reach || next.role == Role::attain || next.role == Role::stand;
  return states && next.span.begin == t.span.end;
}

bool begins_with_doing(Reading const &r, Clause const &clause) {
  for (std::uint32_t i = clause.first_token; i < clause.last_token; ++i)
    if (is_doing(r.token(i).role)) return r.token(i).span.begin == head_of(r, clause);
  return false;
}

// 力争|新建…: what it promises is an action.
bool promises_action(Reading const &r, std::uint32_t token, Clause const &clause) {
  return token + 1 < clause.last_token && is_doing(r.token(token + 1).role) && r.token(token + 1).span.begin == r.token(token).span.end;
}

} // namespace

bool is_attained(Reading const &r, std::uint32_t token) noexcept {
  if (r.token(token).value != WordValue::intent) return false;
  Span const word = r.token(token).span;
  if (r.token(token + 1).role == Role::of && r.token(token + 1).span.begin == word.end) return true;
  return token > r.clause().first_token && r.token(token - 1).role == Role::attain && r.token(token - 1).span.end == word.begin;
}

bool names_goal(Reading const &r) noexcept {
  for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i)
    if (Span const goal = goal_of(r, r.token(i)); !goal.empty() && (goal.end == r.frame.subject.end || goal.begin == r.frame.subject.end))
      return true;
  return false;
}

void follow(Reading const &r, Timeline const &timeline, Promises &promises) {
  std::uint32_t c = std::max(promises.seen, timeline.clause);
  for (; c <= r.frame.clause; ++c) {
    Clause const &clause = r.clauses.clauses[c];
    bool const own = c == r.frame.clause;
    // Another action ends what was promised of a value.
    bool const later = !promises.words.empty() && c > promises.clause;
    if (later && !promises.of_action && begins_with_doing(r, clause)) promises.words = promises.outer = {};
    if (!clause.roles.has_any({Role::commit, Role::make, Role::growth, Role::noun})) continue;
    for (std::uint32_t i = std::max(promises.read, clause.first_token); i < (own ? r.frame.token : clause.last_token); ++i) {
      Span const goal = goal_of(r, r.token(i));
      if (goal.empty() && (!is_promise(r, i) || (own && (is_attained(r, i) || is_inside_measure(r, r.token(i).span))))) continue;
      if (promises.whole) promises.outer = promises.words;
      promises.words = goal.empty() ? r.token(i).span : goal, promises.clause = c;
      promises.of_action = promises_action(r, i, clause);
      // 增长8%，力争9%: of the subject before, and no more.
      bool const second = own && r.frame.subject.empty() && r.frame.object.empty() && !promises.of_action;
      promises.whole = !second && r.token(i).span.begin == head_of(r, clause);
    }
  }
  promises.read = r.frame.token, promises.seen = r.frame.clause;
}

bool is_promised(Reading const &r) noexcept {
  for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i)
    if (is_promise(r, i)) return true;
  return false;
}

Ruled<Span> promise_of(Reading const &r, Context const &context, bool carried, Promises const &promises) {
  bool const near = !promises.words.empty() && promises.clause == r.frame.clause;
  if (near) return {promises.words, "the nearest word of intent before the number", Evidence::stated(promises.words)};
  if (!promises.words.empty() && (promises.whole || carried)) {
    Extent const extent = promises.whole ? Extent::sentence : Extent::subject;
    return {promises.words, "a word of intent in a clause before", Evidence::carried(extent, promises.words)};
  }
  if (!promises.outer.empty())
    return {promises.outer, "a word of intent in a clause before", Evidence::carried(Extent::sentence, promises.outer)};
  if (!context.promise.empty())
    return {context.promise, "the goal that opens the list or names the part", Evidence::carried(Extent::part, context.promise)};
  return {{}, "none"};
}

} // namespace reportlib::parse_stages
