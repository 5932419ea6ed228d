// Vocabulary.
#include "bind.hpp"
#include "enums.hpp"
#include "lexicon/access.hpp"
#include "located.hpp"
#include "pickling.hpp"

#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <reportlib/lexicon.hpp>

namespace reportlib::python {
namespace {

// A term with the lexicon whose text it is a view of.
struct Held {
  Lexicon lexicon;
  Term term;
};

py::dict attributes(Held const &held) {
  py::dict out;
  for (auto const &[name, value] : held.term.attributes) out[str(name)] = str(value);
  return out;
}

py::tuple surfaces(Held const &held) {
  py::tuple out(held.term.surfaces.size());
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = str(held.term.surfaces[i]);
  return out;
}

std::string shown(Held const &held) {
  Term const &term = held.term;
  return std::string("<Term ").append(to_string(term.kind)).append(" ").append(term.id).append(" ").append(term.name).append(">");
}

// Another process has the built-in vocabulary; that of a user is read there again.
py::tuple reduce(Lexicon const &lexicon) {
  if (&lexicon::Access::signs(lexicon) != &lexicon::Access::signs(Lexicon::builtin()))
    throw py::type_error("cannot pickle a Lexicon of one's own: pickle the path or the text that it was read from");
  return reduced_to_call(py::type::of<Lexicon>(), "builtin");
}

} // namespace

void bind_lexicon(py::module_ &m) {
  bind_enum<TermKind>(m, "TermKind", "The files of the lexicon.");

  py::class_<Held>(m, "Term", "One row of a lexicon file.")
      .def_property_readonly("kind", [](Held const &t) { return t.term.kind; })
      .def_property_readonly("id", [](Held const &t) { return str(t.term.id); })
      .def_property_readonly("name", [](Held const &t) { return str(t.term.name); })
      .def_property_readonly("surfaces", &surfaces)
      .def_property_readonly("attributes", &attributes, "The further columns of its file.")
      .def("__repr__", [](Held const &t) { return shown(t); });

  py::class_<Lexicon> lexicon(m, "Lexicon", R"(Vocabulary: units, indicators, bound words, headings … read from TSV. Immutable.

>>> mine = reportlib.Lexicon.from_tsv(reportlib.TermKind.unit, "id\tname\tclass\tsurfaces\n斗车\t斗车\tcount\t斗车|手推斗车\n")
>>> parser = reportlib.Parser(reportlib.Lexicon.builtin().merged(mine))
>>> parser.parse("清运渣土3.2万手推斗车。").mentions[0].value
<Quantity count 3.2万斗车 exact>)");
  lexicon.def(py::init<>(), "An empty lexicon.")
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
          [](Lexicon const &lexicon, TermKind kind, std::string_view id) -> std::optional<Held> {
            Term const *term = lexicon.find(kind, id);
            return term ? std::optional(Held{lexicon, *term}) : std::nullopt;
          },
          py::arg("kind"), py::arg("id"), "The term with this id, or None.")
      .def(
          "terms",
          [](Lexicon const &lexicon, TermKind kind) {
            py::list out;
            for (Term const *term : lexicon.terms(kind)) out.append(Held{lexicon, *term});
            return out;
          },
          py::arg("kind"), "All terms of a kind, in file order.")
      .def("__reduce__", &reduce);
}

} // namespace reportlib::python
