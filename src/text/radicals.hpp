#pragma once
// Radicals of dictionaries that stand for ideographs: what some programs write into a PDF looks like 民 and is U+2EA0 or U+2F62.
#include <cstdint>
#include <string_view>

namespace reportlib::text {

/// The blocks CJK Radicals Supplement and Kangxi Radicals.
inline constexpr char16_t first_radical = 0x2E80, last_radical = 0x2FD5;

/// Equivalent_Unified_Ideograph of a radical (Unicode 15.0, UAX #44) in UTF-8; empty for any other character.
std::string_view ideograph_of_radical(std::uint32_t code_point) noexcept;

} // namespace reportlib::text
