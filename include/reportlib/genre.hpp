#pragma once
#include <cstdint>
#include <string_view>

#include <reportlib/export.hpp>

namespace reportlib {

/// What kind of text it is. Document::genre_evidence() are the words that say so.
enum class Genre : std::uint8_t {
  work_report,  ///< a government's report on its work to a congress, whole or cut
  resolution,   ///< a congress's resolution on one
  party_report, ///< a report to a party congress or of a party committee
  excerpt,      ///< a short piece of a work report
  news,         ///< a story that tells of a report
  outline,      ///< its points or a reading of it, not its text
  other,        ///< reports of plan, budget, courts and standing committees, summaries, notices; anything else
};

[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(Genre genre) noexcept;

} // namespace reportlib
