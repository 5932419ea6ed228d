#pragma once
// Pickling in every protocol, without an object that waits for its state.
#include <utility>

#include <pybind11/pybind11.h>

namespace reportlib::python {
namespace py = pybind11;

/// What `__reduce__` gives for an object that a static method of its class makes again: pickle knows classes by their names, but not the
/// functions of pybind11.
template <class... Arguments> py::tuple reduced_to_call(py::handle type, char const *method, Arguments &&...arguments) {
  auto const caller = py::module_::import("operator").attr("methodcaller");
  return py::make_tuple(caller(method, std::forward<Arguments>(arguments)...), py::make_tuple(type));
}

/// `state` gives an object as a value that can be pickled, `made` an object of that value.
template <class Bound, class State, class Made> void bind_pickle(Bound &bound, State state, Made made) {
  bound.def_static("_made", std::move(made), py::arg("state"));
  bound.def("__reduce__",
            [=](typename Bound::type const &self) { return reduced_to_call(py::type::of<typename Bound::type>(), "_made", state(self)); });
}

/// What an object of a document is asked for again there: `of.name`.
inline py::tuple reduced_to_attribute(py::object const &of, char const *name) {
  return py::make_tuple(py::module_::import("builtins").attr("getattr"), py::make_tuple(of, name));
}

} // namespace reportlib::python
