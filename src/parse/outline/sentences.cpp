// Sentences end after 。！？ with the quotes and brackets that close behind them.
#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {

namespace {

constexpr text::CharacterSet ends(u"。！？!"), closes(u"。！？!”’）)》"), blanks(u" \n");

} // namespace

void split_sentences(std::string_view canonical, Signs const &signs, Span paragraph, std::vector<Sentence> &sentences) {
  std::string_view const text = canonical.substr(0, paragraph.end);
  auto const length = [&](std::uint32_t i) { return static_cast<std::uint32_t>(character_length(text[i])); };
  auto const stands = [&](text::CharacterSet const &set, std::uint32_t i) {
    return i < paragraph.end && set.contains(text::code_point(text, i));
  };
  std::uint32_t begin = paragraph.begin;
  for (std::uint32_t i = begin; (i = signs.next(i, paragraph.end, stop_sign)) < paragraph.end;) {
    bool const end = stands(ends, i);
    i += length(i);
    if (!end) continue;
    while (stands(closes, i)) i += length(i);
    sentences.push_back({{begin, i}});
    while (stands(blanks, i)) ++i;
    begin = i;
  }
  if (begin < paragraph.end) sentences.push_back({{begin, paragraph.end}});
}

} // namespace reportlib::parse_stages
