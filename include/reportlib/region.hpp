#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reportlib/document.hpp>
#include <reportlib/export.hpp>
#include <reportlib/header.hpp>
#include <reportlib/lexicon.hpp>

namespace reportlib {

/// A name that a code of GB/T 2260 has had, and when.
struct Division {
  std::string code; ///< six digits
  std::string name; ///< in full, without those above it: 鲤城区
  RegionLevel level = RegionLevel::unknown;
  int first_year = 0;           ///< the first at whose end code and name held; 1980, the standard's first year, may mean earlier
  std::optional<int> last_year; ///< the last one; none when they hold today
  friend bool operator==(Division const &, Division const &) = default;
};

/// What the name of a division means: one division, or the several that it may mean, or nothing that is known.
struct ResolvedRegion {
  std::optional<Division> division;
  std::vector<Division> superiors;  ///< the province, then the prefecture, as of the same year
  std::vector<Division> candidates; ///< why `division` is empty: each division that the name may mean; empty for an unknown name
  friend bool operator==(ResolvedRegion const &, ResolvedRegion const &) = default;
};

/// The division that a name means in a year. Never a guess: a name that several divisions have is refused with all of them.
///
///     resolve_region("福建省泉州市鲤城区", 2024).division->code; // 350502
///     resolve_region("房山", 1984).division->name;               // 房山县
///     resolve_region("市中区", 2024).candidates;                 // of 济南, 枣庄, 内江, 乐山
///     resolve_region("市中区", 2024, "511100").division->code;   // 511102, of 乐山
///
/// `name` may be full or short, with names of superior divisions before it or without, or an abbreviation (闽, 沪). Where a short name is
/// that of a prefecture and of a county in it (长沙), it means the prefecture; one that a province or its capital has too (海南, 西安)
/// means that one unless the context has its own.
/// `year`: years before 1980 are read as 1980. In the year of a change the old full name still counts. A name that no division had in that
/// year is refused with those that had it. Without a year the name means what it means today, else what it last meant.
/// `context` is the code of the area that speaks: its own divisions and those it lies in come first, then its prefecture's, then its
/// province's. Throws std::invalid_argument when it is no code of six digits.
[[nodiscard]] REPORTLIB_EXPORT ResolvedRegion resolve_region(std::string_view name, std::optional<int> year = std::nullopt,
                                                             std::string_view context = {}, Lexicon const &lexicon = Lexicon::builtin());
/// In a report: its region is the context; without a year it is that of the report.
[[nodiscard]] REPORTLIB_EXPORT ResolvedRegion resolve_region(std::string_view name, std::optional<int> year, Document const &context,
                                                             Lexicon const &lexicon = Lexicon::builtin());

} // namespace reportlib
