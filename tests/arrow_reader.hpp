#pragma once
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <reportlib/arrow.hpp>

namespace reportlib::tests {

/// A column of an Arrow batch beside the column that it was made of, read as the specification of the format says
/// (https://arrow.apache.org/docs/format/Columnar.html).
class ArrowColumn {
public:
  ArrowColumn(ArrowSchema const &schema, ArrowArray const &array, Column const &column)
      : format_(schema.format), array_(array), column_(column) {}

  [[nodiscard]] bool same(std::size_t row) const {
    auto const *valid = buffer<std::uint8_t>(array_, 0);
    if (column_.is_null(row)) return valid && !bit(valid, row);
    if (valid && !bit(valid, row)) return false;
    switch (column_.type()) {
    case ColumnType::text:
      return format_ == "U" && text(array_, row) == column_.text(row);
    case ColumnType::category:
      return format_ == "i" && text(*array_.dictionary, static_cast<std::size_t>(value<std::int32_t>(row))) == column_.text(row);
    case ColumnType::integer:
      return format_ == "l" && value<std::int64_t>(row) == column_.integer(row);
    case ColumnType::offset:
      return format_ == "I" && value<std::uint32_t>(row) == column_.integer(row);
    case ColumnType::boolean:
      return format_ == "b" && bit(buffer<std::uint8_t>(array_, 1), row) == column_.boolean(row);
    case ColumnType::date:
      return format_ == "tdD" && value<std::int32_t>(row) == days(*column_.date(row));
    case ColumnType::decimal:
      return same_decimal(*column_.decimal(row), row);
    }
    return false;
  }

private:
  template <class T> static T const *buffer(ArrowArray const &array, int i) { return static_cast<T const *>(array.buffers[i]); }
  template <class T> [[nodiscard]] T value(std::size_t row) const { return buffer<T>(array_, 1)[row]; }
  static bool bit(std::uint8_t const *bits, std::size_t i) { return (bits[i / 8] >> (i % 8) & 1) != 0; }
  static std::string_view text(ArrowArray const &array, std::size_t i) {
    auto const *ends = buffer<std::int64_t>(array, 1);
    return {buffer<char>(array, 2) + ends[i], static_cast<std::size_t>(ends[i + 1] - ends[i])};
  }
  static std::int64_t days(Date date) {
    using namespace std::chrono;
    return sys_days{year{date.year} / month{date.month} / day{date.day}}.time_since_epoch().count();
  }

  __extension__ using Wide = __int128;
  // Whole numbers of 10^-scale; doubles where 38 digits do not hold all of the column.
  [[nodiscard]] bool same_decimal(Decimal decimal, std::size_t row) const {
    if (format_ == "g") return value<double>(row) == decimal.to_double();
    if (!format_.starts_with("d:38,")) return false;
    Wide whole = value<Wide>(row);
    int exponent = -std::atoi(format_.substr(5).data());
    for (; exponent < decimal.exponent && whole % 10 == 0; ++exponent) whole /= 10;
    Wide digits = decimal.digits;
    for (int above = decimal.exponent; above > exponent; --above) digits *= 10;
    for (int below = decimal.exponent; below < exponent && digits % 10 == 0; ++below) digits /= 10;
    return whole == digits;
  }

  std::string_view format_;
  ArrowArray const &array_;
  Column const &column_;
};

/// What another program would read otherwise in a table's Arrow stream, or an empty text.
inline std::string misread_by_arrow(Table const &table) {
  ArrowArrayStream stream;
  to_arrow(table, stream);
  ArrowSchema schema;
  ArrowArray batch;
  if (stream.get_schema(&stream, &schema) != 0 || stream.get_next(&stream, &batch) != 0) return "no batch";
  stream.release(&stream);
  std::string wrong;
  if (batch.length != static_cast<std::int64_t>(table.rows())) wrong = "rows";
  if (schema.n_children != static_cast<std::int64_t>(table.columns().size())) wrong = "columns";
  for (std::size_t i = 0; wrong.empty() && i < table.columns().size(); ++i) {
    Column const &column = table.columns()[i];
    ArrowColumn const read(*schema.children[i], *batch.children[i], column);
    if (schema.children[i]->name != column.name()) wrong = "name of " + column.name();
    for (std::size_t row = 0; wrong.empty() && row < table.rows(); ++row)
      if (!read.same(row)) wrong = column.name() + " row " + std::to_string(row);
  }
  schema.release(&schema), batch.release(&batch);
  return wrong;
}

} // namespace reportlib::tests
