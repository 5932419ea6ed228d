// Sections, paragraphs, sentences and noise.
#include "bind.hpp"
#include "enums.hpp"
#include "node.hpp"

namespace reportlib::python {
namespace {

std::string repr(Node<Section> const &n) {
  Document const &doc = n.source->doc;
  return "<Section " + std::to_string(n->level) + " \"" + shown(std::string(doc[n->marker]) + std::string(doc[n->title])) + "\" " +
         std::string(to_string(n->kind)) + ">";
}

py::tuple rows(Node<PrintedTable> const &n) {
  py::tuple all(n->rows.size());
  for (std::size_t r = 0; r < n->rows.size(); ++r) {
    py::tuple cells(n->rows[r].size());
    for (std::size_t c = 0; c < n->rows[r].size(); ++c) cells[c] = phrase(n.source, n->rows[r][c]);
    all[r] = std::move(cells);
  }
  return all;
}

} // namespace

void bind_structure(py::module_ &m) {
  bind_enum<Genre>(m, "Genre", "What kind of text it is.");
  bind_enum<SectionKind>(m, "SectionKind", "What a part of the report does.");
  bind_enum<NoiseKind>(m, "NoiseKind", "What kind of noise it is.");
  bind_enum<ParagraphKind>(m, "ParagraphKind", "What a paragraph is.");

  auto section = bind_node<Section>(m, "A headed part: from its marker to the next heading of the same or a higher level.");
  section
      .def_property_readonly(
          "level", [](Node<Section> const &n) { return n->level; }, "1 一、 · 2 （一） · 3 1. · 4 （1） · 9 一是, 第一，")
      .def_property_readonly("kind", [](Node<Section> const &n) { return n->kind; })
      .def_property_readonly("marker", [](Node<Section> const &n) { return phrase(n.source, n->marker); })
      .def_property_readonly("title", [](Node<Section> const &n) { return phrase(n.source, n->title); })
      .def_property_readonly(
          "sections", [](Node<Section> const &n) { return part_of_layer(n.source, n.source->doc.sections(n->span)); },
          "All sections below this one.")
      .def_property_readonly(
          "children", [](Node<Section> const &n) { return nodes(n.source, n.source->doc.children(*n)); },
          "The sections that it is parted into, without those below them.")
      .def_property_readonly(
          "parent", [](Node<Section> const &n) { return node(n.source, n.source->doc.parent(*n)); },
          "The section that it is part of; None for one at the top.")
      .def_property_readonly("paragraphs",
                             [](Node<Section> const &n) { return part_of_layer(n.source, n.source->doc.paragraphs(n->span)); })
      .def_property_readonly("sentences", [](Node<Section> const &n) { return part_of_layer(n.source, n.source->doc.sentences(n->span)); })
      .def("__repr__", &repr);
  bind_parts(section);

  auto paragraph = bind_node<Paragraph>(m, "A paragraph of the text.");
  paragraph.def_property_readonly("kind", [](Node<Paragraph> const &n) { return n->kind; })
      .def_property_readonly("section", [](Node<Paragraph> const &n) { return node(n.source, n.source->doc.section(n->span)); })
      .def_property_readonly("sentences",
                             [](Node<Paragraph> const &n) { return part_of_layer(n.source, n.source->doc.sentences(n->span)); })
      .def("__repr__",
           [](Node<Paragraph> const &n) { return "<Paragraph " + std::string(to_string(n->kind)) + " \"" + shown(n.text()) + "\">"; });
  bind_parts(paragraph);

  auto sentence = bind_node<Sentence>(m, "A sentence: it ends after 。！？");
  sentence.def_property_readonly("section", [](Node<Sentence> const &n) { return node(n.source, n.source->doc.section(n->span)); })
      .def("__repr__", [](Node<Sentence> const &n) { return "<Sentence \"" + shown(n.text()) + "\">"; });
  bind_parts(sentence);

  bind_node<GlossaryEntry>(m, "A term that the report explains after its text.")
      .def_property_readonly("term", [](Node<GlossaryEntry> const &n) { return phrase(n.source, n->term); })
      .def_property_readonly("explanation", [](Node<GlossaryEntry> const &n) { return phrase(n.source, n->explanation); })
      .def_property_readonly(
          "marks", [](Node<GlossaryEntry> const &n) { return phrases(n.source, n->marks); }, "Footnote marks of its number in the text.")
      .def_property_readonly(
          "uses", [](Node<GlossaryEntry> const &n) { return phrases(n.source, n->uses); }, "Where the text has the term.")
      .def("__repr__", [](Node<GlossaryEntry> const &n) {
        return "<GlossaryEntry \"" + shown(n.source->doc[n->term]) + "\" " + std::to_string(n->uses.size()) + " uses>";
      });

  bind_node<PrintedTable>(m, "A table printed in the report.")
      .def_property_readonly("rows", &rows, "The cells of each row, column by column; None where a cell is blank.")
      .def("__repr__", [](Node<PrintedTable> const &n) {
        std::size_t const rows = n->rows.size(), columns = rows == 0 ? 0 : n->rows[0].size();
        return "<PrintedTable " + std::to_string(rows) + " rows " + std::to_string(columns) + " columns>";
      });

  bind_node<Noise>(m, "A stretch that is in the text but not part of the report.")
      .def_property_readonly("kind", [](Node<Noise> const &n) { return n->kind; })
      .def("__repr__", [](Node<Noise> const &n) { return "<Noise " + std::string(to_string(n->kind)) + " \"" + shown(n.text()) + "\">"; });
}

} // namespace reportlib::python
