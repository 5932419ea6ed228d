#include "parse/clause/tokenize.hpp"

#include <utility>

#include "grammar/words.hpp"

namespace reportlib::parse_stages {
namespace {

Role role_of(Value const &value, std::string_view words) noexcept {
  if (std::holds_alternative<Quantity>(value)) return Role::quantity;
  if (std::holds_alternative<Period>(value)) return Role::time;
  if (std::holds_alternative<Ordinal>(value) && words.ends_with("五") && !words.starts_with("第")) return Role::plan;
  return std::holds_alternative<Marker>(value) ? Role::mark : Role::name;
}

// “十五”期末, “十四五”时期: the quotation marks and the noun of time belong to the name of a plan.
Span with_surroundings(std::string_view canonical, Span plan, std::uint32_t begin, std::uint32_t end) noexcept {
  for (std::string_view open : {"“", "\""})
    if (canonical.substr(begin, plan.begin - begin).ends_with(open)) plan.begin -= static_cast<std::uint32_t>(open.size());
  for (std::string_view word : {"”", "\"", "规划", "计划", "时期", "期间", "期末", "末期", "末", "以来"})
    if (canonical.substr(plan.end, end - plan.end).starts_with(word)) plan.end += static_cast<std::uint32_t>(word.size());
  return plan;
}

// 未来|五年
Span with_lead(std::string_view canonical, Span time, std::uint32_t begin, Lexicon const &lexicon) noexcept {
  std::string_view const before = canonical.substr(begin, time.begin - begin);
  if (!grammar::ends_with_lead(before, lexicon::Lead::coming, lexicon)) return time;
  return {begin + static_cast<std::uint32_t>(grammar::find_last_lead(before, lexicon::Lead::coming, lexicon)), time.end};
}

} // namespace

Token token_of(std::string_view canonical, Mention const &mention, std::uint32_t index, std::uint32_t before, std::uint32_t end,
               Lexicon const &lexicon) noexcept {
  Span span = mention.span;
  Role const role = role_of(mention.value, canonical.substr(span.begin, span.size()));
  if (role == Role::plan) span = with_surroundings(canonical, span, before, end);
  if (role == Role::time) span = with_lead(canonical, span, before, lexicon);
  return {span, nullptr, index, role};
}

bool sets_in_time(std::string_view word, Value const &next, Lexicon const &lexicon) noexcept {
  return std::holds_alternative<Period>(next) && grammar::ends_with_lead(word, lexicon::Lead::coming, lexicon);
}

void tokenize(std::string_view canonical, Signs const &signs, Span sentence, std::vector<Mention> const &mentions, std::uint32_t mention,
              Lexicon const &lexicon, std::vector<Token> &tokens, std::vector<Mark> &marks) {
  marks.clear();
  RoleSet roles;
  auto const mark = [&] { marks.push_back({static_cast<std::uint32_t>(tokens.size()), std::exchange(roles, {})}); };
  for_each_token(canonical, signs, sentence, mentions, mention, lexicon, [&](Token const &token) {
    if (token.role == Role::stop || token.role == Role::quantity)
      mark();
    else
      roles.add(token.role);
    tokens.push_back(token);
    return true;
  });
  mark();
}

} // namespace reportlib::parse_stages
