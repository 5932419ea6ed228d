// Ordinal, Marker and Name; the mentions that hold values of all kinds.
#include "bind.hpp"
#include "node.hpp"
#include "pickling.hpp"

#include <pybind11/stl.h>

namespace reportlib::python {
namespace {

template <class T> void bind_number(py::module_ &m, char const *name, char const *doc) {
  py::class_<T> bound(m, name, doc);
  bound.def(py::init([](int number) { return T{number}; }), py::arg("number"))
      .def_property_readonly("number", [](T value) { return value.number; })
      .def(
          "__eq__", [](T a, T b) { return a == b; }, py::is_operator())
      .def("__hash__", [=](T value) { return py::hash(py::make_tuple(name, value.number)); })
      .def("__repr__", [=](T value) { return std::string(name) + '(' + std::to_string(value.number) + ')'; });
  bind_pickle(bound, [](T value) { return py::make_tuple(value.number); }, [](py::tuple const &t) { return T{t[0].cast<int>()}; });
  bound.attr("__match_args__") = py::make_tuple("number");
}

std::string repr(Node<Mention> const &n) { return "<Mention " + std::string(kind_name(n->value)) + " \"" + shown(n.text()) + "\">"; }

} // namespace

void bind_mention(py::module_ &m) {
  bind_number<Ordinal>(m, "Ordinal", "A number in a sequence of meetings, plans, batches: 第十届, “十四五”.");
  bind_number<Marker>(m, "Marker", "A heading, list, page or footnote number; 0 when it has none.");
  py::class_<Name> name(m, "Name", "A number inside a name or fixed term: “1+3+2”, 5G, 三农.");
  name.def(py::init<>())
      .def(
          "__eq__", [](Name, Name) { return true; }, py::is_operator())
      .def("__hash__", [](Name) { return py::hash(py::str("Name")); })
      .def("__repr__", [](Name) { return "Name()"; });
  bind_pickle(name, [](Name) { return py::tuple(); }, [](py::tuple const &) { return Name{}; });
  name.attr("__match_args__") = py::tuple();

  auto mention = bind_node<Mention>(m, "A numeric expression of the text and what it is.");
  mention.def_property_readonly("value", [](Node<Mention> const &n) { return n->value; })
      .def_property_readonly(
          "kind", [](Node<Mention> const &n) { return str(kind_name(n->value)); },
          "amount, count, percent, point, multiple, rank, ratio, date, duration, ordinal, name or marker.")
      .def_property_readonly(
          "low", [](Node<Mention> const &n) { return str_or_none(written(n->value).low); },
          "As tables and JSON give it: 580, 2023-12-28, 12.3:45.6:42.1.")
      .def_property_readonly(
          "high", [](Node<Mention> const &n) { return str_or_none(written(n->value).high); }, "Only in a range.")
      .def_property_readonly(
          "unit", [](Node<Mention> const &n) { return str_or_none(written(n->value).unit); }, "With its scale word: 亿元.")
      .def_property_readonly(
          "observations", [](Node<Mention> const &n) { return nodes(n.source, n.source->doc.observations_of(*n)); },
          "What the number says: none, or one as a rule.")
      .def("__repr__", &repr);
  bind_places(mention);
}

} // namespace reportlib::python
