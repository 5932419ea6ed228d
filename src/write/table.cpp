// Tables as text: comma- and tab-separated values, JSON lines.
#include "write/json_writer.hpp"
#include <reportlib/write.hpp>

namespace reportlib {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// RFC 4180, with \n as the line end.
void add_csv(std::string &out, std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == cell.npos) {
    out += cell;
    return;
  }
  out += '"';
  for (char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void add_tsv(std::string &out, std::string_view cell) {
  for (char c : cell) out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
}

using AddCell = void (*)(std::string &, std::string_view);

// What a spreadsheet takes for a formula; with a ' before it the words are words.
bool is_formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

std::string separated(Table const &table, WriteOptions const &options, char separator, AddCell add) {
  std::string out;
  if (options.bom) out += byte_order_mark;
  auto const columns = table.columns();
  auto const row = [&](auto cell) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i > 0) out += separator;
      add(out, cell(columns[i]));
    }
    out += '\n';
  };
  auto const cell_of = [&](Column const &c, std::size_t r) {
    bool const words = c.type() == ColumnType::text || c.type() == ColumnType::category;
    std::string cell = c.to_string(r);
    return options.bom && words && is_formula(cell) ? "'" + cell : cell;
  };
  if (options.header) row([](Column const &c) { return std::string_view(c.name()); });
  for (std::size_t r = 0; r < table.rows(); ++r) row([&](Column const &c) { return cell_of(c, r); });
  return out;
}

} // namespace

std::string to_csv(Table const &table, WriteOptions const &options) { return separated(table, options, ',', add_csv); }
std::string to_tsv(Table const &table, WriteOptions const &options) { return separated(table, options, '\t', add_tsv); }

std::string to_jsonl(Table const &table) {
  std::string out;
  for (std::size_t r = 0; r < table.rows(); ++r) {
    write::JsonWriter json(out);
    json.begin_object();
    for (Column const &c : table.columns()) {
      json.key(c.name());
      if (c.is_null(r))
        json.null();
      else if (c.type() == ColumnType::integer || c.type() == ColumnType::offset)
        json.value(*c.integer(r));
      else if (c.type() == ColumnType::decimal)
        json.number(c.decimal(r)->to_string());
      else if (c.type() == ColumnType::boolean)
        json.value(*c.boolean(r));
      else
        json.value(c.to_string(r));
    }
    json.end_object();
    out += '\n';
  }
  return out;
}

} // namespace reportlib
