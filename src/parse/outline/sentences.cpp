// Sentences end after 。！？ with the quotes and brackets that close behind them.
#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {

namespace {

constexpr text::CharacterSet sentence_ends(u"。！？!");
constexpr text::CharacterSet closes(u"。！？!”’）)》");

} // namespace

void split_sentences(std::string_view canonical, Signs const &signs, Span paragraph, std::size_t &stop, std::vector<Sentence> &sentences) {
  std::string_view const text = canonical.substr(0, paragraph.end);
  auto const stops = signs.stops();
  std::uint32_t begin = paragraph.begin;
  for (std::uint32_t i = begin; stop < stops.size() && stops[stop] < paragraph.end; ++stop) {
    if (stops[stop] < i || !sentence_ends.contains(text::code_point(text, stops[stop]))) continue;
    i = stops[stop];
    while (i < paragraph.end && closes.contains(text::code_point(text, i))) i += static_cast<std::uint32_t>(character_length(text[i]));
    sentences.push_back({{begin, i}});
    while (i < paragraph.end && (text[i] == ' ' || text[i] == '\n')) ++i;
    begin = i;
  }
  if (begin < paragraph.end) sentences.push_back({{begin, paragraph.end}});
}

} // namespace reportlib::parse_stages
