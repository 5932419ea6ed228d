#include "fault/failing.hpp"

// Those of glibc itself.
extern "C" void *__libc_malloc(std::size_t size);
extern "C" void *__libc_calloc(std::size_t count, std::size_t size);
extern "C" void *__libc_realloc(void *memory, std::size_t size);

namespace {

thread_local std::size_t left = 0;
thread_local bool failed = false;

bool fails() noexcept {
  if (left == 0 || --left > 0) return false;
  failed = true;
  return true;
}

} // namespace

extern "C" void *malloc(std::size_t size) noexcept { return fails() ? nullptr : __libc_malloc(size); }
extern "C" void *calloc(std::size_t count, std::size_t size) noexcept { return fails() ? nullptr : __libc_calloc(count, size); }
extern "C" void *realloc(void *memory, std::size_t size) noexcept { return fails() ? nullptr : __libc_realloc(memory, size); }

namespace reportlib::tests {

void fail_allocation(std::size_t n) noexcept { left = n, failed = false; }
bool allocation_failed() noexcept { return failed; }

} // namespace reportlib::tests
