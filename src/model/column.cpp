#include <reportlib/table.hpp>

#include <chrono>

namespace reportlib {
namespace {

Date date_of(std::int32_t days) noexcept {
  std::chrono::year_month_day const day{std::chrono::sys_days{std::chrono::days{days}}};
  return {static_cast<std::int16_t>(static_cast<int>(day.year())), static_cast<std::uint8_t>(static_cast<unsigned>(day.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(day.day()))};
}

template <class T, class Cells> std::span<T const> array(Cells const &cells) noexcept {
  auto const *values = std::get_if<std::vector<T>>(&cells);
  return values ? std::span<T const>(*values) : std::span<T const>{};
}

template <class T> T at(std::span<T const> values, std::size_t row) noexcept { return values.empty() ? T{} : values[row]; }

} // namespace

Texts const &Column::texts() const noexcept {
  static Texts const none;
  if (auto const *texts = std::get_if<Texts>(&cells_)) return *texts;
  if (auto const *categories = std::get_if<Categories>(&cells_)) return categories->dictionary;
  return none;
}
std::span<std::int32_t const> Column::codes() const noexcept {
  auto const *categories = std::get_if<Categories>(&cells_);
  return categories ? std::span<std::int32_t const>(categories->codes) : std::span<std::int32_t const>{};
}
std::span<std::int64_t const> Column::integers() const noexcept { return array<std::int64_t>(cells_); }
std::span<Decimal const> Column::decimals() const noexcept { return array<Decimal>(cells_); }
std::span<std::uint8_t const> Column::booleans() const noexcept { return array<std::uint8_t>(cells_); }
std::span<std::uint32_t const> Column::offsets() const noexcept { return array<std::uint32_t>(cells_); }
std::span<std::int32_t const> Column::days() const noexcept {
  auto const *days = std::get_if<Days>(&cells_);
  return days ? std::span<std::int32_t const>(days->since_1970) : std::span<std::int32_t const>{};
}

std::string_view Column::text(std::size_t row) const noexcept {
  if (is_null(row)) return {};
  if (type() == ColumnType::text) return texts()[row];
  return type() == ColumnType::category ? texts()[static_cast<std::size_t>(codes()[row])] : std::string_view{};
}
std::int64_t Column::integer(std::size_t row) const noexcept { return type() == ColumnType::offset ? offsets()[row] : at(integers(), row); }
Decimal Column::decimal(std::size_t row) const noexcept { return at(decimals(), row); }
bool Column::boolean(std::size_t row) const noexcept { return at(booleans(), row) != 0; }
Date Column::date(std::size_t row) const noexcept { return is_null(row) || days().empty() ? Date{} : date_of(days()[row]); }

std::string Column::to_string(std::size_t row) const {
  if (is_null(row)) return {};
  switch (type()) {
  case ColumnType::text:
  case ColumnType::category:
    return std::string(text(row));
  case ColumnType::integer:
  case ColumnType::offset:
    return std::to_string(integer(row));
  case ColumnType::decimal:
    return decimal(row).to_string();
  case ColumnType::boolean:
    return boolean(row) ? "true" : "false";
  case ColumnType::date:
    return date(row).to_string();
  }
  return {};
}

std::string_view to_string(ColumnType type) noexcept {
  static constexpr std::string_view names[] = {"text", "category", "integer", "decimal", "boolean", "date", "offset"};
  auto const i = static_cast<std::size_t>(type);
  return i < std::size(names) ? names[i] : std::string_view{};
}

} // namespace reportlib
