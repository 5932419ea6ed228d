#pragma once
// What a Panel keeps of the documents that it was given.
#include <vector>

#include "analysis/fact.hpp"
#include <reportlib/analysis.hpp>

namespace reportlib {

struct Panel::State {
  PanelOptions options;
  std::vector<analysis::Fact> facts; ///< those that fit a cell
};

} // namespace reportlib
