// Lines, and their joining to the paragraphs that they were before a printer's or a converter's line ends.
#include <algorithm>

#include "grammar/grammar.hpp"
#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"

namespace reportlib::parse_stages {
namespace {

// Blanks, and runs of ? that stand for blanks lost in decoding.
Span trimmed(std::string_view text, Span span) {
  auto const blank = [&](std::uint32_t i) {
    if (text[i] == ' ') return true;
    if (text[i] != '?') return false;
    return (i > span.begin && text[i - 1] == '?') || (i + 1 < span.end && text[i + 1] == '?');
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
    if (is_digit(c[0]))
      digits = true;
    else if (is_one_of(c, "-·页"))
      dashes = true;
    else if (!is_one_of(c, " 第共/"))
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

bool is_marker_alone(std::string_view line) {
  auto const mark = grammar::match_heading(line);
  return mark && mark->length == line.size();
}

// How the text was broken into lines.
struct Layout {
  std::uint32_t width = 0;    ///< characters of a full line in a hard-wrapped text; 0 when it is not wrapped
  bool double_spaced = false; ///< paragraphs are parted by empty lines
};

Layout measure(std::string_view text, std::vector<Line> const &lines) {
  std::vector<std::uint32_t> lengths;
  std::size_t ended = 0, ended_by_blank = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].characters >= 12) lengths.push_back(lines[i].characters);
    if (i + 1 == lines.size() || !ends_sentence(text_of(text, lines[i].span))) continue;
    ++ended;
    ended_by_blank += lines[i + 1].blank_before;
  }
  Layout layout;
  layout.double_spaced = ended >= 5 && ended_by_blank * 10 >= ended * 9;
  if (lengths.size() < 10) return layout;
  std::size_t const rank = lengths.size() * 9 / 10;
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

// Whether `next` goes on with the paragraph of `line`, the last one of the paragraph so far.
bool goes_on(std::string_view text, Line const &line, Line const &next, Layout const &layout, bool page_ends) {
  std::string_view const here = text_of(text, line.span), there = text_of(text, next.span);
  if (is_one_of(last_character(here), "（《“‘〈(") || is_one_of(first_character(there), "，。、；！？）》”’〉)")) return true;
  if (is_marker_alone(here) && !grammar::match_heading(there)) return true;
  if (ends_sentence(here) || here.ends_with("..") || is_one_of(last_character(here), "；;:")) return false;
  if (grammar::match_heading(there) || there.starts_with("--") || is_address(there) || ends_front(here)) return false;
  if (layout.width > 0) return line.characters * 10 >= layout.width * 8 && !(next.indented && !line.indented);
  if (layout.double_spaced && !next.blank_before && !next.indented && !grammar::match_heading(here)) return true;
  return page_ends || (line.characters >= long_line && !next.indented && !next.blank_before);
}

} // namespace

std::vector<Line> read_lines(std::string_view canonical) {
  std::vector<Line> lines;
  bool blank = false;
  for (std::size_t begin = 0; begin < canonical.size();) {
    std::size_t const end = std::min(canonical.find('\n', begin), canonical.size());
    Span const whole{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    Span const span = trimmed(canonical, whole);
    if (span.empty())
      blank = true;
    else {
      lines.push_back({span, count_characters(text_of(canonical, span)), blank, span.begin > whole.begin});
      blank = false;
    }
    begin = end + 1;
  }
  return lines;
}

Blocks join_lines(std::string_view canonical, std::vector<Line> const &lines, Lexicon const &lexicon) {
  Layout const layout = measure(canonical, lines);
  Blocks result;
  Line const *last = nullptr;
  bool page_ends = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line const &line = lines[i];
    std::string_view const text = text_of(canonical, line.span);
    if (is_page_mark(text, line.blank_before && i + 1 < lines.size() && lines[i + 1].blank_before)) {
      result.page_marks.push_back(line.span);
      page_ends = true;
      continue;
    }
    if (last && goes_on(canonical, *last, line, layout, page_ends) && noise_sign(text, line.characters, lexicon) == NoiseSign::none) {
      Block &block = result.blocks.back();
      block.span.end = line.span.end;
      block.characters += line.characters;
    } else {
      result.blocks.push_back({line.span, line.characters});
    }
    last = &line;
    page_ends = false;
  }
  return result;
}

} // namespace reportlib::parse_stages
