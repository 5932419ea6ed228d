#pragma once
// Text of C++ into a file by way of reportlib/writing.py, which gives the file its name when it is whole.
#include <filesystem>
#include <string_view>
#include <utility>

#include <pybind11/pybind11.h>
#include <pybind11/stl/filesystem.h>

namespace reportlib::python {
namespace py = pybind11;

/// Calls `pieces` with a function that writes a std::string_view to the file. Error when it cannot be written.
template <class Pieces> void to_file(std::filesystem::path const &path, Pieces pieces) {
  auto const written = [&](py::function const &write) {
    pieces([&](std::string_view piece) {
      py::gil_scoped_acquire const acquire;
      write(py::memoryview::from_memory(piece));
    });
  };
  py::module_::import("reportlib.writing").attr("write_file")(path, py::cpp_function(written));
}

} // namespace reportlib::python
