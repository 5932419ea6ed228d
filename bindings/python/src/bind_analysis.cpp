// Documents to tables.
#include "bind.hpp"
#include "located.hpp"

#include <pybind11/stl.h>

#include <reportlib/analysis.hpp>
#include <reportlib/constraint.hpp>

namespace reportlib::python {
namespace {

template <class Make> Table unlocked(Make make) {
  py::gil_scoped_release const release;
  return make();
}

template <Table (*of)(Document const &, DocumentOptions const &)> Table of_document(Located const &located, std::string file) {
  return unlocked([&] { return of(located.doc, {std::move(file), Offsets::code_points}); });
}

PanelOptions panel_options(std::vector<std::string> indicators, bool alternatives) {
  return {std::move(indicators), alternatives, Offsets::code_points};
}

// The documents of any iterable, one at a time.
Panel panel_of(py::iterable const &docs, PanelOptions options) {
  Panel panel(std::move(options));
  for (py::handle item : docs) {
    if (!py::isinstance<Located>(item))
      throw py::type_error("a Document is needed, not " + py::type::of(item).attr("__name__").cast<std::string>());
    auto const &located = item.cast<Located const &>();
    py::gil_scoped_release const release;
    panel.add(located.doc);
  }
  return panel;
}

template <Table (Panel::*table)() const> Table of_panel(Panel const &panel) {
  return unlocked([&] { return (panel.*table)(); });
}

template <Table (Panel::*table)() const> void def_over_documents(py::module_ &m, char const *name, char const *doc) {
  m.def(
      name,
      [](py::iterable const &docs, std::vector<std::string> indicators, bool alternatives) {
        return of_panel<table>(panel_of(docs, panel_options(std::move(indicators), alternatives)));
      },
      py::arg("documents"), py::kw_only(), py::arg("indicators") = std::vector<std::string>{}, py::arg("alternatives") = false, doc);
}

} // namespace

void bind_analysis(py::module_ &m) {
  m.def("observations", &of_document<static_cast<Table (*)(Document const &, DocumentOptions const &)>(&observations)>, py::arg("document"),
        py::kw_only(), py::arg("file") = "", "Every observation of a document, one a row; `file` is what the table calls it.");
  m.def(
      "targets",
      [](Located const &located, std::string file, std::optional<Coding> const &coding) {
        DocumentOptions const options{std::move(file), Offsets::code_points};
        return unlocked([&] { return coding ? targets(located.doc, *coding, options) : targets(located.doc, options); });
      },
      py::arg("document"), py::kw_only(), py::arg("file") = "", py::arg("coding") = py::none(),
      "What is planned, promised or required; what words say in the place of a number is in relation and basis. With a coding, how hard.");
  m.def("achievements", &of_document<&achievements>, py::arg("document"), py::kw_only(), py::arg("file") = "",
        "What was achieved, or was expected to be when the report was given.");

  py::class_<Panel>(m, "Panel", "Documents to cells: area × time × indicator × aspect × status, each with one value and its source.")
      .def(py::init([](std::vector<std::string> indicators, bool alternatives) {
             return Panel(panel_options(std::move(indicators), alternatives));
           }),
           py::kw_only(), py::arg("indicators") = std::vector<std::string>{}, py::arg("alternatives") = false)
      .def(
          "add", [](Panel &panel, Located const &located, std::string const &file) { panel.add(located.doc, file); }, py::arg("document"),
          py::kw_only(), py::arg("file") = "",
          "Takes what the tables need of a document, which may be dropped then; `file` is what they call it.")
      .def("cells", &of_panel<&Panel::cells>, "One row a cell, by area, time and indicator.")
      .def("wide", &of_panel<&Panel::wide>, "One row an area and year, one column a series.")
      .def("fulfilment", &of_panel<&Panel::fulfilment>, "Each target beside what was achieved, the deviation, and whether it was met.")
      .def("amplification", &of_panel<&Panel::amplification>, "Each target in percent beside that of the area above it.")
      .def("checks", &of_panel<&Panel::checks>, "Figures that do not go together, each with both places.")
      .def("__repr__", [](Panel const &panel) { return "<Panel " + std::to_string(panel.cells().rows()) + " cells>"; });

  m.def("checks", &of_document<&checks>, py::arg("document"), py::kw_only(), py::arg("file") = "",
        "Figures of one document that do not go together, each with both places.");
  m.def(
      "compare",
      [](Located const &older, Located const &newer, std::string older_file, std::string newer_file) {
        return unlocked(
            [&] { return compare(older.doc, newer.doc, {std::move(older_file), std::move(newer_file), Offsets::code_points}); });
      },
      py::arg("older"), py::arg("newer"), py::kw_only(), py::arg("older_file") = "", py::arg("newer_file") = "",
      "Two reports of one area side by side: targets, achievements, topics; kept, new or dropped.");

  def_over_documents<&Panel::cells>(m, "panel", "The cells of any iterable of documents, taken one at a time.");
  def_over_documents<&Panel::fulfilment>(m, "fulfilment", "Panel.fulfilment of any iterable of documents.");
  def_over_documents<&Panel::amplification>(m, "amplification", "Panel.amplification of any iterable of documents.");
}

} // namespace reportlib::python
