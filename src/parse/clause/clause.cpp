#include "parse/clause/clause.hpp"

#include <algorithm>

namespace reportlib::parse_stages {
namespace {

// The front matter (title, meeting, date) says nothing of the area.
class FrontMatter {
public:
  explicit FrontMatter(std::vector<Paragraph> const &paragraphs) : paragraphs_(paragraphs) {}
  // Places must be asked for in text order.
  bool contains(std::uint32_t place) {
    while (next_ < paragraphs_.size() && paragraphs_[next_].span.end <= place) ++next_;
    return next_ < paragraphs_.size() && paragraphs_[next_].span.begin <= place && paragraphs_[next_].kind == ParagraphKind::front;
  }

private:
  std::vector<Paragraph> const &paragraphs_;
  std::size_t next_ = 0;
};

// A number, or a word that says something in the place of one.
bool may_hold_facts(Token const &t) {
  switch (t.role) {
  case Role::quantity:
  case Role::in_step:
  case Role::above:
  case Role::below:
  case Role::reach:
  case Role::not_set:
    return true;
  default:
    return false;
  }
}

} // namespace

Clauses clauses(std::string_view canonical, Signs const &signs, Outline const &outline, std::vector<Mention> const &mentions,
                Lexicon const &lexicon) {
  Clauses result;
  std::uint32_t mention = 0;
  FrontMatter front(outline.paragraphs);
  for (std::uint32_t s = 0; s < outline.sentences.size(); ++s) {
    Span const span = outline.sentences[s].span;
    if (front.contains(span.begin)) continue;
    auto const first_token = static_cast<std::uint32_t>(result.tokens.size());
    auto const first_clause = static_cast<std::uint32_t>(result.clauses.size());
    tokenize(canonical, signs, span, mentions, mention, lexicon, result.tokens);
    // Two sentences of three say nothing that could be measured.
    if (std::none_of(result.tokens.begin() + first_token, result.tokens.end(), may_hold_facts)) {
      result.tokens.resize(first_token);
      continue;
    }
    segment(canonical, s, span, first_token, result);
    for (auto c = first_clause; c < result.clauses.size(); ++c) frame(canonical, mentions, c, result);
  }
  return result;
}

} // namespace reportlib::parse_stages
