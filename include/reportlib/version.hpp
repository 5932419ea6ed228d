#pragma once
#include <string_view>

#include <reportlib/export.hpp>

/// The version of these headers. Before 1.0 each minor version has an ABI of its own: libreportlib.so.0.1. The build and the Python
/// distribution read it here.
#define REPORTLIB_VERSION_MAJOR 0
#define REPORTLIB_VERSION_MINOR 1
#define REPORTLIB_VERSION_PATCH 0

/// The three in one number: #if REPORTLIB_VERSION >= 200 is 0.2.0 and newer.
#define REPORTLIB_VERSION (REPORTLIB_VERSION_MAJOR * 10000 + REPORTLIB_VERSION_MINOR * 100 + REPORTLIB_VERSION_PATCH)

namespace reportlib {

/// The version of the library that runs, "0.1.0".
[[nodiscard]] REPORTLIB_EXPORT std::string_view version() noexcept;

} // namespace reportlib
