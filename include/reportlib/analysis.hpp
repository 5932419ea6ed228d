#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reportlib/document.hpp>
#include <reportlib/export.hpp>
#include <reportlib/table.hpp>

namespace reportlib {

/// How a table of one document is made.
struct DocumentOptions {
  std::string file = {};            ///< what the table calls the document; empty for none
  Offsets offsets = Offsets::bytes; ///< what `start` and `end` count
};

/// Every observation, one a row, in text order. `text` is the number as written, [start, end) its place; `low`, `high` and `unit` are as
/// written (580, 亿元), `value` and `base_unit` what they come to (58000000000, 元), below zero for a fall (下降3.2% is -3.2).
///
///     for (Document const &doc : docs) std::cout << to_csv(observations(doc));
[[nodiscard]] REPORTLIB_EXPORT Table observations(Document const &doc, DocumentOptions const &options = {});
/// The same for some of them, such as doc.observations(section.span).
[[nodiscard]] REPORTLIB_EXPORT Table observations(Document const &doc, std::span<Observation const> chosen,
                                                  DocumentOptions const &options = {});

/// What is planned, promised or required: the observations with status target. A target in words only (与经济增长同步) has no number:
/// its `text` is the clause, `relation` says in_step, above, below, or not_set where the report says that it sets none, and `basis` what it
/// is relative to.
[[nodiscard]] REPORTLIB_EXPORT Table targets(Document const &doc, DocumentOptions const &options = {});

/// What was achieved, or was expected to be when the report was given: the observations with status actual or estimate.
[[nodiscard]] REPORTLIB_EXPORT Table achievements(Document const &doc, DocumentOptions const &options = {});

/// How two documents are compared.
struct CompareOptions {
  std::string older_file = {}, newer_file = {}; ///< what the table calls them
  Offsets offsets = Offsets::bytes;             ///< what `start` and `end` count
};

/// How a panel is made.
struct PanelOptions {
  std::vector<std::string> indicators = {}; ///< lexicon ids (gdp, cpi …); all when empty
  bool alternatives = false;                ///< the mentions that did not win follow their cell, with choice 2, 3 …
  Offsets offsets = Offsets::bytes;         ///< what `start` and `end` count
};

/// Documents to cells: area × time × indicator × aspect × status, each with one value and its source. It keeps what the cells need of a
/// document and lets the document go, so a folder of any size needs the memory of its headline figures only.
///
///     Panel panel;
///     for (auto const &path : paths) panel.add(parse_file(path), path.string());
///     std::cout << to_csv(panel.cells()) << to_csv(panel.fulfilment());
///
/// A cell takes the headline figures of the reporting area itself (scope self) that are of whole years; standards are left out, and mean
/// rates of growth whose years are not known. Of
/// several mentions this one wins, the first difference decides: a number before mere words; the report whose business it is (a
/// target: that year's; an achievement: the next year's; else the nearest one, a later before an earlier one); for a target the part of
/// the targets, then requirements and tasks, for an achievement the review; for a target one whose
/// sentence calls it 目标, for an achievement an exact number before a bounded one (突破1万亿元); the first in the text. The others are
/// counted, and kept when `alternatives` asks for them.
class REPORTLIB_EXPORT Panel {
public:
  explicit Panel(PanelOptions options = {});
  Panel(Panel &&) noexcept;
  Panel &operator=(Panel &&) noexcept;
  ~Panel();
  /// Whether no document was added. One that was moved from is empty and as Panel{} is.
  [[nodiscard]] bool empty() const noexcept;
  /// Takes what the tables need of a document; `file` is what they call it.
  void add(Document const &doc, std::string_view file = {});

  /// One row a cell, by area, time and indicator.
  [[nodiscard]] Table cells() const;
  /// One row an area and year, one column a series: gdp_level, gdp_growth are what was achieved (the actual value; the estimate where there
  /// is none, or only a bounded one),
  /// gdp_growth_target what was planned, gdp_growth_target_high the upper end of a range; a unit other than 元, 吨 and % is named
  /// (trade_total_level_美元). Values of several years together are left out.
  [[nodiscard]] Table wide() const;

  /// Each target beside what was achieved, as the next year's report of the same area says (else the nearest report): deviation and whether
  /// it was met. Areas that were renamed or recoded go on (清苑县 as 清苑区). A target is met at its lower end or above; one with 以内 or
  /// of a series of which less is better (cpi, unemployment, deficit, energy intensity …) at its upper end or below. `missing` says why
  /// there is no achieved value: no_report of the next year, not_said there, other_unit.
  [[nodiscard]] Table fulfilment() const;
  /// 加码: each target in percent beside that of the area above it (GB/T 2260: county, prefecture, province, nation) of the same time.
  [[nodiscard]] Table amplification() const;
  /// Figures that do not go together, each with both places: `check` is growth_against_levels (a growth against its level and that of the
  /// year before), parts_against_sum, over_100 (a share), structure_sum, contradiction (within a report), other_report (the same figure of
  /// another report is far off), power_of_ten (far from its neighbours in time). A finding is a reason to look, not a verdict: reports
  /// revise, and growth in constant prices leaves room for prices.
  [[nodiscard]] Table checks() const;

  struct State;

private:
  [[nodiscard]] State const &state() const noexcept;
  std::unique_ptr<State> state_; ///< null once it was moved from
};

/// The cells of documents that are all at hand; those of a folder are better given to a Panel one by one.
[[nodiscard]] REPORTLIB_EXPORT Table panel(std::span<Document const> docs, PanelOptions const &options = {});
[[nodiscard]] REPORTLIB_EXPORT Table fulfilment(std::span<Document const> docs, PanelOptions const &options = {});
[[nodiscard]] REPORTLIB_EXPORT Table amplification(std::span<Document const> docs, PanelOptions const &options = {});

/// The cells of a panel under the names of SDMX: REF_AREA, TIME_PERIOD (2023, 2021/2025), INDICATOR, ASPECT, UNIT_MEASURE, UNIT_MULT (0:
/// values are in the base unit), OBS_VALUE, OBS_STATUS (A; E for 预计; F for a target), OBS_VALUE_HIGH, COMMENT_OBS (the words). Rows
/// without a value are left out. Throws std::out_of_range when the table is no panel.
[[nodiscard]] REPORTLIB_EXPORT Table sdmx(Table const &cells);

/// The checks of Panel on one document alone.
[[nodiscard]] REPORTLIB_EXPORT Table checks(Document const &doc, DocumentOptions const &options = {});

/// Two reports of one area side by side: `kind` target (each report's own planned year), achieved (its reviewed year) or topic (quoted
/// phrases and named programmes, with how often they stand), `change` kept, new or dropped, `difference` newer minus older.
[[nodiscard]] REPORTLIB_EXPORT Table compare(Document const &older, Document const &newer, CompareOptions const &options = {});

} // namespace reportlib
