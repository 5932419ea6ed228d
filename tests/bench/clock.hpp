#pragma once
// Time of one report in cache: it is worked on once, then timed.
#include <algorithm>
#include <array>
#include <chrono>

#include <benchmark/benchmark.h>

namespace reportlib::bench {

constexpr std::size_t timings = 5; ///< of a report, of which the median counts

inline double median(std::array<double, timings> values) {
  std::nth_element(values.begin(), values.begin() + timings / 2, values.end());
  return values[timings / 2];
}

/// Seconds of the work and of the destruction of its result.
template <class Work> double seconds(Work const &work) {
  auto const begin = std::chrono::steady_clock::now();
  benchmark::DoNotOptimize(work());
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

template <class Work> double seconds_in_cache(Work const &work) {
  benchmark::DoNotOptimize(work());
  std::array<double, timings> times;
  for (double &time : times) time = seconds(work);
  return median(times);
}

} // namespace reportlib::bench
