// reportlib._core: the C++ model in Python, name for name.
#include "bind.hpp"

#include <reportlib/version.hpp>

namespace py = pybind11;

// All objects are immutable after they are made, so the module needs no global lock.
PYBIND11_MODULE(_core, m, py::mod_gil_not_used()) {
  using namespace reportlib::python;
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
  bind_parse(m);
  bind_explain(m);
  bind_table(m);
  bind_arrow(m);
  bind_constraint(m);
  bind_analysis(m);
  bind_attention(m);
  m.def("version", [] { return py::str(reportlib::version().data(), reportlib::version().size()); }, R"(The library's version.

>>> reportlib.version() == reportlib.__version__
True)");
}
