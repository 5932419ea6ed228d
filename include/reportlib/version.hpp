#pragma once
#include <string_view>

#include <reportlib/export.hpp>

namespace reportlib {

/// The library's version, "0.1.0".
[[nodiscard]] REPORTLIB_EXPORT std::string_view version() noexcept;

} // namespace reportlib
