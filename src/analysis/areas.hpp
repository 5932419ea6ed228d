#pragma once
// Areas over time and up the hierarchy of GB/T 2260.
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/fact.hpp"

namespace reportlib::analysis {

/// The division above: the prefecture of a county, the province of a prefecture and of counties that no prefecture governs, 000000 for a
/// province. Empty for the nation and for what is no code.
[[nodiscard]] std::string superior_of(std::string_view code);

/// Areas by the one that they go on: 清苑县 (130622) became 清苑区 (130608), so both are one series. Two areas are one when they lie in the
/// same province, have the same name but for its last word (县, 区, 市 …), and no year has reports of both.
class Succession {
public:
  explicit Succession(std::vector<std::shared_ptr<Report const>> const &reports);
  /// The latest code of the series that the area belongs to.
  [[nodiscard]] std::string_view latest(std::string_view area) const;

private:
  std::map<std::string, std::string, std::less<>> latest_;
};

} // namespace reportlib::analysis
