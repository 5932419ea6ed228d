// Targets and what became of them.
#include <algorithm>
#include <set>
#include <utility>

#include "analysis/areas.hpp"
#include "analysis/cells.hpp"
#include "analysis/pair_table.hpp"
#include "analysis/panel_state.hpp"

namespace reportlib {
namespace {

using analysis::Fact;

// Series of which less is better: their target is a ceiling, whatever its words.
bool is_ceiling(std::string_view indicator) {
  static std::set<std::string_view> const ceilings = {
      "cpi",           "registered_unemployment",   "surveyed_unemployment", "fiscal_deficit",
      "deficit_ratio", "natural_population_growth", "energy_intensity",      "pm25"};
  return ceilings.contains(indicator);
}

bool met(Fact const &target, Decimal achieved) {
  bool most = target.bound == Bound::at_most || target.bound == Bound::under;
  bool least = target.bound == Bound::at_least || target.bound == Bound::over;
  if (target.direction == Direction::down) std::swap(most, least); // 下降3%以上: -3 or below
  if (most || (is_ceiling(target.indicator) && !least)) return !(target.value_high.value_or(*target.value) < achieved);
  return !(achieved < *target.value);
}

} // namespace

Table Panel::fulfilment() const {
  analysis::Succession const succession(state().reports);
  auto const series = [&](std::string const &area) { return std::string(succession.latest(area)); };
  auto const cells = analysis::cells_of(state().facts, series);
  std::set<std::pair<std::string, int>> reviewed; // areas and years that a report is about
  for (auto const &report : state().reports)
    if (auto const year = report->year()) reviewed.emplace(series(report->area), *year - 1);

  analysis::PairTable table("fulfilment", "target", "achieved",
                            {{"deviation", ColumnType::decimal, "Achieved minus the target (its lower end)", "完成值减目标值"},
                             {"met", ColumnType::boolean, "Whether the target was met", "是否完成"},
                             {"missing", ColumnType::category, "Why there is no achieved value", "缺失原因"}},
                            state().options.offsets);
  for (auto const &[key, mentions] : cells) {
    Fact const &target = *mentions.front();
    if (target.status != Status::target || !target.value) continue;
    Fact const *achieved = analysis::find_achieved(cells, key);
    if (achieved && !(target.report->year() < achieved->report->year())) achieved = nullptr; // said before the year was over
    std::string_view missing;
    if (!achieved)
      missing = reviewed.contains({key.area, key.last_year}) ? "not_said" : "no_report";
    else if (!achieved->value || achieved->base_unit != target.base_unit)
      missing = "other_unit";
    bool const comparable = missing.empty();
    table.add(&target, achieved,
              {comparable ? analysis::difference(achieved->value, target.value) : std::nullopt,
               comparable ? Cell(met(target, *achieved->value)) : Cell(), missing});
  }
  return table.build();
}

Table fulfilment(std::span<Document const> docs, PanelOptions const &options) {
  Panel all(options);
  for (Document const &doc : docs) all.add(doc);
  return all.fulfilment();
}

} // namespace reportlib
