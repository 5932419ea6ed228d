#include <algorithm>
#include <cstring>
#include <span>

#include "text/text.hpp"

namespace reportlib::text {
namespace {

// Where canonical byte `place` begins in the source: whole units of its run.
std::uint32_t begin_in_source(OffsetMap::Run const &run, std::uint32_t place) {
  std::uint32_t const bytes = place - run.canonical;
  return run.source + (run.canonical_unit == 1 ? bytes : bytes / run.canonical_unit) * run.source_unit; // division is slow
}

} // namespace

OffsetMap::OffsetMap(std::vector<Run> runs) : runs_(std::move(runs)) {
  if (runs_.empty()) return;
  count_ = runs_.size();
  blocks_.resize(runs_.back().canonical / block + 1);
  std::uint32_t run = 0;
  for (std::size_t i = 0; i < blocks_.size(); blocks_[i++] = run)
    while (run + 1 < count_ && runs_[run + 1].canonical <= i * block) ++run;
  runs_.resize(count_ + few, {0xFFFFFFFF, 0, 1, 1});
}

// The last run that begins at the place or before it. Of the few that begin in a block the right one is counted, not sought: where spans
// lie to runs no processor can guess.
OffsetMap::Run const *OffsetMap::run_of(std::uint32_t place) const noexcept {
  Run const *run = &runs_[blocks_[std::min<std::size_t>(place / block, blocks_.size() - 1)]];
  for (;;) {
    std::size_t begun = 0;
    for (std::size_t i = 1; i <= few; ++i) begun += run[i].canonical <= place;
    run += begun;
    if (begun < few) return run;
  }
}

Span OffsetMap::to_source(Span canonical) const noexcept {
  if (runs_.empty()) return canonical;
  if (canonical.end == 0) return {runs_.front().source, runs_.front().source}; // what is not there has this span
  Run const *const first = run_of(canonical.begin);
  std::uint32_t const begin = begin_in_source(*first, canonical.begin);
  if (canonical.empty()) return {begin, begin};
  Run const *const last = canonical.end <= first[1].canonical ? first : run_of(canonical.end - 1);
  return {begin, begin_in_source(*last, canonical.end - 1) + last->source_unit};
}

OffsetMap OffsetMap::without(std::vector<Span> const &stretches, std::uint32_t size) const {
  std::vector<Run> const same{{0, 0, 1, 1}};
  std::span<Run const> const whole = runs_.empty() ? std::span(same) : std::span(runs_).first(count_);
  std::vector<Run> left;
  left.reserve(whole.size() + stretches.size());
  std::uint32_t left_out = 0;
  std::size_t r = 0;
  // Text that is kept: [begin, end).
  auto const keep = [&](std::uint32_t begin, std::uint32_t end) {
    while (begin < end) {
      while (r + 1 < whole.size() && whole[r + 1].canonical <= begin) ++r;
      std::uint32_t const run_end = r + 1 < whole.size() ? std::min(whole[r + 1].canonical, end) : end;
      left.push_back({begin - left_out, begin_in_source(whole[r], begin), whole[r].canonical_unit, whole[r].source_unit});
      begin = run_end;
    }
  };
  std::uint32_t begin = 0;
  for (Span const &stretch : stretches) {
    keep(begin, stretch.begin);
    begin = stretch.end;
    left_out += stretch.size();
  }
  keep(begin, size);
  return OffsetMap(std::move(left));
}

void leave_out(Text &text, std::vector<Span> const &stretches) {
  if (stretches.empty()) return;
  text.map = text.map.without(stretches, static_cast<std::uint32_t>(text.canonical.size()));
  // What is kept moves forward in its place: a copy of the text would be the most memory that a parse needs.
  char *const canonical = text.canonical.data();
  std::size_t size = stretches.front().begin;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    std::size_t const begin = stretches[i].end, end = i + 1 < stretches.size() ? stretches[i + 1].begin : text.canonical.size();
    std::memmove(canonical + size, canonical + begin, end - begin);
    size += end - begin;
  }
  text.canonical.resize(size);
}

} // namespace reportlib::text
