#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include <reportlib/document.hpp>

namespace reportlib::python {

/// Raised whenever a field of the model is added or changes its meaning.
inline constexpr int archive_version = 4;

/// All layers as bytes with their checksum, for pickle, and back. Throws Error when the bytes are not those that were written.
std::string archived(Layers const &layers);
Document unarchived(std::string_view bytes);

/// FNV-1a, the last eight bytes of an archive, of those before: a changed byte would give other words and numbers.
std::uint64_t checksum(std::string_view bytes);

} // namespace reportlib::python
