#pragma once
// Which sentences state a fact, and how far. Both answer for places and sentences in text order.
#include <algorithm>

#include "parse/stages.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {

/// The front matter (title, meeting, date) says nothing of the area, and of a table only the cells with values do.
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

/// What of a sentence is read: up to the end of the clause of its last number, or of the last word in the place of one. Nothing behind
/// it could be measured, and nothing before it depends on it.
class LastFact {
public:
  LastFact(std::string_view canonical, Signs const &signs, std::vector<Mention> const &mentions, Lexicon const &lexicon)
      : canonical_(canonical), signs_(signs), mentions_(mentions), lexicon_(lexicon),
        fact_(signs.next(0, canonical.size(), Sought::facts)) {}

  /// The end of that, or of the sentence where it is not plain; its beginning when it has no such word, as two of three. `mention` is the
  /// first one that does not begin before the sentence and is moved behind it. Sentences must be asked for in text order.
  std::uint32_t end(Span sentence, std::uint32_t &mention) {
    std::uint32_t last = sentence.begin, behind = mention;
    for (; mention < mentions_.size() && mentions_[mention].span.begin < sentence.end; ++mention)
      if (std::holds_alternative<Quantity>(mentions_[mention].value)) last = mentions_[mention].span.end, behind = mention + 1;
    std::uint32_t limit = behind;
    for (std::uint32_t i = next_fact(last); i < sentence.end; i = next_fact(i + 1)) {
      while (limit < mentions_.size() && mentions_[limit].span.begin <= i) ++limit;
      std::uint32_t const end = limit < mentions_.size() ? std::min(mentions_[limit].span.begin, sentence.end) : sentence.end;
      auto const word = lexicon::Access::longest_at_sign(lexicon_, TermKind::word, canonical_.substr(i, end - i));
      if (word && lexicon::row(*word->term).states_fact()) last = i + static_cast<std::uint32_t>(word->length);
    }
    return last == sentence.begin ? last : clause_end({last, sentence.end}, behind);
  }

private:
  // The next place where a word may state a fact. It is sought across sentences, for few have one.
  std::uint32_t next_fact(std::uint32_t from) {
    if (fact_ < from) fact_ = signs_.next(from, canonical_.size(), Sought::facts);
    return fact_;
  }

  // With the mark that ends it. A bracket may end none, and what stands in another mention is no mark.
  std::uint32_t clause_end(Span rest, std::uint32_t mention) const {
    static constexpr text::CharacterSet marks(u"，；。：！？,;:!?");
    std::uint32_t const mark = signs_.next(rest.begin, rest.end, Sought::stops);
    if (mark == rest.end || !marks.contains(text::code_point(canonical_, mark))) return rest.end;
    for (; mention < mentions_.size() && mentions_[mention].span.begin <= mark; ++mention)
      if (mentions_[mention].span.end > mark) return rest.end;
    return mark + static_cast<std::uint32_t>(text::character_length(canonical_[mark]));
  }

  std::string_view canonical_;
  Signs const &signs_;
  std::vector<Mention> const &mentions_;
  Lexicon const &lexicon_;
  std::uint32_t fact_; ///< the first such place that is not before the one asked for last
};

} // namespace reportlib::parse_stages
