#include <reportlib/version.hpp>

namespace reportlib {

std::string_view version() noexcept { return REPORTLIB_VERSION; }

} // namespace reportlib
