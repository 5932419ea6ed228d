// Attention to topics.
#include "bind.hpp"
#include "enums.hpp"
#include "located.hpp"

#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <reportlib/attention.hpp>

namespace reportlib::python {
namespace {

template <Table (*of)(Document const &, Dictionary const &, AttentionOptions const &)>
void def_counting(py::module_ &m, char const *name, char const *doc) {
  m.def(
      name,
      [](Located const &located, Dictionary const &dictionary, std::vector<SectionKind> sections, Denominator denominator,
         std::string file) {
        py::gil_scoped_release const release;
        return of(located.doc, dictionary, {std::move(sections), denominator, std::move(file), Offsets::code_points});
      },
      py::arg("document"), py::arg("dictionary"), py::kw_only(), py::arg("sections") = std::vector<SectionKind>{},
      py::arg("denominator") = Denominator::characters, py::arg("file") = "", doc);
}

} // namespace

void bind_attention(py::module_ &m) {
  bind_enum<Denominator>(m, "Denominator", "What hits are set against.");

  py::class_<Dictionary>(m, "Dictionary", "Words by topic, for counting how much a report speaks of it. Immutable.")
      .def_static("preset", &Dictionary::preset, py::arg("name"), "environment, digital_economy, livelihood or innovation.")
      .def_static("presets", &Dictionary::presets, "The names of those that are built in.")
      .def_static("load", &Dictionary::load, py::arg("path"), "Reads a TSV file with the columns topic, terms and not_in.")
      .def_static("from_tsv", &Dictionary::from_tsv, py::arg("name"), py::arg("tsv"))
      .def_property_readonly("name", [](Dictionary const &dictionary) { return str(dictionary.name()); })
      .def("__repr__", [](Dictionary const &dictionary) { return "<Dictionary " + dictionary.name() + ">"; });

  def_counting<&attention>(m, "attention", "One row a topic: hits, what they are set against, hits per thousand, and the definition.");
  def_counting<&attention_hits>(m, "attention_hits", "The hits themselves, one a row with its place.");
}

} // namespace reportlib::python
