#pragma once
// One function a public header; module.cpp calls them all.
#include <cstddef>
#include <string>
#include <string_view>

#include <pybind11/pybind11.h>

namespace reportlib::python {
namespace py = pybind11;

void bind_diagnostic(py::module_ &m);   // bind_diagnostic.cpp
void bind_quantity(py::module_ &m);     // bind_quantity.cpp
void bind_period(py::module_ &m);       // bind_period.cpp
void bind_mention(py::module_ &m);      // bind_mention.cpp
void bind_structure(py::module_ &m);    // bind_structure.cpp
void bind_entity(py::module_ &m);       // bind_entity.cpp
void bind_observation(py::module_ &m);  // bind_observation.cpp
void bind_header(py::module_ &m);       // bind_header.cpp
void bind_numbers(py::module_ &m);      // bind_numbers.cpp
void bind_document(py::module_ &m);     // bind_document.cpp
void bind_lexicon(py::module_ &m);      // bind_lexicon.cpp
void bind_region(py::module_ &m);       // bind_region.cpp
void bind_source(py::module_ &m);       // bind_source.cpp
void bind_table(py::module_ &m);        // bind_table.cpp
void bind_table_pickle(py::module_ &m); // pickle_table.cpp
void bind_arrow(py::module_ &m);        // bind_arrow.cpp
void bind_analysis(py::module_ &m);     // bind_analysis.cpp
void bind_constraint(py::module_ &m);   // bind_constraint.cpp
void bind_attention(py::module_ &m);    // bind_attention.cpp
void bind_parse(py::module_ &m);        // bind_parse.cpp
void bind_explain(py::module_ &m);      // bind_explain.cpp
void bind_interrupt(py::module_ &m);    // interrupt.cpp

/// Makes every class of the module safe in any hands; after all others.
void guard_classes(py::module_ &m); // guard_classes.cpp

/// The UTF-8 of a str, which lives as long as the str does. DecodeError for a lone surrogate.
std::string_view utf8(py::str const &text); // bind_source.cpp

/// The bytes of anything with a buffer: copied unless they are immutable, for other threads may change them while the lock is released.
py::bytes bytes_of(py::object const &buffer, char const *caller); // bind_source.cpp

/// Throws the Python exception DecodeError; unlike the C++ one its offset need not be a byte.
[[noreturn]] void throw_decode_error(std::string const &message, std::size_t offset);

} // namespace reportlib::python
