#include <algorithm>

#include "parse/clause/clause.hpp"

namespace reportlib::parse_stages {
namespace {

bool may_precede(Role r) { return before_phrase(r) || r == Role::make || r == Role::attain; }

bool ends_phrase(Role r) {
  switch (r) {
  case Role::adverb:
  case Role::rise:
  case Role::fall:
  case Role::rise_to:
  case Role::fall_to:
  case Role::reach:
  case Role::stand:
  case Role::happen:
  case Role::become:
  case Role::all:
  case Role::in_step:
  case Role::pass:
  case Role::above:
  case Role::below:
    return true;
  default:
    return false;
  }
}

} // namespace

Span topic(std::string_view canonical, Clauses const &all, std::uint32_t clause) {
  Clause const &c = all.clauses[clause];
  Span phrase = trimmed(canonical, c.span);
  std::uint32_t i = c.first_token;
  for (; i < c.last_token && all.tokens[i].span.begin == phrase.begin && may_precede(all.tokens[i].role); ++i)
    phrase = trimmed(canonical, {std::min(all.tokens[i].span.end, phrase.end), phrase.end}); // the mark 二， ends behind the phrase
  for (; i < c.last_token; ++i)
    if (ends_phrase(all.tokens[i].role) && all.tokens[i].span.begin > phrase.begin) {
      phrase = trimmed(canonical, {phrase.begin, all.tokens[i].span.begin});
      break;
    }
  // 增速|逐季提高: what changes is the series, not its rate.
  Token const *last = i > c.first_token ? &all.tokens[i - 1] : nullptr;
  bool const rate = last && (last->role == Role::rate || last->role == Role::rate_down);
  if (rate && last->span.end == phrase.end && last->span.begin > phrase.begin)
    phrase = trimmed(canonical, {phrase.begin, last->span.begin});
  return phrase;
}

bool before_phrase(Role r) noexcept {
  switch (r) {
  case Role::time:
  case Role::year:
  case Role::half:
  case Role::span:
  case Role::ahead:
  case Role::plan:
  case Role::mark:
  case Role::lead:
  case Role::adverb:
  case Role::estimate:
  case Role::commit:
  case Role::settled:
  case Role::basis:
  case Role::all:
  case Role::in_step:
  case Role::each:
  case Role::yearly:
  case Role::and_word:
  case Role::of:
    return true;
  default:
    return false;
  }
}

} // namespace reportlib::parse_stages
