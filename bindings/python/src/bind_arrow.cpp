// Tables for pyarrow, polars, DuckDB, pandas: the Arrow PyCapsule interface.
#include "bind.hpp"

#include <memory>

#include <reportlib/arrow.hpp>

namespace reportlib::python {
namespace {

constexpr char capsule_name[] = "arrow_array_stream"; // as the interface prescribes

// A consumer that took the stream has marked it released; else it is released here.
void drop(PyObject *capsule) {
  auto *stream = static_cast<ArrowArrayStream *>(PyCapsule_GetPointer(capsule, capsule_name));
  if (stream->release) stream->release(stream);
  delete stream;
}

// `requested_schema` is a wish, which the interface lets a producer ignore.
py::capsule arrow_stream(Table const &table, py::object const &) {
  auto stream = std::make_unique<ArrowArrayStream>();
  {
    py::gil_scoped_release const release;
    to_arrow(table, *stream);
  }
  py::capsule capsule(stream.get(), capsule_name, &drop);
  stream.release();
  return capsule;
}

} // namespace

void bind_arrow(py::module_ &m) {
  py::class_<Table> table = m.attr("Table");
  table.def("__arrow_c_stream__", &arrow_stream, py::arg("requested_schema") = py::none(),
            "The rows as an Arrow stream: what pyarrow.table(t), polars.DataFrame(t) and DuckDB ask for. Texts are shared, not copied.");
}

} // namespace reportlib::python
