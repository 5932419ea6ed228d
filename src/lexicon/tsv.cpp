#include "lexicon/tsv.hpp"

#include <algorithm>
#include <string>

#include <reportlib/diagnostic.hpp>

namespace reportlib::lexicon {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  if (text.empty()) return parts;
  for (std::size_t begin = 0;;) {
    std::size_t const end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == text.npos) return parts;
    begin = end + 1;
  }
}

Tsv read_tsv(std::string_view text, std::string_view source) {
  Tsv tsv;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::size_t number = 0;
  auto const fail = [&](std::size_t column, std::string const &message) {
    throw LexiconError(std::string(source), number, column, message);
  };
  for (std::string_view line : split(text, '\n')) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    auto cells = split(line, '\t');
    if (tsv.columns.empty()) {
      for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].empty() || std::count(cells.begin(), cells.end(), cells[i]) > 1)
          fail(i + 1, "a column has no name of its own: '" + std::string(cells[i]) + "'");
      tsv.columns = std::move(cells);
      continue;
    }
    if (cells.size() != tsv.columns.size())
      fail(std::min(cells.size(), tsv.columns.size()) + 1,
           std::to_string(tsv.columns.size()) + " cells expected, " + std::to_string(cells.size()) + " found");
    tsv.rows.push_back({number, std::move(cells)});
  }
  number = std::max<std::size_t>(number, 1);
  if (tsv.columns.empty()) fail(1, "no line of column names");
  return tsv;
}

} // namespace reportlib::lexicon
