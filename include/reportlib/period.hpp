#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <reportlib/export.hpp>
#include <reportlib/quantity.hpp>

namespace reportlib {

/// A calendar date of the proleptic Gregorian calendar. month or day 0: not given; year 0: not given and not resolved.
struct REPORTLIB_EXPORT Date {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;

  /// ISO 8601 with what is known: "2023-12-28", "2023-12", "2023", "--12-28", "--12"; empty when nothing is.
  [[nodiscard]] std::string to_string() const;
  friend constexpr auto operator<=>(Date const &, Date const &) = default;
};

/// The calendar unit in which a period is given.
enum class Grain : std::uint8_t { day, month, quarter, half, year };

/// A time: a point (2023年, 12月28日, 一季度) has first == last; a span (2018—2022年) has two ends; a mere length
/// (三年, 五年来) has `length` and `unit`, and ends too once `resolve` could anchor it.
/// A quarter is given by its number in `month` (1–4) and a half by 1 or 2 there, as `grain` tells.
struct REPORTLIB_EXPORT Period {
  Date first;
  Date last;
  Grain grain = Grain::year;
  bool year_inferred = false;    ///< the year is not in the words (12月28日, 一季度) but from the context
  std::optional<Decimal> length; ///< of a duration, in `unit` (年, 个月, 天, 小时 …)
  UnitId unit;
  std::optional<Decimal> length_high; ///< only in a range of lengths: 3至5年

  /// True for lengths and spans of years (JSON kind "duration"), false for points in time and 7月18日-20日, 1-11月 ("date").
  [[nodiscard]] bool is_duration() const noexcept { return length.has_value() || (grain == Grain::year && first != last); }
  /// True when the years are known.
  [[nodiscard]] bool anchored() const noexcept { return first.year != 0; }
  /// The calendar days it begins and ends with; nothing when the year is not known or there is no such day.
  [[nodiscard]] std::optional<Date> first_day() const noexcept;
  [[nodiscard]] std::optional<Date> last_day() const noexcept;
  /// "2023", "2016/2020", "2023-H1", "2023-Q1/2023-Q3", "2023-01/2023-11", "2023-12-28"; empty when not anchored.
  [[nodiscard]] std::string to_string() const;

  friend bool operator==(Period const &, Period const &) = default;
};

/// As Date::to_string; empty for nothing: `to_string(doc.header().date)`.
[[nodiscard]] REPORTLIB_EXPORT std::string to_string(std::optional<Date> const &date);
[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(Grain grain) noexcept;

/// The whole year; the years first to last.
[[nodiscard]] REPORTLIB_EXPORT Period year_period(int year) noexcept;
[[nodiscard]] REPORTLIB_EXPORT Period year_period(int first, int last) noexcept;

} // namespace reportlib
