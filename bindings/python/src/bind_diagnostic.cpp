// Diagnostics as nodes; errors as exceptions.
#include "bind.hpp"
#include "enums.hpp"
#include "node.hpp"

#include <filesystem>

#include <reportlib/diagnostic.hpp>

namespace reportlib::python {
namespace {

PYBIND11_CONSTINIT py::gil_safe_call_once_and_store<py::object> error, decode_error, limit_error, cancelled, lexicon_error;

py::object new_exception(py::module_ &m, char const *name, char const *doc, py::handle bases) {
  auto const full_name = std::string("reportlib.") + name;
  auto type = py::reinterpret_steal<py::object>(PyErr_NewExceptionWithDoc(full_name.c_str(), doc, bases.ptr(), nullptr));
  if (!type) throw py::error_already_set();
  m.attr(name) = type;
  return type;
}

// A message may name a path that is no UTF-8.
py::object exception(py::object const &type, char const *what) {
  return type(
      py::reinterpret_steal<py::object>(PyUnicode_DecodeUTF8(what, static_cast<Py_ssize_t>(std::strlen(what)), "backslashreplace")));
}

py::object decode_error_at(char const *what, std::size_t offset) {
  auto value = exception(decode_error.get_stored(), what);
  value.attr("offset") = offset;
  return value;
}

void raise(py::object const &value) { PyErr_SetObject(py::type::handle_of(value).ptr(), value.ptr()); }

void translate(std::exception_ptr thrown) {
  try {
    if (thrown) std::rethrow_exception(thrown);
  } catch (LexiconError const &e) {
    auto const value = exception(lexicon_error.get_stored(), e.what());
    value.attr("line") = e.line, value.attr("column") = e.column;
    raise(value);
  } catch (LimitError const &e) {
    auto const value = exception(limit_error.get_stored(), e.what());
    value.attr("limit") = e.limit, value.attr("most") = e.most;
    raise(value);
  } catch (DecodeError const &e) {
    raise(decode_error_at(e.what(), e.offset));
  } catch (Cancelled const &e) {
    raise(exception(cancelled.get_stored(), e.what()));
  } catch (Error const &e) {
    raise(exception(error.get_stored(), e.what()));
  } catch (std::filesystem::filesystem_error const &e) {
    raise(exception(error.get_stored(), (e.path1().string() + ": " + e.code().message()).c_str()));
  }
}

} // namespace

void throw_decode_error(std::string const &message, std::size_t offset) {
  raise(decode_error_at(message.c_str(), offset));
  throw py::error_already_set();
}

void bind_diagnostic(py::module_ &m) {
  error.call_once_and_store_result(
      [&] { return new_exception(m, "Error", "Misuse: a missing file, a folder where a file is expected.", PyExc_Exception); });
  decode_error.call_once_and_store_result([&] {
    return new_exception(m, "DecodeError", "Input that is no text; `offset` tells where.",
                         py::make_tuple(error.get_stored(), py::handle(PyExc_ValueError)));
  });
  cancelled.call_once_and_store_result(
      [&] { return new_exception(m, "Cancelled", "A parse that the `cancelled` of its Parser ended.", error.get_stored()); });
  limit_error.call_once_and_store_result([&] {
    return new_exception(m, "LimitError", "An input needs more than one of the Limits allows: `limit` is its name, `most` what it allows.",
                         error.get_stored());
  });
  lexicon_error.call_once_and_store_result(
      [&] { return new_exception(m, "LexiconError", "A malformed lexicon file; `line` and `column` tell where.", error.get_stored()); });
  py::register_exception_translator(&translate);

  bind_enum<Severity>(m, "Severity", "How bad a diagnostic is.");
  bind_enum<Code>(m, "Code", "Everything that can be odd about a text.");
  bind_node<Diagnostic>(m, "Something odd about the text, and where.")
      .def_property_readonly("severity", [](Node<Diagnostic> const &n) { return n->severity; })
      .def_property_readonly("code", [](Node<Diagnostic> const &n) { return n->code; })
      .def_property_readonly("message", [](Node<Diagnostic> const &n) { return str(n->message); })
      .def("__repr__", [](Node<Diagnostic> const &n) {
        return "<Diagnostic " + std::string(to_string(n->severity)) + ' ' + std::string(to_string(n->code)) + " \"" + shown(n.text()) +
               "\">";
      });
}

} // namespace reportlib::python
