#pragma once
#include <cstdint>
#include <string_view>

namespace reportlib::text {

/// Whether a character is written so in traditional text alone and often there: 萬, 發, 國. A quick look that needs no table.
bool tells_traditional(std::uint32_t code_point) noexcept;

/// The simplified form of a traditional character of three bytes; empty for any other character. The table is ICU's, read at the first
/// call.
std::string_view simplified_form(std::uint32_t code_point);

} // namespace reportlib::text
