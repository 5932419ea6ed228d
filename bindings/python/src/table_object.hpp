#pragma once
// Tables as Python values.
#include <pybind11/pybind11.h>

#include <reportlib/table.hpp>

namespace reportlib::python {

/// A cell as str, int, decimal.Decimal, bool or datetime.date; None for null.
pybind11::object cell(Column const &column, std::size_t row);

/// One dict a row.
pybind11::list dicts(Table const &table);

} // namespace reportlib::python
