// Quantities: plain values, to be matched and compared.
#include "bind.hpp"
#include "decimal_caster.hpp"
#include "enums.hpp"
#include "located.hpp"
#include "pickling.hpp"

#include <reportlib/mention.hpp>

namespace reportlib::python {
namespace {

py::tuple terms(Quantity const &q) {
  py::tuple out(q.terms.size());
  for (std::size_t i = 0; i < q.terms.size(); ++i) out[i] = q.terms[i];
  return out;
}

std::string repr(Quantity const &q) {
  Written const w = written(q);
  std::string out = "<Quantity " + std::string(to_string(q.kind)) + ' ' + (w.low.empty() ? "?" : w.low);
  if (!w.high.empty()) out += "–" + w.high;
  return out + w.unit + ' ' + std::string(to_string(q.bound)) + ">";
}

} // namespace

void bind_quantity(py::module_ &m) {
  bind_enum<QuantityKind>(m, "QuantityKind", "What sort of number it is.");
  bind_enum<Bound>(m, "Bound", "How the words around a number limit it.");

  py::class_<Quantity> quantity(m, "Quantity", "A number with its unit: 580亿元 is low 580, scale 10^8, unit 元.");
  quantity
      .def(py::init([](QuantityKind kind, std::optional<Decimal> low, std::optional<Decimal> high, Decimal scale, std::string unit,
                       Bound bound,
                       std::vector<Decimal> terms) { return Quantity{kind, bound, low, high, scale, std::move(unit), std::move(terms)}; }),
           py::arg("kind"), py::arg("low") = py::none(), py::arg("high") = py::none(), py::arg("scale") = Decimal{1, 0},
           py::arg("unit") = "", py::arg("bound") = Bound::exact, py::kw_only(), py::arg("terms") = std::vector<Decimal>{})
      .def_property_readonly("kind", [](Quantity const &q) { return q.kind; })
      .def_property_readonly(
          "low", [](Quantity const &q) { return q.low; }, "As written; None when the words give no figure (数百).")
      .def_property_readonly(
          "high", [](Quantity const &q) { return q.high; }, "Only in a range.")
      .def_property_readonly(
          "scale", [](Quantity const &q) { return q.scale; }, "What 万 and 亿 multiply by.")
      .def_property_readonly(
          "unit", [](Quantity const &q) { return str(q.unit); }, "The base unit, without 万 or 亿.")
      .def_property_readonly("bound", [](Quantity const &q) { return q.bound; })
      .def_property_readonly("terms", &terms, "Of a ratio a:b:c; of a fraction numerator and denominator.")
      .def_property_readonly("value", &Quantity::value, "low × scale, in the base unit.")
      .def_property_readonly("interval", &Quantity::interval, "The closed interval that number and bound admit; None is an open side.")
      .def_property_readonly("written_unit", &Quantity::written_unit, "The unit as a reader writes it: 亿元.")
      .def(
          "__eq__", [](Quantity const &a, Quantity const &b) { return a == b; }, py::is_operator())
      .def("__hash__", [](Quantity const &q) { return py::hash(py::make_tuple(static_cast<int>(q.kind), q.low, q.high, str(q.unit))); })
      .def("__repr__", &repr);
  bind_pickle(
      quantity, [](Quantity const &q) { return py::make_tuple(q.kind, q.low, q.high, q.scale, str(q.unit), q.bound, terms(q)); },
      [](py::tuple const &t) {
        return Quantity{t[0].cast<QuantityKind>(),           t[5].cast<Bound>(),   t[1].cast<std::optional<Decimal>>(),
                        t[2].cast<std::optional<Decimal>>(), t[3].cast<Decimal>(), t[4].cast<std::string>(),
                        t[6].cast<std::vector<Decimal>>()};
      });
  quantity.attr("__match_args__") = py::make_tuple("kind", "low", "high", "scale", "unit", "bound");
}

} // namespace reportlib::python
