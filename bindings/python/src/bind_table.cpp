// Tables: rows of plain Python values, and written as text.
#include "bind.hpp"
#include "date.hpp"
#include "decimal_caster.hpp"
#include "enums.hpp"
#include "located.hpp"
#include "table_object.hpp"
#include "to_file.hpp"

#include <pybind11/stl.h>

#include <reportlib/analysis.hpp>
#include <reportlib/write.hpp>

namespace reportlib::python {

py::object cell(Column const &column, std::size_t row) {
  if (column.is_null(row)) return py::none();
  switch (column.type()) {
  case ColumnType::text:
  case ColumnType::category:
    return str(column.text(row));
  case ColumnType::integer:
  case ColumnType::offset:
    return py::int_(*column.integer(row));
  case ColumnType::decimal:
    return py::cast(*column.decimal(row));
  case ColumnType::boolean:
    return py::bool_(*column.boolean(row));
  case ColumnType::date:
    return date_object(*column.date(row));
  }
  return py::none();
}

namespace {

// One dict a row, made when it is asked for.
class Rows {
public:
  using value_type = py::dict;
  using difference_type = std::ptrdiff_t;
  Rows(Table const &table, std::size_t row) : table_(&table), row_(row) {
    for (Column const &column : table.columns()) names_.append(str(column.name()));
  }
  py::dict operator*() const {
    py::dict line;
    for (std::size_t i = 0; i < names_.size(); ++i) line[names_[i]] = cell(table_->columns()[i], row_);
    return line;
  }
  Rows &operator++() { return ++row_, *this; }
  bool operator==(Rows const &other) const { return row_ == other.row_; }

private:
  Table const *table_;
  std::size_t row_;
  py::list names_;
};

} // namespace

py::list dicts(Table const &table) {
  py::list out;
  for (Rows row(table, 0), end(table, table.rows()); row != end; ++row) out.append(*row);
  return out;
}

namespace {

using Path = std::optional<std::filesystem::path>;

// What was written as a str, or None once it is in a file.
py::object given(std::string const &written, Path const &path) {
  if (!path) return str(written);
  to_file(*path, [&](auto const &write) { write(written); });
  return py::none();
}

template <std::string (*write)(Table const &, WriteOptions const &)>
py::object separated(Table const &table, Path const &path, bool bom, bool header) {
  std::string written;
  {
    py::gil_scoped_release const release;
    written = write(table, {header, bom});
  }
  return given(written, path);
}

py::object jsonl(Table const &table, Path const &path) {
  std::string written;
  {
    py::gil_scoped_release const release;
    written = to_jsonl(table);
  }
  return given(written, path);
}

py::list column(Table const &table, std::string_view name) {
  Column const *found = table.find(name);
  if (!found) throw py::key_error(std::string(name));
  py::list values;
  for (std::size_t row = 0; row < table.rows(); ++row) values.append(cell(*found, row));
  return values;
}

template <class Of> py::dict by_name(Table const &table, Of of) {
  py::dict out;
  for (Column const &column : table.columns()) out[str(column.name())] = of(column);
  return out;
}

} // namespace

void bind_table(py::module_ &m) {
  bind_enum<ColumnType>(m, "ColumnType", "What the cells of a column are.");

  py::class_<Table>(m, "Table", R"(Rows of typed cells: what every analysis gives. Immutable; offsets count code points.

>>> table = reportlib.observations(reportlib.parse("2023年，全县生产总值增长6.2%。"))
>>> len(table), table["value"], table.types["value"].name, table.labels(chinese=True)["value"]
(1, [Decimal('6.2')], 'decimal', '数值（基本单位）')
>>> float(table.to_pandas()["value"].mean())
6.2)")
      .def_property_readonly("name", [](Table const &t) { return str(t.name()); })
      .def_property_readonly(
          "columns",
          [](Table const &t) {
            py::list names;
            for (Column const &c : t.columns()) names.append(str(c.name()));
            return names;
          },
          "The names of the columns.")
      .def_property_readonly(
          "types", [](Table const &t) { return by_name(t, [](Column const &c) { return py::cast(c.type()); }); },
          "The type of each column by its name.")
      .def(
          "labels",
          [](Table const &t, bool chinese) {
            return by_name(t, [=](Column const &c) { return str(chinese ? c.chinese() : c.english()); });
          },
          py::kw_only(), py::arg("chinese") = false, "What people call each column, in English or Chinese.")
      .def_static(
          "concat",
          [](std::vector<Table> const &tables) {
            py::gil_scoped_release const release;
            return concat(tables);
          },
          py::arg("tables"), "The rows of tables of the same columns one after the other; ValueError when the columns differ.")
      .def("__len__", &Table::rows)
      .def("__getitem__", &column, py::arg("name"), "The values of a column; KeyError when there is none of that name.")
      .def(
          "__iter__",
          [](Table const &t) {
            return py::make_iterator<py::return_value_policy::move, Rows, Rows, py::dict>(Rows(t, 0), Rows(t, t.rows()));
          },
          py::keep_alive<0, 1>(), "The rows, each a dict as `to_dicts` gives it, made when it is asked for.")
      .def(
          "_repr_html_", [](py::object const &self) { return py::module_::import("reportlib.table_html").attr("table_html")(self); },
          "The first rows, for a notebook.")
      .def("to_dicts", &dicts, "One dict a row: str, int, Decimal, bool or date, None for what is not there.")
      .def("to_csv", &separated<&to_csv>, py::arg("path") = py::none(), py::kw_only(), py::arg("bom") = false, py::arg("header") = true,
           "Comma-separated values, written to `path` or returned; `bom`: a byte order mark, by which Excel knows UTF-8.")
      .def("to_tsv", &separated<&to_tsv>, py::arg("path") = py::none(), py::kw_only(), py::arg("bom") = false, py::arg("header") = true,
           "Tab-separated values; tabs and line ends inside a cell become blanks.")
      .def("to_jsonl", &jsonl, py::arg("path") = py::none(), "One JSON object a line.")
      .def(
          "sdmx",
          [](Table const &t) {
            if (t.name() != "panel" || !t.find("value"))
              throw py::value_error("only the cells of a panel have SDMX names, not " + t.name());
            return sdmx(t);
          },
          "The same rows with the names and codes of SDMX, for the cells of a panel.")
      .def(
          "__eq__", [](Table const &a, Table const &b) { return a == b; }, py::is_operator())
      .def("__hash__", [](Table const &t) { return py::hash(py::make_tuple(t.name(), t.rows())); })
      .def("__repr__", [](Table const &t) {
        return "<Table " + t.name() + ' ' + std::to_string(t.rows()) + " rows, " + std::to_string(t.columns().size()) + " columns>";
      });
}

} // namespace reportlib::python
