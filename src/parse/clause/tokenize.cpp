// A sentence as tokens: mentions, stops and the words of words.tsv; the text between them is left alone.
#include <algorithm>

#include "parse/clause/clause.hpp"
#include "text/character_set.hpp"

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

} // namespace

void tokenize(std::string_view canonical, Signs const &signs, Span sentence, std::vector<Mention> const &mentions, std::uint32_t &mention,
              Lexicon const &lexicon, std::vector<Token> &tokens) {
  constexpr SignSet word_sign = sign_of(TermKind::word);
  std::uint32_t place = sentence.begin;
  while (mention < mentions.size() && mentions[mention].span.begin < place) ++mention;
  while (place < sentence.end) {
    bool const has_mention = mention < mentions.size() && mentions[mention].span.begin < sentence.end;
    std::uint32_t const limit = has_mention ? mentions[mention].span.begin : sentence.end;
    place = signs.next(place, std::max(place, limit), word_sign | stop_sign);
    if (has_mention && place >= limit) {
      Span span = mentions[mention].span;
      Role const role = role_of(mentions[mention].value, canonical.substr(place, span.size()));
      if (role == Role::plan)
        span = with_surroundings(canonical, span, tokens.empty() ? sentence.begin : tokens.back().span.end, sentence.end);
      tokens.push_back({span, nullptr, mention, role});
      place = span.end;
      ++mention;
      continue;
    }
    if (place >= limit) return;
    std::string_view const rest = canonical.substr(place, limit - place);
    auto const size = [](std::size_t n) { return static_cast<std::uint32_t>(n); };
    std::uint32_t const length = size(std::min(text::character_length(rest[0]), rest.size()));
    std::optional<TermMatch> match;
    if (signs.has(place, word_sign) &&
        (match = lexicon::Access::longest_at_sign(lexicon, TermKind::word, rest))) // before the stops: （下同） is a word
      tokens.push_back({{place, place + size(match->length)}, match->term, 0, role_of(*match->term)});
    else if (signs.has(place, stop_sign))
      tokens.push_back({{place, place + length}, nullptr, 0, Role::stop});
    place += match ? size(match->length) : length;
  }
}

} // namespace reportlib::parse_stages
