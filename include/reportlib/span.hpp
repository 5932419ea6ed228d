#pragma once
#include <compare>
#include <cstdint>

namespace reportlib {

/// A half-open stretch [begin, end) of UTF-8 bytes of `Document::text()`.
/// (Python shows the same stretch in Unicode code points.)
///
///     Span s = doc.mentions()[0].span;
///     std::string_view words = doc[s];      // the exact words of the source
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const noexcept { return end - begin; }
  [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }
  /// True when `inner` lies wholly inside this span; an empty span lies inside where it stands.
  [[nodiscard]] constexpr bool contains(Span inner) const noexcept { return begin <= inner.begin && inner.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const noexcept { return begin < other.end && other.begin < end; }
  /// Text order: by begin, then by end.
  friend constexpr auto operator<=>(Span const &, Span const &) = default;
};

} // namespace reportlib
