#pragma once
#include <algorithm>
#include <ctime>
#include <string>

namespace reportlib::tests {

/// How many times as long `run` takes over `large` as over `small`. Of the processor's time alone, and the least of some rounds, so that
/// what else runs on the machine and how fast it is take no part.
template <class Run> double growth(Run run, std::string const &small, std::string const &large) {
  auto const seconds = [&](std::string const &text) {
    constexpr int rounds = 2;
    double least = 1e9;
    for (int i = 0; i < rounds; ++i) {
      std::clock_t const begin = std::clock();
      run(text);
      least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return least;
  };
  return seconds(large) / std::max(seconds(small), 1e-6);
}

/// The most that growth to `times` the length may be: quadratic time is times²; memory that no longer fits a cache may double linear time.
constexpr double most_growth(std::size_t times) { return 3.0 * static_cast<double>(times); }

} // namespace reportlib::tests
