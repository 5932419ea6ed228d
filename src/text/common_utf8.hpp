#pragma once
// The characters that nearly all of a Chinese text is written with, of one byte and of three, told as fast as they are read.
#include <cstddef>
#include <cstdint>

namespace reportlib::text {

/// Past valid characters of one and of three bytes. Stops at others, at broken ones and near the end; `i` is where a character begins.
std::size_t skip_common(std::uint8_t const *data, std::size_t i, std::size_t size) noexcept;

} // namespace reportlib::text
