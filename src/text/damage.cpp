#include "text/damage.hpp"

#include <algorithm>

namespace reportlib::text {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool begins_unit(std::string_view rest) {
  for (std::string_view unit : {"亿", "万", "元", "个", "吨", "人", "户", "亩", "公里", "年", "月", "日", "家", "％", "%", "‰", "倍"})
    if (rest.starts_with(unit)) return true;
  return false;
}

// A line of running text, not a heading or a cell of a table.
bool has_words(std::string_view line) {
  return line.size() > 30 && std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

bool is_page_number(std::string_view line) {
  std::size_t digits = 0;
  for (char c : line) {
    if (is_digit(c))
      ++digits;
    else if (c != ' ' && c != '-' && c != '\r')
      return false;
  }
  return digits > 0 && digits < 4;
}

bool is_digit_letter(char c) { return c == 'l' || c == 'I' || c == 'O' || c == 'o'; }

} // namespace

std::size_t break_before_unit(std::string_view s, std::size_t place, std::size_t line_end) {
  if (place == 0 || !is_digit(s[place - 1])) return 0;
  constexpr std::size_t reach = 90;
  std::string_view const before = s.substr(place - std::min(place, reach), std::min(place, reach));
  if (!has_words(before.substr(before.rfind('\n') + 1))) return 0;
  // Past empty lines and one page number.
  bool page = false;
  std::size_t at = place + line_end;
  for (int lines = 0; lines < 6 && at < s.size(); ++lines) {
    std::string_view const line = first_line(s.substr(at, reach));
    if (begins_unit(line)) return page || (lines == 0 && has_words(line)) ? at - place : 0;
    bool const empty = line.find_first_not_of(" \r") == line.npos;
    if (!empty && (page || !is_page_number(line))) return 0;
    page = page || !empty;
    at += line.size() + 1;
  }
  return 0;
}

bool holds_page_number(std::string_view left_out) { return std::any_of(left_out.begin(), left_out.end(), is_digit); }

bool per_mille_scanned(std::string_view s, std::size_t place) {
  if (place == 0 || !s.substr(place).starts_with("%o")) return false;
  char const after = place + 2 < s.size() ? s[place + 2] : ' ';
  bool const in_word = (after >= 'a' && after <= 'z') || (after >= 'A' && after <= 'Z') || is_digit(after);
  return !in_word && (is_digit(s[place - 1]) || is_digit_letter(s[place - 1]));
}

bool is_stop_for_point(std::string_view s, std::size_t place) {
  constexpr std::size_t stop = 3, most = 3; // bytes, digits
  if (place == 0 || !is_digit(s[place - 1])) return false;
  std::size_t begin = place, end = place + stop;
  while (begin > 0 && is_digit(s[begin - 1])) --begin;
  while (end < s.size() && is_digit(s[end])) ++end;
  std::size_t const fraction = end - place - stop;
  bool const behind_word = begin > 0 && static_cast<unsigned char>(s[begin - 1]) >= 0x80;
  std::string_view const rest = s.substr(end);
  bool const of_time = rest.starts_with("年") || rest.starts_with("月") || rest.starts_with("日");
  return behind_word && fraction > 0 && fraction <= most && begins_unit(rest.substr(0, 6)) && !of_time;
}

std::optional<char> digit_scanned_as_letter(std::string_view s, std::size_t place) {
  if (!is_digit_letter(s[place])) return std::nullopt;
  constexpr std::size_t longest = 6;
  std::size_t begin = place, end = place;
  bool digit = false;
  auto const in_row = [](char c) { return is_digit(c) || is_digit_letter(c) || c == '.'; };
  while (begin > 0 && place - begin < longest && in_row(s[begin - 1])) digit |= is_digit(s[--begin]);
  while (end < s.size() && end - place < longest && in_row(s[end])) digit |= is_digit(s[end++]);
  char const left = begin > 0 ? s[begin - 1] : ' ';
  bool const in_word = (left >= 'a' && left <= 'z') || (left >= 'A' && left <= 'Z') || left == '-' || left == '/';
  // ll%: letters alone are a number only before a percent sign and behind a Chinese word.
  bool const percent = static_cast<unsigned char>(left) >= 0x80 && s.substr(end).starts_with('%') && s[place] != 'o' && s[place] != 'O';
  if ((!digit && !percent) || in_word || !begins_unit(s.substr(end, 6))) return std::nullopt;
  return s[place] == 'l' || s[place] == 'I' ? '1' : '0';
}

} // namespace reportlib::text
