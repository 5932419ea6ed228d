// Tables: rows to cells, and what each cell that holds a value measures. The columns are told apart by their cells: units, numbers of
// the rows, words (the first such column is the stub), values.
#include <algorithm>

#include "grammar/grammar.hpp"
#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"

namespace reportlib::parse_stages {
namespace {

Span without_blanks(std::string_view canonical, Span span) {
  while (!span.empty() && canonical[span.begin] == ' ') ++span.begin;
  while (!span.empty() && canonical[span.end - 1] == ' ') --span.end;
  return span;
}

std::vector<Span> cells_of(std::string_view canonical, Span row) {
  std::vector<Span> cells;
  for (std::uint32_t begin = row.begin;;) {
    auto const tab = static_cast<std::uint32_t>(std::min<std::size_t>(canonical.find('\t', begin), row.end));
    cells.push_back(without_blanks(canonical, {begin, tab}));
    if (tab == row.end) return cells;
    begin = tab + 1;
  }
}

// 亿元 reads as one of it when a 1 stands before it.
std::optional<Quantity> unit_of(std::string_view words, Lexicon const &lexicon) {
  constexpr std::size_t longest = 30;
  if (words.empty() || words.size() > longest || is_digit(words[0])) return std::nullopt;
  std::string const one = "1" + std::string(words);
  auto match = grammar::match_quantity(std::string_view(one), lexicon);
  bool const whole = match && match->length == one.size() && match->value.bound == Bound::exact && !match->value.unit.empty();
  return whole ? std::optional(std::move(match->value)) : std::nullopt;
}

// 地区生产总值（亿元）, 增长(%): where the name ends, and the unit behind it.
struct Named {
  Span name;
  std::optional<Quantity> unit = std::nullopt;
  Span unit_words = {};
};
Named with_unit(std::string_view canonical, Span cell, Lexicon const &lexicon) {
  std::string_view const words = text_of(canonical, cell);
  for (auto [open, close] : {std::pair{"（", "）"}, {"(", ")"}}) {
    std::size_t const begin = words.rfind(open);
    if (begin == words.npos || !words.ends_with(close)) continue;
    auto const size = [](std::string_view text) { return static_cast<std::uint32_t>(text.size()); };
    std::uint32_t const bracket = cell.begin + static_cast<std::uint32_t>(begin);
    Span const inside{bracket + size(open), cell.end - size(close)};
    auto unit = unit_of(text_of(canonical, inside), lexicon);
    if (unit) return {without_blanks(canonical, {cell.begin, bracket}), std::move(unit), inside};
  }
  return {cell};
}

// A number with few words beside it: 580, 增长6%左右, 稳定在12万吨以上.
bool is_value(std::string_view words) {
  constexpr std::size_t longest = 60;
  if (words.size() > longest || !has_digit(words)) return false;
  std::size_t figures = 0, other = 0;
  for (std::size_t i = 0; i < words.size(); i += character_length(words[i]))
    ++(static_cast<unsigned char>(words[i]) < 0x80 ? figures : other);
  return other <= 8 + figures;
}

Cell unit_at(Span words) { return {words, Cell::Role::unit, {}, std::nullopt, {}}; }

class TableReader {
public:
  TableReader(std::string_view canonical, PrintedTable const &table, std::optional<Quantity> unit, Lexicon const &lexicon)
      : canonical_(canonical), rows_(table.rows), lexicon_(lexicon), unit_(std::move(unit)) {}

  void read(std::vector<Cell> &cells) {
    find_columns();
    if (!stub_) return;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      std::optional<Row> const row = r < head_ ? std::nullopt : std::optional(row_at(r));
      for (std::size_t c = 0; c < rows_[r].size(); ++c)
        if (r < head_ || c == *stub_) {
          if (Named const named = with_unit(canonical_, rows_[r][c], lexicon_); named.unit) cells.push_back(unit_at(named.unit_words));
        } else if (auto cell = cell_at(r, c, *row)) {
          cells.push_back(std::move(*cell));
        }
    }
  }

private:
  enum class Kind { values, stub, units, numbers, words };

  std::string_view text(std::size_t r, std::size_t c) const { return text_of(canonical_, rows_[r][c]); }

  // The boxhead is the first row and those below it that name nothing at their own head.
  void find_columns() {
    std::size_t const columns = rows_[0].size();
    head_ = 1;
    while (head_ + 1 < rows_.size() && rows_[head_][0].empty()) ++head_;
    kinds_.assign(columns, Kind::words);
    heads_.assign(columns, {});
    for (std::size_t c = 0; c < columns; ++c) kinds_[c] = kind_of(c);
    auto const first = std::find(kinds_.begin(), kinds_.end(), Kind::words);
    bool const values = std::find(first, kinds_.end(), Kind::values) != kinds_.end();
    if (first == kinds_.end() || !values) return;
    *first = Kind::stub;
    stub_ = static_cast<std::size_t>(first - kinds_.begin());
    std::vector<Span> above(head_); // the cells of the boxhead over a column; one over several columns stands in the first of them
    for (std::size_t c = 0; c < columns; ++c) {
      for (std::size_t r = 0; r < head_; ++r)
        if (r + 1 == head_ || c <= *stub_ + 1 || !rows_[r][c].empty()) above[r] = rows_[r][c];
      if (kinds_[c] != Kind::values) continue;
      std::string words;
      for (Span const cell : above) {
        words.append(text_of(canonical_, cell)).append(" ");
        if (auto unit = with_unit(canonical_, cell, lexicon_).unit) heads_[c].unit = std::move(unit);
      }
      words.pop_back();
      heads_[c].column = read_column(words, lexicon_);
    }
  }

  Kind kind_of(std::size_t c) const {
    std::size_t filled = 0, values = 0, units = 0, in_order = 0;
    for (std::size_t r = head_; r < rows_.size(); ++r) {
      std::string_view const words = text(r, c);
      if (words.empty() || words == "-" || words == "--" || words == "/") continue;
      ++filled;
      values += is_value(words);
      units += unit_of(words, lexicon_).has_value();
      in_order += c == 0 && words == std::to_string(r - head_ + 1);
    }
    if (filled == 0) return Kind::values; // nothing to read
    if (in_order == filled && filled == rows_.size() - head_ && filled > 1) return Kind::numbers;
    if (units * 4 >= filled * 3) return Kind::units;
    return values * 2 > filled ? Kind::values : Kind::words;
  }

  // What the cells of a row share.
  struct Row {
    Span stub;
    std::optional<Quantity> unit; ///< of its cell in a column of units, else of its stub
  };
  Row row_at(std::size_t r) const {
    Named stub = with_unit(canonical_, rows_[r][*stub_], lexicon_);
    Row row{measured(stub.name), std::nullopt};
    for (std::size_t c = 0; !row.unit && c < kinds_.size(); ++c)
      if (kinds_[c] == Kind::units) row.unit = unit_of(text(r, c), lexicon_);
    if (!row.unit) row.unit = std::move(stub.unit);
    return row;
  }

  std::optional<Cell> cell_at(std::size_t r, std::size_t c, Row const &row) const {
    Cell cell;
    cell.span = rows_[r][c];
    if (cell.span.empty()) return std::nullopt;
    switch (kinds_[c]) {
    case Kind::units:
      cell.role = Cell::Role::unit;
      return cell;
    case Kind::numbers:
      cell.role = Cell::Role::number;
      return cell;
    case Kind::values:
      break;
    default:
      return std::nullopt;
    }
    if (!has_digit(text(r, c))) return std::nullopt;
    cell.stub = row.stub;
    cell.column = heads_[c].column;
    cell.unit = heads_[c].unit;
    if (!cell.unit && (cell.column.rate || cell.column.share)) cell.unit = unit_of("%", lexicon_);
    if (!cell.unit) cell.unit = row.unit;
    if (!cell.unit) cell.unit = unit_;
    return cell;
  }

  // 1.地区生产总值, 其中:工业增加值: the name alone.
  Span measured(Span name) const {
    std::string_view const words = text_of(canonical_, name);
    if (auto const mark = grammar::match_heading(words); mark && mark->length < words.size())
      name.begin += static_cast<std::uint32_t>(mark->length);
    for (std::string_view lead : {"其中", "#", ":", "，"})
      if (text_of(canonical_, name).starts_with(lead)) name.begin += static_cast<std::uint32_t>(lead.size());
    return without_blanks(canonical_, name);
  }

  struct Head {
    Column column;
    std::optional<Quantity> unit;
  };
  std::string_view canonical_;
  std::vector<std::vector<Span>> const &rows_;
  Lexicon const &lexicon_;
  std::optional<Quantity> unit_; ///< that stands above the table
  std::size_t head_ = 1;         ///< rows of the boxhead
  std::optional<std::size_t> stub_;
  std::vector<Kind> kinds_;
  std::vector<Head> heads_;
};

// 单位:亿元 or （单位:万人） above a table: the place of the unit; empty when there is none.
Span unit_above(std::string_view canonical, Span line) {
  constexpr std::string_view label = "单位:";
  constexpr std::uint32_t longest = 90;
  std::size_t const at = line.size() > longest ? std::string_view::npos : text_of(canonical, line).find(label);
  if (at == std::string_view::npos) return {};
  Span unit{line.begin + static_cast<std::uint32_t>(at + label.size()), line.end};
  for (std::string_view close : {"）", ")"})
    if (text_of(canonical, unit).ends_with(close)) unit.end -= static_cast<std::uint32_t>(close.size());
  return without_blanks(canonical, unit);
}

// 二、社会发展: a short line between the rows of one table, told by the row behind it, which is no boxhead.
bool is_heading_inside(std::string_view canonical, PrintedTable const &table, Block const &line, Block const &row, Lexicon const &lexicon) {
  constexpr std::uint32_t longest = 20;
  if (line.characters > longest || line.noise || ends_sentence(text_of(canonical, line.span))) return false;
  auto const cells = cells_of(canonical, row.span);
  return cells.size() == table.rows[0].size() && std::any_of(cells.begin() + 1, cells.end(), [&](Span cell) {
           std::string_view const words = text_of(canonical, cell);
           return is_value(words) && read_column(words, lexicon).year == 0;
         });
}

} // namespace

void read_tables(std::string_view canonical, std::vector<Block> const &blocks, Lexicon const &lexicon, Outline &outline) {
  auto const is_row = [&](std::size_t i) { return i < blocks.size() && blocks[i].row && !blocks[i].noise; };
  for (std::size_t i = 0; i < blocks.size();) {
    if (!is_row(i)) {
      ++i;
      continue;
    }
    std::size_t const first = i;
    PrintedTable table;
    for (; is_row(i) || (is_row(i + 1) && is_heading_inside(canonical, table, blocks[i], blocks[i + 1], lexicon)); ++i) {
      if (!is_row(i)) continue; // 二、社会发展: a line over the rows that follow
      auto cells = cells_of(canonical, blocks[i].span);
      if (!table.rows.empty() && cells.size() != table.rows[0].size()) break;
      table.rows.push_back(std::move(cells));
    }
    table.span = {blocks[first].span.begin, blocks[i - 1].span.end};
    Span const above = first > 0 ? unit_above(canonical, blocks[first - 1].span) : Span{};
    auto unit = unit_of(text_of(canonical, above), lexicon);
    if (unit) outline.cells.push_back(unit_at(above));
    TableReader(canonical, table, std::move(unit), lexicon).read(outline.cells);
    outline.tables.push_back(std::move(table));
  }
}

void split_cells(std::string_view canonical, Span row, std::vector<Sentence> &sentences) {
  for (Span cell : cells_of(canonical, row))
    if (!cell.empty()) sentences.push_back({cell});
}

} // namespace reportlib::parse_stages
