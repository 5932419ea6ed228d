#pragma once
// What is read from a TSV file and has a name: codings and dictionaries.
#include <string>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "located.hpp"

namespace reportlib::python {

template <class Rules>
py::class_<Rules> bind_rules(py::module_ &m, char const *name, char const *doc, char const *presets, char const *columns) {
  py::class_<Rules> rules(m, name, doc);
  rules.def_static("preset", &Rules::preset, py::arg("name"), presets)
      .def_static("presets", &Rules::presets, "The names of those that are built in.")
      .def_static("load", &Rules::load, py::arg("path"), columns)
      .def_static("from_tsv", &Rules::from_tsv, py::arg("name"), py::arg("tsv"))
      .def_property_readonly("name", [](Rules const &of) { return str(of.name()); })
      .def("__repr__", [name](Rules const &of) { return "<" + std::string(name) + " " + of.name() + ">"; });
  return rules;
}

} // namespace reportlib::python
