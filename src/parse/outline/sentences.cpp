// Sentences end after 。！？ with the quotes and brackets that close behind them.
#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {

namespace {

constexpr text::CharacterSet ends(u"。！？!"), closes(u"。！？!”’）)》");

} // namespace

void split_sentences(std::string_view canonical, Signs const &signs, Span paragraph, std::vector<Sentence> &sentences) {
  std::string_view const text = canonical.substr(0, paragraph.end);
  std::uint32_t begin = paragraph.begin;
  for (std::uint32_t i = begin; (i = signs.next(i, paragraph.end, sentence_sign)) < paragraph.end;) {
    if (!ends.contains(text::code_point(text, i))) { // a rare character, of which the signs know nothing
      i += static_cast<std::uint32_t>(character_length(text[i]));
      continue;
    }
    while (i < paragraph.end && closes.contains(text::code_point(text, i))) i += static_cast<std::uint32_t>(character_length(text[i]));
    sentences.push_back({{begin, i}});
    while (i < paragraph.end && (text[i] == ' ' || text[i] == '\n')) ++i;
    begin = i;
  }
  if (begin < paragraph.end) sentences.push_back({{begin, paragraph.end}});
}

} // namespace reportlib::parse_stages
