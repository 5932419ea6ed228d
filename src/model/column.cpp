#include <reportlib/table.hpp>

#include <chrono>
#include <stdexcept>

namespace reportlib {
namespace {

Date date_of(std::int32_t days) noexcept {
  std::chrono::year_month_day const day{std::chrono::sys_days{std::chrono::days{days}}};
  return {static_cast<std::int16_t>(static_cast<int>(day.year())), static_cast<std::uint8_t>(static_cast<unsigned>(day.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(day.day()))};
}

} // namespace

std::string_view Texts::operator[](std::size_t i) const & {
  if (i >= size()) throw std::out_of_range("text " + std::to_string(i) + " of " + std::to_string(size()));
  auto const begin = static_cast<std::size_t>(offsets_[i]), end = static_cast<std::size_t>(offsets_[i + 1]);
  return std::string_view(bytes_).substr(begin, end - begin);
}

template <class Cells> Cells const &Column::cells(ColumnType wanted) const {
  if (auto const *cells = std::get_if<Cells>(&cells_)) return *cells;
  throw std::invalid_argument("column " + name_ + " is " + std::string(reportlib::to_string(type())) + ", not " +
                              std::string(reportlib::to_string(wanted)));
}

Texts const &Column::texts() const & {
  auto const *categories = std::get_if<Categories>(&cells_);
  return categories ? categories->dictionary : cells<Texts>(ColumnType::text);
}
std::span<std::int32_t const> Column::codes() const & { return cells<Categories>(ColumnType::category).codes; }
std::span<std::int64_t const> Column::integers() const & { return cells<std::vector<std::int64_t>>(ColumnType::integer); }
std::span<Decimal const> Column::decimals() const & { return cells<std::vector<Decimal>>(ColumnType::decimal); }
std::span<std::uint8_t const> Column::booleans() const & { return cells<std::vector<std::uint8_t>>(ColumnType::boolean); }
std::span<std::uint32_t const> Column::offsets() const & { return cells<std::vector<std::uint32_t>>(ColumnType::offset); }
std::span<std::int32_t const> Column::days() const & { return cells<Days>(ColumnType::date).since_1970; }

bool Column::is_null(std::size_t row) const {
  if (row >= size_) throw std::out_of_range("row " + std::to_string(row) + " of column " + name_ + " that has " + std::to_string(size_));
  return (validity_[row / 8] >> (row % 8) & 1) == 0;
}

// The type is asked before the row, so that a column of another type is refused in every row.
std::string_view Column::text(std::size_t row) const & {
  Texts const &all = texts();
  if (is_null(row)) return {};
  return all[type() == ColumnType::category ? static_cast<std::size_t>(codes()[row]) : row];
}
std::optional<std::int64_t> Column::integer(std::size_t row) const {
  if (type() == ColumnType::offset) return is_null(row) ? std::nullopt : std::optional<std::int64_t>(offsets()[row]);
  auto const all = integers();
  return is_null(row) ? std::nullopt : std::optional(all[row]);
}
std::optional<Decimal> Column::decimal(std::size_t row) const {
  auto const all = decimals();
  return is_null(row) ? std::nullopt : std::optional(all[row]);
}
std::optional<bool> Column::boolean(std::size_t row) const {
  auto const all = booleans();
  return is_null(row) ? std::nullopt : std::optional(all[row] != 0);
}
std::optional<Date> Column::date(std::size_t row) const {
  auto const all = days();
  return is_null(row) ? std::nullopt : std::optional(date_of(all[row]));
}

std::string Column::to_string(std::size_t row) const {
  if (is_null(row)) return {};
  switch (type()) {
  case ColumnType::text:
  case ColumnType::category:
    return std::string(text(row));
  case ColumnType::integer:
  case ColumnType::offset:
    return std::to_string(*integer(row));
  case ColumnType::decimal:
    return decimal(row)->to_string();
  case ColumnType::boolean:
    return *boolean(row) ? "true" : "false";
  case ColumnType::date:
    return date(row)->to_string();
  }
  return {};
}

std::string_view to_string(Offsets offsets) noexcept {
  return offsets == Offsets::bytes ? "bytes" : offsets == Offsets::code_points ? "code_points" : "";
}

std::string_view to_string(ColumnType type) noexcept {
  static constexpr std::string_view names[] = {"text", "category", "integer", "decimal", "boolean", "date", "offset"};
  auto const i = static_cast<std::size_t>(type);
  return i < std::size(names) ? names[i] : std::string_view{};
}

} // namespace reportlib
