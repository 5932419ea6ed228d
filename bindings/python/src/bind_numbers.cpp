// The table of all numeric tokens with how each was understood.
#include "bind.hpp"
#include "enums.hpp"
#include "node.hpp"
#include "pickling.hpp"

#include <reportlib/numbers.hpp>

namespace reportlib::python {
namespace {

struct Token {
  Source source;
  NumericToken token;
  std::size_t index; ///< in the table

  std::string_view text() const { return source->doc[token.span]; }
};

struct Table {
  Source source;
  Numbers numbers;
};

} // namespace

void bind_numbers(py::module_ &m) {
  bind_enum<Understanding>(m, "Understanding", "How a numeric token of the text was understood.");

  py::class_<Token>(m, "NumericToken", "A numeric expression: a mention whole, or a run of digits that is no part of one.")
      .def_property_readonly(
          "text", [](Token const &t) { return str(t.text()); }, "The exact words: document.text[start:end].")
      .def_property_readonly(
          "start", [](Token const &t) { return t.source->points.at_byte(t.token.span.begin); }, "In code points.")
      .def_property_readonly(
          "end", [](Token const &t) { return t.source->points.at_byte(t.token.span.end); }, "Exclusive.")
      .def_property_readonly("understanding", [](Token const &t) { return t.token.understanding; })
      .def_property_readonly(
          "mention", [](Token const &t) { return node(t.source, t.source->doc.mention(t.token)); },
          "What it was understood as; None when it was not.")
      .def(
          "__eq__", [](Token const &a, Token const &b) { return a.token == b.token && a.source->doc == b.source->doc; }, py::is_operator())
      .def("__hash__", [](Token const &t) { return py::hash(py::make_tuple(t.token.span.begin, t.token.span.end)); })
      .def("__reduce__",
           [](Token const &t) {
             return py::make_tuple(py::module_::import("operator").attr("getitem"), py::make_tuple(numbers_of(t.source), t.index));
           })
      .def("__str__", [](Token const &t) { return str(t.text()); })
      .def("__repr__", [](Token const &t) {
        return "<NumericToken " + std::string(to_string(t.token.understanding)) + " \"" + shown(t.text()) + "\">";
      });

  py::class_<Table> table(m, "Numbers", "Every numeric token of a document in its order, and how many were understood.");
  table.def("__len__", [](Table const &t) { return t.numbers.tokens.size(); })
      .def("__getitem__",
           [](Table const &t, py::ssize_t i) {
             auto const count = static_cast<py::ssize_t>(t.numbers.tokens.size());
             if (i < 0) i += count;
             if (i < 0 || i >= count) throw py::index_error("numbers index out of range");
             auto const index = static_cast<std::size_t>(i);
             return Token{t.source, t.numbers.tokens[index], index};
           })
      .def_property_readonly("explained", [](Table const &t) { return t.numbers.explained; })
      .def_property_readonly("unexplained", [](Table const &t) { return t.numbers.unexplained; })
      .def_property_readonly(
          "noise", [](Table const &t) { return t.numbers.noise; }, "Tokens in site furniture that were not read.")
      .def_property_readonly(
          "unexplained_share", [](Table const &t) { return t.numbers.unexplained_share(); },
          "The part of the tokens outside noise that is not understood, from 0 to 1.")
      .def(
          "to_tsv", [](Table const &t) { return str(numbers_to_tsv(t.source->doc)); }, "One token a line, under a line of column names.")
      .def("__reduce__", [](Table const &t) { return reduced_to_attribute(py::cast(t.source), "numbers"); })
      .def("__repr__", [](Table const &t) {
        return "<Numbers " + std::to_string(t.numbers.tokens.size()) + " tokens, " + std::to_string(t.numbers.unexplained) +
               " unexplained>";
      });
}

py::object numbers_of(Source const &source) { return py::cast(Table{source, numbers(source->doc)}); }

} // namespace reportlib::python
