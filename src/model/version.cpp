#include <reportlib/version.hpp>

#define WRITTEN(number) #number
#define JOINED(major, minor, patch) WRITTEN(major) "." WRITTEN(minor) "." WRITTEN(patch)

namespace reportlib {

std::string_view version() noexcept { return JOINED(REPORTLIB_VERSION_MAJOR, REPORTLIB_VERSION_MINOR, REPORTLIB_VERSION_PATCH); }

} // namespace reportlib
