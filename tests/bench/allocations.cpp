// Replaces the program's `operator new`, which the other forms of new call. What C libraries allocate themselves is not counted.
#include "allocations.hpp"

#include <cstdlib>
#include <new>

namespace {
thread_local std::size_t count = 0;
}

void *operator new(std::size_t size) {
  ++count;
  if (void *const memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}

void operator delete(void *memory) noexcept { std::free(memory); }
void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }

std::size_t reportlib::bench::allocations() noexcept { return count; }
