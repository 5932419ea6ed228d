// parse, parse_file, Parser: text of any kind in, the lock released while parsing.
#include "bind.hpp"
#include "enums.hpp"
#include "located.hpp"

#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <reportlib/parse.hpp>

namespace reportlib::python {
namespace {

// The UTF-8 of a str, which lives as long as the str does.
std::string_view utf8(py::str const &text) {
  Py_ssize_t size = 0;
  if (char const *data = PyUnicode_AsUTF8AndSize(text.ptr(), &size)) return {data, static_cast<std::size_t>(size)};
  py::error_already_set const failure;
  if (!failure.matches(PyExc_UnicodeEncodeError)) throw failure;
  auto const at = failure.value().attr("start").cast<std::size_t>();
  throw_decode_error("character " + std::to_string(at) + ": a lone surrogate is no text", at);
}

Source parse_text(Parser const &parser, py::str const &text) {
  std::string_view const bytes = utf8(text);
  py::gil_scoped_release const release;
  ParseOptions options = parser.options();
  options.encoding = Encoding::utf8; // a str is decoded already
  return std::make_shared<Located>(Parser{parser.lexicon(), options}.parse(bytes));
}

Source parse_bytes(Parser const &parser, py::bytes const &text) {
  std::string_view const bytes = text;
  py::gil_scoped_release const release;
  return std::make_shared<Located>(parser.parse(bytes));
}

Source parse(Parser const &parser, py::object const &text) {
  if (py::isinstance<py::str>(text)) return parse_text(parser, py::reinterpret_borrow<py::str>(text));
  if (py::isinstance<py::bytes>(text)) return parse_bytes(parser, py::reinterpret_borrow<py::bytes>(text));
  if (!PyObject_CheckBuffer(text.ptr()))
    throw py::type_error("parse() needs a str or bytes, not " + py::type::of(text).attr("__name__").cast<std::string>());
  // Copied first: other threads may change it while the lock is released.
  return parse_bytes(parser, py::memoryview(text).attr("tobytes")());
}

Source parse_path(Parser const &parser, std::filesystem::path const &path) {
  py::gil_scoped_release const release;
  return std::make_shared<Located>(parser.parse_file(path));
}

Parser make_parser(std::optional<Lexicon> const &lexicon, Encoding encoding, bool strict, std::optional<int> year) {
  py::gil_scoped_release const release;
  return Parser{lexicon ? *lexicon : Lexicon::builtin(), {encoding, strict, year}};
}

} // namespace

void bind_parse(py::module_ &m) {
  bind_enum<Encoding>(m, "Encoding", "How bytes become text.", {"automatic", "utf8", "utf16le", "utf16be", "gb18030"});

  py::class_<Parser>(m, "Parser", "A lexicon and options, made once and used for many texts. One Parser may serve many threads.")
      .def(py::init(&make_parser), py::arg("lexicon") = py::none(), py::kw_only(), py::arg("encoding") = Encoding::automatic,
           py::arg("strict") = false, py::arg("year") = py::none())
      .def("parse", &parse, py::arg("text"), "Any text gives a Document; DecodeError in strict mode, or for a str with a lone surrogate.")
      .def("parse_file", &parse_path, py::arg("path"), "Error when the file is missing, a folder, or cannot be read.")
      .def_property_readonly("lexicon", [](Parser const &p) { return p.lexicon(); })
      .def_property_readonly("encoding", [](Parser const &p) { return p.options().encoding; })
      .def_property_readonly("strict", [](Parser const &p) { return p.options().strict; })
      .def_property_readonly("year", [](Parser const &p) { return p.options().year; });
}

} // namespace reportlib::python
