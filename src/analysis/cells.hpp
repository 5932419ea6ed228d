#pragma once
// Which of several mentions of the same thing is the value of a panel's cell.
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "analysis/fact.hpp"

namespace reportlib::analysis {

/// What a cell is the value of.
struct CellKey {
  std::string area; ///< Report::area
  int first_year = 0, last_year = 0;
  std::string indicator;
  Aspect aspect = Aspect::level;
  Status status = Status::actual;
  friend bool operator<(CellKey const &a, CellKey const &b) {
    return std::tie(a.area, a.last_year, a.first_year, a.indicator, a.aspect, a.status) <
           std::tie(b.area, b.last_year, b.first_year, b.indicator, b.aspect, b.status);
  }
};

CellKey key_of(Fact const &fact);

/// True when a fact may be the value of a cell: of a headline series, of the reporting area itself, of whole years, no mere standard.
bool fits_panel(Fact const &fact);

/// The facts of each cell, the one that wins first; see Panel in analysis.hpp for the rule.
using Cells = std::map<CellKey, std::vector<Fact const *>>;
Cells cells_of(std::vector<Fact> const &facts);
/// The same with the areas named otherwise, so that those of one series fall together.
Cells cells_of(std::vector<Fact> const &facts, std::function<std::string(std::string const &)> const &area);

/// The winner of a cell, or null.
Fact const *find(Cells const &cells, CellKey const &key);
/// The achieved value of a key's area, time, indicator and aspect: the actual one, else the estimate; null when there is none.
Fact const *find_achieved(Cells const &cells, CellKey key);

} // namespace reportlib::analysis
