#include "parse/clause/clause.hpp"

namespace reportlib::parse_stages {
namespace {

// The front matter (title, meeting, date) says nothing of the area, and of a table only the cells with values do.
class WithoutFacts {
public:
  explicit WithoutFacts(Outline const &outline) : paragraphs_(outline.paragraphs), cells_(outline.cells) {}
  // Places must be asked for in text order.
  bool contains(std::uint32_t place) {
    while (next_ < paragraphs_.size() && paragraphs_[next_].span.end <= place) ++next_;
    if (next_ == paragraphs_.size() || paragraphs_[next_].span.begin > place) return false;
    if (paragraphs_[next_].kind != ParagraphKind::row) return paragraphs_[next_].kind == ParagraphKind::front;
    while (cell_ < cells_.size() && cells_[cell_].span.end <= place) ++cell_;
    return cell_ == cells_.size() || cells_[cell_].span.begin > place || cells_[cell_].role != Cell::Role::value;
  }

private:
  std::vector<Paragraph> const &paragraphs_;
  std::vector<Cell> const &cells_;
  std::size_t next_ = 0, cell_ = 0;
};

} // namespace

Clauses clauses(std::string_view canonical, Signs const &signs, Outline const &outline, std::vector<Mention> const &mentions,
                Lexicon const &lexicon) {
  Clauses result;
  constexpr std::size_t bytes_of_token = 12, bytes_of_clause = 48; // room for more than there are as a rule: to grow would be to copy
  result.tokens.reserve(canonical.size() / bytes_of_token), result.clauses.reserve(canonical.size() / bytes_of_clause);
  result.frames.reserve(mentions.size());
  std::uint32_t mention = 0;
  WithoutFacts without_facts(outline);
  for (std::uint32_t s = 0; s < outline.sentences.size(); ++s) {
    Span const span = outline.sentences[s].span;
    if (without_facts.contains(span.begin)) continue;
    // Two sentences of three say nothing that could be measured: no number, and no word in the place of one.
    while (mention < mentions.size() && mentions[mention].span.begin < span.begin) ++mention;
    auto m = mention;
    while (m < mentions.size() && mentions[m].span.begin < span.end && !std::holds_alternative<Quantity>(mentions[m].value)) ++m;
    bool const number = m < mentions.size() && mentions[m].span.begin < span.end;
    if (!number && signs.next(span.begin, span.end, fact_sign) == span.end) continue;
    auto const first_token = static_cast<std::uint32_t>(result.tokens.size());
    auto const first_clause = static_cast<std::uint32_t>(result.clauses.size());
    tokenize(canonical, signs, span, mentions, mention, lexicon, result.tokens);
    segment(canonical, s, span, first_token, result);
    for (auto c = first_clause; c < result.clauses.size(); ++c) frame(canonical, mentions, c, result);
  }
  return result;
}

} // namespace reportlib::parse_stages
