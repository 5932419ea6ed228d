#include "analysis/fact.hpp"

#include <functional>

namespace reportlib::analysis {
FactReader::FactReader(Document const &doc, std::string_view file, Offsets offsets) : doc_(doc) {
  if (offsets == Offsets::code_points) points_.emplace(doc.text());
  Header const &h = doc.header();
  std::string area = h.region.code.empty() ? h.region.name : h.region.code;
  if (area.empty()) area = "text " + std::to_string(std::hash<std::string_view>{}(doc.text()));
  report_ = std::make_shared<Report const>(Report{std::string(file), std::move(area), h.region, h.reviewed_year, h.planned_year});
}

Span FactReader::place(Span bytes) const { return points_ ? points_->of(bytes) : bytes; }

Fact FactReader::read(Observation const &o) const {
  auto const words = [&](Span span) { return std::string(doc_[span]); };
  Mention const *mention = doc_.mention(o);
  Span const place = mention ? mention->span : o.span;
  Fact fact;
  fact.report = report_;
  fact.place = this->place(place);
  fact.text = words(place), fact.measure = words(o.measure), fact.commitment = words(o.commitment), fact.basis = words(o.basis);
  fact.indicator = o.indicator, fact.series = o.series, fact.area = o.region;
  if (Sentence const *sentence = doc_.sentence(place)) fact.sentence = words(sentence->span);
  if (Section const *section = doc_.section(place)) {
    fact.section = words(section->marker) + words(section->title);
    fact.section_kind = section->kind;
  }
  fact.aspect = o.aspect, fact.direction = o.direction, fact.status = o.status, fact.scope = o.scope;
  fact.relation = o.relation;
  fact.base = o.base.to_string(), fact.price_basis = o.price_basis, fact.stretch = o.stretch;
  fact.measure_known = o.measure_known, fact.period_known = o.period_known;
  fact.status_known = o.status_known, fact.scope_known = o.scope_known;
  fact.period_governor = words(o.period_governor), fact.status_governor = words(o.status_governor);
  fact.scope_governor = words(o.scope_governor);
  for (Span example : o.examples) fact.examples.append(fact.examples.empty() ? "" : "|").append(doc_[example]);
  fact.period = o.period.to_string();
  fact.first_year = o.period.first.year, fact.last_year = o.period.last.year;
  fact.first_day = o.period.first_day(), fact.last_day = o.period.last_day();
  fact.grain = o.period.grain;
  if (!mention) return fact;
  fact.kind = kind_name(mention->value);
  if (auto const *q = std::get_if<Quantity>(&mention->value)) {
    fact.bound = q->bound, fact.low = q->low, fact.high = q->high;
    fact.unit = q->written_unit(), fact.base_unit = q->unit;
    if (!q->terms.empty()) fact.terms = written(mention->value).low;
    fact.value = doc_.value(o), fact.value_high = doc_.value_high(o);
  }
  return fact;
}

std::vector<ColumnSpec> behind_report(std::vector<ColumnSpec> const &own) {
  using enum ColumnType;
  std::vector<ColumnSpec> columns = {{"file", category, "File", "文件"},
                                     {"region_code", category, "Division code (GB/T 2260) of the reporting area", "报告地区代码"},
                                     {"region", category, "Reporting area", "报告地区"},
                                     {"report_year", integer, "Year of the report", "报告年份"}};
  columns.insert(columns.end(), own.begin(), own.end());
  return columns;
}

std::vector<Cell> behind_report(Report const &report, std::span<Cell const> own) {
  std::vector<Cell> cells = {report.file, report.region.code, report.region.name, report.year()};
  cells.insert(cells.end(), own.begin(), own.end());
  return cells;
}

std::vector<ColumnSpec> const &fact_columns() {
  using enum ColumnType;
  static std::vector<ColumnSpec> const columns = behind_report({
      {"section", text, "Heading", "标题"},
      {"section_kind", category, "Kind of part", "部分"},
      {"sentence", text, "Sentence", "句子"},
      {"start", offset, "Start in the text", "起始位置"},
      {"end", offset, "End in the text", "结束位置"},
      {"text", text, "Words of the number", "数值原文"},
      {"kind", category, "Kind of number", "数值类型"},
      {"low", decimal, "Number as written, lower end", "数值（下限）"},
      {"high", decimal, "Upper end of a range as written", "数值上限"},
      {"unit", category, "Unit as written", "单位"},
      {"bound", category, "Bound", "界限"},
      {"value", decimal, "Value in the base unit, below zero for a fall", "数值（基本单位）"},
      {"value_high", decimal, "Upper end in the base unit", "数值上限（基本单位）"},
      {"base_unit", category, "Base unit", "基本单位"},
      {"terms", text, "Terms of a ratio", "比例各项"},
      {"measure", text, "What is measured", "指标原文"},
      {"indicator", category, "Indicator", "指标"},
      {"series", category, "Any series, headline or not", "序列"},
      {"aspect", category, "Aspect", "口径"},
      {"direction", category, "Direction", "方向"},
      {"period", category, "Time", "时期"},
      {"period_first", date, "First day of the time", "时期首日"},
      {"period_last", date, "Last day of the time", "时期末日"},
      {"grain", category, "Calendar unit of the time", "时期粒度"},
      {"year", integer, "Last year of the time", "年份"},
      {"status", category, "Status", "状态"},
      {"scope", category, "Whose value", "范围"},
      {"commitment", category, "Words of commitment", "承诺用语"},
      {"basis", text, "Measured against", "比较基准"},
      {"relation", category, "What words say in the place of a number", "相对关系"},
      {"examples", text, "What the text names of the counted things", "列举"},
      {"base", category, "Time that a change is counted from", "基期"},
      {"price_basis", category, "Prices of one year or of each", "价格口径"},
      {"stretch", boolean, "A target beyond the one beside it", "是否争取目标"},
      {"measure_known", category, "How the measure is known", "指标依据"},
      {"period_known", category, "How the time is known", "时期依据"},
      {"period_governor", text, "Words that give the time", "时期用语"},
      {"status_known", category, "How the status is known", "状态依据"},
      {"status_governor", text, "Words that give the status", "状态用语"},
      {"scope_known", category, "How it is known whose value it is", "范围依据"},
      {"scope_governor", text, "Words that say whose value it is", "范围用语"},
      {"area_code", category, "Division code of the area whose value it is", "数值所属地区代码"},
  });
  return columns;
}

std::vector<Cell> fact_cells(Fact const &f) {
  auto const year = [](int y) { return y == 0 ? Cell() : Cell(y); };
  Cell const own[] = {f.section,
                      f.section.empty() ? "" : to_string(f.section_kind),
                      f.sentence,
                      f.place.begin,
                      f.place.end,
                      f.text,
                      f.kind,
                      f.low,
                      f.high,
                      f.unit,
                      f.bound ? to_string(*f.bound) : "",
                      f.value,
                      f.value_high,
                      f.base_unit,
                      f.terms,
                      f.measure,
                      f.indicator,
                      f.series,
                      to_string(f.aspect),
                      f.direction == Direction::none ? "" : to_string(f.direction),
                      f.period,
                      f.first_day,
                      f.last_day,
                      f.period.empty() ? "" : to_string(f.grain),
                      year(f.last_year),
                      to_string(f.status),
                      to_string(f.scope),
                      f.commitment,
                      f.basis,
                      f.relation == Relation::none ? "" : to_string(f.relation),
                      f.examples,
                      f.base,
                      f.price_basis == PriceBasis::none ? "" : to_string(f.price_basis),
                      f.stretch,
                      to_string(f.measure_known),
                      to_string(f.period_known),
                      f.period_governor,
                      to_string(f.status_known),
                      f.status_governor,
                      to_string(f.scope_known),
                      f.scope_governor,
                      f.area};
  return behind_report(*f.report, own);
}

} // namespace reportlib::analysis
