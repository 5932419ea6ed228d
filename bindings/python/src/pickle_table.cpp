// A table for another process: its columns as lists of Python values, built again cell by cell.
#include "bind.hpp"
#include "date.hpp"
#include "decimal_caster.hpp"
#include "located.hpp"
#include "pickling.hpp"
#include "table_object.hpp"

#include <vector>

#include <reportlib/table.hpp>

namespace reportlib::python {
namespace {

py::tuple state_of(Table const &table) {
  py::list columns;
  for (Column const &c : table.columns()) {
    py::list cells;
    for (std::size_t row = 0; row < table.rows(); ++row) cells.append(cell(c, row));
    columns.append(py::make_tuple(c.name(), c.type(), c.english(), c.chinese(), cells));
  }
  return py::make_tuple(table.name(), table.offsets() == Offsets::bytes, columns);
}

Cell cell_of(py::handle value, ColumnType type) {
  if (value.is_none()) return {};
  switch (type) {
  case ColumnType::text:
  case ColumnType::category:
    return value.cast<std::string_view>(); // of the str that the state holds
  case ColumnType::integer:
  case ColumnType::offset:
    return value.cast<std::int64_t>();
  case ColumnType::decimal:
    return value.cast<Decimal>();
  case ColumnType::boolean:
    return value.cast<bool>();
  case ColumnType::date:
    return Date{value.attr("year").cast<std::int16_t>(), value.attr("month").cast<std::uint8_t>(), value.attr("day").cast<std::uint8_t>()};
  }
  return {};
}

Table of_state(py::tuple const &state) {
  struct Kept {
    std::string name, english, chinese;
    ColumnType type;
    py::list cells;
  };
  std::vector<Kept> columns;
  for (py::handle item : state[2]) {
    auto const c = item.cast<py::tuple>();
    columns.push_back({c[0].cast<std::string>(), c[2].cast<std::string>(), c[3].cast<std::string>(), c[1].cast<ColumnType>(), c[4]});
  }
  std::vector<ColumnSpec> specs;
  for (Kept const &c : columns) specs.push_back({c.name, c.type, c.english, c.chinese});
  TableBuilder builder(state[0].cast<std::string>(), specs, state[1].cast<bool>() ? Offsets::bytes : Offsets::code_points);
  std::vector<Cell> cells(columns.size());
  for (std::size_t row = 0; !columns.empty() && row < columns[0].cells.size(); ++row) {
    for (std::size_t i = 0; i < columns.size(); ++i) cells[i] = cell_of(py::object(columns[i].cells[row]), columns[i].type);
    builder.add_row(cells);
  }
  return builder.build();
}

} // namespace

void bind_table_pickle(py::module_ &m) {
  py::class_<Table> table = m.attr("Table");
  bind_pickle(table, &state_of, &of_state);
}

} // namespace reportlib::python
