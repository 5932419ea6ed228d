// Tokens to clauses. ，；：and brackets end one; so does 、 or 和 beside a quantity, for there a list goes on (A5个、B3个; 8%和9%).
#include <algorithm>
#include <span>

#include "parse/clause/clause.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {
namespace {

Link link_after(std::uint32_t mark) noexcept {
  switch (mark) {
  case U'；':
  case U';':
    return Link::semicolon;
  case U':':
    return Link::colon;
  case U'(':
  case U'（':
  case U'[':
  case U'【':
  case U'〔':
    return Link::open_bracket;
  case U')':
  case U'）':
  case U']':
  case U'】':
  case U'〕':
    return Link::close_bracket;
  case U'，':
  case U',':
    return Link::comma;
  default:
    return Link::sentence;
  }
}

constexpr std::string_view list_mark = "、";
// The rules look over a whole clause for each of its numbers: a text without marks must not become one clause.
constexpr std::uint32_t most_tokens = 200;

// A short bracket without a quantity repeats or varies the word before it (公园（游园）5个): it does not end the clause.
std::uint32_t end_of_aside(std::string_view canonical, std::span<Token const> tokens, std::uint32_t open) {
  constexpr std::uint32_t longest = 36;
  for (std::uint32_t i = open + 1; i < tokens.size() && tokens[i].span.begin - tokens[open].span.end <= longest; ++i) {
    if (tokens[i].role == Role::quantity || tokens[i].role == Role::time) return open;
    if (tokens[i].role != Role::stop) continue;
    return link_after(text::code_point(canonical, tokens[i].span.begin)) == Link::close_bracket ? i : open;
  }
  return open;
}

} // namespace

Span trimmed_slowly(std::string_view canonical, Span span) noexcept {
  static constexpr text::CharacterSet cut(u" \n、，-/。");
  while (!span.empty()) {
    std::uint32_t const c = text::code_point(canonical, span.begin);
    std::uint32_t const length = c < 0x80 ? 1 : 3;
    if (!cut.contains(c) || length > span.size()) break;
    span.begin += length;
  }
  while (!span.empty()) {
    bool const ascii = static_cast<unsigned char>(canonical[span.end - 1]) < 0x80;
    std::uint32_t const length = ascii ? 1 : 3;
    if (length > span.size() || !cut.contains(text::code_point(canonical, span.end - length))) break;
    span.end -= length;
  }
  return span;
}

void segment(std::string_view canonical, std::uint32_t sentence, Span span, std::uint32_t first_token, std::vector<Mark> const &marks,
             Clauses &result) {
  std::span<Token const> const tokens = result.tokens; // which stay where they are
  auto const end = static_cast<std::uint32_t>(tokens.size());
  Clause clause{{span.begin, span.begin}, sentence, Link::sentence, false, first_token, first_token};
  int depth = 0;
  auto const close = [&](std::uint32_t at, std::uint32_t last_token, std::uint32_t next_begin, std::uint32_t next_token, Link next) {
    clause.span.end = at;
    clause.last_token = last_token;
    if (clause.span.begin < clause.span.end) result.clauses.push_back(clause);
    clause = {{next_begin, next_begin}, sentence, next, depth > 0, next_token, next_token};
  };
  std::uint32_t behind_aside = first_token; ///< the token behind the last one
  bool quantity = false;                    ///< the clause has one already
  for (auto const &[i, before] : marks) {
    clause.roles.add(before);
    if (i < behind_aside) {
      clause.roles.add(tokens[i].role);
      continue;
    }
    for (std::uint32_t cut; (cut = std::max(clause.first_token + most_tokens, behind_aside)) <= i && cut < end; clause.roles.add(before)) {
      std::uint32_t const at = tokens[cut].span.begin;
      close(at, cut, at, cut, Link::comma);
    }
    if (i == end) break;
    Token const &t = tokens[i];
    if (t.role == Role::stop) {
      Link const link = link_after(text::code_point(canonical, t.span.begin));
      if (link == Link::open_bracket) {
        if (std::uint32_t const aside = end_of_aside(canonical, tokens, i); aside != i) {
          behind_aside = aside + 1;
          clause.roles.add(Role::stop);
          continue;
        }
        ++depth;
      }
      if (link == Link::close_bracket && depth > 0) --depth;
      close(t.span.begin, i, t.span.end, i + 1, link);
      quantity = false;
      continue;
    }
    // 、 or 和 right before this quantity when there was one before it in the clause.
    if (quantity) {
      std::uint32_t const begin = t.span.begin;
      bool const mark = canonical.substr(clause.span.begin, begin - clause.span.begin).ends_with(list_mark);
      bool const word = i > first_token && tokens[i - 1].role == Role::and_word && tokens[i - 1].span.end == begin;
      if (mark)
        close(begin - static_cast<std::uint32_t>(list_mark.size()), i, begin, i, Link::enumeration);
      else if (word)
        close(tokens[i - 1].span.begin, i - 1, begin, i, Link::enumeration);
    }
    clause.roles.add(Role::quantity);
    // … or right behind it.
    bool const mark = canonical.substr(t.span.end, span.end - t.span.end).starts_with(list_mark);
    bool const word = i + 1 < end && tokens[i + 1].role == Role::and_word && tokens[i + 1].span.begin == t.span.end;
    if (mark) {
      std::uint32_t const next = t.span.end + static_cast<std::uint32_t>(list_mark.size());
      close(t.span.end, i + 1, next, i + 1, Link::enumeration);
    } else if (word)
      close(t.span.end, i + 1, tokens[i + 1].span.end, i + 2, Link::enumeration);
    quantity = !mark && !word;
  }
  close(span.end, end, span.end, end, Link::sentence);
}

} // namespace reportlib::parse_stages
