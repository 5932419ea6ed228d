#pragma once
// reportlib::Decimal <-> decimal.Decimal, exactly.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <reportlib/decimal.hpp>

namespace pybind11::detail {

template <> struct type_caster<reportlib::Decimal> {
  PYBIND11_TYPE_CASTER(reportlib::Decimal, const_name("decimal.Decimal"));

  bool load(handle source, bool) {
    if (!isinstance<int_>(source) && !isinstance(source, type())) return false;
    auto const read = reportlib::Decimal::parse(str("{:f}").format(type()(source)).cast<std::string>());
    if (read) value = *read;
    return read.has_value();
  }
  static handle cast(reportlib::Decimal d, return_value_policy, handle) { return type()(d.to_string()).release(); }

private:
  static object &type() {
    PYBIND11_CONSTINIT static gil_safe_call_once_and_store<object> stored;
    return stored.call_once_and_store_result([] { return module_::import("decimal").attr("Decimal"); }).get_stored();
  }
};

} // namespace pybind11::detail
