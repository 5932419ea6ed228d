#pragma once
// Damage inside numbers that scanning and page layout leave and that can be told from what stands around it.
#include <cstddef>
#include <optional>
#include <string_view>

namespace reportlib::text {

/// Whether the full stop at `place` stands for a decimal point: 增长7。6%.
bool is_stop_for_point(std::string_view s, std::size_t place);

/// The line end of `line_end` bytes at `place` and a page number on a line of its own between a number and its unit (4022⏎- 1 -⏎万元), or a
/// mere line end between the two; bytes to leave out, 0 when there is none.
std::size_t break_before_unit(std::string_view source, std::size_t place, std::size_t line_end);

/// True when a page number is among the bytes that break_before_unit leaves out.
bool holds_page_number(std::string_view left_out);

/// True for a ‰ that was scanned as %o, behind a digit or a letter in its place.
bool per_mille_scanned(std::string_view source, std::size_t place);

/// The digit that a letter between digits was scanned from (20l0年, 5O亿元, ll%), where a unit follows them.
std::optional<char> digit_scanned_as_letter(std::string_view source, std::size_t place);

} // namespace reportlib::text
