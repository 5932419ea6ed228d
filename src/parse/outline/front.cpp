#include "parse/outline/front.hpp"

#include <algorithm>

#include "parse/outline/characters.hpp"
#include "text/container/container.hpp"

namespace reportlib::parse_stages {
namespace {

constexpr std::size_t longest = 4000; ///< bytes; no front matter is longer

} // namespace

Front::Front(std::string_view canonical, std::vector<Block> const &blocks, Extent const &extent, Lexicon const &lexicon) {
  for (std::size_t i = extent.first; i < extent.body && text_.size() < longest; ++i)
    if (!blocks[i].noise) append(canonical, blocks[i].span);
  if (extent.body >= blocks.size()) return;
  Span span = blocks[extent.body].span;
  std::uint32_t const bound = std::min<std::uint32_t>(span.end, span.begin + longest);
  for (std::uint32_t i = span.begin; i < bound; i += static_cast<std::uint32_t>(character_length(canonical[i]))) {
    auto const match = lexicon.longest(TermKind::heading, canonical.substr(i));
    if (!match || match->term->attribute("kind") != "salutation") continue;
    span.end = i;
    append(canonical, span);
    return;
  }
}

void Front::append(std::string_view canonical, Span span) {
  std::string_view const text = clipped(text_of(canonical, span), longest - std::min(longest, text_.size()));
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ' || text[i] == '\n' || text[i] == '?') continue;
    text_ += text[i];
    places_.push_back(span.begin + static_cast<std::uint32_t>(i));
  }
  ends_.push_back(text_.size());
}

Span title_in_metadata(std::string_view canonical) {
  std::string_view const metadata = text::front_matter_of(canonical);
  constexpr std::string_view key = "\ntitle:";
  std::size_t const at = metadata.find(key);
  if (at == metadata.npos) return {};
  std::size_t begin = at + key.size(), end = metadata.find('\n', begin);
  auto const around = [](char c) { return c == ' ' || c == '"' || c == '\''; };
  while (begin < end && around(metadata[begin])) ++begin;
  while (end > begin && around(metadata[end - 1])) --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Span Front::source(std::size_t begin, std::size_t end) const {
  if (begin >= end) return {};
  return {places_[begin], places_[end - 1] + 1};
}

std::size_t Front::place_of(std::uint32_t canonical) const {
  return static_cast<std::size_t>(std::lower_bound(places_.begin(), places_.end(), canonical) - places_.begin());
}

std::size_t Front::block_end(std::size_t place) const {
  auto const end = std::upper_bound(ends_.begin(), ends_.end(), place);
  return end == ends_.end() ? text_.size() : *end;
}

std::size_t Front::block_begin(std::size_t place) const {
  auto const end = std::upper_bound(ends_.begin(), ends_.end(), place);
  return end == ends_.begin() ? 0 : *std::prev(end);
}

HeaderField Front::field(std::size_t begin, std::size_t end) const { return {text_.substr(begin, end - begin), source(begin, end)}; }

} // namespace reportlib::parse_stages
