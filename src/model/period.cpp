#include <reportlib/period.hpp>

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

} // namespace

std::string Date::to_string() const {
  if (year == 0 && month == 0) return {};
  if (year == 0) return day ? formatted("--%02d-%02d", month, day) : formatted("--%02d", month);
  if (month == 0) return formatted("%04d", year);
  return day ? formatted("%04d-%02d-%02d", year, month, day) : formatted("%04d-%02d", year, month);
}

std::string Period::to_string() const {
  if (!anchored()) return {};
  std::string text = end_of(first, grain);
  if (last != first) text += '/' + end_of(last, grain);
  return text;
}

Period year_period(int year) noexcept { return year_period(year, year); }

Period year_period(int first, int last) noexcept {
  Period p;
  p.first.year = static_cast<std::int16_t>(first);
  p.last.year = static_cast<std::int16_t>(last);
  return p;
}

} // namespace reportlib
