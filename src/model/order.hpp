#pragma once
// The orders of layers.
#include <reportlib/span.hpp>

namespace reportlib {

/// As Span's <=> has it, without the step over three outcomes.
inline bool before(Span a, Span b) noexcept { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; }
/// Of sections, which nest.
inline bool outer_first(Span a, Span b) noexcept { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; }

} // namespace reportlib
