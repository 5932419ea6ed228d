#pragma once
// Time of one report in cache: it is worked on once, then timed.
#include <algorithm>
#include <array>
#include <chrono>

#include <benchmark/benchmark.h>

namespace reportlib::bench {

constexpr std::size_t timings = 15;      ///< of a report, of which the median counts
constexpr std::size_t first_timings = 5; ///< while the processor still learns where the report's branches go

template <std::size_t count> double median(std::array<double, count> values) {
  std::nth_element(values.begin(), values.begin() + count / 2, values.end());
  return values[count / 2];
}

/// Seconds, medians: of all timings, and of the first ones.
struct InCache {
  double all = 0, first = 0;
  InCache &operator+=(InCache const &other) {
    all += other.all, first += other.first;
    return *this;
  }
};

/// Seconds of the work and of the destruction of its result.
template <class Work> double seconds(Work const &work) {
  auto const begin = std::chrono::steady_clock::now();
  benchmark::DoNotOptimize(work());
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

template <class Work> InCache seconds_in_cache(Work const &work) {
  benchmark::DoNotOptimize(work());
  std::array<double, timings> times;
  for (double &time : times) time = seconds(work);
  std::array<double, first_timings> first;
  std::copy_n(times.begin(), first.size(), first.begin());
  return {median(times), median(first)};
}

} // namespace reportlib::bench
