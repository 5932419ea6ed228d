#include <reportlib/table.hpp>

#include <algorithm>
#include <stdexcept>

namespace reportlib {
namespace {

Cell cell_of(Column const &column, std::size_t row) {
  switch (column.type()) {
  case ColumnType::text:
  case ColumnType::category:
    return column.text(row);
  case ColumnType::integer:
  case ColumnType::offset:
    return column.integer(row);
  case ColumnType::decimal:
    return column.decimal(row);
  case ColumnType::boolean:
    return column.boolean(row);
  case ColumnType::date:
    return column.date(row);
  }
  return {};
}

bool same_kind(Table const &a, Table const &b) {
  return a.offsets() == b.offsets() &&
         std::equal(a.columns().begin(), a.columns().end(), b.columns().begin(), b.columns().end(),
                    [](Column const &x, Column const &y) { return x.name() == y.name() && x.type() == y.type(); });
}

} // namespace

Table concat(std::span<Table const> tables) {
  if (tables.empty()) return {};
  Table const &first = tables.front();
  std::vector<ColumnSpec> specs;
  for (Column const &column : first.columns()) specs.push_back({column.name(), column.type(), column.english(), column.chinese()});
  TableBuilder builder(first.name(), specs, first.offsets());
  std::vector<Cell> cells(specs.size());
  for (Table const &table : tables) {
    if (!same_kind(first, table)) throw std::invalid_argument("tables of different columns: " + first.name() + ", " + table.name());
    for (std::size_t row = 0; row < table.rows(); ++row) {
      std::transform(table.columns().begin(), table.columns().end(), cells.begin(), [=](Column const &c) { return cell_of(c, row); });
      builder.add_row(cells);
    }
  }
  return builder.build();
}

} // namespace reportlib
