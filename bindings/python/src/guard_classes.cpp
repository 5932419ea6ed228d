// What pybind11 leaves open in every class: objects that no constructor has seen, and pickles that lose what they hold.
#include "bind.hpp"

namespace reportlib::python {
namespace {

// As pybind11's own, of which Python would let `T.__new__(T)` be called alone: the object would have no value, and any method of it would
// read memory that is none. The slot of a class that differs from that of its base is refused there, and serves the call `T(…)` alone.
PyObject *new_instance(PyTypeObject *type, PyObject *, PyObject *) { return py::detail::make_new_instance(type); }

std::string name_of(py::handle object) { return py::str(py::type::handle_of(object).attr("__qualname__")); }

void guard(py::type const &type) {
  reinterpret_cast<PyTypeObject *>(type.ptr())->tp_new = &new_instance;
  auto const own = [&](char const *name) { return py::cast<py::dict>(type.attr("__dict__").attr("copy")()).contains(name); };
  auto const add = [&](char const *name, auto const &function) {
    if (!own(name)) py::setattr(type, name, py::cpp_function(function, py::name(name), py::is_method(type)));
  };
  // Without it the protocols 0 and 1 would pickle the name of the class alone.
  add("__reduce__", [](py::object const &self) -> py::tuple { throw py::type_error("cannot pickle '" + name_of(self) + "' object"); });
  // What cannot change is its own copy.
  add("__copy__", [](py::object const &self) { return self; });
  add("__deepcopy__", [](py::object const &self, py::dict const &) { return self; });
}

// As `int` is: Python would let `x.__class__ = Other` make a value of one class that of another, whose memory is not the same.
void seal(py::type const &type) {
  auto *const object = reinterpret_cast<PyTypeObject *>(type.ptr());
  object->tp_flags |= Py_TPFLAGS_IMMUTABLETYPE;
  PyType_Modified(object);
}

void for_all_classes(py::handle scope, void (*use)(py::type const &)) {
  for (py::handle item : py::cast<py::dict>(scope.attr("__dict__").attr("copy")()).attr("values")()) {
    if (!py::isinstance<py::type>(item) || !py::detail::get_type_info(reinterpret_cast<PyTypeObject *>(item.ptr()))) continue;
    use(py::reinterpret_borrow<py::type>(item));
    for_all_classes(item, use);
  }
}

} // namespace

void guard_classes(py::module_ &m) {
  for_all_classes(m, &guard);
  m.def(
      "_seal", [](py::module_ const &module) { for_all_classes(module, &seal); }, py::arg("module"),
      "The classes of the module change no more; after the methods that are written in Python.");
}

} // namespace reportlib::python
