// The document: its text, header and layers; writers; pickling without parsing again.
#include "archive.hpp"
#include "bind.hpp"
#include "header_of.hpp"
#include "node.hpp"
#include "pickling.hpp"
#include "to_file.hpp"
#include "write/text_table.hpp"

#include <filesystem>
#include <optional>

#include <pybind11/stl.h>

#include <reportlib/write.hpp>

namespace reportlib::python {
namespace {

template <std::string (*write)(Document const &)> py::str written_by(Located const &located) {
  std::string out;
  {
    py::gil_scoped_release const release;
    out = write(located.doc);
  }
  return str(out);
}

template <class T> void bind_whole(py::class_<Located, Source> &bound) {
  bound.def_property_readonly(LayerOf<T>::name, [](Source const &source) { return whole_layer<T>(source); });
}

std::string repr(Located const &located) {
  Header const &h = located.doc.header();
  std::string out = "<Document";
  if (!h.region.name.empty()) out += ' ' + write::one_line(h.region.name);
  if (h.planned_year) out += ' ' + std::to_string(*h.planned_year);
  return out + ' ' + std::to_string(located.points.size()) + " characters, " + std::to_string(located.doc.mentions().size()) +
         " mentions, " + std::to_string(located.doc.observations().size()) + " observations>";
}

// What Python's own library does better is in view.py.
template <class... Arguments> py::object seen(char const *name, Arguments const &...arguments) {
  return py::module_::import("reportlib.view").attr(name)(arguments...);
}

// To a file piece by piece, so that the whole is never in memory.
py::object json(Located const &located, std::optional<std::filesystem::path> const &path) {
  if (!path) return written_by<&to_json>(located);
  to_file(*path, [&](auto const &write) {
    py::gil_scoped_release const release;
    to_json(located.doc, write);
  });
  return py::none();
}

} // namespace

void bind_document(py::module_ &m) {
  py::class_<Located, Source> document(m, "Document", R"(One report: its text and sorted layers of typed spans. Immutable.

>>> doc = reportlib.parse("一、2023年工作回顾\n全县生产总值增长6.2%。\n")
>>> for section in doc.sections:
...     section.title, [fact.value_text for fact in section.observations], doc.text[section.start : section.end]
('2023年工作回顾', ['6.2%'], '一、2023年工作回顾\n全县生产总值增长6.2%。'))");
  document.def_property_readonly(
              "text", [](Located const &l) { return str(l.doc.text()); }, "The decoded source, unaltered.")
      .def_property_readonly(
          "genre", [](Located const &l) { return l.doc.genre(); }, "What kind of text it is.")
      .def_property_readonly(
          "genre_evidence", [](Source const &source) { return phrases(source, source->doc.genre_evidence()); }, "The words that say so.")
      .def_property_readonly(
          "container", [](Located const &l) { return l.doc.container(); }, "What the text came in.")
      .def_property_readonly("header", [](Source const &source) { return HeaderOf{source}; })
      .def_property_readonly(
          "children", [](Source const &source) { return nodes(source, source->doc.children()); }, "The sections at the top.")
      .def_property_readonly(
          "identities", &identities_of,
          "The named things, each with all its mentions, in the order of their first ones. Made anew by each call, in linear time.")
      .def_property_readonly("numbers", &numbers_of, "Every numeric token with how it was understood, and the share that was not.")
      .def("to_json", &json, py::arg("path") = py::none(), "One JSON object; offsets are code points. Into a file it goes piece by piece.")
      .def("to_text", &written_by<&to_text>, "For a person at a terminal: header, outline, facts, and what was not understood.")
      .def("to_html", &written_by<&to_html>, "One HTML page that needs no other file and no network: text, outline, facts.")
      .def(
          "view", [](py::object const &self, py::object const &path) { return seen("view", self, path); }, py::arg("path") = py::none(),
          "Writes that page to `path` and returns it; without one, to a temporary file that is opened in the browser.")
      .def(
          "_repr_html_", [](py::object const &self) { return seen("frame", self); }, "That page in a frame of its own, for a notebook.")
      .def(
          "__eq__", [](Located const &a, Located const &b) { return a.doc == b.doc; }, py::is_operator())
      .def("__hash__", [](Located const &l) { return std::hash<std::string_view>{}(l.doc.text()); })
      .def("__repr__", &repr);
  bind_pickle(
      document, [](Located const &l) { return py::make_tuple(archive_version, py::bytes(archived(l.doc.layers()))); },
      [](py::tuple const &state) {
        if (state.size() != 2 || state[0].cast<int>() != archive_version)
          throw Error("this document was pickled by another version of reportlib");
        return std::make_shared<Located>(unarchived(state[1].cast<std::string_view>()));
      });
  bind_whole<Section>(document), bind_whole<Paragraph>(document), bind_whole<Sentence>(document), bind_whole<Mention>(document);
  bind_whole<Entity>(document), bind_whole<Observation>(document), bind_whole<GlossaryEntry>(document), bind_whole<PrintedTable>(document),
      bind_whole<Noise>(document), bind_whole<Diagnostic>(document), bind_whole<Origin>(document);
}

} // namespace reportlib::python
