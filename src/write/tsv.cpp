// The observations as tab-separated values.
#include "write/fact_row.hpp"
#include <reportlib/write.hpp>

namespace reportlib {
namespace {

void add_cell(std::string &out, std::string_view cell) {
  for (char c : cell) out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
}

template <class Row> void add_row(std::string &out, Row const &row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) out += '\t';
    add_cell(out, row[i]);
  }
  out += '\n';
}

} // namespace

std::string to_tsv(Document const &doc) {
  text::CodePoints const points(doc.text());
  write::FactRows const rows(doc, points);
  std::string out;
  add_row(out, write::fact_columns);
  for (Observation const &o : doc.observations()) add_row(out, rows.row(o));
  return out;
}

} // namespace reportlib
