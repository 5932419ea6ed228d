#include "parse/clause/clause.hpp"

namespace reportlib::parse_stages {

ClauseReader::ClauseReader(std::string_view canonical, Signs const &signs, Outline const &outline, std::vector<Mention> const &mentions,
                           Lexicon const &lexicon)
    : canonical_(canonical), signs_(signs), outline_(outline), mentions_(mentions), lexicon_(lexicon), without_facts_(outline),
      last_fact_(canonical, signs, mentions, lexicon) {}

bool ClauseReader::next(Clauses &part, std::size_t sentences) {
  part.tokens.clear(), part.clauses.clear(), part.frames.clear();
  auto const &all = outline_.sentences;
  // Room for more than there are as a rule: to grow would be to copy.
  std::size_t const most = std::min(sentences, all.size() - sentence_);
  part.tokens.reserve(most * 24), part.clauses.reserve(most * 8), part.frames.reserve(most * 4);
  for (; sentences > 0 && sentence_ < all.size(); ++sentence_) sentences -= read(all[sentence_].span, part);
  return !part.tokens.empty();
}

bool ClauseReader::read(Span span, Clauses &part) {
  while (mention_ < mentions_.size() && mentions_[mention_].span.begin < span.begin) ++mention_;
  std::uint32_t const first_mention = mention_, end = last_fact_.end(span, mention_);
  if (end == span.begin || without_facts_.contains(span.begin)) return false;
  auto const first_token = static_cast<std::uint32_t>(part.tokens.size());
  auto const first_clause = static_cast<std::uint32_t>(part.clauses.size());
  tokenize(canonical_, signs_, {span.begin, end}, mentions_, first_mention, lexicon_, part.tokens, marks_);
  // 其中，is one word: its mark ends no clause.
  if (end < span.end && (part.tokens.back().role != Role::stop || part.tokens.back().span.end != end)) {
    part.tokens.resize(first_token);
    tokenize(canonical_, signs_, span, mentions_, first_mention, lexicon_, part.tokens, marks_);
  } else
    span.end = end;
  segment(canonical_, sentence_, span, first_token, marks_, part);
  std::size_t mark = 0;
  for (auto c = first_clause; c < part.clauses.size(); ++c) frame(canonical_, mentions_, c, marks_, mark, part);
  return true;
}

Clauses clauses(std::string_view canonical, Signs const &signs, Outline const &outline, std::vector<Mention> const &mentions,
                Lexicon const &lexicon) {
  Clauses all;
  ClauseReader(canonical, signs, outline, mentions, lexicon).next(all, outline.sentences.size());
  return all;
}

} // namespace reportlib::parse_stages
