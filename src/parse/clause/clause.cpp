#include "parse/clause/clause.hpp"

namespace reportlib::parse_stages {

Clauses clauses(std::string_view canonical, Outline const &outline, std::vector<Mention> const &mentions, Lexicon const &lexicon) {
  Clauses result;
  std::uint32_t mention = 0;
  for (std::uint32_t s = 0; s < outline.sentences.size(); ++s) {
    Span const span = outline.sentences[s].span;
    // Sentences without a quantity have nothing to relate.
    std::uint32_t next = mention;
    while (next < mentions.size() && mentions[next].span.begin < span.begin) ++next;
    mention = next;
    bool found = false;
    for (; next < mentions.size() && mentions[next].span.begin < span.end; ++next)
      found |= std::holds_alternative<Quantity>(mentions[next].value);
    if (!found) {
      mention = next;
      continue;
    }
    auto const first_token = static_cast<std::uint32_t>(result.tokens.size());
    auto const first_clause = static_cast<std::uint32_t>(result.clauses.size());
    tokenize(canonical, span, mentions, mention, lexicon, result.tokens);
    segment(canonical, s, span, first_token, result);
    for (auto c = first_clause; c < result.clauses.size(); ++c) frame(canonical, mentions, c, result);
  }
  return result;
}

} // namespace reportlib::parse_stages
