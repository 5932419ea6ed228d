// Documents to tables.
#include "bind.hpp"
#include "interrupt.hpp"
#include "located.hpp"

#include <pybind11/stl.h>

#include <reportlib/analysis.hpp>
#include <reportlib/constraint.hpp>
#include <reportlib/identity.hpp>

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

// The documents of any iterable, or pairs of what to call one and the document, one at a time.
Panel panel_of(py::iterable const &docs, PanelOptions options) {
  Panel panel(std::move(options));
  for (py::handle item : docs) {
    check_signals();
    std::string file;
    if (py::isinstance<py::tuple>(item) && py::len(item) == 2) {
      auto const pair = item.cast<py::tuple>();
      file = py::str(pair[0]).cast<std::string>();
      item = pair[1];
    }
    if (!py::isinstance<Located>(item))
      throw py::type_error("a Document is needed, not " + py::type::of(item).attr("__name__").cast<std::string>());
    auto const &located = item.cast<Located const &>();
    py::gil_scoped_release const release;
    panel.add(located.doc, file);
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
        py::kw_only(), py::arg("file") = "", R"(Every observation of a document, one a row; `file` is what the table calls it.

>>> doc = reportlib.parse("2023年，全县生产总值280.5亿元，增长6.2%。")
>>> [(row["indicator"], row["aspect"], row["value"], row["base_unit"]) for row in reportlib.observations(doc).to_dicts()]
[('gdp', 'level', Decimal('28050000000'), '元'), ('gdp', 'growth', Decimal('6.2'), '%')])");
  m.def(
      "targets",
      [](Located const &located, std::string file, std::optional<Coding> const &coding) {
        DocumentOptions const options{std::move(file), Offsets::code_points};
        return unlocked([&] { return coding ? targets(located.doc, *coding, options) : targets(located.doc, options); });
      },
      py::arg("document"), py::kw_only(), py::arg("file") = "", py::arg("coding") = py::none(),
      R"(What is planned, promised or required; what words say in the place of a number is in relation and basis. With a coding, how hard.

>>> doc = reportlib.parse("二、2024年主要目标\n生产总值增长5.5%以上，居民收入与经济增长同步。\n")
>>> table = reportlib.targets(doc, coding=reportlib.Coding.preset("hard_first"))
>>> [(row["measure"], row["low"], row["bound"], row["relation"], row["hardness"]) for row in table.to_dicts()]
[('生产总值', Decimal('5.5'), 'at_least', None, 'hard'), ('居民收入', None, None, 'in_step', 'plain')])");
  m.def("achievements", &of_document<&achievements>, py::arg("document"), py::kw_only(), py::arg("file") = "",
        R"(What was achieved, or was expected to be when the report was given.

>>> doc = reportlib.parse("一、2023年工作回顾\n预计生产总值增长5.3%。\n二、2024年主要目标\n生产总值增长5.5%以上。\n")
>>> [(row["text"], row["period"], row["status"]) for row in reportlib.achievements(doc).to_dicts()]
[('5.3%', '2023', 'estimate')])");

  m.def("entities", &of_document<&entities>, py::arg("document"), py::kw_only(), py::arg("file") = "",
        R"(Every named thing that is mentioned, one a row; `identity` is the same for all mentions of one thing in all reports of its area.

>>> doc = reportlib.parse("实施“清渠”专项行动，建成青岚水库。")
>>> [(row["type"], row["text"], row["start"], row["end"]) for row in reportlib.entities(doc).to_dicts()]
[('programme', '“清渠”专项行动', 2, 10), ('project', '青岚水库', 13, 17)])");

  py::class_<Panel>(m, "Panel", R"(Documents to cells: area × time × indicator × aspect × status, each with one value and its source.

>>> panel = reportlib.Panel(indicators=["gdp"])
>>> for file, text in {"a.txt": "2023年，全市生产总值增长5.3%。", "b.txt": "2022年，全市生产总值增长4.1%。"}.items():
...     panel.add(reportlib.parse(text), file=file)  # the document may be dropped then
>>> [(row["year"], row["value"], row["file"]) for row in panel.cells().to_dicts()]
[(2023, Decimal('5.3'), 'a.txt'), (2022, Decimal('4.1'), 'b.txt')])")
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
      .def("__copy__", [](Panel const &) -> Panel * { throw py::type_error("cannot copy 'Panel' object"); })
      .def("__deepcopy__", [](Panel const &, py::dict const &) -> Panel * { throw py::type_error("cannot copy 'Panel' object"); })
      .def("__repr__", [](Panel const &panel) { return "<Panel " + std::to_string(panel.cells().rows()) + " cells>"; });

  m.def("checks", &of_document<&checks>, py::arg("document"), py::kw_only(), py::arg("file") = "",
        R"(Figures of one document that do not go together, each with both places.

>>> doc = reportlib.parse("2023年三次产业结构为10:40:45。")
>>> reportlib.checks(doc)["message"]
['10:40:45 are not 100 together'])");
  m.def(
      "compare",
      [](Located const &older, Located const &newer, std::string older_file, std::string newer_file) {
        return unlocked(
            [&] { return compare(older.doc, newer.doc, {std::move(older_file), std::move(newer_file), Offsets::code_points}); });
      },
      py::arg("older"), py::arg("newer"), py::kw_only(), py::arg("older_file") = "", py::arg("newer_file") = "",
      R"(Two reports of one area side by side: targets, achievements, topics; kept, new or dropped.

>>> text = "——{}年1月9日在云河市第九届人民代表大会第一次会议上\n一、去年工作回顾\n生产总值增长{}。\n二、今年目标\n生产总值增长{}。\n"
>>> older, newer = [reportlib.parse(text.format(*said)) for said in ((2023, "2%", "5%左右"), (2024, "5.3%", "5.5%以上"))]
>>> [(row["kind"], row["older_text"], row["newer_text"], row["change"]) for row in reportlib.compare(older, newer).to_dicts()]
[('achieved', '2%', '5.3%', 'kept'), ('target', '5%左右', '5.5%以上', 'kept')])");

  def_over_documents<&Panel::cells>(m, "panel",
                                    R"(The cells of any iterable of documents, or of pairs of a file and its document, taken one at a time.

>>> text = "——{}年1月9日在云河市第九届人民代表大会第一次会议上\n一、去年工作回顾\n生产总值增长{}。\n二、今年目标\n生产总值增长{}。\n"
>>> older, newer = [reportlib.parse(text.format(*said)) for said in ((2023, "2%", "5%左右"), (2024, "5.3%", "5.5%以上"))]
>>> [(row["year"], row["status"], row["value"]) for row in reportlib.panel([older, newer]).to_dicts()]
[(2022, 'actual', Decimal('2')), (2023, 'actual', Decimal('5.3')), (2023, 'target', Decimal('5')), (2024, 'target', Decimal('5.5'))]
>>> sorted(set(reportlib.panel([("2023.txt", older), ("2024.txt", newer)])["file"]))  # or zip(files, reportlib.parse_many(files))
['2023.txt', '2024.txt'])");
  def_over_documents<&Panel::fulfilment>(
      m, "fulfilment",
      R"(Panel.fulfilment of any iterable of documents, or of pairs of a file and its document: each target beside what became of it.

>>> text = "——{}年1月9日在云河市第九届人民代表大会第一次会议上\n一、去年工作回顾\n生产总值增长{}。\n二、今年目标\n生产总值增长{}。\n"
>>> older, newer = [reportlib.parse(text.format(*said)) for said in ((2023, "2%", "5%左右"), (2024, "5.3%", "5.5%以上"))]
>>> table = reportlib.fulfilment([older, newer])
>>> [(row["year"], row["target_text"], row["achieved_text"], row["met"], row["missing"]) for row in table.to_dicts()]
[(2023, '5%左右', '5.3%', True, None), (2024, '5.5%以上', None, None, 'no_report')])");
  def_over_documents<&Panel::amplification>(
      m, "amplification",
      R"(Panel.amplification of any iterable of documents, or of pairs of a file and its document: each target in percent beside that of the area above it (加码).

>>> text = "——2024年1月9日在{}人民代表大会第一次会议上\n二、今年目标\n生产总值增长{}以上。\n"
>>> province = reportlib.parse(text.format("江苏省第十四届", "5%"))
>>> city = reportlib.parse(text.format("江苏省苏州市第十七届", "6%"))
>>> row, = reportlib.amplification([province, city]).to_dicts()
>>> row["region"], row["own_text"], row["superior_text"], row["amplification"]
('江苏省苏州市', '6%以上', '5%以上', Decimal('1')))");
}

} // namespace reportlib::python
