// Parts without headings. When no heading begins the plan, the paragraphs tell where it does: the boundary is the one that has most words
// of work done before it and most words of work to do behind it.
#include <algorithm>
#include <limits>

#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"

namespace reportlib::parse_stages {
namespace {

bool is_plan(SectionKind kind) { return kind == SectionKind::guideline || kind == SectionKind::targets || kind == SectionKind::tasks; }
bool is_attached(SectionKind kind) { return kind == SectionKind::glossary || kind == SectionKind::annex; }

// It begins behind the block before, so that a heading that stands first in it lies inside.
Section unheaded(std::vector<Block> const &blocks, std::size_t first, SectionKind kind) {
  std::uint32_t const begin = first > 0 ? blocks[first - 1].span.end : blocks[first].span.begin;
  constexpr std::uint32_t open_end = std::numeric_limits<std::uint32_t>::max(); // until set_spans
  return {{begin, open_end}, {begin, begin}, {begin, begin}, 1, kind};
}

// Unless a headed section begins there: the first of the text.
bool insert(std::vector<Section> &sections, Section const &section) {
  auto const place = std::find_if(sections.begin(), sections.end(), [&](Section const &s) { return s.span.begin >= section.span.begin; });
  if (place != sections.end() && place->span.begin == section.span.begin) return false;
  sections.insert(place, section);
  return true;
}

} // namespace

bool is_unheaded(Section const &section) noexcept { return section.marker.empty() && section.title.empty(); }

bool add_unheaded_parts(std::string_view canonical, std::vector<Block> const &blocks, Extent const &extent, std::vector<Section> &sections,
                        std::vector<bool> const &parts, Lexicon const &lexicon) {
  std::uint32_t end = blocks[extent.last - 1].span.end; // of the text to part: at most to the first headed plan
  bool reviewed = false, planned = false;
  for (std::size_t i = 0; i < sections.size() && !planned; ++i) {
    if (!parts[i] && !is_attached(sections[i].kind)) continue;
    planned = is_plan(sections[i].kind);
    if (planned && reviewed) return false;
    if (planned || is_attached(sections[i].kind)) end = std::min(end, sections[i].span.begin);
    if (is_attached(sections[i].kind)) break;
    reviewed = reviewed || sections[i].kind == SectionKind::review;
  }

  std::vector<std::size_t> text; // the blocks
  std::vector<Evidence> found;
  for (std::size_t i = extent.body; i < extent.last && blocks[i].span.begin < end; ++i) {
    if (blocks[i].noise) continue;
    text.push_back(i);
    found.push_back(evidence_of(text_of(canonical, blocks[i].span), lexicon));
  }
  constexpr int most = 6; // of one paragraph; a long one must not decide alone
  std::size_t boundary = 0;
  int sum = 0, highest = 0;
  Evidence before, behind;
  for (std::size_t i = 0; i < text.size(); ++i) {
    sum += std::clamp(found[i].behind - found[i].ahead, -most, most);
    if (sum > highest) highest = sum, boundary = i + 1;
  }
  for (std::size_t i = 0; i < text.size(); ++i) (i < boundary ? before : behind) += found[i];
  constexpr int clear = 2; // before a headed plan the problems of the past year stand too
  bool const names_time = behind.this_year + behind.coming >= clear;
  bool const ahead = boundary < text.size() && behind.looks_ahead() && (!planned || names_time);
  if (!before.looks_back() || !(ahead || planned)) return false;
  // Before a headed plan stand its general requirements and figures.
  bool added = ahead && insert(sections, unheaded(blocks, text[boundary], planned ? SectionKind::targets : SectionKind::tasks));
  if (!reviewed) added |= insert(sections, unheaded(blocks, extent.body, SectionKind::review));
  return added;
}

} // namespace reportlib::parse_stages
