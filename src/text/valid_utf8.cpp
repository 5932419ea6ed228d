#include "text/valid_utf8.hpp"

#include <cstdint>

#include <unicode/utf8.h>

#include "text/common_utf8.hpp"

namespace reportlib::text {

std::size_t valid_utf8(std::string_view text) noexcept {
  auto const *const data = reinterpret_cast<std::uint8_t const *>(text.data());
  std::size_t i = 0;
  while ((i = skip_common(data, i, text.size())) < text.size()) {
    std::size_t const start = i;
    UChar32 c = 0;
    U8_NEXT(data, i, text.size(), c);
    if (c < 0) return start;
  }
  return i;
}

} // namespace reportlib::text
