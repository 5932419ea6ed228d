#include "text/room.hpp"

#include <algorithm>
#include <cstdlib>

#ifdef __linux__
#include <cstdint>

#include <sys/mman.h>
#endif

namespace reportlib::text {

std::size_t filling_pages(std::size_t elements, std::size_t size) noexcept {
  constexpr std::size_t page = std::size_t{1} << 21, own = 32; // own: what the allocator needs beside them, and the end of a string
  std::size_t const bytes = elements * size;
  return bytes < page ? elements : std::max(elements, ((bytes + own + page - 1) / page * page - own) / size);
}

void keep_small_memory() noexcept {
#ifdef __GLIBC__
  [[maybe_unused]] static bool const shown = [] {
    constexpr std::size_t size = std::size_t{4} << 20;
    void *volatile const block = std::malloc(size); // or the compiler would leave both out
    std::free(block);
    return true;
  }();
#endif
}

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
