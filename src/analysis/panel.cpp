// Documents to cells: area × year × indicator × aspect × status.
#include <algorithm>

#include "analysis/cells.hpp"
#include "analysis/checks.hpp"
#include "analysis/pair_table.hpp"
#include "analysis/panel_state.hpp"

namespace reportlib {
namespace {

using analysis::Fact;

std::vector<ColumnSpec> const &columns() {
  using enum ColumnType;
  static std::vector<ColumnSpec> const columns = {
      {"region_code", category, "Division code (GB/T 2260)", "地区代码"},
      {"region", category, "Area", "地区"},
      {"level", category, "Level of the area", "层级"},
      {"year", integer, "Year", "年份"},
      {"first_year", integer, "First year of a value of several years", "起始年份"},
      {"period_first", date, "First day of the time", "时期首日"},
      {"period_last", date, "Last day of the time", "时期末日"},
      {"grain", category, "Calendar unit of the time", "时期粒度"},
      {"indicator", category, "Indicator", "指标"},
      {"indicator_name", category, "Name of the indicator", "指标名称"},
      {"aspect", category, "Aspect", "口径"},
      {"status", category, "Status", "状态"},
      {"value", decimal, "Value in the base unit, below zero for a fall", "数值（基本单位）"},
      {"value_high", decimal, "Upper end in the base unit", "数值上限（基本单位）"},
      {"unit", category, "Base unit", "基本单位"},
      {"bound", category, "Bound", "界限"},
      {"commitment", category, "Words of commitment", "承诺用语"},
      {"relation", category, "What words say in the place of a number", "相对关系"},
      {"basis", text, "Measured against", "比较基准"},
      {"base", category, "Time that a change is counted from", "基期"},
      {"price_basis", category, "Prices of one year or of each", "价格口径"},
      {"stretch", boolean, "A target beyond the one beside it", "是否争取目标"},
      {"text", text, "Words of the number", "数值原文"},
      {"measure", text, "What is measured", "指标原文"},
      {"sentence", text, "Sentence", "句子"},
      {"file", category, "File", "文件"},
      {"report_year", integer, "Year of the report", "报告年份"},
      {"section_kind", category, "Kind of part", "部分"},
      {"start", offset, "Start in the text", "起始位置"},
      {"end", offset, "End in the text", "结束位置"},
      {"choice", integer, "1 is the value of the cell, 2 … are alternatives", "选择次序"},
      {"alternatives", integer, "Further mentions of the same", "其他出处数"},
      {"agree", boolean, "Whether all mentions give the same value", "各出处是否一致"},
  };
  return columns;
}

bool agree(std::vector<Fact const *> const &mentions) {
  return std::all_of(mentions.begin(), mentions.end(),
                     [&](Fact const *f) { return f->value == mentions[0]->value && f->value_high == mentions[0]->value_high; });
}

} // namespace

Panel::Panel(PanelOptions options) : state_(std::make_unique<State>()) { state_->options = std::move(options); }
Panel::Panel(Panel &&) noexcept = default;
Panel &Panel::operator=(Panel &&) noexcept = default;
Panel::~Panel() = default;

Panel::State const &Panel::state() const noexcept {
  static State const empty;
  return state_ ? *state_ : empty;
}

bool Panel::empty() const noexcept { return state().reports.empty(); }

void Panel::add(Document const &doc, std::string_view file) {
  if (!state_) state_ = std::make_unique<State>();
  auto const &wanted = state_->options.indicators;
  analysis::FactReader const reader(doc, file, state_->options.offsets);
  state_->reports.push_back(reader.report());
  for (Observation const &o : doc.observations()) {
    if (analysis::is_impossible(doc, o)) state_->impossible.push_back(reader.read(o));
    if (o.indicator.empty() || (!wanted.empty() && std::find(wanted.begin(), wanted.end(), o.indicator) == wanted.end())) continue;
    if (Fact fact = reader.read(o); fits_panel(fact)) state_->facts.push_back(std::move(fact));
  }
}

Table Panel::cells() const {
  TableBuilder builder("panel", columns(), state().options.offsets);
  for (auto const &[key, mentions] : analysis::cells_of(state().facts)) {
    std::size_t const shown = state().options.alternatives ? mentions.size() : 1;
    for (std::size_t i = 0; i < shown; ++i) {
      Fact const &f = *mentions[i];
      Region const &region = f.report->region;
      builder.add_row({region.code,
                       region.name,
                       region.level == RegionLevel::unknown ? "" : to_string(region.level),
                       f.last_year,
                       f.first_year,
                       f.first_day,
                       f.last_day,
                       to_string(f.grain),
                       f.indicator,
                       analysis::name_of(f.indicator),
                       to_string(f.aspect),
                       to_string(f.status),
                       f.value,
                       f.value_high,
                       f.base_unit,
                       f.bound ? to_string(*f.bound) : "",
                       f.commitment,
                       f.relation == Relation::none ? "" : to_string(f.relation),
                       f.basis,
                       f.base,
                       f.price_basis == PriceBasis::none ? "" : to_string(f.price_basis),
                       f.stretch,
                       f.text,
                       f.measure,
                       f.sentence,
                       f.report->file,
                       f.report->year(),
                       to_string(f.section_kind),
                       f.place.begin,
                       f.place.end,
                       i + 1,
                       mentions.size() - 1,
                       mentions.size() > 1 ? Cell(agree(mentions)) : Cell()});
    }
  }
  return builder.build();
}

Table panel(std::span<Document const> docs, PanelOptions const &options) {
  Panel all(options);
  for (Document const &doc : docs) all.add(doc);
  return all.cells();
}

} // namespace reportlib
