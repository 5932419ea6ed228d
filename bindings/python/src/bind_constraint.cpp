// Hard and soft targets.
#include "bind.hpp"
#include "enums.hpp"
#include "node.hpp"
#include "pickling.hpp"
#include "rules.hpp"

#include <pybind11/stl.h>

#include <reportlib/constraint.hpp>

namespace reportlib::python {

void bind_constraint(py::module_ &m) {
  bind_enum<Hardness>(m, "Hardness", "How binding a target is said to be.");

  py::class_<Constraint> verdict(m, "Constraint", "A verdict with the evidence that it rests on.");
  verdict.def_property_readonly("hardness", [](Constraint const &c) { return c.hardness; })
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
  bind_pickle(
      verdict, [](Constraint const &c) { return py::make_tuple(c.hardness, c.rule, c.commitment, c.bound); },
      [](py::tuple const &t) {
        return Constraint{t[0].cast<Hardness>(), t[1].cast<std::string>(), t[2].cast<std::string>(), t[3].cast<std::string>()};
      });

  bind_rules<Coding>(m, "Coding", R"(A named coding of hard and soft targets: rules in order, the first that fits decides.

>>> coding = reportlib.Coding.preset("hard_first")
>>> coding.judge("at_least", "力争"), coding.judge("about", "确保")
(<Constraint hard by bound at_least>, <Constraint hard by commitment 确保>))",
                     "hard_first, soft_first, bound or commitment.", "Reads a TSV file with the columns field, words and verdict.")
      .def("judge", &Coding::judge, py::arg("bound"), py::arg("commitment"), "The verdict on the name of a bound and words of commitment.");

  m.def(
      "constraint", [](Node<Observation> const &target, Coding const &coding) { return constraint(target.source->doc, *target, coding); },
      py::arg("target"), py::arg("coding"), R"(How binding an observation is by a coding.

>>> fact, = reportlib.parse("二、2024年主要目标\n确保生产总值增长5.5%左右。\n").observations
>>> reportlib.constraint(fact, reportlib.Coding.preset("hard_first"))
<Constraint hard by commitment 确保>
>>> reportlib.constraint(fact, reportlib.Coding.preset("soft_first"))
<Constraint soft by bound about>)");
}

} // namespace reportlib::python
