#pragma once
// Room for what a whole text needs.
#include <algorithm>
#include <cstddef>

namespace reportlib::text {

/// Asks the system for large pages where much memory lies: a text of megabytes touches five times its size for the first time, and a fault
/// for every 4 KB of that would take a fifth of the parse. Does nothing for little memory, and where the system has no such thing.
void prefer_large_pages(void const *memory, std::size_t bytes) noexcept;

/// glibc gives the memory of a small text's parse back to the system when it ends, and asks for it again in the next one, which costs
/// six per cent of the time. It keeps up to twice the size of the largest block that it has seen freed (mallopt(3), M_MMAP_THRESHOLD, the
/// dynamic threshold): this shows it one of 4 MB, once in a process. Does nothing elsewhere.
void keep_small_memory() noexcept;

/// As many elements of a size as fill the large pages that they begin to fill. Linux lets memory begin with a large page that is a whole
/// number of them long; what begins elsewhere has small pages at both ends.
std::size_t filling_pages(std::size_t elements, std::size_t size) noexcept;

/// Makes room for so many elements of a vector or string.
template <class Container> void make_room(Container &container, std::size_t elements) {
  container.reserve(filling_pages(elements, sizeof(*container.data())));
  prefer_large_pages(container.data(), container.capacity() * sizeof(*container.data()));
}

/// Makes room in a full vector for as many elements as a text of so many bytes promises that has given these up to `place`: at least for
/// half and at most for three times as many again. To double the room would be to touch and to copy more memory.
template <class Container> void make_room_ahead(Container &container, std::size_t place, std::size_t bytes) {
  std::size_t const n = container.size();
  if (n < container.capacity()) return;
  std::size_t const promised = n * bytes / std::max<std::size_t>(place, 1);
  make_room(container, std::clamp(promised + promised / 16, n + n / 2 + 16, 4 * n + 64));
}

} // namespace reportlib::text
