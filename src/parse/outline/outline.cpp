// Headings to sections, front matter to header; site furniture to noise.
#include "parse/outline/outline.hpp"

#include <algorithm>

#include "parse/outline/characters.hpp"
#include "text/cancel.hpp"

namespace reportlib::parse_stages {
namespace {

// What a block of the body is, from the section that begins with it, if any, and the one before that.
ParagraphKind kind_of_block(std::string_view canonical, Block const &block, Section const *section, Section const *before, bool glossary,
                            Lexicon const &lexicon) {
  std::string_view const line = text_of(canonical, block.span);
  if (block.row) return ParagraphKind::row;
  if (section) {
    if (section->level == 9)
      return glossary ? ParagraphKind::glossary : begins_with_note_mark(line) ? ParagraphKind::note : ParagraphKind::item;
    return section->title.end >= block.span.end ? ParagraphKind::heading : ParagraphKind::lead;
  }
  if (before && before->title == block.span) return ParagraphKind::heading;
  if (glossary) return ParagraphKind::glossary;
  if (line.starts_with("--")) return ParagraphKind::item;
  auto const word = lexicon.longest(TermKind::heading, line);
  if (word && word->term->attribute("kind") == "salutation" && block.characters <= 12) return ParagraphKind::salutation;
  return ParagraphKind::body;
}

// Blocks of noise of one kind that follow each other are one stretch.
std::vector<Noise> noise_of(std::vector<Block> const &blocks, std::vector<Noise> const &page_marks) {
  std::vector<Noise> noise;
  std::optional<NoiseKind> open;
  for (Block const &block : blocks) {
    if (block.noise && block.noise == open)
      noise.back().span.end = block.span.end;
    else if (block.noise)
      noise.push_back({block.span, *block.noise});
    open = block.noise;
  }
  auto const stretches = static_cast<std::ptrdiff_t>(noise.size());
  for (Noise const &mark : page_marks) {
    auto const after = std::upper_bound(noise.begin(), noise.begin() + stretches, mark.span.begin,
                                        [](std::uint32_t place, Noise const &n) { return place < n.span.begin; });
    if (after == noise.begin() || std::prev(after)->span.end < mark.span.end) noise.push_back(mark);
  }
  std::sort(noise.begin(), noise.end(), [](Noise const &a, Noise const &b) { return a.span < b.span; });
  return noise;
}

} // namespace

Staged<Outline> outline(std::string_view canonical, Signs const &signs, std::vector<Block> blocks, std::vector<Noise> const &page_marks,
                        Lexicon const &lexicon, ParseOptions const &options) {
  Staged<Outline> result;
  Outline &o = result.value;
  if (blocks.empty()) return result;

  result.diagnostics = mark_repeated(canonical, blocks);
  Extent extent = find_extent(canonical, signs, blocks, lexicon);
  FrontMatter front = read_front(canonical, blocks, extent, lexicon);
  o.header = std::move(front.header);
  o.sections = find_headings(canonical, signs, blocks, extent, lexicon);
  Span const body{blocks[extent.body].span.begin, blocks[extent.last - 1].span.end};
  auto const delivery = delivery_year(canonical, o.header, o.sections, body, options, lexicon);
  auto parts = set_kinds(canonical, o.sections, body.end, delivery, lexicon);
  if (add_unheaded_parts(canonical, blocks, extent, o.sections, parts, lexicon))
    parts = set_kinds(canonical, o.sections, body.end, delivery, lexicon);
  set_levels(canonical, o.sections, parts);
  set_spans(o.sections, body.end);
  set_years(canonical, signs, o.header, o.sections, body, delivery, lexicon);
  auto const given = o.header.date ? std::optional<int>(o.header.date->year) : delivery ? delivery : o.header.planned_year;
  set_region(canonical, blocks, extent, o.header, front.government, given, lexicon);
  o.header.complete = is_complete(canonical, o.sections, body);
  o.noise = noise_of(blocks, page_marks);

  o.paragraphs.reserve(blocks.size()), o.sentences.reserve(blocks.size());
  std::size_t next = 0, stop = 0;
  bool glossary = false;
  text::CancelCheck cancel(options);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block const &block = blocks[i];
    cancel.at(block.span.begin);
    while (next < o.sections.size() && o.sections[next].span.begin < block.span.begin) ++next;
    Section const *section = next < o.sections.size() && o.sections[next].span.begin == block.span.begin ? &o.sections[next] : nullptr;
    Section const *before = next > 0 ? &o.sections[next - 1] : nullptr;
    if (section) glossary = section->kind == SectionKind::glossary;
    if (section && is_unheaded(*section)) section = nullptr;
    ParagraphKind const kind = block.noise       ? ParagraphKind::noise
                               : i < extent.body ? ParagraphKind::front
                                                 : kind_of_block(canonical, block, section, before, glossary, lexicon);
    o.paragraphs.push_back({block.span, kind});
    if (kind == ParagraphKind::row)
      split_cells(canonical, block.span, o.sentences);
    else if (kind != ParagraphKind::noise)
      split_sentences(canonical, signs, block.span, stop, o.sentences);
  }
  read_tables(canonical, blocks, lexicon, o);
  return result;
}

} // namespace reportlib::parse_stages
