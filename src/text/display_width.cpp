#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "text/text.hpp"

namespace reportlib::text {

std::size_t display_width(std::string_view utf8) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < utf8.size();) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(utf8.data(), i, utf8.size(), c);
    int const category = u_charType(c);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR || category == U_CONTROL_CHAR) continue;
    int const east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    width += east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
  }
  return width;
}

} // namespace reportlib::text
