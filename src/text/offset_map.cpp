#include <algorithm>

#include "text/text.hpp"

namespace reportlib::text {
namespace {

// Where canonical byte `place` begins in the source: whole units of its run.
std::uint32_t begin_in_source(OffsetMap::Run const &run, std::uint32_t place) {
  return run.source + (place - run.canonical) / run.canonical_unit * run.source_unit;
}

} // namespace

Span OffsetMap::to_source(Span canonical) const noexcept {
  if (runs_.empty()) return canonical;
  auto const run_of = [this](std::uint32_t place) -> Run const & {
    auto const after = std::upper_bound(runs_.begin(), runs_.end(), place, [](std::uint32_t p, Run const &r) { return p < r.canonical; });
    return after == runs_.begin() ? *after : *std::prev(after);
  };
  std::uint32_t const begin = begin_in_source(run_of(canonical.begin), canonical.begin);
  if (canonical.empty()) return {begin, begin};
  Run const &last = run_of(canonical.end - 1);
  return {begin, begin_in_source(last, canonical.end - 1) + last.source_unit};
}

} // namespace reportlib::text
