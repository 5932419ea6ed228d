#pragma once
#include <cstdint>
#include <string_view>

#include <reportlib/export.hpp>

namespace reportlib {

/// What kind of text it is. Document::genre_evidence() are the words that say so.
enum class Genre : std::uint8_t {
  work_report,            ///< a government's report on its work to a congress, whole or cut
  resolution,             ///< a congress's resolution on one
  party_report,           ///< a report to a party congress or of a party committee
  excerpt,                ///< a short piece of a work report
  news,                   ///< a story that tells of a report
  outline,                ///< its points or a reading of it, not its text
  statistical_communique, ///< a statistical office's figures of a year (统计公报)
  plan_report,            ///< on carrying out the plan of economy and society, with the draft of the next (计划执行情况)
  budget_report,          ///< on carrying out the budget, with the draft of the next (预算执行情况), or on final accounts (决算)
  plan_outline,           ///< the text of a plan of several years (规划纲要)
  other,                  ///< reports of courts and standing committees, speeches, summaries, notices, regulations; anything else
};

[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(Genre genre) noexcept;

} // namespace reportlib
