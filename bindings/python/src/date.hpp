#pragma once
#include <pybind11/pybind11.h>

#include <reportlib/period.hpp>

namespace reportlib::python {

/// A datetime.date when the date is complete and exists, else a reportlib.Date.
pybind11::object date_object(Date date);

} // namespace reportlib::python
