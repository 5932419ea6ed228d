#pragma once
#include <cstddef>
#include <string_view>

namespace reportlib::text {

/// How many bytes of the text are valid UTF-8: all of them, or those before its first broken character.
std::size_t valid_utf8(std::string_view text) noexcept;

} // namespace reportlib::text
