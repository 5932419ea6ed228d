#include "write/json_writer.hpp"

namespace reportlib::write {

void JsonWriter::value(std::string_view text) {
  static char const hex[] = "0123456789abcdef";
  comma();
  out_ += '"';
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out_.append(text, begin, i - begin);
    begin = i + 1;
    switch (c) {
    case '"':
      out_ += "\\\"";
      break;
    case '\\':
      out_ += "\\\\";
      break;
    case '\n':
      out_ += "\\n";
      break;
    case '\r':
      out_ += "\\r";
      break;
    case '\t':
      out_ += "\\t";
      break;
    default:
      out_.append("\\u00").append(1, hex[c >> 4]).append(1, hex[c & 15]);
    }
  }
  out_.append(text, begin, text.size() - begin);
  out_ += '"';
}

} // namespace reportlib::write
