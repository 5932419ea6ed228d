#pragma once
#include <cstddef>

namespace reportlib::bench {

/// How often this thread has asked `operator new` for memory.
std::size_t allocations() noexcept;

} // namespace reportlib::bench
