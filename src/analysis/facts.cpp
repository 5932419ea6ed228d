// The facts of one document as tables: all of them, what is planned, what was achieved.
#include <reportlib/analysis.hpp>

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

Table achievements(Document const &doc, DocumentOptions const &options) {
  return facts("achievements", doc, doc.observations(), options,
               [](Observation const &o) { return o.status == Status::actual || o.status == Status::estimate; });
}

} // namespace reportlib
