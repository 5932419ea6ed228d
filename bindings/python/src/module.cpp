// reportlib._core: the C++ model in Python, name for name.
#include "bind.hpp"

#include <reportlib/version.hpp>

namespace py = pybind11;

namespace {
// Classes and locks of the extension are those of one interpreter.
bool in_main_interpreter() { return PyInterpreterState_Get() == PyInterpreterState_Main(); }
constexpr char refusal[] = "reportlib cannot be imported in a subinterpreter";
} // namespace

// All objects are immutable after they are made, so the module needs no global lock.
PYBIND11_MODULE(_core_of_main, m, py::mod_gil_not_used(), py::multiple_interpreters::not_supported()) {
  using namespace reportlib::python;
  if (!in_main_interpreter()) throw py::import_error(refusal);
  m.attr("__module__") = "reportlib"; // where users import the classes from, and where pickle finds them
  bind_diagnostic(m);
  bind_quantity(m);
  bind_period(m);
  bind_mention(m);
  bind_structure(m);
  bind_entity(m);
  bind_observation(m);
  bind_header(m);
  bind_numbers(m);
  bind_document(m);
  bind_lexicon(m);
  bind_region(m);
  bind_source(m);
  bind_interrupt(m);
  bind_parse(m);
  bind_explain(m);
  bind_table(m);
  bind_table_pickle(m);
  bind_arrow(m);
  bind_constraint(m);
  bind_analysis(m);
  bind_attention(m);
  guard_classes(m);
  m.def("version", [] { return py::str(reportlib::version().data(), reportlib::version().size()); }, R"(The library's version.

>>> reportlib.version() == reportlib.__version__
True)");
}

// pybind11 takes the lock before it runs a line of the module, and before Python 3.12 waits for ever in a subinterpreter.
extern "C" PYBIND11_EXPORT PyObject *PyInit__core() {
  if (in_main_interpreter()) return PyInit__core_of_main();
  PyErr_SetString(PyExc_ImportError, refusal);
  return nullptr;
}
