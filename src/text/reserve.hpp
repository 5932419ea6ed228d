#pragma once
// Capacity for what grows with a text.
#include <algorithm>
#include <cstddef>

namespace reportlib::text {

/// Reserves more capacity in a full vector of which the first `offset` of a text's `bytes` bytes have filled what there is: as much as the
/// rest of the text promises, at least for half and at most for three times as many elements again. To double the capacity would touch
/// and copy more memory.
template <class Container> void reserve_ahead(Container &container, std::size_t offset, std::size_t bytes) {
  std::size_t const n = container.size();
  if (n < container.capacity()) return;
  std::size_t const promised = n * bytes / std::max<std::size_t>(offset, 1);
  container.reserve(std::clamp(promised + promised / 16, n + n / 2 + 16, 4 * n + 64));
}

} // namespace reportlib::text
