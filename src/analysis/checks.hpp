#pragma once
// Figures of one series that do not go together.
#include <string>

#include "analysis/cells.hpp"
#include "analysis/pair_table.hpp"

namespace reportlib::analysis {

/// A number as a decimal, to two places.
Decimal rounded(double x);

/// Takes what is found: two facts that disagree, what one would expect of the first, and why in words.
class Findings {
public:
  explicit Findings(Offsets offsets);
  void add(std::string_view check, Fact const *first, Fact const *second, double expected, std::string const &message);
  [[nodiscard]] Table build() { return table_.build(); }

private:
  PairTable table_;
};

/// Level of the year, growth, and level of the year before.
void check_growth(Cells const &cells, Findings &findings);
/// Primary, secondary and tertiary value added against GDP; exports and imports against trade.
void check_sums(Cells const &cells, Findings &findings);
/// Mentions of one cell that disagree.
void check_contradictions(Cells const &cells, Findings &findings);
/// A level that is ten times or a tenth of its neighbours in time.
void check_neighbours(Cells const &cells, Findings &findings);
/// Shares and rates over 100 %, structures whose parts are not 100 together. These look at one observation alone.
bool is_impossible(Document const &doc, Observation const &observation);
void check_shares(std::vector<Fact> const &impossible, Findings &findings);

} // namespace reportlib::analysis
