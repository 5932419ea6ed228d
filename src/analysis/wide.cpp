// The panel with one row an area and year and one column a series.
#include <map>
#include <set>

#include "analysis/cells.hpp"
#include "analysis/panel_state.hpp"

namespace reportlib {
namespace {

using analysis::Cells;
using analysis::CellKey;
using analysis::Fact;

struct Row {
  Fact const *any = nullptr; ///< tells the area
  std::map<std::string, Decimal> values;
};

// A column holds one unit: yuan, tonnes, percent and plain counts need no name, others are named.
std::string column_of(Fact const &f) {
  std::string name = f.indicator + "_" + std::string(to_string(f.aspect));
  if (f.kind == "point") name += "_百分点";
  if (f.kind == "amount" && f.base_unit != "元" && f.base_unit != "吨") name += "_" + f.base_unit;
  return f.status == Status::target ? name + "_target" : name;
}

} // namespace

Table Panel::wide() const {
  Cells const cells = analysis::cells_of(state_->facts);
  std::map<std::pair<std::string, int>, Row> rows;
  std::set<std::string> names;
  auto const set = [&](Row &row, std::string const &name, Decimal value) {
    names.insert(name);
    row.values[name] = value;
  };
  for (auto const &[key, mentions] : cells) {
    Fact const *f = mentions.front();
    if (key.first_year != key.last_year || !f->value) continue;
    if (f->status != Status::target && f != analysis::find_achieved(cells, key)) continue;
    Row &row = rows[{key.area, key.last_year}];
    row.any = f;
    std::string const name = column_of(*f);
    set(row, name, *f->value);
    if (f->value_high) set(row, name + "_high", *f->value_high);
  }
  std::vector<ColumnSpec> columns = {{"region_code", ColumnType::category, "Division code (GB/T 2260)", "地区代码"},
                                     {"region", ColumnType::category, "Area", "地区"},
                                     {"year", ColumnType::integer, "Year", "年份"}};
  for (std::string const &name : names) columns.push_back({name, ColumnType::decimal, "", ""});
  TableBuilder builder("panel", columns, state_->options.offsets);
  std::vector<Cell> line;
  for (auto const &[place, row] : rows) {
    Region const &region = row.any->report->region;
    line = {region.code, region.name, place.second};
    for (std::string const &name : names) {
      auto const found = row.values.find(name);
      line.push_back(found == row.values.end() ? Cell() : Cell(found->second));
    }
    builder.add_row(line);
  }
  return builder.build();
}

} // namespace reportlib
