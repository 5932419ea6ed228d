#include "analysis/pair_table.hpp"

#include <reportlib/lexicon.hpp>

namespace reportlib::analysis {
namespace {

void add_side(std::vector<Cell> &cells, Fact const *f) {
  if (!f) {
    cells.insert(cells.end(), 12, Cell());
    return;
  }
  for (Cell const &cell : std::initializer_list<Cell>{f->value, f->value_high, f->bound ? to_string(*f->bound) : "", to_string(f->status),
                                                      f->commitment, f->text, f->report->region.code, f->report->region.name,
                                                      f->report->file, f->report->year(), f->place.begin, f->place.end})
    cells.push_back(cell);
}

} // namespace

std::string_view name_of(std::string_view indicator) {
  Term const *term = Lexicon::builtin().find(TermKind::indicator, indicator);
  return term ? std::string_view(term->name) : indicator;
}

std::optional<Decimal> difference(std::optional<Decimal> a, std::optional<Decimal> b) {
  if (!a || !b) return std::nullopt;
  b->digits = -b->digits;
  return *a + *b;
}

PairTable::PairTable(std::string name, std::string const &first, std::string const &second, std::vector<ColumnSpec> const &further,
                     Offsets offsets) {
  using enum ColumnType;
  std::vector<ColumnSpec> columns = {
      {"region_code", category, "Division code (GB/T 2260)", "地区代码"},
      {"region", category, "Area", "地区"},
      {"year", integer, "Year", "年份"},
      {"first_year", integer, "First year of a value of several years", "起始年份"},
      {"indicator", category, "Indicator", "指标"},
      {"indicator_name", category, "Name of the indicator", "指标名称"},
      {"aspect", category, "Aspect", "口径"},
      {"unit", category, "Base unit", "基本单位"},
  };
  static std::vector<ColumnSpec> const side = {
      {"", decimal, "value in the base unit", "数值"},
      {"_high", decimal, "upper end", "上限"},
      {"_bound", category, "bound", "界限"},
      {"_status", category, "status", "状态"},
      {"_commitment", category, "words of commitment", "承诺用语"},
      {"_text", text, "words of the number", "原文"},
      {"_region_code", category, "division code", "地区代码"},
      {"_region", category, "area", "地区"},
      {"_file", category, "file", "文件"},
      {"_report_year", integer, "year of the report", "报告年份"},
      {"_start", offset, "start in the text", "起始位置"},
      {"_end", offset, "end in the text", "结束位置"},
  };
  for (std::string const &of : {first, second})
    for (ColumnSpec const &spec : side) columns.push_back({of + spec.name, spec.type, of + ": " + spec.english, of + "：" + spec.chinese});
  columns.insert(columns.end(), further.begin(), further.end());
  builder_.emplace(std::move(name), columns, offsets);
}

void PairTable::add(Fact const *first, Fact const *second, std::vector<Cell> const &further) {
  Fact const &about = first ? *first : *second;
  Region const &region = about.report->region;
  std::vector<Cell> cells = {region.code,
                             region.name,
                             about.last_year == 0 ? Cell() : Cell(about.last_year),
                             about.first_year == 0 ? Cell() : Cell(about.first_year),
                             about.indicator,
                             name_of(about.indicator),
                             to_string(about.aspect),
                             about.base_unit};
  add_side(cells, first), add_side(cells, second);
  cells.insert(cells.end(), further.begin(), further.end());
  builder_->add_row(cells);
}

} // namespace reportlib::analysis
