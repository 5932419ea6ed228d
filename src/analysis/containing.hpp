#pragma once
#include <algorithm>
#include <span>

#include <reportlib/span.hpp>

namespace reportlib::analysis {

/// The innermost item of a sorted layer that the place lies in, or null.
template <class T> T const *containing(std::span<T const> layer, Span place) {
  auto i = std::upper_bound(layer.begin(), layer.end(), place.begin, [](std::uint32_t at, T const &t) { return at < t.span.begin; });
  while (i != layer.begin())
    if ((--i)->span.contains(place)) return &*i;
  return nullptr;
}

} // namespace reportlib::analysis
