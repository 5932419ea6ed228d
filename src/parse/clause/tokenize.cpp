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
  auto const size = [](std::size_t n) { return static_cast<std::uint32_t>(n); };
  std::uint32_t place = sentence.begin;
  while (mention < mentions.size() && mentions[mention].span.begin < place) ++mention;
  while (place < sentence.end) {
    // Words and stops up to the next mention. It is looked at once: mentions are large, each is a miss of the cache.
    Mention const *next = mention < mentions.size() && mentions[mention].span.begin < sentence.end ? &mentions[mention] : nullptr;
    std::uint32_t const limit = next ? next->span.begin : sentence.end;
    while (place < limit && (place = signs.next(place, limit, word_sign | stop_sign)) < limit) {
      std::optional<TermMatch> match;
      if (signs.has(place, word_sign) && // before the stops: （下同） is a word
          (match = lexicon::Access::longest_at_sign(lexicon, TermKind::word, canonical.substr(place, limit - place)))) {
        tokens.push_back({{place, place + size(match->length)}, match->term, 0, role_of(*match->term)});
        place += size(match->length);
        continue;
      }
      std::uint32_t const length = std::min(size(text::character_length(canonical[place])), limit - place);
      if (signs.has(place, stop_sign)) tokens.push_back({{place, place + length}, nullptr, 0, Role::stop});
      place += length;
    }
    if (!next) return;
    Span span = next->span;
    Role const role = role_of(next->value, canonical.substr(place, span.size()));
    if (role == Role::plan) span = with_surroundings(canonical, span, tokens.empty() ? sentence.begin : tokens.back().span.end, sentence.end);
    tokens.push_back({span, nullptr, mention++, role});
    place = span.end;
  }
}

} // namespace reportlib::parse_stages
