#include "text/text.hpp"
namespace reportlib::text {
Staged<std::string> decode(std::string_view bytes, Encoding, bool) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  return {std::string(bytes), {}};
}
std::size_t display_width(std::string_view utf8) { return utf8.size(); }
} // namespace reportlib::text
