// What stands behind a quantity: the noun phrase that it counts or measures (object) and what is said of that (predicate).
#include "parse/clause/clause.hpp"

namespace reportlib::parse_stages {
namespace {

bool begins_predicate(Role r) {
  switch (r) {
  case Role::happen:
  case Role::and_so_on:
  case Role::become:
  case Role::make:
  case Role::attain:
  case Role::create:
  case Role::reach:
  case Role::stand:
  case Role::adverb:
  case Role::all:
  case Role::in_step:
  case Role::place:
  case Role::estimate:
  case Role::commit:
    return true;
  default:
    return is_verb_of_change(r);
  }
}

// A verb with nothing behind it is a noun: 5条道路改造.
bool is_nominal(Token const &t, Span phrase) {
  bool const may_be = t.role == Role::create || t.role == Role::work || t.role == Role::make;
  return may_be && t.span.end == phrase.end && t.span.begin > phrase.begin;
}

// Bytes of what may stand between a number and its word of change; 的出口增长 would be another measure's.
std::uint32_t epithet_of_change(std::string_view text) {
  for (std::string_view word : {"中高速", "高速", "快速", "较快", "较高", "平稳", "稳定", "逆势", "速度", "高", "正"})
    if (text.starts_with(word) && !text.starts_with("高质量")) return static_cast<std::uint32_t>(word.size());
  return 0;
}

} // namespace

void read_object(std::string_view canonical, std::vector<Token> const &tokens, std::uint32_t token, std::uint32_t last, std::uint32_t end,
                 Frame &frame) {
  std::uint32_t const begin = tokens[token].span.end;
  Span rest = trimmed(canonical, {begin, end});
  if (rest.begin != begin && canonical.substr(begin, 3) == "、") return;
  std::uint32_t i = token + 1;
  auto const is_next = [&](Role role) { return i < last && tokens[i].role == role && tokens[i].span.begin == rest.begin; };
  auto const pass = [&] { rest = trimmed(canonical, {tokens[i++].span.end, rest.end}); };
  if (is_next(Role::of)) {
    frame.of = true;
    pass();
  }
  // 5个和…: the words behind belong to the next quantity.
  while (is_next(Role::and_word) || is_next(Role::mark)) pass();
  // 实现两位数增长, 5%的增速, 40%以上的高速增长: the word of change stands behind the number.
  std::uint32_t const change = rest.begin + epithet_of_change(canonical.substr(rest.begin, rest.size()));
  std::uint32_t k = i;
  while (k < last && tokens[k].span.begin < change) ++k;
  bool const ends = k < last && (tokens[k].span.end == rest.end || canonical.substr(tokens[k].span.end).starts_with("、"));
  if (ends && tokens[k].span.begin == change)
    for (Role role : {Role::rise, Role::fall, Role::rate})
      if (tokens[k].role == role) {
        frame.verb = role == Role::rate ? Role::rise : role;
        return;
      }
  frame.object = rest;
  for (; i < last; ++i) {
    Token const &t = tokens[i];
    if (t.span.begin < rest.begin || t.span.end > rest.end) continue;
    // 300亿元大关, 1000美元的阶段性目标
    constexpr std::uint32_t epithet = 9;
    if (t.role == Role::landmark && (t.span.end == rest.end || t.span.begin == rest.begin) && t.span.begin - rest.begin <= epithet) {
      frame.object = {rest.begin, rest.begin};
      frame.of = false;
      frame.landmark = true;
      return;
    }
    // 14家上云企业[2]投入使用
    if (t.role == Role::mark) {
      frame.object = trimmed(canonical, {rest.begin, t.span.begin});
      frame.predicate = trimmed(canonical, {t.span.end, rest.end});
      return;
    }
    bool const owns = t.role == Role::of && t.span.begin > rest.begin; // 14个景区的环境: 景区 is what is counted
    if (!owns && (!begins_predicate(t.role) || is_nominal(t, rest))) continue;
    frame.object = trimmed(canonical, {rest.begin, t.span.begin});
    frame.predicate = {t.span.begin, owns ? t.span.begin : rest.end};
    return;
  }
}

} // namespace reportlib::parse_stages
