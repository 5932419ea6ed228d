// What the name of a division means.
#include "bind.hpp"
#include "located.hpp"
#include "pickling.hpp"

#include <string_view>
#include <variant>

#include <pybind11/stl.h>

#include <reportlib/region.hpp>

namespace reportlib::python {
namespace {

py::tuple tuple_of(std::vector<Division> const &divisions) {
  py::tuple out(divisions.size());
  for (std::size_t i = 0; i < divisions.size(); ++i) out[i] = divisions[i];
  return out;
}

std::string repr(Division const &d) {
  return "<Division " + d.code + ' ' + d.name + ' ' + std::to_string(d.first_year) + '-' +
         (d.last_year ? std::to_string(*d.last_year) : "") + ">";
}

std::string repr(ResolvedRegion const &r) {
  if (r.division) return "<ResolvedRegion " + r.division->code + ' ' + r.division->name + ">";
  return r.candidates.empty() ? "<ResolvedRegion unknown>"
                              : "<ResolvedRegion refused: " + std::to_string(r.candidates.size()) + " candidates>";
}

} // namespace

void bind_region(py::module_ &m) {
  py::class_<Division> division(m, "Division", "A name that a code of GB/T 2260 has had, and when.");
  division.def_property_readonly(
              "code", [](Division const &d) { return str(d.code); }, "Six digits.")
      .def_property_readonly(
          "name", [](Division const &d) { return str(d.name); }, "In full, without those above it.")
      .def_property_readonly("level", [](Division const &d) { return d.level; })
      .def_property_readonly(
          "first_year", [](Division const &d) { return d.first_year; }, "The first at whose end it held; 1980 may mean earlier.")
      .def_property_readonly(
          "last_year", [](Division const &d) { return d.last_year; }, "None when it holds today.")
      .def(
          "__eq__", [](Division const &a, Division const &b) { return a == b; }, py::is_operator())
      .def("__hash__", [](Division const &d) { return py::hash(py::make_tuple(str(d.code), str(d.name), d.first_year)); })
      .def("__repr__", py::overload_cast<Division const &>(&repr));
  bind_pickle(
      division, [](Division const &d) { return py::make_tuple(d.code, d.name, d.level, d.first_year, d.last_year); },
      [](py::tuple const &t) {
        return Division{t[0].cast<std::string>(), t[1].cast<std::string>(), t[2].cast<RegionLevel>(), t[3].cast<int>(),
                        t[4].cast<std::optional<int>>()};
      });

  py::class_<ResolvedRegion> resolved(m, "ResolvedRegion",
                                      "What a name means: one division, the several it may mean, or nothing that is known.");
  resolved
      .def_property_readonly(
          "division", [](ResolvedRegion const &r) { return r.division; }, "None when the name is ambiguous or unknown.")
      .def_property_readonly(
          "superiors", [](ResolvedRegion const &r) { return tuple_of(r.superiors); }, "The province, then the prefecture.")
      .def_property_readonly(
          "candidates", [](ResolvedRegion const &r) { return tuple_of(r.candidates); },
          "Why `division` is None; empty for an unknown name.")
      .def("__bool__", [](ResolvedRegion const &r) { return r.division.has_value(); })
      .def(
          "__eq__", [](ResolvedRegion const &a, ResolvedRegion const &b) { return a == b; }, py::is_operator())
      .def("__hash__",
           [](ResolvedRegion const &r) {
             return py::hash(py::make_tuple(r.division ? str(r.division->code) : str(""), r.candidates.size()));
           })
      .def("__repr__", py::overload_cast<ResolvedRegion const &>(&repr));
  bind_pickle(
      resolved, [](ResolvedRegion const &r) { return py::make_tuple(r.division, r.superiors, r.candidates); },
      [](py::tuple const &t) {
        return ResolvedRegion{t[0].cast<std::optional<Division>>(), t[1].cast<std::vector<Division>>(), t[2].cast<std::vector<Division>>()};
      });

  m.def(
      "resolve_region",
      [](std::string_view name, std::optional<int> year, std::variant<std::monostate, Source, std::string_view> const &context,
         Lexicon const *lexicon) {
        Lexicon const &words = lexicon ? *lexicon : Lexicon::builtin();
        if (auto const *report = std::get_if<Source>(&context)) return resolve_region(name, year, (*report)->doc, words);
        auto const *code = std::get_if<std::string_view>(&context);
        return resolve_region(name, year, code ? *code : std::string_view{}, words);
      },
      py::arg("name"), py::arg("year") = py::none(), py::arg("context") = py::none(), py::arg("lexicon") = py::none(),
      R"(The division that a name means in a year; `context` is the code of the area that speaks, or its report.

>>> reportlib.resolve_region("苏州市").division.code
'320500'
>>> reportlib.resolve_region("朝阳区").candidates
(<Division 110105 朝阳区 1980->, <Division 220104 朝阳区 1980->)
>>> reportlib.resolve_region("朝阳区", context="110000").division.code
'110105')");
}

} // namespace reportlib::python
