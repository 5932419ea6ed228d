// Parser: text of any kind in, the lock released while parsing.
#include <algorithm>

#include "bind.hpp"
#include "interrupt.hpp"
#include "located.hpp"
#include "pickling.hpp"

#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <reportlib/parse.hpp>

namespace reportlib::python {
namespace {

template <class Input> Source parse_unlocked(Parser const &parser, Input input) {
  Parser const stoppable{parser.lexicon(), interruptible(parser.options())};
  py::gil_scoped_release const release;
  return std::make_shared<Located>(stoppable.parse(std::move(input)));
}

Source parse_text(Parser const &parser, py::str const &text) {
  ParseOptions options = parser.options();
  options.encoding = Encoding::utf8; // a str is decoded already
  return parse_unlocked(Parser{parser.lexicon(), std::move(options)}, utf8(text));
}

// PDF is read in Python (reportlib/pdf.py), which hands its text over.
bool is_pdf(Parser const &parser, std::string_view bytes) {
  if (parser.options().container) return *parser.options().container == Container::pdf;
  std::string_view const head = bytes.substr(0, 1024);
  return head.substr(std::min(head.find_first_not_of(" \t\r\n"), head.size())).starts_with("%PDF-");
}

Source parse_bytes(Parser const &parser, std::string_view bytes) {
  if (is_pdf(parser, bytes)) {
    auto const read = py::module_::import("reportlib.pdf").attr("read_pdf");
    return parse_unlocked(parser, read(py::bytes(bytes.data(), bytes.size())).cast<reportlib::Source>());
  }
  return parse_unlocked(parser, bytes);
}

Source parse(Parser const &parser, py::object const &text) {
  if (py::isinstance<py::str>(text)) return parse_text(parser, py::reinterpret_borrow<py::str>(text));
  if (py::isinstance<reportlib::Source>(text)) return parse_unlocked(parser, text.cast<reportlib::Source>());
  return parse_bytes(parser, bytes_of(text, "parse"));
}

// Tables are found in Python too (reportlib/reading.py): each has many reports.
Source parse_path(Parser const &parser, std::filesystem::path const &path) {
  if (!parser.options().container) {
    auto const refuse = py::module_::import("reportlib.reading").attr("refuse_table");
    refuse(path, py::cast(&parser, py::return_value_policy::reference));
  }
  std::string bytes;
  {
    py::gil_scoped_release const release;
    bytes = read_file(path, parser.options().limits.bytes);
  }
  return parse_bytes(parser, bytes);
}

Parser make_parser(std::optional<Lexicon> const &lexicon, Encoding encoding, bool strict, std::optional<int> year,
                   std::optional<Container> container, std::string charset, Limits const &limits, std::optional<py::function> cancelled) {
  ParseOptions options{encoding, strict, year, container, std::move(charset), limits};
  if (cancelled) options.cancelled = AskPython(std::move(*cancelled));
  py::gil_scoped_release const release;
  return Parser{lexicon ? *lexicon : Lexicon::builtin(), std::move(options)};
}

} // namespace

void bind_parse(py::module_ &m) {
  py::class_<Parser> parser(m, "Parser", R"(A lexicon and options, made once and used for many texts. One Parser may serve many threads.

>>> parser = reportlib.Parser(year=2024)
>>> [(fact.value_text, str(fact.period)) for fact in parser.parse("去年，生产总值增长5%。").observations]
[('5%', '2023')])");
  parser
      .def(py::init(&make_parser), py::arg("lexicon") = py::none(), py::kw_only(), py::arg("encoding") = Encoding::automatic,
           py::arg("strict") = false, py::arg("year") = py::none(), py::arg("container") = py::none(), py::arg("charset") = "",
           py::arg("limits") = Limits{}, py::arg("cancelled") = py::none())
      .def("parse", &parse, py::arg("text"),
           "Any text within the limits gives a Document. Error for a container that cannot be read; DecodeError in strict mode, or for a "
           "str with a lone "
           "surrogate.")
      .def("parse_file", &parse_path, py::arg("path"),
           "Error when the file is missing, a folder, changes while it is read, or cannot be read; for a table, unless the container is "
           "given: parse_column() reads those.")
      .def_property_readonly("lexicon", [](Parser const &p) { return p.lexicon(); })
      .def_property_readonly("encoding", [](Parser const &p) { return p.options().encoding; })
      .def_property_readonly("strict", [](Parser const &p) { return p.options().strict; })
      .def_property_readonly("year", [](Parser const &p) { return p.options().year; })
      .def_property_readonly("container", [](Parser const &p) { return p.options().container; })
      .def_property_readonly("charset", [](Parser const &p) { return p.options().charset; })
      .def_property_readonly("limits", [](Parser const &p) { return p.options().limits; })
      .def_property_readonly(
          "cancelled", [](Parser const &p) { return AskPython::of(p.options()); },
          "A function that a parse asks about ten times a second on its thread; the first true answer ends the parse with Cancelled.");
  bind_pickle(
      parser,
      [](Parser const &p) {
        ParseOptions const &o = p.options();
        return py::make_tuple(p.lexicon(), o.encoding, o.strict, o.year, o.container, o.charset, o.limits, AskPython::of(o));
      },
      [](py::tuple const &t) {
        return make_parser(t[0].cast<Lexicon>(), t[1].cast<Encoding>(), t[2].cast<bool>(), t[3].cast<std::optional<int>>(),
                           t[4].cast<std::optional<Container>>(), t[5].cast<std::string>(), t[6].cast<Limits>(),
                           t[7].cast<std::optional<py::function>>());
      });
}

} // namespace reportlib::python
