// Headings: numbered ones at the start of a paragraph or glued behind its text, run-in points, and unnumbered lines that say what
// a part does.
#include <algorithm>
#include <array>
#include <utility>

#include "grammar/grammar.hpp"
#include "lexicon/beginnings.hpp"
#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {
namespace {

constexpr std::size_t longest_title = 3000; ///< bytes; a text without full stops must not be searched again for each of its headings
constexpr text::CharacterSet stops(u"。！!？"), closes(u"”）)’"), pauses(u"；;:，,"), ends_line(u"。；;！!？:，,");
constexpr std::uint32_t open_end = 0xFFFFFFFF;

class Finder {
public:
  Finder(std::string_view canonical, Signs const &signs, Lexicon const &lexicon) : text_(canonical), signs_(signs), lexicon_(lexicon) {}

  void block(Block const &block);
  std::vector<Section> sections;
  std::vector<Block> blocks;

private:
  void add(Span block, std::size_t begin, std::size_t length, grammar::HeadingMark mark, bool inside);
  bool annex(Block const &block);
  bool title_of_annex(Block const &block);
  bool unnumbered(Block const &block);
  bool heads_glossary(Block const &block) const;
  void inner_points(Block block);
  std::uint32_t title_end(std::uint32_t begin, std::uint32_t end, int level) const;
  bool in_sequence(grammar::HeadingMark mark) const { return mark.number == 1 || mark.number == counts_[mark.level] + 1; }

  std::string_view text_;
  Signs const &signs_;
  Lexicon const &lexicon_;
  std::array<int, 10> counts_{}; ///< the last number of each level
  std::size_t stop_ = 0;         ///< the first stop that is not in a block behind
  bool glossary_ = false;
  bool untitled_annex_ = false; ///< the block before was 附件1 alone
};

constexpr std::uint32_t longest_line = 40; ///< characters of a heading without a number

bool has_stop(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); i += character_length(line[i]))
    if (stops.contains(text::code_point(line, i))) return true;
  return false;
}

// 附件1, 附表二:, 附录: the length of the mark; 0 when the line goes on with other words (附件已经…).
std::size_t annex_mark(std::string_view line) {
  if (!line.starts_with("附")) return 0;
  for (std::string_view word : {"附件", "附表", "附录", "附"}) {
    if (!line.starts_with(word)) continue;
    std::size_t end = word.size();
    if (auto const number = grammar::match_number(line.substr(end)); number && word != "附") end += number->length;
    bool const numbered = end > word.size(), alone = end == line.size();
    bool const colon = line.substr(end).starts_with(":"), blank = line.substr(end).starts_with(" ");
    if (colon) ++end;
    if (colon || numbered || (word != "附" && (alone || blank))) return end;
  }
  return 0;
}

std::uint32_t Finder::title_end(std::uint32_t begin, std::uint32_t end, int level) const {
  std::uint32_t const bound = begin + static_cast<std::uint32_t>(clipped(text_.substr(begin, end - begin), longest_title).size());
  for (std::uint32_t i = begin; (i = signs_.next(i, bound, Sought::stops)) < bound; ++i) {
    std::uint32_t const c = text::code_point(text_, i);
    if (c == u'。' || (level == 9 && (c == u'；' || c == ';'))) return i;
  }
  return bound;
}

void Finder::add(Span block, std::size_t begin, std::size_t length, grammar::HeadingMark mark, bool inside) {
  Section s;
  s.marker = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)};
  std::uint32_t from = s.marker.end;
  while (from < block.end && is_one_of(first_character(text_.substr(from)), u" 、，,.\n"))
    from += static_cast<std::uint32_t>(character_length(text_[from]));
  s.title = {from, std::max(from, title_end(from, block.end, mark.level))};
  s.level = mark.level;
  if (glossary_) s.kind = SectionKind::glossary;
  s.span = {s.marker.begin, inside && mark.level == 9 ? block.end : open_end};
  if (mark.level < 9) {
    counts_[mark.level] = mark.number;
    std::fill(counts_.begin() + mark.level + 1, counts_.end(), 0);
  }
  sections.push_back(s);
}

// The first entry of a glossary that has no heading: 1.雪亮工程:指…, or a note [1]雪亮工程:…, whose mark tells enough.
bool begins_glossary(std::string_view entry, bool note) {
  constexpr std::size_t longest_term = 120;
  std::size_t const colon = entry.substr(0, longest_term).find(':');
  if (colon == entry.npos) return false;
  std::string_view const rest = entry.substr(colon + 1);
  return note || rest.starts_with("指") || rest.starts_with("是指") || rest.starts_with("即") || rest.starts_with("就是");
}

// 附件1, with its title behind it or on the next line.
bool Finder::annex(Block const &block) {
  std::string_view const line = text_of(text_, block.span);
  std::size_t const length = block.characters > longest_line ? 0 : annex_mark(line);
  if (length == 0 || has_stop(line)) return false;
  auto const end = block.span.begin + static_cast<std::uint32_t>(length);
  std::uint32_t title = end;
  while (title < block.span.end && text_[title] == ' ') ++title;
  auto const words = heading_words(text_of(text_, {title, block.span.end}), lexicon_);
  if (std::any_of(words.begin(), words.end(), [](Term const *w) { return w->attribute("kind") == "glossary"; })) return false;
  sections.push_back({{block.span.begin, open_end}, {block.span.begin, end}, {title, block.span.end}, 1, SectionKind::annex});
  counts_.fill(0);
  glossary_ = false;
  untitled_annex_ = title == block.span.end;
  return true;
}

bool Finder::title_of_annex(Block const &block) {
  if (!std::exchange(untitled_annex_, false)) return false;
  std::string_view const line = text_of(text_, block.span);
  if (block.characters > longest_line || has_stop(line) || mark_of(text_, block).bytes > 0) return false;
  sections.back().title = block.span;
  for (Term const *word : heading_words(line, lexicon_))
    if (word->attribute("kind") == "glossary") sections.back().kind = SectionKind::glossary, glossary_ = true;
  return true;
}

// A line that is nothing but the words for a glossary and their frame: 附件：名词解释：, 名 词 解 释, 《政府工作报告》有关术语的说明.
bool Finder::heads_glossary(Block const &block) const {
  constexpr std::size_t longest_heading = 22;
  constexpr std::string_view close = "》";
  if (block.characters > longest_heading) return false;
  std::string const line = squeezed(text_of(text_, block.span));
  std::string_view title = line;
  title.remove_prefix(annex_mark(title));
  if (title.starts_with("《"))
    if (std::size_t const end = title.find(close); end != title.npos) title.remove_prefix(end + close.size());
  for (std::string_view note : {"(", "（", ":"})
    if (std::size_t const end = title.find(note); end != title.npos) title = title.substr(0, end);
  constexpr std::size_t two_characters = 6;
  if (title.size() < two_characters || has_stop(line)) return false;
  auto const words = heading_words(title, lexicon_);
  return std::any_of(words.begin(), words.end(), [&](Term const *word) {
    return word->attribute("kind") == "glossary" &&
           std::any_of(word->surfaces.begin(), word->surfaces.end(), [&](std::string_view surface) { return title.ends_with(surface); });
  });
}

// A short line without stops whose words say what the part does: 2008年工作回顾, 名词解释, 关于外交工作.
bool Finder::unnumbered(Block const &block) {
  std::string_view const line = text_of(text_, block.span);
  if (heads_glossary(block)) {
    glossary_ = true;
    auto const mark_end = block.span.begin + static_cast<std::uint32_t>(annex_mark(line));
    Span const title{mark_end, block.span.end - static_cast<std::uint32_t>(line.ends_with(":"))};
    sections.push_back({{block.span.begin, open_end}, {block.span.begin, mark_end}, title, 1, SectionKind::glossary});
    counts_.fill(0);
    return true;
  }
  if (block.characters < 3 || block.characters > longest_line || line.find('\n') != line.npos) return false;
  for (std::size_t i = 0; i < line.size(); i += character_length(line[i]))
    if (ends_line.contains(text::code_point(line, i))) return false;
  bool names = false, dated = !years_named(line).empty() || line.starts_with("关于");
  for (Term const *word : heading_words(line, lexicon_)) {
    std::string_view const kind = word->attribute("kind");
    if (kind == "closing") {
      if (block.characters > 15) continue;
      names = dated = true;
    } else if (kind == "past" || kind == "coming" || kind == "this_year")
      dated = true;
    else if (kind == "self_building")
      names = dated = true;
    else if (kind != "title" && kind != "salutation" && kind != "number" && kind != "glossary")
      names = true;
  }
  if (line.find("五”") != line.npos || line.find("五\"") != line.npos) dated = true;
  if (!names || !dated) return false;
  sections.push_back({{block.span.begin, open_end}, {block.span.begin, block.span.begin}, block.span, 1, SectionKind::other});
  counts_.fill(0);
  return true;
}

// Marks behind the block's beginning: points after a clause, headings glued behind a full stop.
void Finder::inner_points(Block block) {
  std::uint32_t first = block.span.begin;
  if (!sections.empty() && sections.back().span.begin == first) first = sections.back().marker.end;
  std::uint32_t from = first;
  auto const stops_of_text = signs_.stops();
  for (; stop_ < stops_of_text.size() && stops_of_text[stop_] < block.span.end; ++stop_) {
    std::uint32_t const stop = stops_of_text[stop_];
    if (stop < from) continue;
    std::uint32_t i = stop + (static_cast<unsigned char>(text_[stop]) < 0x80 ? 1 : 3);
    static constexpr auto may_follow = lexicon::heading_beginnings | closes | text::CharacterSet(u" \n");
    if (!may_follow.contains(text::code_point(text_, i))) continue; // as nearly always
    std::uint32_t const c = text::code_point(text_, stop);
    bool const stopped = stops.contains(c);
    if (!stopped && !pauses.contains(c)) continue;
    while (i < block.span.end && (text_[i] == ' ' || text_[i] == '\n' || (stopped && closes.contains(text::code_point(text_, i)))))
      i += static_cast<std::uint32_t>(character_length(text_[i]));
    if (i >= block.span.end) break;
    if (!lexicon::heading_beginnings.contains(text::code_point(text_, i))) continue;
    auto const mark = grammar::match_heading(text_.substr(i, block.span.end - i));
    if (!mark) continue;
    auto value = mark->value;
    bool const heads = stopped && !glossary_ && value.level <= 2 && in_sequence(value);
    bool const point = value.level == 9 || stopped || value.level == 4;
    if (heads) {
      Block before = block;
      before.span.end = i;
      while (before.span.end > before.span.begin && (text_[before.span.end - 1] == ' ' || text_[before.span.end - 1] == '\n'))
        --before.span.end;
      before.characters = count_characters(text_of(text_, before.span));
      blocks.push_back(before);
      block.span.begin = i, block.mark = {};
      block.characters -= before.characters;
      add(block.span, i, mark->length, value, false);
    } else if (point) {
      value.level = 9;
      add(block.span, i, mark->length, value, true);
    }
    from = i + static_cast<std::uint32_t>(heads || point ? mark->length : 0);
  }
  blocks.push_back(block);
}

void Finder::block(Block const &block) {
  if (block.row || title_of_annex(block) || annex(block)) {
    blocks.push_back(block);
    return;
  }
  std::string_view const line = text_of(text_, block.span);
  if (auto const mark = mark_of(text_, block); mark.bytes > 0) {
    grammar::HeadingMark value{mark.level, mark.number};
    bool const note = begins_with_note_mark(line);
    glossary_ |= value.number == 1 && (value.level == 3 || note) && begins_glossary(line.substr(mark.bytes), note);
    if (glossary_) value.level = 9;
    // 一，… is a broken 一、 on a line of its own; in a paragraph only when it is its turn.
    bool const comma = value.level == 1 && is_one_of(last_character(line.substr(0, mark.bytes)), u"，,");
    if (!comma || block.characters <= 40 || in_sequence(value)) add(block.span, block.span.begin, mark.bytes, value, false);
  } else if (block.characters <= 3 && grammar::match_number(line)) {
    auto const number = grammar::match_number(line);
    if (number->length == line.size() && number->value.words && number->value.value.digits == counts_[1] + 1)
      add(block.span, block.span.begin, line.size(), {1, counts_[1] + 1}, false);
  } else if (unnumbered(block)) {
    blocks.push_back(block);
    return;
  }
  inner_points(block);
}

} // namespace

std::vector<Section> find_headings(std::string_view canonical, Signs const &signs, std::vector<Block> &blocks, Extent &extent,
                                   Lexicon const &lexicon) {
  Finder finder(canonical, signs, lexicon);
  finder.blocks.reserve(blocks.size()), finder.sections.reserve(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i == extent.last) extent.last = finder.blocks.size();
    if (i < extent.body || i >= extent.last || blocks[i].noise)
      finder.blocks.push_back(blocks[i]);
    else
      finder.block(blocks[i]);
  }
  if (extent.last >= blocks.size()) extent.last = finder.blocks.size();
  blocks = std::move(finder.blocks);
  return std::move(finder.sections);
}

} // namespace reportlib::parse_stages
