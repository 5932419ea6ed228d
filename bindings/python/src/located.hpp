#pragma once
// What every Python object of a document holds: the document and the way from its bytes to code points.
#include <memory>
#include <string>

#include <pybind11/pybind11.h>

#include <reportlib/code_points.hpp>
#include <reportlib/document.hpp>

namespace reportlib::python {
namespace py = pybind11;

struct Located {
  explicit Located(Document document) : doc(std::move(document)), points(doc.text()) {}
  Document doc;
  CodePoints points;
};
using Source = std::shared_ptr<Located>;

inline py::str str(std::string_view text) { return {text.data(), text.size()}; }
inline py::object str_or_none(std::string_view text) {
  if (text.empty()) return py::none();
  return str(text);
}

/// `text` as a reportlib.Phrase that knows where it stood; None when it is empty.
py::object phrase(Source const &source, std::string_view text, Span span);
inline py::object phrase(Source const &source, Span span) { return phrase(source, source->doc[span], span); }

inline py::tuple phrases(Source const &source, std::span<Span const> spans) {
  py::tuple out(spans.size());
  for (std::size_t i = 0; i < spans.size(); ++i) out[i] = phrase(source, spans[i]);
  return out;
}

/// The table of a document's numeric tokens (bind_numbers.cpp).
py::object numbers_of(Source const &source);
/// The named things of a document.
py::tuple identities_of(Source const &source); // bind_entity.cpp

/// The beginning of a text for a repr: line ends and control characters shown, cut after 30 characters.
std::string shown(std::string_view text);

} // namespace reportlib::python
