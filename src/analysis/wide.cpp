// The panel with one row an area and year and one column a series.
#include <map>

#include "analysis/cells.hpp"
#include "analysis/pair_table.hpp"
#include "analysis/panel_state.hpp"
#include <reportlib/lexicon.hpp>

namespace reportlib {
namespace {

using analysis::CellKey;
using analysis::Cells;
using analysis::Fact;

struct Row {
  Fact const *any = nullptr; ///< tells the area
  std::map<std::string, Decimal> values;
};

// A column holds one unit: yuan, tonnes, percent and plain counts need no name, others are named.
std::string column_of(Fact const &f) {
  std::string name = f.indicator + "_" + std::string(to_string(f.aspect));
  if (f.kind == "point") name += "_百分点";
  if (f.kind == "multiple" && f.aspect != Aspect::multiple) name += "_倍"; // 增长1.2倍 beside 增长5%
  if (f.kind == "amount" && !f.base_unit.empty() && f.base_unit != "元" && f.base_unit != "吨") name += "_" + f.base_unit;
  return f.status == Status::target ? name + "_target" : name;
}

struct Labels {
  std::string english, chinese;
};

Labels labels_of(Fact const &f) {
  static constexpr std::string_view aspects[] = {"总量", "增速", "年均增速", "增减", "占比", "位次", "倍数", "结构", "差距"};
  bool const target = f.status == Status::target;
  Term const *term = Lexicon::builtin().find(TermKind::indicator, f.indicator);
  std::string_view const english = term ? term->attribute("english") : std::string_view(f.indicator);
  return {std::string(english) + ", " + std::string(to_string(f.aspect)) + (target ? " (target)" : ""),
          std::string(analysis::name_of(f.indicator)) + std::string(aspects[static_cast<std::size_t>(f.aspect)]) + (target ? "目标" : "")};
}

} // namespace

Table Panel::wide() const {
  Cells const cells = analysis::cells_of(state().facts);
  std::map<std::pair<std::string, int>, Row> rows;
  std::map<std::string, Labels> names;
  auto const set = [&](Row &row, std::string const &name, Fact const &f, Decimal value) {
    names.try_emplace(name, labels_of(f));
    row.values[name] = value;
  };
  for (auto const &[key, mentions] : cells) {
    Fact const *f = mentions.front();
    if (key.first_year != key.last_year || !f->value) continue;
    if (f->status != Status::target && f != analysis::find_achieved(cells, key)) continue;
    Row &row = rows[{key.area, key.last_year}];
    row.any = f;
    std::string const name = column_of(*f);
    set(row, name, *f, *f->value);
    if (f->value_high) set(row, name + "_high", *f, *f->value_high);
  }
  std::vector<ColumnSpec> columns = {{"region_code", ColumnType::category, "Division code (GB/T 2260)", "地区代码"},
                                     {"region", ColumnType::category, "Area", "地区"},
                                     {"year", ColumnType::integer, "Year", "年份"}};
  for (auto const &[name, labels] : names) columns.push_back({name, ColumnType::decimal, labels.english, labels.chinese});
  TableBuilder builder("panel", columns, state().options.offsets);
  std::vector<Cell> line;
  for (auto const &[place, row] : rows) {
    Region const &region = row.any->report->region;
    line = {region.code, region.name, place.second};
    for (auto const &[name, labels] : names) {
      auto const found = row.values.find(name);
      line.push_back(found == row.values.end() ? Cell() : Cell(found->second));
    }
    builder.add_row(line);
  }
  return builder.build();
}

} // namespace reportlib
