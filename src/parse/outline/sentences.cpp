// Sentences end after 。！？ with the quotes and brackets that close behind them.
#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"

namespace reportlib::parse_stages {

void split_sentences(std::string_view canonical, Span paragraph, std::vector<Sentence> &sentences) {
  auto const character = [&](std::uint32_t i) { return first_character(canonical.substr(i, paragraph.end - i)); };
  std::uint32_t begin = paragraph.begin;
  for (std::uint32_t i = begin; i < paragraph.end;) {
    std::string_view const c = character(i);
    i += static_cast<std::uint32_t>(c.size());
    if (!is_one_of(c, "。！？!")) continue;
    while (i < paragraph.end && is_one_of(character(i), "。！？!”’）)》")) i += static_cast<std::uint32_t>(character(i).size());
    sentences.push_back({{begin, i}});
    while (i < paragraph.end && (canonical[i] == ' ' || canonical[i] == '\n')) ++i;
    begin = i;
  }
  if (begin < paragraph.end) sentences.push_back({{begin, paragraph.end}});
}

} // namespace reportlib::parse_stages
