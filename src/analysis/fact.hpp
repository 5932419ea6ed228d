#pragma once
// An observation that no longer needs its document: what every table is made of.
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reportlib/code_points.hpp>
#include <reportlib/document.hpp>
#include <reportlib/table.hpp>

namespace reportlib::analysis {

/// Whose report a fact is from, shared by its facts.
struct Report {
  std::string file; ///< as the user names the document
  std::string area; ///< how its area is told from others: the code, else the name, else the text, since unknown areas are not one
  Region region;
  std::optional<int> reviewed, planned; ///< years

  /// The year under which the report is known: the planned one, else the one after the reviewed.
  [[nodiscard]] std::optional<int> year() const {
    if (planned) return planned;
    return reviewed ? std::optional(*reviewed + 1) : std::nullopt;
  }
};

struct Fact {
  std::shared_ptr<Report const> report;
  Span place;       ///< of the number, or of the clause of a target in words only; in the unit of the table
  std::string text; ///< the words of that place
  std::string measure, indicator, series, commitment, basis, area;
  std::string examples; ///< joined with |
  std::string sentence, section;
  SectionKind section_kind = SectionKind::other;
  std::string kind;             ///< amount, count …; empty without a number
  std::optional<Bound> bound;   ///< none without a number
  std::optional<Decimal> low;   ///< as written
  std::optional<Decimal> high;  ///< as written
  std::string unit, base_unit;  ///< 亿元, 元
  std::string terms;            ///< of a ratio or fraction
  std::optional<Decimal> value; ///< low in the base unit, below zero for a fall
  std::optional<Decimal> value_high;
  Aspect aspect = Aspect::level;
  Direction direction = Direction::none;
  Status status = Status::actual;
  Scope scope = Scope::self;
  Relation relation = Relation::none;
  std::string base; ///< as a period
  PriceBasis price_basis = PriceBasis::none;
  bool stretch = false;
  Known measure_known = Known::by_default, period_known = Known::by_default, status_known = Known::by_default,
        scope_known = Known::by_default;
  std::string period_governor, status_governor, scope_governor;
  std::string period;
  int first_year = 0, last_year = 0;       ///< 0 when the period is not anchored
  std::optional<Date> first_day, last_day; ///< of the period
  Grain grain = Grain::year;               ///< of the period

  [[nodiscard]] bool achieved() const { return status == Status::actual || status == Status::estimate; }
  [[nodiscard]] bool whole_years() const { return grain == Grain::year; }
  [[nodiscard]] bool of_one_year() const { return whole_years() && first_year != 0 && first_year == last_year; }
};

/// Reads the observations of one document as facts.
class FactReader {
public:
  FactReader(Document const &doc, std::string_view file, Offsets offsets);
  [[nodiscard]] Fact read(Observation const &observation) const;
  [[nodiscard]] std::shared_ptr<Report const> const &report() const { return report_; }
  /// A span in the unit of the table.
  [[nodiscard]] Span place(Span bytes) const;

private:
  Document const &doc_;
  std::optional<CodePoints> points_;
  std::shared_ptr<Report const> report_;
};

/// What every table says first of a document (file, region_code, region, report_year) before columns of its own, and the cells (views
/// into the report).
std::vector<ColumnSpec> behind_report(std::vector<ColumnSpec> const &own);
std::vector<Cell> behind_report(Report const &report, std::span<Cell const> own);

/// The columns of a fact, and its cells in their order (views into the fact).
std::vector<ColumnSpec> const &fact_columns();
std::vector<Cell> fact_cells(Fact const &fact);

} // namespace reportlib::analysis
