#pragma once
// Codes of administrative divisions, GB/T 2260.
#include <algorithm>
#include <string_view>

namespace reportlib {

/// Whether a text has the form of one: six digits.
inline bool is_division_code(std::string_view text) noexcept {
  return text.size() == 6 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace reportlib
