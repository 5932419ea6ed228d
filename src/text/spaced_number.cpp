#include "text/spaced_number.hpp"
#include "text/character_set.hpp"

#include <algorithm>
#include <optional>

namespace reportlib::text {
namespace {

enum class Glyph { digit, point, blank, quote, comma, han, other };

struct At {
  Glyph glyph = Glyph::other;
  std::size_t length = 0; ///< bytes; 0 at the end of the text
};

Glyph glyph_of(std::string_view c) {
  if (c.size() == 1) {
    if (c[0] >= '0' && c[0] <= '9') return Glyph::digit;
    if (c[0] == '.') return Glyph::point;
    if (c[0] == ' ') return Glyph::blank;
    return c[0] == '"' || c[0] == '\'' ? Glyph::quote : Glyph::other;
  }
  if (c.size() != 3) return Glyph::other;
  auto const lead = static_cast<unsigned char>(c[0]), second = static_cast<unsigned char>(c[1]), third = static_cast<unsigned char>(c[2]);
  if (lead == 0xEF && second == 0xBC && third >= 0x90 && third <= 0x99) return Glyph::digit;
  if (c == "．") return Glyph::point;
  if (c == "“" || c == "”" || c == "‘" || c == "’") return Glyph::quote;
  if (c == "，" || c == "、") return Glyph::comma;
  return lead >= 0xE4 && lead <= 0xE9 ? Glyph::han : Glyph::other;
}

At at(std::string_view s, std::size_t i) {
  if (i >= s.size()) return {};
  auto const lead = static_cast<unsigned char>(s[i]);
  std::size_t const length = character_length(static_cast<char>(lead));
  return {glyph_of(s.substr(i, length)), length};
}

At before(std::string_view s, std::size_t i) {
  if (i == 0) return {};
  std::size_t begin = i - 1;
  while (begin > 0 && (static_cast<unsigned char>(s[begin]) & 0xC0) == 0x80) --begin;
  return {glyph_of(s.substr(begin, i - begin)), i - begin};
}

// Digits, a blank and three digits, as often as it goes; a fraction may follow.
bool has_groups(std::string_view row) {
  row = row.substr(0, row.find('.'));
  std::size_t const first = row.find(' ');
  if (first == row.npos || first == 0 || first > 3 || row[0] == '0') return false;
  for (std::size_t i = first; i < row.size(); i += 4) {
    std::size_t const end = std::min(row.find(' ', i + 1), row.size());
    if (end - i != 4) return false;
  }
  return true;
}

// The row of digits, points and single blanks around a place, at most `most` bytes to either side.
struct Row {
  std::size_t digits = 0, points = 0, blanks = 0, pairs = 0; ///< pairs: digits that touch
  Glyph left = Glyph::other, right = Glyph::other;           ///< what stands around it, one blank passed over
  bool year = false;                                         ///< 年 stands behind it
  bool percent = false;                                      ///< a percent sign touches it
  bool parts_thousands = false;                              ///< one to three digits, then groups of three: 1 320.63, 155 333 (GB/T 15835)
};

Row row_around(std::string_view s, std::size_t place) {
  constexpr std::size_t most = 48;
  std::size_t begin = place, end = place;
  auto const goes_on = [](Glyph g) { return g == Glyph::digit || g == Glyph::point; };
  for (At a = before(s, begin); place - begin < most; a = before(s, begin)) {
    bool const blank = a.glyph == Glyph::blank && goes_on(before(s, begin - a.length).glyph);
    if (!blank && !goes_on(a.glyph)) break;
    begin -= a.length;
  }
  Row row;
  for (At a = at(s, end = begin); end - begin < 2 * most; a = at(s, end)) {
    bool const blank = a.glyph == Glyph::blank && goes_on(at(s, end + a.length).glyph);
    if (!blank && !goes_on(a.glyph)) break;
    if (a.glyph == Glyph::digit) {
      ++row.digits;
      if (at(s, end + a.length).glyph == Glyph::digit) ++row.pairs;
    }
    row.points += a.glyph == Glyph::point;
    row.blanks += blank;
    end += a.length;
  }
  row.parts_thousands = !s.substr(0, begin).ends_with("第") && has_groups(s.substr(begin, end - begin));
  row.percent = s.substr(end).starts_with('%') || s.substr(end).starts_with("％");
  At left = before(s, begin), right = at(s, end);
  if (left.glyph == Glyph::blank) left = before(s, begin - left.length);
  if (right.glyph == Glyph::blank) right = at(s, ++end);
  row.year = s.substr(end).starts_with("年");
  row.left = left.glyph, row.right = right.glyph;
  return row;
}

} // namespace

bool spaces_out_digits(std::string_view s) {
  std::size_t alone = 0, pairs = 0;
  for (std::size_t i = s.find(' '); i != s.npos; i = s.find(' ', i + 1)) {
    At const left = before(s, i);
    if (left.glyph != Glyph::digit || at(s, i + 1).glyph != Glyph::digit) continue;
    ++(before(s, i - left.length).glyph == Glyph::digit ? pairs : alone);
  }
  return alone > 20 && alone > pairs;
}

bool blank_in_number(std::string_view s, std::size_t place, bool spaced_out) {
  Glyph const right = at(s, place + 1).glyph;
  if (right != Glyph::digit && right != Glyph::point) return false; // as nearly always
  Glyph const left = before(s, place).glyph;
  bool const at_point = (left == Glyph::digit && right == Glyph::point) || (left == Glyph::point && right == Glyph::digit);
  if (!at_point && !(left == Glyph::digit && right == Glyph::digit)) return false;
  Row const row = row_around(s, place);
  if (row.left == Glyph::quote || row.right == Glyph::quote || row.points > 1) return false;
  if (spaced_out && row.pairs == 0) return true;
  if (row.year && row.digits == 4 && row.pairs == 0 && row.points == 0) return true; // 1 9 9 3 年
  if ((row.left == Glyph::han || row.left == Glyph::comma) && row.right == Glyph::han && !row.year && row.parts_thousands) return true;
  if (row.percent && row.left == Glyph::han && row.digits == 2 && row.points == 0) return true; // 提高到1 4％
  // 748. 48万人 and 1 .66亿元, but not the list mark of "1. 2018年".
  if (at_point) return (row.left == Glyph::han || row.left == Glyph::comma) && row.blanks == 1;
  return false;
}

} // namespace reportlib::text
