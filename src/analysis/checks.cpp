#include "analysis/checks.hpp"

#include <cmath>
#include <set>

#include "analysis/panel_state.hpp"

namespace reportlib::analysis {

Decimal rounded(double x) { return std::abs(x) < 9e15 ? Decimal{std::llround(x * 100), -2} : Decimal{std::llround(x / 1000), 3}; }

Findings::Findings(Offsets offsets)
    : table_("checks", "first", "second",
             {{"check", ColumnType::category, "Check", "检查"},
              {"expected", ColumnType::decimal, "What the first would be if all were right", "应有数值"},
              {"message", ColumnType::text, "In words", "说明"}},
             offsets) {}

void Findings::add(std::string_view check, Fact const *first, Fact const *second, double expected, std::string const &message) {
  table_.add(first, second, {check, rounded(expected), message});
}

bool is_impossible(Document const &doc, Observation const &o) {
  Quantity const *q = doc.quantity(o);
  if (!q) return false;
  if (o.aspect == Aspect::structure && q->terms.size() == 3) {
    double sum = 0;
    for (Decimal const &term : q->terms) sum += term.to_double();
    return sum > 90 && sum < 110 && std::abs(sum - 100) > 0.45; // three roundings of 0.05 and one of the sum, doubled for slips of rounding
  }
  static std::set<std::string_view> const rates = {"urbanization_rate", "forest_coverage", "registered_unemployment",
                                                   "surveyed_unemployment", "good_air_days_ratio"};
  bool const part = o.aspect == Aspect::share || (o.aspect == Aspect::level && rates.contains(o.indicator));
  std::string_view const clause = doc[o.span];
  for (std::string_view planned : {"计划", "任务", "目标", "预算", "預算", "計劃"})
    if (clause.find(planned) != clause.npos) return false; // 完成年度计划的115%: more than was planned
  return part && q->kind == QuantityKind::percent && q->low && q->low->to_double() > 100;
}

void check_shares(std::vector<Fact> const &impossible, Findings &findings) {
  for (Fact const &f : impossible)
    if (f.aspect == Aspect::structure)
      findings.add("structure_sum", &f, nullptr, 100, f.terms + " are not 100 together");
    else
      findings.add("over_100", &f, nullptr, 100, f.text + " of a whole");
}

} // namespace reportlib::analysis

namespace reportlib {

Table Panel::checks() const {
  analysis::Cells const cells = analysis::cells_of(state().facts);
  analysis::Findings findings(state().options.offsets);
  check_shares(state().impossible, findings);
  check_contradictions(cells, findings);
  check_sums(cells, findings);
  check_growth(cells, findings);
  check_neighbours(cells, findings);
  return findings.build();
}

Table checks(Document const &doc, DocumentOptions const &options) {
  Panel panel({{}, false, options.offsets});
  panel.add(doc, options.file);
  return panel.checks();
}

} // namespace reportlib
