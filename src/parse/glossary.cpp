// The entries of a glossary, tied to the footnote marks of their numbers and to the places where the report uses their terms.
#include <algorithm>
#include <map>

#include "lexicon/trie.hpp"
#include "parse/outline/characters.hpp"
#include "parse/stages.hpp"

namespace reportlib::parse_stages {
namespace {

// Where the term ends and where its explanation begins: “两山”银行：指…, 一网通办，是指…, 口袋公园指….
std::optional<std::pair<std::size_t, std::size_t>> parts_of(std::string_view entry) {
  constexpr std::size_t longest_term = 150;
  int quotes = 0;
  for (std::size_t i = 0; i < std::min(entry.size(), longest_term); i += character_length(entry[i])) {
    std::string_view const rest = entry.substr(i);
    if (rest.starts_with("“")) ++quotes;
    if (rest.starts_with("”")) --quotes;
    if (quotes > 0) continue;
    if (rest.starts_with("。")) return std::nullopt;
    for (std::string_view mark : {":", "--", "，是指", "，指", "，即", "是指", "指的是", "指"})
      if (i > 0 && rest.starts_with(mark)) {
        bool const word = !is_one_of(first_character(mark), u":-，"); // the verb belongs to the explanation
        return std::pair{i, i + (word ? 0 : mark == ":" || mark == "--" ? mark.size() : first_character(mark).size())};
      }
  }
  return std::nullopt;
}

// “三保”支出 and 三保 支出 are the same words; a term in quotation marks throughout is used with other ones or none.
std::string_view bare(std::string_view term) {
  if (term.starts_with("“") && term.ends_with("”") && term.find("“", 3) == term.npos) return term.substr(3, term.size() - 6);
  return term;
}

bool is_note_mark(std::string_view text) {
  bool const circled = !text.empty() && static_cast<unsigned char>(text[0]) == 0xE2;
  return begins_with_note_mark(text) || circled;
}

class GlossaryReader {
public:
  GlossaryReader(std::string_view canonical, Outline const &outline, std::vector<Mention> const &mentions)
      : text_(canonical), outline_(outline), mentions_(mentions) {}

  std::vector<GlossaryEntry> read() {
    read_entries();
    if (entries_.empty()) return {};
    std::uint32_t const body_end = entries_.front().span.begin;
    for (Mention const &m : mentions_) {
      if (m.span.begin >= body_end) break;
      auto const *mark = std::get_if<Marker>(&m.value);
      if (!mark || !is_note_mark(text_of(text_, m.span))) continue;
      if (auto const entry = by_number_.find(mark->number); entry != by_number_.end()) entries_[entry->second].marks.push_back(m.span);
    }
    lexicon::Trie terms;
    for (std::size_t i = 0; i < entries_.size(); ++i)
      if (std::string_view const term = bare(text_of(text_, entries_[i].term)); count_characters(term) >= 2)
        terms.add(term, static_cast<std::uint32_t>(i));
    for (std::uint32_t i = 0; i < body_end;) {
      auto const found = terms.longest(text_.substr(i, body_end - i));
      auto const length = static_cast<std::uint32_t>(found ? found.length : character_length(text_[i]));
      if (found) entries_[found.value].uses.push_back({i, i + length});
      i += length;
    }
    return std::move(entries_);
  }

private:
  void read_entries() {
    std::size_t next = 0;
    for (Paragraph const &p : outline_.paragraphs) {
      if (p.kind != ParagraphKind::glossary) continue;
      while (next < outline_.sections.size() && outline_.sections[next].span.begin < p.span.begin) ++next;
      std::uint32_t begin = p.span.begin;
      std::optional<int> number;
      if (next < outline_.sections.size() && outline_.sections[next].span.begin == begin && !outline_.sections[next].marker.empty()) {
        begin = outline_.sections[next].marker.end;
        number = number_at(outline_.sections[next].marker);
      }
      while (begin < p.span.end && text_[begin] == ' ') ++begin;
      Span const words{begin, p.span.end};
      auto const parts = parts_of(text_of(text_, words));
      if (!parts) {
        if (!entries_.empty() && !number) entries_.back().span.end = entries_.back().explanation.end = p.span.end;
        continue;
      }
      if (number) by_number_.emplace(*number, entries_.size());
      GlossaryEntry entry;
      entry.span = p.span;
      entry.term = {begin, begin + static_cast<std::uint32_t>(parts->first)};
      entry.explanation = {begin + static_cast<std::uint32_t>(parts->second), p.span.end};
      entries_.push_back(std::move(entry));
    }
  }
  std::optional<int> number_at(Span marker) const {
    auto const m = std::lower_bound(mentions_.begin(), mentions_.end(), marker.begin,
                                    [](Mention const &mention, std::uint32_t place) { return mention.span.begin < place; });
    if (m == mentions_.end() || m->span.begin >= marker.end) return std::nullopt;
    auto const *mark = std::get_if<Marker>(&m->value);
    return mark ? std::optional<int>(mark->number) : std::nullopt;
  }

  std::string_view text_;
  Outline const &outline_;
  std::vector<Mention> const &mentions_;
  std::vector<GlossaryEntry> entries_;
  std::map<int, std::size_t> by_number_;
};

} // namespace

std::vector<GlossaryEntry> glossary(std::string_view canonical, Outline const &outline, std::vector<Mention> const &mentions) {
  return GlossaryReader(canonical, outline, mentions).read();
}

} // namespace reportlib::parse_stages
