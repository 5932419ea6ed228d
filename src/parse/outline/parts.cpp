// Parts without headings. When no heading begins the plan, the paragraphs tell where it does: the boundary is the one that has most words
// of work done before it and most words of work to do behind it.
#include <algorithm>

#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"

namespace reportlib::parse_stages {
namespace {

bool is_plan(SectionKind kind) { return kind == SectionKind::guideline || kind == SectionKind::targets || kind == SectionKind::tasks; }
bool is_attached(SectionKind kind) { return kind == SectionKind::glossary || kind == SectionKind::annex; }

Section unheaded(std::uint32_t begin, SectionKind kind) {
  return {{begin, begin}, {begin, begin}, {begin, begin}, 1, kind};
}

void insert(std::vector<Section> &sections, Section section) {
  auto const place = std::find_if(sections.begin(), sections.end(), [&](Section const &s) { return s.span.begin >= section.span.begin; });
  section.span.end = place == sections.end() ? sections.empty() ? section.span.end : sections.back().span.end : place->span.end;
  sections.insert(place, section);
}

} // namespace

bool is_unheaded(Section const &section) noexcept { return section.marker.empty() && section.title.empty(); }

bool add_unheaded_parts(std::string_view canonical, std::vector<Block> const &blocks, Extent const &extent, std::vector<Section> &sections,
                        std::vector<bool> const &parts, Lexicon const &lexicon) {
  std::uint32_t end = blocks[extent.last - 1].span.end;
  std::optional<std::uint32_t> review; // where a headed one begins
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (is_attached(sections[i].kind)) {
      end = std::min(end, sections[i].span.begin);
      break;
    }
    if (!parts[i] || sections[i].level != 1) continue;
    if (is_plan(sections[i].kind)) return false;
    if (!review && sections[i].kind == SectionKind::review) review = sections[i].span.begin;
  }

  std::vector<std::size_t> text; // the blocks of the body
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
  if (boundary == 0 || boundary == text.size() || !before.looks_back() || !behind.looks_ahead()) return false;
  std::uint32_t const plan = blocks[text[boundary]].span.begin;
  insert(sections, unheaded(plan, SectionKind::tasks));
  if (!review || *review >= plan) insert(sections, unheaded(blocks[extent.body].span.begin, SectionKind::review));
  return true;
}

} // namespace reportlib::parse_stages
