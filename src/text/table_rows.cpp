// Rows of a table are neighbouring lines whose cells are parted by the same number of tabs; a tab alone only indents or spaces.
#include <algorithm>

#include "text/text.hpp"

namespace reportlib::text {
namespace {

constexpr std::size_t longest_cell = 240; ///< bytes; longer ones are prose that a page laid out in columns

struct Line {
  std::size_t tabs = 0;
  std::size_t filled = 0; ///< cells that are not blank
};

Line read_line(std::string_view line) {
  Line result;
  result.tabs = static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t'));
  for (std::size_t begin = 0; result.tabs > 0 && begin <= line.size();) {
    std::size_t const end = std::min(line.find('\t', begin), line.size());
    std::string_view const cell = line.substr(begin, end - begin);
    if (cell.size() > longest_cell) return {};
    result.filled += cell.find_first_not_of(" \r") != cell.npos;
    begin = end + 1;
  }
  return result;
}

// Lines between the last row and the one before it.
std::ptrdiff_t lines_between(std::string_view source, std::vector<Span> const &rows) {
  Span const before = rows[rows.size() - 2], last = rows.back();
  constexpr std::uint32_t longest = 120;
  if (last.begin - before.end > longest) return -1;
  std::string_view const between = source.substr(before.end, last.begin - before.end);
  return std::count(between.begin(), between.end(), '\n') - 1;
}

} // namespace

std::vector<Span> table_rows(std::string_view source) {
  std::vector<Span> rows;
  std::size_t first_of_table = 0, tabs = 0, filled = 0;
  std::size_t last_end = source.npos; ///< where the last row's line ends
  std::size_t tabs_of_table = 0;      ///< of the last table
  // One line is no table, unless it goes on with one behind a heading inside it; nor are lines that fill a single cell each (paragraphs
  // indented by a tab).
  auto const close = [&] {
    std::size_t const count = rows.size() - first_of_table;
    bool const goes_on = count == 1 && first_of_table > 0 && tabs == tabs_of_table && lines_between(source, rows) == 1;
    if ((count < 2 && !goes_on) || filled * 2 < count * 3)
      rows.resize(first_of_table);
    else
      tabs_of_table = tabs;
    first_of_table = rows.size(), filled = 0;
  };
  for (std::size_t tab = source.find('\t'); tab != source.npos;) {
    std::size_t const before = tab == 0 ? source.npos : source.rfind('\n', tab - 1);
    std::size_t const begin = before == source.npos ? 0 : before + 1, end = std::min(source.find('\n', tab), source.size());
    Line const line = read_line(source.substr(begin, end - begin));
    if (begin != last_end || line.tabs != tabs) close();
    if (line.filled > 0) {
      rows.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
      tabs = line.tabs, filled += line.filled, last_end = end + 1;
    } else {
      close();
      last_end = source.npos;
    }
    tab = source.find('\t', end);
  }
  close();
  return rows;
}

} // namespace reportlib::text
