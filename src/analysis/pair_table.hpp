#pragma once
// Two values of one series side by side: target and outcome, own target and the superior's, last year's and this year's.
#include <optional>
#include <string>
#include <vector>

#include "analysis/fact.hpp"

namespace reportlib::analysis {

/// The name of an indicator as the lexicon has it.
std::string_view name_of(std::string_view indicator);

/// a - b; nothing when one is not there, or the result has too many digits.
std::optional<Decimal> difference(std::optional<Decimal> a, std::optional<Decimal> b);

/// The columns: what it is about (region_code … unit), then for each side its value, value_high, bound, commitment, words, region, report
/// and place, named after the side (target, target_high, target_bound …), then the further ones.
class PairTable {
public:
  PairTable(std::string name, std::string const &first, std::string const &second, std::vector<ColumnSpec> const &further, Offsets offsets);
  /// One of the two may be null; the row is about the first that is not.
  void add(Fact const *first, Fact const *second, std::vector<Cell> const &further);
  [[nodiscard]] Table build() { return builder_->build(); }

private:
  std::optional<TableBuilder> builder_;
};

} // namespace reportlib::analysis
