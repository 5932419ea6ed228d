#include "text/room.hpp"

#ifdef __linux__
#include <cstdint>

#include <sys/mman.h>
#endif

namespace reportlib::text {

void prefer_large_pages([[maybe_unused]] void const *memory, [[maybe_unused]] std::size_t bytes) noexcept {
#ifdef __linux__
  constexpr std::size_t much = std::size_t{1} << 20;
  constexpr std::uintptr_t page = 4096;
  if (bytes < much) return;
  // Whole pages of it; advice, so that a refusal does no harm.
  auto const begin = (reinterpret_cast<std::uintptr_t>(memory) + page - 1) & ~(page - 1);
  auto const end = (reinterpret_cast<std::uintptr_t>(memory) + bytes) & ~(page - 1);
  (void)madvise(reinterpret_cast<void *>(begin), end - begin, MADV_HUGEPAGE);
#endif
}

} // namespace reportlib::text
