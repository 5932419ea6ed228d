#pragma once
// Blanks that scraping and typesetting left inside numbers: 1 9 9 3 年, 4 0 8 3 公里, 2 ．5 亿, 15. 7%.
#include <cstddef>
#include <string_view>

namespace reportlib::text {

/// True when the digits of the text stand alone between blanks, so that a row of them is one number.
bool spaces_out_digits(std::string_view source);

/// True when the blank at `place` of the source stands inside a number. `spaced_out` as above.
bool blank_in_number(std::string_view source, std::size_t place, bool spaced_out);

} // namespace reportlib::text
