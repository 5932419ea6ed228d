#include <reportlib/period.hpp>

#include <chrono>
#include <cstdio>

namespace reportlib {
namespace {

std::string formatted(char const *format, int a, int b = 0, int c = 0) {
  char buffer[32];
  int const n = std::snprintf(buffer, sizeof buffer, format, a, b, c);
  return {buffer, static_cast<std::size_t>(n)};
}

std::string end_of(Date date, Grain grain) {
  switch (grain) {
  case Grain::quarter:
    return formatted("%04d-Q%d", date.year, date.month);
  case Grain::half:
    return formatted("%04d-H%d", date.year, date.month);
  default:
    return date.to_string();
  }
}

// The first or last day of a day, month, quarter, half or year.
std::optional<Date> calendar_day(Date date, Grain grain, bool last) noexcept {
  namespace chrono = std::chrono;
  if (date.year == 0) return std::nullopt;
  unsigned const length = grain == Grain::quarter ? 3 : grain == Grain::half ? 6 : 1, part = date.month;
  unsigned const month = part == 0 ? (last ? 12 : 1) : last ? part * length : (part - 1) * length + 1;
  auto const in_month = chrono::year{date.year} / chrono::month{month};
  if (!in_month.ok()) return std::nullopt;
  unsigned const end = last ? static_cast<unsigned>((in_month / chrono::last).day()) : 1, day = date.day == 0 ? end : date.day;
  if (!(in_month / chrono::day{day}).ok()) return std::nullopt;
  return Date{date.year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

} // namespace

std::string Date::to_string() const {
  if (year == 0 && month == 0) return {};
  if (year == 0) return day ? formatted("--%02d-%02d", month, day) : formatted("--%02d", month);
  if (month == 0) return formatted("%04d", year);
  return day ? formatted("%04d-%02d-%02d", year, month, day) : formatted("%04d-%02d", year, month);
}

std::string to_string(std::optional<Date> const &date) { return date ? date->to_string() : std::string(); }

std::string Period::to_string() const {
  if (!anchored()) return {};
  std::string text = end_of(first, grain);
  if (last != first) text += '/' + end_of(last, grain);
  return text;
}

std::optional<Date> Period::first_day() const noexcept { return calendar_day(first, grain, false); }
std::optional<Date> Period::last_day() const noexcept { return calendar_day(last, grain, true); }

Period year_period(int year) noexcept { return year_period(year, year); }

Period year_period(int first, int last) noexcept {
  Period p;
  p.first.year = static_cast<std::int16_t>(first);
  p.last.year = static_cast<std::int16_t>(last);
  return p;
}

} // namespace reportlib
