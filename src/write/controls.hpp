#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace reportlib::write {

/// The bytes of the control character at `at`, 0 when there is none: one of C0, DEL, C1, which a terminal takes for a command, or of
/// Unicode's bidirectional controls, which turn the order of the words.
std::size_t control_length(std::string_view utf8, std::size_t at) noexcept;

/// \\u001b for the one that it is.
std::string escaped_control(std::string_view character);

} // namespace reportlib::write
