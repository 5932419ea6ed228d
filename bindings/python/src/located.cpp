#include "located.hpp"

#include "write/text_table.hpp"

namespace reportlib::python {

py::object phrase(Source const &source, std::string_view text, Span span) {
  if (text.empty()) return py::none();
  PYBIND11_CONSTINIT static py::gil_safe_call_once_and_store<py::object> type;
  type.call_once_and_store_result([] { return py::module_::import("reportlib.phrase").attr("Phrase"); });
  return type.get_stored()(str(text), source->points.at_byte(span.begin), source->points.at_byte(span.end));
}

std::string shown(std::string_view text) {
  constexpr int longest = 30;
  std::string out;
  int characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((text[i] & 0xC0) != 0x80 && ++characters > longest) return write::one_line(out) + "…";
    if (text[i] == '\n')
      out += "⏎";
    else if (text[i] != '\r')
      out += text[i];
  }
  return write::one_line(out);
}

} // namespace reportlib::python
