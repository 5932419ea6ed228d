#pragma once
#include <string>
#include <vector>

namespace reportlib::bench {

/// A text whose reading must take no longer a byte than that of an ordinary one.
struct OddText {
  char const *name;
  std::string (*make)(std::size_t count); ///< of so many repetitions
};

std::vector<OddText> const &odd_texts();

} // namespace reportlib::bench
