// Containers: Source, origins, read_source.
#include "bind.hpp"
#include "enums.hpp"
#include "interrupt.hpp"
#include "node.hpp"
#include "pickling.hpp"
#include "write/text_table.hpp"

#include <tuple>
#include <vector>

#include <pybind11/stl.h>

#include <reportlib/parse.hpp>

namespace reportlib::python {
namespace {

using Places = std::vector<std::tuple<std::uint32_t, std::uint32_t, std::string>>;

reportlib::Source make_source(py::str const &text, Container container, Places const &origins) {
  reportlib::Source source{std::string(utf8(text)), container, {}, {}};
  CodePoints const points(source.text);
  for (auto const &[start, end, place] : origins) {
    if (start > end || end > points.size())
      throw py::value_error("origin " + std::to_string(start) + "–" + std::to_string(end) + " is outside the text");
    source.origins.push_back({{points.byte_of(start), points.byte_of(end)}, place});
  }
  return source;
}

Places places(reportlib::Source const &source) {
  CodePoints const points(source.text);
  Places all;
  all.reserve(source.origins.size());
  for (Origin const &o : source.origins) all.emplace_back(points.at_byte(o.span.begin), points.at_byte(o.span.end), o.place);
  return all;
}

// With byte offsets, and with the diagnostics of the reading, which only the parse shows.
using Spot = std::tuple<std::uint32_t, std::uint32_t>;
using SourceState = std::tuple<std::string, Container, std::vector<std::tuple<Spot, std::string>>,
                               std::vector<std::tuple<Spot, Severity, Code, std::string>>>;

SourceState state_of_source(reportlib::Source const &source) {
  SourceState state{source.text, source.container, {}, {}};
  for (Origin const &o : source.origins) std::get<2>(state).emplace_back(Spot{o.span.begin, o.span.end}, o.place);
  for (Diagnostic const &d : source.diagnostics)
    std::get<3>(state).emplace_back(Spot{d.span.begin, d.span.end}, d.severity, d.code, d.message);
  return state;
}

reportlib::Source source_of_state(SourceState const &state) {
  reportlib::Source source{std::get<0>(state), std::get<1>(state), {}, {}};
  for (auto const &[spot, place] : std::get<2>(state)) source.origins.push_back({{std::get<0>(spot), std::get<1>(spot)}, place});
  for (auto const &[spot, severity, code, message] : std::get<3>(state))
    source.diagnostics.push_back({{std::get<0>(spot), std::get<1>(spot)}, severity, code, message});
  return source;
}

reportlib::Source read(py::object const &data, Encoding encoding, bool strict, std::optional<Container> container, std::string charset,
                       Limits const &limits) {
  py::bytes const bytes = bytes_of(data, "read_source");
  std::string_view const view = bytes;
  ParseOptions const options = interruptible({encoding, strict, std::nullopt, container, std::move(charset), limits});
  py::gil_scoped_release const release;
  return read_source(view, options);
}

void bind_limits(py::module_ &m) {
  static Limits const usual;
  auto const make = [](std::size_t bytes, std::size_t unpacked, std::size_t cells, std::size_t output) {
    return Limits{bytes, unpacked, cells, output};
  };
  py::class_<Limits> limits(m, "Limits", R"(The most that reading one input may take; above it LimitError names the limit.

>>> reportlib.parse("生产总值增长6.2%。", limits=reportlib.Limits(bytes=10))
Traceback (most recent call last):
reportlib.LimitError: bytes: more than 10 (the input has 25))");
  limits
      .def(py::init(make), py::kw_only(), py::arg("bytes") = usual.bytes, py::arg("unpacked") = usual.unpacked,
           py::arg("cells") = usual.cells, py::arg("output") = usual.output)
      .def_readonly("bytes", &Limits::bytes, "Of the input, asked of the system before a file is read; never above 1 GiB.")
      .def_readonly("unpacked", &Limits::unpacked, "Bytes that the parts of an archive unpack to, together.")
      .def_readonly("cells", &Limits::cells, "Of tables; a cell over three columns and two rows counts six.")
      .def_readonly("output", &Limits::output, "Bytes of the text of a container and its origins, beside four for each byte of the input.")
      .def(
          "__eq__", [](Limits const &a, Limits const &b) { return a == b; }, py::is_operator())
      .def("__hash__", [](Limits const &l) { return py::hash(py::make_tuple(l.bytes, l.unpacked, l.cells, l.output)); })
      .def("__repr__", [](Limits const &l) {
        return "Limits(bytes=" + std::to_string(l.bytes) + ", unpacked=" + std::to_string(l.unpacked) +
               ", cells=" + std::to_string(l.cells) + ", output=" + std::to_string(l.output) + ")";
      });
  bind_pickle(
      limits, [](Limits const &l) { return py::make_tuple(l.bytes, l.unpacked, l.cells, l.output); },
      [](py::tuple const &t) {
        auto const n = [&](int i) { return t[static_cast<std::size_t>(i)].cast<std::size_t>(); };
        return Limits{n(0), n(1), n(2), n(3)};
      });
}

} // namespace

std::string_view utf8(py::str const &text) {
  Py_ssize_t size = 0;
  if (char const *data = PyUnicode_AsUTF8AndSize(text.ptr(), &size)) return {data, static_cast<std::size_t>(size)};
  py::error_already_set const failure;
  if (!failure.matches(PyExc_UnicodeEncodeError)) throw failure;
  auto const at = failure.value().attr("start").cast<std::size_t>();
  throw_decode_error("character " + std::to_string(at) + ": a lone surrogate is no text", at);
}

py::bytes bytes_of(py::object const &buffer, char const *caller) {
  if (py::isinstance<py::bytes>(buffer)) return py::reinterpret_borrow<py::bytes>(buffer);
  if (!PyObject_CheckBuffer(buffer.ptr()))
    throw py::type_error(std::string(caller) + "() needs a str or bytes, not " + py::type::of(buffer).attr("__name__").cast<std::string>());
  return py::memoryview(buffer).attr("tobytes")();
}

void bind_source(py::module_ &m) {
  bind_limits(m);
  bind_enum<Encoding>(m, "Encoding", "How bytes become text.");
  bind_enum<Container>(m, "Container", "What a text came in.");
  bind_node<Origin>(m, "Where a stretch of the text stood in its container.")
      .def_property_readonly("place", [](Node<Origin> const &n) { return str(n->place); })
      .def("__repr__", [](Node<Origin> const &n) { return "<Origin " + write::one_line(n->place) + " \"" + shown(n.text()) + "\">"; });

  py::class_<reportlib::Source> source(m, "Source",
                                       "The text of a container and where each stretch of it stood; `Parser.parse` takes one.");
  source.def(py::init(&make_source), py::arg("text"), py::arg("container") = Container::text, py::arg("origins") = py::tuple())
      .def_property_readonly("text", [](reportlib::Source const &s) { return str(s.text); })
      .def_property_readonly("container", [](reportlib::Source const &s) { return s.container; })
      .def_property_readonly("origins", &places, "(start, end, place) each; code points of the text.")
      .def("__repr__",
           [](reportlib::Source const &s) { return "<Source " + std::string(to_string(s.container)) + " \"" + shown(s.text) + "\">"; });
  bind_pickle(source, &state_of_source, &source_of_state);
  m.def("read_source", &read, py::arg("data"), py::kw_only(), py::arg("encoding") = Encoding::automatic, py::arg("strict") = false,
        py::arg("container") = py::none(), py::arg("charset") = "", py::arg("limits") = Limits{},
        R"(The text of a file's bytes: plain text, Markdown, HTML or DOCX, told by the content.

>>> source = reportlib.read_source("<html><p>生产总值增长6.2%。</p></html>".encode("gb18030"))
>>> source.container.name, source.text
('html', '生产总值增长6.2%。\n'))");
}

} // namespace reportlib::python
