// Lines, and their joining to the paragraphs that they were before a printer's or a converter's line ends.
#include <algorithm>
#include <limits>
#include <unordered_map>

#include "grammar/grammar.hpp"
#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"
#include "text/container/container.hpp"
#include "text/reserve.hpp"

namespace reportlib::parse_stages {
namespace {

// Blanks, and runs of ? that stand for blanks lost in decoding.
Span trimmed(std::string_view text, Span span) {
  Span const whole = span;
  auto const blank = [&](std::uint32_t i) {
    if (text[i] == ' ') return true;
    if (text[i] != '?') return false;
    return (i > whole.begin && text[i - 1] == '?') || (i + 1 < whole.end && text[i + 1] == '?');
  };
  while (span.begin < span.end && blank(span.begin)) ++span.begin;
  while (span.begin < span.end && blank(span.end - 1)) --span.end;
  return span;
}

// -12-, 第3页, 3/12; a bare number only when it is short and stands apart.
bool is_page_mark(std::string_view line, bool apart) {
  if (line.size() > 24) return false;
  bool digits = false, dashes = false;
  for (std::size_t i = 0; i < line.size(); i += character_length(line[i])) {
    std::string_view const c = first_character(line.substr(i));
    if (is_digit(c[0])) {
      if (digits && line[i - 1] == '-') return false; // 05-17 is a date
      digits = true;
    } else if (is_one_of(c, u"-·页"))
      dashes = true;
    else if (!is_one_of(c, u" 第共/"))
      return false;
  }
  return digits && (dashes || (apart && line.size() <= 3));
}

// 各位代表 begins a paragraph whatever stands before it; a title and 在…会议上 end lines of the front matter.
bool is_address(std::string_view line) { return line.starts_with("各位"); }
bool ends_front(std::string_view line) {
  for (std::string_view end : {"报告", "会议上", "会议", "会议上）", "会议上)"})
    if (line.ends_with(end)) return true;
  return false;
}

// Only between the cells of a table has `normalize` left tabs.
bool is_row(std::string_view line) { return line.find('\t') != line.npos; }

// How the text was broken into lines.
struct Layout {
  std::uint32_t width = 0;    ///< characters of a full line in a hard-wrapped text; 0 when it is not wrapped
  bool double_spaced = false; ///< paragraphs are parted by empty lines
  bool has_rows = false;      ///< some lines are rows of a table
};

Layout measure(std::string_view text, std::vector<Line> const &lines) {
  std::vector<std::uint32_t> lengths;
  lengths.reserve(lines.size());
  std::size_t ended = 0, ended_by_blank = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].characters >= 12) lengths.push_back(lines[i].characters);
    if (i + 1 == lines.size() || !ends_sentence(text_of(text, lines[i].span))) continue;
    ++ended;
    ended_by_blank += lines[i + 1].blank_before;
  }
  Layout layout;
  layout.has_rows = is_row(text);
  layout.double_spaced = ended >= 5 && ended_by_blank * 10 >= ended * 9;
  if (lengths.size() < 10) return layout;
  std::size_t const rank = lengths.size() * 3 / 4; // beyond it lie lines that a number broken over two made one
  std::nth_element(lengths.begin(), lengths.begin() + static_cast<std::ptrdiff_t>(rank), lengths.end());
  std::uint32_t const width = lengths[rank];
  std::size_t full = 0, cut = 0;
  for (Line const &line : lines)
    if (line.characters * 10 >= width * 8 && line.characters <= width + 4) {
      ++full;
      cut += !ends_sentence(text_of(text, line.span));
    }
  if (width <= 60 && full * 3 >= lengths.size() && cut * 2 >= full) layout.width = width;
  return layout;
}

constexpr std::uint32_t long_line = 50; ///< longer lines are prose, not headings or names

// A short line without a pause above a long one.
bool is_title_above(std::string_view here, Line const &line, Line const &next) {
  constexpr std::uint32_t longest_title = 30;
  static constexpr text::CharacterSet pauses(u"，。；、：！？,;:!?");
  if (line.characters > longest_title || next.characters < long_line) return false;
  for (std::size_t i = 0; i < here.size(); i += character_length(here[i]))
    if (pauses.contains(text::code_point(here, i))) return false;
  return true;
}

// Whether `next` goes on with the paragraph of `line`, the last one of the paragraph so far. `mark` and `next_mark` are the lengths of
// their marks.
bool goes_on(std::string_view text, Line const &line, std::size_t mark, Line const &next, std::size_t next_mark, Layout const &layout,
             bool page_ends) {
  std::string_view const here = text_of(text, line.span), there = text_of(text, next.span);
  if (layout.has_rows && (is_row(here) || is_row(there))) return false;
  static constexpr text::CharacterSet opens(u"（《“‘〈("), goes_behind(u"，。、；！？）》”’〉)"), pauses(u"；;:");
  if (is_one_of(last_character(here), opens) || is_one_of(first_character(there), goes_behind)) return true;
  if (next_mark > 0) return false;
  if (mark == here.size()) return true; // a mark alone
  if (ends_sentence(here) || here.ends_with("..")) return false;
  if (is_one_of(last_character(here), pauses) && (layout.width == 0 || line.characters + 1 < layout.width)) return false;
  if (there.starts_with("--") || is_address(there) || ends_front(here)) return false;
  if (layout.width > 0) return line.characters * 10 >= layout.width * 8 && !(next.indented && !line.indented);
  if (layout.double_spaced && !next.blank_before && !next.indented && mark == 0) return !is_title_above(here, line, next);
  return page_ends || (line.characters >= long_line && !next.indented && !next.blank_before);
}

bool has_chinese(std::string_view line) {
  return std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE4; });
}
bool is_noise(std::string_view line, std::uint32_t characters, Lexicon const &lexicon) {
  Span const whole{0, static_cast<std::uint32_t>(line.size())};
  return noise_sign(line, Signs(line, lexicon::Access::signs(lexicon)), whole, characters, lexicon) != NoiseSign::none;
}
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Page numbers, and the lines beside them that stand beside three or more.
std::vector<std::optional<NoiseKind>> page_marks_of(std::string_view canonical, std::vector<Line> const &lines) {
  std::vector<std::optional<NoiseKind>> marks(lines.size());
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (is_page_mark(text_of(canonical, lines[i].span), lines[i].blank_before && i + 1 < lines.size() && lines[i + 1].blank_before))
      marks[i] = NoiseKind::page_number, ++numbers;
  constexpr std::size_t few = 3;
  constexpr std::uint32_t longest = 40;
  if (numbers < few) return marks;
  std::unordered_map<std::string_view, std::size_t> beside;
  auto const at_number = [&](std::size_t i) {
    return !marks[i] && lines[i].characters <= longest && !ends_sentence(text_of(canonical, lines[i].span)) &&
           ((i > 0 && marks[i - 1] == NoiseKind::page_number) || (i + 1 < lines.size() && marks[i + 1] == NoiseKind::page_number));
  };
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (at_number(i)) ++beside[text_of(canonical, lines[i].span)];
  std::vector<std::size_t> heads;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (at_number(i) && beside[text_of(canonical, lines[i].span)] >= few) heads.push_back(i);
  for (std::size_t i : heads) marks[i] = NoiseKind::running_head;
  return marks;
}

} // namespace

std::vector<Line> read_lines(std::string_view canonical) {
  std::vector<Line> lines;
  constexpr std::size_t bytes_of_line = 128; // room for more than there are as a rule: to grow would be to copy
  lines.reserve(canonical.size() / bytes_of_line);
  bool blank = false;
  for (std::size_t begin = 0; begin < canonical.size();) {
    std::size_t const end = std::min(canonical.find('\n', begin), canonical.size());
    Span const whole{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    Span const span = trimmed(canonical, whole);
    if (span.empty())
      blank = true;
    else {
      text::reserve_ahead(lines, begin, canonical.size());
      lines.push_back({span, count_characters(text_of(canonical, span)), blank, span.begin > whole.begin});
      blank = false;
    }
    begin = end + 1;
  }
  return lines;
}

Block::Mark mark_of(std::string_view line) {
  auto const mark = grammar::match_heading(line);
  constexpr std::size_t most = std::numeric_limits<std::uint16_t>::max(); // of blanks inside
  if (!mark || mark->length > most) return {0, 0, 0, true};
  return {static_cast<std::uint16_t>(mark->length), static_cast<std::uint8_t>(mark->value.level),
          static_cast<std::uint8_t>(mark->value.number), true};
}

Block::Mark mark_of(std::string_view canonical, Block const &block) {
  return block.mark.known ? block.mark : mark_of(text_of(canonical, block.span));
}

Joined join_lines(text::Text text, Lexicon const &lexicon) {
  Joined result;
  std::string_view const canonical = text.canonical;
  std::vector<Line> const lines = read_lines(canonical);
  Layout const layout = measure(canonical, lines);
  auto marks = page_marks_of(canonical, lines);
  std::size_t const metadata = text::front_matter_of(canonical).size();
  for (std::size_t i = 0; i < lines.size() && lines[i].span.begin < metadata; ++i) marks[i] = NoiseKind::furniture;
  std::vector<Span> gaps; // line ends inside paragraphs, with what stands between the lines
  std::vector<Noise> between;
  std::uint32_t left_out = 0;
  result.blocks.reserve(lines.size());
  Line const *last = nullptr;
  Block::Mark last_mark;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line const &line = lines[i];
    std::string_view const here = text_of(canonical, line.span);
    if (marks[i]) {
      between.push_back({line.span, *marks[i]});
      continue;
    }
    auto const shifted = [&](Span span) { return Span{span.begin - left_out, span.end - left_out}; };
    Block::Mark const mark = mark_of(here);
    bool const joins = last && goes_on(canonical, *last, last_mark.bytes, line, mark.bytes, layout, !between.empty()) &&
                       !is_noise(here, line.characters, lexicon);
    // Words of Latin letters need what stands between them.
    bool const letters = joins && is_letter(canonical[last->span.end - 1]) && is_letter(here[0]) && !has_chinese(here);
    if (joins && !letters) {
      for (Noise const &mark : between) text.left_out.push_back({text.map.to_source(mark.span), mark.kind});
      gaps.push_back({last->span.end, line.span.begin});
      left_out += gaps.back().size();
    } else {
      for (Noise const &mark : between) result.page_marks.push_back({shifted(mark.span), mark.kind});
    }
    if (joins) {
      Block &block = result.blocks.back();
      block.span.end = shifted(line.span).end;
      block.characters += line.characters;
      constexpr std::size_t short_line = 60; // bytes
      if (last->span.size() < short_line) block.mark.known = false;
    } else {
      result.blocks.push_back({shifted(line.span), line.characters, std::nullopt, layout.has_rows && is_row(here), mark});
    }
    between.clear();
    last = &line, last_mark = mark;
  }
  for (Noise const &mark : between) result.page_marks.push_back({{mark.span.begin - left_out, mark.span.end - left_out}, mark.kind});
  text::leave_out(text, gaps);
  result.text = std::move(text);
  return result;
}

} // namespace reportlib::parse_stages
