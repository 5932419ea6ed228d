// 加码: an area's target against that of the area above it.
#include "analysis/areas.hpp"
#include "analysis/cells.hpp"
#include "analysis/pair_table.hpp"
#include "analysis/panel_state.hpp"

namespace reportlib {
namespace {

// Percents can be set against those of another area, amounts cannot.
bool comparable(analysis::Fact const &f) { return f.value && (f.base_unit == "%" || f.base_unit == "‰"); }

} // namespace

Table Panel::amplification() const {
  auto const cells = analysis::cells_of(state().facts);
  analysis::PairTable table(
      "amplification", "own", "superior",
      {{"amplification", ColumnType::decimal, "Own target minus the superior's (lower ends)", "加码幅度"},
       {"amplification_high", ColumnType::decimal, "The same of the upper ends; a target without range has one end", "加码幅度（上限）"}},
      state().options.offsets);
  for (auto const &[key, mentions] : cells) {
    analysis::Fact const &own = *mentions.front();
    if (own.status != Status::target || !comparable(own)) continue;
    auto above = key;
    above.area = analysis::superior_of(key.area);
    analysis::Fact const *superior = above.area.empty() ? nullptr : analysis::find(cells, above);
    if (!superior || !comparable(*superior) || superior->base_unit != own.base_unit) continue;
    auto const upper = [](analysis::Fact const &f) { return f.value_high ? f.value_high : f.value; };
    table.add(&own, superior, {analysis::difference(own.value, superior->value), analysis::difference(upper(own), upper(*superior))});
  }
  return table.build();
}

Table amplification(std::span<Document const> docs, PanelOptions const &options) {
  Panel all(options);
  for (Document const &doc : docs) all.add(doc);
  return all.amplification();
}

} // namespace reportlib
