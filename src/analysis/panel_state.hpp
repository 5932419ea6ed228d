#pragma once
// What a Panel keeps of the documents that it was given.
#include <memory>
#include <vector>

#include "analysis/fact.hpp"
#include <reportlib/analysis.hpp>

namespace reportlib {

struct Panel::State {
  PanelOptions options;
  std::vector<std::shared_ptr<analysis::Report const>> reports;
  std::vector<analysis::Fact> facts;      ///< those that fit a cell
  std::vector<analysis::Fact> impossible; ///< shares over 100 %, structures that are not 100 together
};

} // namespace reportlib
