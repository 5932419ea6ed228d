#include "text/container/lines.hpp"

#include <algorithm>

namespace reportlib::text {
namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// The lines of a cell on one: Chinese words are glued, others keep a blank.
void append_cell(std::string &row, std::string_view cell) {
  std::size_t const start = row.size();
  while (!cell.empty()) {
    std::string_view const line = cell.substr(0, cell.find('\n'));
    std::string_view const words = line.substr(leading_blanks(line));
    if (row.size() > start && !words.empty() && is_ascii(row.back()) && is_ascii(words.front())) row += ' ';
    row += words;
    cell.remove_prefix(std::min(line.size() + 1, cell.size()));
  }
}

// Longer cells of several lines are columns of a page, not of a table.
constexpr std::size_t longest_cell = 240;

bool lays_out(std::string_view cell) { return cell.size() > longest_cell && std::count(cell.begin(), cell.end(), '\n') > 1; }

} // namespace

std::size_t leading_blanks(std::string_view text) noexcept {
  std::size_t i = 0;
  for (;;) {
    std::string_view const rest = text.substr(i);
    if (rest.starts_with("\xE3\x80\x80"))
      i += 3;
    else if (rest.starts_with("\xC2\xA0"))
      i += 2;
    else if (rest.starts_with(' ') || rest.starts_with('\t') || rest.starts_with('\n') || rest.starts_with('\r'))
      ++i;
    else
      return i;
  }
}

std::string shown_raised(std::string_view words, std::string_view before) {
  bool const number =
      !words.empty() && words.size() < 4 && std::all_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!number) return std::string(words);
  if ((words == "2" || words == "3") && (before.ends_with("m") || before.ends_with("米"))) return words == "2" ? "²" : "³";
  return '[' + std::string(words) + ']';
}

void Lines::begin(std::string place) {
  if (rows_.empty()) covered_.clear(); // a table has ended
  begin_line(std::move(place));
}

void Lines::begin_line(std::string place) {
  end();
  open_ = true;
  begin_ = text_.size();
  auto const at = static_cast<std::uint32_t>(begin_);
  // The lines of one element share their origin.
  if (!origins_.empty() && origins_.back().place == place) return;
  origin_bytes_ += sizeof(Origin) + place.size();
  origins_.push_back({{at, at}, std::move(place)});
  check_output();
}

void Lines::check_output() const {
  if (text_.size() + origin_bytes_ > most_output_) throw LimitError("output", most_output_, "bytes of text and of the places it came from");
}

std::string_view Lines::written() const noexcept { return open_ ? std::string_view(text_).substr(begin_) : std::string_view(); }

void Lines::end() {
  if (!open_) return;
  open_ = false;
  if (leading_blanks(std::string_view(text_).substr(begin_)) == text_.size() - begin_) {
    text_.resize(begin_);
    drop_origins_from(begin_);
    return;
  }
  while (text_.back() == ' ' || text_.back() == '\t' || text_.back() == '\n') text_.pop_back();
  origins_.back().span.end = static_cast<std::uint32_t>(text_.size());
  text_ += '\n';
}

void Lines::drop_origins_from(std::size_t begin) {
  for (; !origins_.empty() && origins_.back().span.begin >= begin; origins_.pop_back())
    origin_bytes_ -= sizeof(Origin) + origins_.back().place.size();
  if (!origins_.empty() && origins_.back().span.end > begin) origins_.back().span.end = static_cast<std::uint32_t>(begin);
}

void Lines::begin_row(std::string place) {
  end();
  if (!rows_.empty()) rows_.back().nests = true;
  rows_.push_back({std::move(place), {}});
}

void Lines::begin_cell() {
  end();
  if (rows_.empty()) return;
  pass_covered(rows_.back());
  add_cell(rows_.back());
}

void Lines::add_cell(Row &row) {
  if (++cells_ > most_cells_) throw LimitError("cells", most_cells_, "of tables, with those that others reach over");
  row.cells.push_back(text_.size());
}

void Lines::span_cell(int columns, int rows) {
  constexpr int most_columns = 60, most_rows = 1000; // a table of words has no more
  if (rows_.empty() || rows_.back().cells.empty()) return;
  columns = std::clamp(columns, 1, most_columns);
  std::size_t const first = rows_.back().cells.size() - 1, end = first + static_cast<std::size_t>(columns);
  rows_.back().spanned = columns - 1;
  if (rows <= 1 && covered_.size() <= first) return;
  covered_.resize(std::max(covered_.size(), end));
  std::fill(covered_.begin() + static_cast<std::ptrdiff_t>(first), covered_.begin() + static_cast<std::ptrdiff_t>(end),
            std::clamp(rows, 1, most_rows) - 1);
}

// Blank cells for what the cells before and above reach over.
void Lines::pass_covered(Row &row) {
  for (; row.spanned > 0; --row.spanned) add_cell(row);
  for (std::size_t column = row.cells.size(); column < covered_.size() && covered_[column] > 0; ++column) {
    --covered_[column];
    add_cell(row);
  }
}

void Lines::end_row() {
  end();
  if (rows_.empty()) return;
  pass_covered(rows_.back());
  Row row = std::move(rows_.back());
  rows_.pop_back();
  if (row.nests || row.cells.size() < 2) return;
  std::string line;
  std::size_t filled = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    std::size_t const cell_end = i + 1 < row.cells.size() ? row.cells[i + 1] : text_.size();
    std::string_view const cell = std::string_view(text_).substr(row.cells[i], cell_end - row.cells[i]);
    if (lays_out(cell)) return;
    if (i > 0) line += '\t';
    append_cell(line, cell);
    filled += !cell.empty();
  }
  if (filled < 2) return;
  std::size_t const start = row.cells.front();
  drop_origins_from(start);
  text_.resize(start);
  begin_line(std::move(row.place));
  add(line);
  end(); // which drops the blanks at the end: the last cells
  if (line.back() != '\t') return;
  std::size_t const tabs = line.size() - 1 - line.find_last_not_of('\t');
  text_.insert(text_.size() - 1, tabs, '\t');
}

Source Lines::finish(Container container) && {
  while (!rows_.empty()) end_row();
  end();
  return {std::move(text_), container, std::move(origins_), {}};
}

} // namespace reportlib::text
