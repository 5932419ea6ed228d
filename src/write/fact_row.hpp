#pragma once
// An observation as one row of text cells: what the tables of every writer and binding have in common.
#include <array>
#include <string>
#include <string_view>

#include "text/codepoints.hpp"
#include <reportlib/document.hpp>

namespace reportlib::write {

/// `text`, `start`, `end`: the number, or the clause of a value in words only. `section` is the heading it stands under,
/// `examples` are joined with |.
inline constexpr std::array<std::string_view, 23> fact_columns = {
    "section", "section_kind", "sentence",   "start",   "end",       "text",     "kind",      "low",
    "high",    "unit",         "bound",      "measure", "indicator", "aspect",   "direction", "period",
    "status",  "scope",        "commitment", "basis",   "region",    "relation", "examples"};
using FactRow = std::array<std::string, fact_columns.size()>; ///< empty cells for what is not there

class FactRows {
public:
  FactRows(Document const &doc, text::CodePoints const &points) : doc_(doc), points_(points) {}
  [[nodiscard]] FactRow row(Observation const &observation) const;

private:
  Document const &doc_;
  text::CodePoints const &points_;
};

} // namespace reportlib::write
