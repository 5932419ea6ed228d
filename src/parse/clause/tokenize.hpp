#pragma once
// A sentence as tokens: mentions, stops and the words of words.tsv; the text between them is left alone.
#include <algorithm>

#include "parse/clause/clause.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {

/// The token of a mention; `before` is where the one before it ends.
Token token_of(std::string_view canonical, Mention const &mention, std::uint32_t index, std::uint32_t before, std::uint32_t end,
               Lexicon const &lexicon) noexcept;

/// 未来|五年: the word belongs to the token of the time behind it.
bool sets_in_time(std::string_view word, Value const &next, Lexicon const &lexicon) noexcept;

/// Gives the tokens of a stretch in their order to `use`, until that returns false. `mention` is the first mention that does not end before
/// the stretch and is moved on.
template <class Use>
void for_each_token(std::string_view canonical, Signs const &signs, Span span, std::vector<Mention> const &mentions, std::uint32_t &mention,
                    Lexicon const &lexicon, Use use) {
  constexpr SignSet word_sign = sign_of(TermKind::word);
  auto const size = [](std::size_t n) { return static_cast<std::uint32_t>(n); };
  std::uint32_t place = span.begin, before = span.begin;
  while (mention < mentions.size() && mentions[mention].span.begin < place) ++mention;
  while (place < span.end) {
    // Words and stops up to the next mention. It is looked at once: mentions are large, each is a miss of the cache.
    Mention const *next = mention < mentions.size() && mentions[mention].span.begin < span.end ? &mentions[mention] : nullptr;
    std::uint32_t const limit = next ? next->span.begin : span.end;
    while (place < limit && (place = signs.next(place, limit, Sought::words, Sought::stops)) < limit) {
      std::uint32_t const begin = place;
      std::optional<TermMatch> match;
      if (signs.has(place, word_sign) && // before the stops: （下同） is a word
          (match = lexicon::Access::longest_at_sign(lexicon, TermKind::word, canonical.substr(place, limit - place)))) {
        place += size(match->length);
        if (next && place == limit && sets_in_time(canonical.substr(begin, match->length), next->value, lexicon)) break;
        auto const &row = lexicon::row(*match->term);
        if (!use(Token{{begin, place}, &row, 0, row.role, row.word_value})) return;
        before = place;
        continue;
      }
      place += std::min(size(text::character_length(canonical[place])), limit - place);
      if (!signs.has(begin, Sought::stops)) continue;
      if (!use(Token{{begin, place}, nullptr, 0, Role::stop})) return;
      before = place;
    }
    if (!next) return;
    Token const token = token_of(canonical, *next, mention++, before, span.end, lexicon);
    if (!use(token)) return;
    before = place = token.span.end;
  }
}

} // namespace reportlib::parse_stages
