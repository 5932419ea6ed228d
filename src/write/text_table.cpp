#include "write/text_table.hpp"

#include <algorithm>

#include "text/text.hpp"
#include "write/controls.hpp"

namespace reportlib::write {
namespace {

std::size_t character_length(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
  return end - at;
}

} // namespace

std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t i = 0, length = 0; i < text.size(); i += length) {
    std::size_t const control = control_length(text, i);
    length = control != 0 ? control : character_length(text, i);
    std::string_view const character = text.substr(i, length);
    if (character == "\n" || character == "\t" || character == "\r")
      out += ' ';
    else
      out += control != 0 ? escaped_control(character) : std::string(character);
  }
  return out;
}

std::string cut(std::string_view text, std::size_t width) {
  if (text.size() <= width || text::display_width(text) <= width) return std::string(text); // a column takes a byte at least
  std::size_t used = 1, end = 0;
  for (std::size_t length = 0; end < text.size(); end += length) {
    length = character_length(text, end);
    used += text::display_width(text.substr(end, length));
    if (used > width) break;
  }
  return std::string(text.substr(0, end)) + "…";
}

TextTable::TextTable(std::vector<Column> columns) {
  std::vector<std::string> titles;
  for (Column &column : columns) titles.push_back(std::move(column.title)), longest_.push_back(column.longest);
  rows_.push_back(std::move(titles));
}

void TextTable::add(std::vector<std::string> cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = cut(one_line(cells[i]), longest_[i]);
  rows_.push_back(std::move(cells));
}

std::string TextTable::to_string() const {
  std::vector<std::size_t> widths(longest_.size(), 0);
  for (std::size_t r = 1; r < rows_.size(); ++r)
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], text::display_width(rows_[r][i]));
  for (std::size_t i = 0; i < widths.size(); ++i)
    if (widths[i] > 0) widths[i] = std::max(widths[i], text::display_width(rows_[0][i]));
  std::string out;
  for (auto const &row : rows_) {
    std::string line;
    std::size_t blanks = 2; // those of empty cells at the end are never written
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (widths[i] == 0) continue;
      if (!row[i].empty()) line.append(blanks, ' ').append(row[i]), blanks = 0;
      blanks += widths[i] - text::display_width(row[i]) + 2;
    }
    out += line + '\n';
  }
  return out;
}

} // namespace reportlib::write
