// The facts of one document as tables: all of them, what is planned, what was achieved.
#include <reportlib/analysis.hpp>
#include <reportlib/constraint.hpp>

#include "analysis/fact.hpp"

namespace reportlib {
namespace {

template <class Wanted>
Table facts(std::string name, Document const &doc, std::span<Observation const> all, DocumentOptions const &options, Wanted wanted) {
  analysis::FactReader const reader(doc, options.file, options.offsets);
  TableBuilder builder(std::move(name), analysis::fact_columns(), options.offsets);
  for (Observation const &o : all)
    if (wanted(o)) builder.add_row(analysis::fact_cells(reader.read(o)));
  return builder.build();
}

} // namespace

Table observations(Document const &doc, std::span<Observation const> chosen, DocumentOptions const &options) {
  return facts("observations", doc, chosen, options, [](Observation const &) { return true; });
}

Table observations(Document const &doc, DocumentOptions const &options) { return observations(doc, doc.observations(), options); }

Table targets(Document const &doc, DocumentOptions const &options) {
  return facts("targets", doc, doc.observations(), options, [](Observation const &o) { return o.status == Status::target; });
}

Table targets(Document const &doc, Coding const &coding, DocumentOptions const &options) {
  std::vector<ColumnSpec> columns = analysis::fact_columns();
  columns.push_back({"coding", ColumnType::category, "Coding of constraints", "约束编码"});
  columns.push_back({"hardness", ColumnType::category, "Hard or soft", "硬约束或软约束"});
  columns.push_back({"rule", ColumnType::category, "The rule that decided", "判定规则"});
  analysis::FactReader const reader(doc, options.file, options.offsets);
  TableBuilder builder("targets", columns, options.offsets);
  for (Observation const &o : doc.observations()) {
    if (o.status != Status::target) continue;
    analysis::Fact const fact = reader.read(o);
    Constraint const verdict = constraint(doc, o, coding);
    std::vector<Cell> cells = analysis::fact_cells(fact);
    for (Cell const &cell : std::initializer_list<Cell>{coding.name(), to_string(verdict.hardness), verdict.rule}) cells.push_back(cell);
    builder.add_row(cells);
  }
  return builder.build();
}

Table achievements(Document const &doc, DocumentOptions const &options) {
  return facts("achievements", doc, doc.observations(), options,
               [](Observation const &o) { return o.status == Status::actual || o.status == Status::estimate; });
}

} // namespace reportlib
