#pragma once
// A C++ enum as an enum.Enum with the same names.
#include <algorithm>
#include <string>

#include <pybind11/native_enum.h>

namespace reportlib::python {

/// With the names of `to_string`, which is the only list of them.
template <class Enum> void bind_enum(pybind11::module_ &m, char const *name, char const *doc) {
  pybind11::native_enum<Enum> bound(m, name, "enum.Enum", doc);
  for (int i = 0;; ++i) {
    std::string member(to_string(static_cast<Enum>(i)));
    if (member.empty()) break;
    std::replace(member.begin(), member.end(), '-', '_');
    bound.value(member.c_str(), static_cast<Enum>(i));
  }
  bound.finalize();
}

} // namespace reportlib::python
