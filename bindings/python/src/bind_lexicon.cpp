// Vocabulary.
#include "bind.hpp"
#include "enums.hpp"
#include "located.hpp"

#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <reportlib/lexicon.hpp>

namespace reportlib::python {
namespace {

py::dict attributes(Term const &term) {
  py::dict out;
  for (auto const &[name, value] : term.attributes) out[str(name)] = str(value);
  return out;
}

py::tuple surfaces(Term const &term) {
  py::tuple out(term.surfaces.size());
  for (std::size_t i = 0; i < term.surfaces.size(); ++i) out[i] = str(term.surfaces[i]);
  return out;
}

} // namespace

void bind_lexicon(py::module_ &m) {
  bind_enum<TermKind>(m, "TermKind", "The files of the lexicon.",
                      {"unit", "indicator", "bound", "heading", "name", "word", "office", "region", "noise", "noun", "genre", "lead"});

  py::class_<Term>(m, "Term", "One row of a lexicon file.")
      .def_property_readonly("kind", [](Term const &t) { return t.kind; })
      .def_property_readonly("id", [](Term const &t) { return str(t.id); })
      .def_property_readonly("name", [](Term const &t) { return str(t.name); })
      .def_property_readonly("surfaces", &surfaces)
      .def_property_readonly("attributes", &attributes, "The further columns of its file.")
      .def("__repr__", [](Term const &t) { return "<Term " + std::string(to_string(t.kind)) + ' ' + t.id + ' ' + t.name + ">"; });

  py::class_<Lexicon>(m, "Lexicon", "Vocabulary: units, indicators, bound words, headings … read from TSV. Immutable.")
      .def(py::init<>(), "An empty lexicon.")
      .def_static(
          "builtin", [] { return Lexicon::builtin(); }, py::call_guard<py::gil_scoped_release>(), "The library's own vocabulary.")
      .def_static("load", &Lexicon::load, py::arg("path"), py::call_guard<py::gil_scoped_release>(),
                  "Reads one TSV file, or every *.tsv of a folder.")
      .def_static("from_tsv", &Lexicon::from_tsv, py::arg("kind"), py::arg("tsv"), py::arg("source") = "<text>",
                  "Reads TSV text of one kind; `source` names it in errors.")
      .def("merged", &Lexicon::merged, py::arg("other"), py::call_guard<py::gil_scoped_release>(),
           "Both together; where kind and surface are the same, `other` wins.")
      .def(
          "find",
          [](Lexicon const &lexicon, TermKind kind, std::string_view id) -> std::optional<Term> {
            Term const *term = lexicon.find(kind, id);
            return term ? std::optional(*term) : std::nullopt;
          },
          py::arg("kind"), py::arg("id"), "The term with this id, or None.")
      .def(
          "terms",
          [](Lexicon const &lexicon, TermKind kind) {
            py::list out;
            for (Term const *term : lexicon.terms(kind)) out.append(*term);
            return out;
          },
          py::arg("kind"), "All terms of a kind, in file order.");
}

} // namespace reportlib::python
