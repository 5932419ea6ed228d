#include "lexicon/tsv.hpp"

#include <algorithm>

#include "text/valid_utf8.hpp"
#include <reportlib/diagnostic.hpp>

namespace reportlib::lexicon {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for_each_part(text, separator, [&](std::string_view part) { parts.push_back(part); });
  return parts;
}

void TsvReader::fail(std::size_t column, std::string const &message) const {
  throw LexiconError(std::string(source_), std::max<std::size_t>(line_, 1), column, message);
}

TsvReader::TsvReader(std::string_view text, std::string_view source) : rest_(text), source_(source), done_(text.empty()) {
  if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
  check_encoding();
  if (!read_line()) fail(1, "no line of column names");
  columns_ = cells_;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (columns_[i].empty() || std::count(columns_.begin(), columns_.end(), columns_[i]) > 1)
      fail(i + 1, "a column has no name of its own: '" + std::string(columns_[i]) + "'");
}

void TsvReader::check_encoding() {
  std::size_t const valid = text::valid_utf8(rest_);
  if (valid == rest_.size()) return;
  std::string_view const before = rest_.substr(0, valid), line = before.substr(before.rfind('\n') + 1);
  auto const count = [](std::string_view text, char c) { return 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), c)); };
  line_ = count(before, '\n');
  fail(count(line, '\t'), "bytes that are no UTF-8");
}

// The cells of the next line that has some.
bool TsvReader::read_line() {
  while (!done_) {
    ++line_;
    std::size_t const end = rest_.find('\n');
    std::string_view line = rest_.substr(0, end);
    done_ = end == rest_.npos;
    if (!done_) rest_.remove_prefix(end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    cells_.clear();
    for_each_part(line, '\t', [&](std::string_view cell) { cells_.push_back(cell); });
    return true;
  }
  return false;
}

bool TsvReader::next() {
  if (!read_line()) return false;
  if (cells_.size() != columns_.size())
    fail(std::min(cells_.size(), columns_.size()) + 1,
         std::to_string(columns_.size()) + " cells expected, " + std::to_string(cells_.size()) + " found");
  return true;
}

} // namespace reportlib::lexicon
