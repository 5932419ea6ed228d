// The header: who reported what, where and when.
#include "bind.hpp"
#include "date.hpp"
#include "enums.hpp"
#include "header_of.hpp"
#include "pickling.hpp"
#include "write/text_table.hpp"

#include <pybind11/stl.h>

namespace reportlib::python {
namespace {

template <HeaderField Header::*field> py::object words(HeaderOf const &h) {
  HeaderField const &f = (*h).*field;
  return phrase(h.source, f.text, f.span);
}

std::string repr(HeaderOf const &h) {
  std::string out = "<Header";
  for (std::string const &part : {h->region.name, h->title.text, to_string(h->date)})
    if (!part.empty()) out += ' ' + write::one_line(part);
  return out + ">";
}

} // namespace

void bind_header(py::module_ &m) {
  bind_enum<RegionLevel>(m, "RegionLevel", "The level of the area whose report it is.");

  py::class_<RegionOf>(m, "Region", "Whose report it is.")
      .def_property_readonly(
          "name", [](RegionOf const &r) { return phrase(r.source, r->name, r->span); }, "The full name.")
      .def_property_readonly(
          "code", [](RegionOf const &r) { return str_or_none(r->code); }, "GB/T 2260, six digits.")
      .def_property_readonly("level", [](RegionOf const &r) { return r->level; })
      .def(
          "__eq__", [](RegionOf const &a, RegionOf const &b) { return *a == *b; }, py::is_operator())
      .def("__hash__", [](RegionOf const &r) { return py::hash(py::make_tuple(str(r->name), str(r->code))); })
      .def("__reduce__", [](RegionOf const &r) { return reduced_to_attribute(py::cast(HeaderOf{r.source}), "region"); })
      .def("__repr__", [](RegionOf const &r) {
        return "<Region " + (r->name.empty() ? "unknown" : write::one_line(r->name)) + (r->code.empty() ? "" : " " + r->code) + ">";
      });

  py::class_<HeaderOf>(m, "Header", "Who reported what, where and when; None where the report does not say.")
      .def_property_readonly("title", &words<&Header::title>)
      .def_property_readonly("document_no", &words<&Header::document_no>)
      .def_property_readonly("body", &words<&Header::body>, "The congress, without 第N届.")
      .def_property_readonly(
          "congress", [](HeaderOf const &h) { return h->congress; }, "届")
      .def_property_readonly(
          "session", [](HeaderOf const &h) { return h->session; }, "次会议")
      .def_property_readonly(
          "date", [](HeaderOf const &h) { return h->date ? date_object(*h->date) : py::none(); }, "Of delivery.")
      .def_property_readonly("speaker", &words<&Header::speaker>)
      .def_property_readonly("office", &words<&Header::office>)
      .def_property_readonly("region", [](HeaderOf const &h) { return RegionOf{h.source}; })
      .def_property_readonly("reviewed_year", [](HeaderOf const &h) { return h->reviewed_year; })
      .def_property_readonly("planned_year", [](HeaderOf const &h) { return h->planned_year; })
      .def_property_readonly(
          "complete", [](HeaderOf const &h) { return h->complete; }, "The text is whole.")
      .def(
          "__eq__", [](HeaderOf const &a, HeaderOf const &b) { return *a == *b; }, py::is_operator())
      .def("__hash__", [](HeaderOf const &h) { return py::hash(py::make_tuple(str(h->title.text), str(h->region.name), h->planned_year)); })
      .def("__reduce__", [](HeaderOf const &h) { return reduced_to_attribute(py::cast(h.source), "header"); })
      .def("__repr__", &repr);
}

} // namespace reportlib::python
