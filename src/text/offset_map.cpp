#include <algorithm>
#include <cstring>

#include "text/text.hpp"

namespace reportlib::text {
namespace {

// Where canonical byte `place` begins in the source: whole units of its run.
std::uint32_t begin_in_source(OffsetMap::Run const &run, std::uint32_t place) {
  std::uint32_t const bytes = place - run.canonical;
  return run.source + (run.canonical_unit == 1 ? bytes : bytes / run.canonical_unit) * run.source_unit; // division is slow
}

} // namespace

Span OffsetMap::to_source(Span canonical) const noexcept { return Cursor(*this).to_source(canonical); }

// The last run that begins at the place or before it. Spans are asked for nearly in text order: it is the one of the last span or near it.
std::size_t OffsetMap::Cursor::run_of(std::uint32_t place, std::size_t &last_run) const noexcept {
  auto const begins_behind = [&](std::size_t r) { return r >= runs_.size() || runs_[r].canonical > place; };
  constexpr int near = 8;
  std::size_t run = last_run;
  for (int i = 0; i < near && run > 0 && begins_behind(run); ++i) --run;
  for (int i = 0; i < near && !begins_behind(run + 1); ++i) ++run;
  if ((run == 0 || !begins_behind(run)) && begins_behind(run + 1)) return last_run = run;
  auto const after = std::upper_bound(runs_.begin(), runs_.end(), place, [](std::uint32_t p, Run const &r) { return p < r.canonical; });
  return last_run = static_cast<std::size_t>(after - runs_.begin()) - (after == runs_.begin() ? 0 : 1);
}

Span OffsetMap::Cursor::to_source(Span canonical) noexcept {
  if (runs_.empty()) return canonical;
  if (canonical.end == 0) return {runs_.front().source, runs_.front().source}; // what is not there has this span
  std::size_t const first = run_of(canonical.begin, begin_);
  Run const &run = runs_[first];
  std::uint32_t const begin = begin_in_source(run, canonical.begin);
  if (canonical.empty()) return {begin, begin};
  bool const one_run = first + 1 == runs_.size() || canonical.end <= runs_[first + 1].canonical;
  if (one_run && run.source_unit == 1) return {begin, begin + canonical.size()};
  Run const &last = one_run ? run : runs_[run_of(canonical.end - 1, end_)];
  return {begin, begin_in_source(last, canonical.end - 1) + last.source_unit};
}

OffsetMap OffsetMap::without(std::vector<Span> const &stretches, std::uint32_t size) const {
  std::vector<Run> const same{{0, 0, 1, 1}}, &whole = runs_.empty() ? same : runs_;
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
