// explain: why a number was read as it was.
#include "bind.hpp"
#include "interrupt.hpp"
#include "node.hpp"

#include <pybind11/stl.h>

#include <reportlib/explain.hpp>

namespace reportlib::python {
namespace {

struct Explained {
  Source source;
  Explanation why;
};
struct ExplainedClause {
  Source source;
  Explanation::Clause clause;
};
struct ExplainedWord {
  Source source;
  Explanation::Word word;
};

struct ExplainedChoice {
  Source source;
  Explanation::Choice choice;
};

std::optional<Explained> explained(Source const &source, std::uint32_t offset, std::optional<Parser> const &parser) {
  Parser const asked = parser ? *parser : Parser{};
  Parser const stoppable{asked.lexicon(), interruptible(asked.options())};
  py::gil_scoped_release const release;
  auto why = explain(source->doc, source->points.byte_of(offset), stoppable);
  if (!why) return std::nullopt;
  return Explained{source, std::move(*why)};
}

std::vector<ExplainedClause> clauses(Explained const &e) {
  std::vector<ExplainedClause> all;
  for (auto const &clause : e.why.clauses) all.push_back({e.source, clause});
  return all;
}

std::vector<ExplainedChoice> choices(Explained const &e) {
  std::vector<ExplainedChoice> all;
  for (auto const &choice : e.why.choices) all.push_back({e.source, choice});
  return all;
}

std::vector<ExplainedWord> words(ExplainedClause const &c) {
  std::vector<ExplainedWord> all;
  for (auto const &word : c.clause.words) all.push_back({c.source, word});
  return all;
}

} // namespace

void bind_explain(py::module_ &m) {
  py::class_<Explained> explanation(m, "Explanation", "The grammar of a number's sentence, and for each field the rule that held.");
  py::class_<ExplainedWord>(explanation, "Word", "A word and what it does in its clause.")
      .def_property_readonly("text", [](ExplainedWord const &w) { return phrase(w.source, w.word.span); })
      .def_property_readonly("role", [](ExplainedWord const &w) { return str(w.word.role); });
  py::class_<ExplainedClause>(explanation, "Clause", "A clause and its words.")
      .def_property_readonly("text", [](ExplainedClause const &c) { return phrase(c.source, c.clause.span); })
      .def_property_readonly("words", &words);
  py::class_<Explanation::Part>(explanation, "Part", "A part of the frame: subject, object, verb …")
      .def_property_readonly("name", [](Explanation::Part const &p) { return str(p.name); })
      .def_property_readonly("text", [](Explanation::Part const &p) { return str(p.text); });
  py::class_<ExplainedChoice>(explanation, "Choice", "A field's value, the rule that gave it and the words that it was read from.")
      .def_property_readonly("field", [](ExplainedChoice const &c) { return str(c.choice.field); })
      .def_property_readonly("value", [](ExplainedChoice const &c) { return str_or_none(c.choice.value); })
      .def_property_readonly("rule", [](ExplainedChoice const &c) { return str(c.choice.rule); })
      .def_property_readonly("known", [](ExplainedChoice const &c) { return c.choice.known; })
      .def_property_readonly(
          "governor", [](ExplainedChoice const &c) { return phrase(c.source, c.choice.governor); },
          "The words that say so, its own or from afar; None by default.")
      .def_property_readonly(
          "extent", [](ExplainedChoice const &c) { return str_or_none(c.choice.extent); },
          "How far they govern: clause, subject, sentence, paragraph, part; None by default.");
  explanation
      .def_property_readonly(
          "number", [](Explained const &e) { return phrase(e.source, e.why.number); }, "The number, or the words in its place.")
      .def_property_readonly("sentence", [](Explained const &e) { return phrase(e.source, e.why.sentence); })
      .def_property_readonly(
          "clause", [](Explained const &e) { return e.why.clause; }, "Index into `clauses`: the one of the number.")
      .def_property_readonly("clauses", &clauses)
      .def_property_readonly("frame", [](Explained const &e) { return e.why.frame; })
      .def_property_readonly("choices", &choices)
      .def(
          "to_text", [](Explained const &e) { return str(to_text(e.source->doc, e.why)); }, "For a maintainer at a terminal.")
      .def(
          "to_json", [](Explained const &e) { return str(to_json(e.source->doc, e.why)); }, "One JSON object; offsets are code points.")
      .def("__repr__", [](Explained const &e) { return "<Explanation of \"" + shown(e.source->doc[e.why.number]) + "\">"; });

  m.def("explain", &explained, py::arg("document"), py::arg("offset"), py::arg("parser") = py::none(),
        R"(Why the number at a code point was read as it was; None when no observation is there.

>>> doc = reportlib.parse("2023年，全县生产总值增长6.2%。")
>>> [(choice.field, choice.value, choice.rule) for choice in reportlib.explain(doc, doc.text.index("6.2")).choices[:2]]
[('measure', '全县生产总值', 'subject before the number'), ('indicator', 'gdp', 'the measure is its name')])");
}

} // namespace reportlib::python
