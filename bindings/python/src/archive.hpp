#pragma once
#include <string>
#include <string_view>

#include <reportlib/document.hpp>

namespace reportlib::python {

/// Raised whenever a field of the model is added or changes its meaning.
inline constexpr int archive_version = 2;

/// All layers as bytes, for pickle, and back. Throws Error when the bytes are not whole.
std::string archived(Layers const &layers);
Layers unarchived(std::string_view bytes);

} // namespace reportlib::python
