// Hard and soft targets.
#include "bind.hpp"
#include "enums.hpp"
#include "node.hpp"

#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <reportlib/constraint.hpp>

namespace reportlib::python {

void bind_constraint(py::module_ &m) {
  bind_enum<Hardness>(m, "Hardness", "How binding a target is said to be.");

  py::class_<Constraint>(m, "Constraint", "A verdict with the evidence that it rests on.")
      .def_property_readonly("hardness", [](Constraint const &c) { return c.hardness; })
      .def_property_readonly(
          "rule", [](Constraint const &c) { return str_or_none(c.rule); }, "The rule that decided: commitment 确保, bound at_least.")
      .def_property_readonly(
          "commitment", [](Constraint const &c) { return str_or_none(c.commitment); }, "The words in the text.")
      .def_property_readonly(
          "bound", [](Constraint const &c) { return str_or_none(c.bound); }, "The name of the number's bound.")
      .def(
          "__eq__", [](Constraint const &a, Constraint const &b) { return a == b; }, py::is_operator())
      .def("__hash__", [](Constraint const &c) { return py::hash(py::make_tuple(c.rule, c.commitment, c.bound)); })
      .def("__repr__", [](Constraint const &c) {
        return "<Constraint " + std::string(to_string(c.hardness)) + (c.rule.empty() ? "" : " by " + c.rule) + ">";
      });

  py::class_<Coding>(m, "Coding", "A named coding of hard and soft targets: rules in order, the first that fits decides.")
      .def_static("preset", &Coding::preset, py::arg("name"), "hard_first, soft_first, bound or commitment.")
      .def_static("presets", &Coding::presets, "The names of those that are built in.")
      .def_static("load", &Coding::load, py::arg("path"), "Reads a TSV file with the columns field, words and verdict.")
      .def_static("from_tsv", &Coding::from_tsv, py::arg("name"), py::arg("tsv"))
      .def_property_readonly("name", [](Coding const &coding) { return str(coding.name()); })
      .def("judge", &Coding::judge, py::arg("bound"), py::arg("commitment"), "The verdict on the name of a bound and words of commitment.")
      .def("__repr__", [](Coding const &coding) { return "<Coding " + coding.name() + ">"; });

  m.def(
      "constraint", [](Node<Observation> const &target, Coding const &coding) { return constraint(target.source->doc, *target, coding); },
      py::arg("target"), py::arg("coding"), "How binding an observation is by a coding.");
}

} // namespace reportlib::python
