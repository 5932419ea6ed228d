#include <reportlib/table.hpp>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <unordered_map>

namespace reportlib {

struct Table::Data {
  std::string name;
  std::vector<Column> columns;
  std::size_t rows = 0;
  Offsets offsets = Offsets::code_points;
  friend bool operator==(Data const &, Data const &) = default;
};

Table::Table() : data_(std::make_shared<Data const>()) {}
std::string const &Table::name() const noexcept { return data_->name; }
std::size_t Table::rows() const noexcept { return data_->rows; }
std::span<Column const> Table::columns() const noexcept { return data_->columns; }
Offsets Table::offsets() const noexcept { return data_->offsets; }
bool operator==(Table const &a, Table const &b) { return *a.data_ == *b.data_; }

Column const *Table::find(std::string_view name) const noexcept {
  auto const found = std::find_if(data_->columns.begin(), data_->columns.end(), [&](Column const &c) { return c.name() == name; });
  return found == data_->columns.end() ? nullptr : &*found;
}

Column const &Table::operator[](std::string_view name) const {
  if (auto const *column = find(name)) return *column;
  throw std::out_of_range("no column " + std::string(name));
}

struct TableBuilder::State {
  Table::Data data;
  std::vector<std::unordered_map<std::string, std::int32_t>> codes; ///< of the categories, by column
};

TableBuilder::TableBuilder(std::string name, std::vector<ColumnSpec> const &columns, Offsets offsets) : state_(std::make_unique<State>()) {
  state_->data.name = std::move(name);
  state_->data.offsets = offsets;
  for (ColumnSpec const &spec : columns) {
    Column column;
    column.name_ = spec.name, column.english_ = spec.english, column.chinese_ = spec.chinese;
    switch (spec.type) {
    case ColumnType::text:
      break;
    case ColumnType::category:
      column.cells_.emplace<Column::Categories>();
      break;
    case ColumnType::integer:
      column.cells_.emplace<std::vector<std::int64_t>>();
      break;
    case ColumnType::decimal:
      column.cells_.emplace<std::vector<Decimal>>();
      break;
    case ColumnType::boolean:
      column.cells_.emplace<std::vector<std::uint8_t>>();
      break;
    case ColumnType::date:
      column.cells_.emplace<Column::Days>();
      break;
    case ColumnType::offset:
      column.cells_.emplace<std::vector<std::uint32_t>>();
      break;
    }
    state_->data.columns.push_back(std::move(column));
  }
  state_->codes.resize(columns.size());
}

TableBuilder::TableBuilder(TableBuilder &&) noexcept = default;
TableBuilder &TableBuilder::operator=(TableBuilder &&) noexcept = default;
TableBuilder::~TableBuilder() = default;

std::size_t TableBuilder::rows() const noexcept { return state_->data.rows; }

void TableBuilder::add_row(std::span<Cell const> cells) {
  auto &columns = state_->data.columns;
  auto const refuse = [&](std::string const &why) { throw std::invalid_argument(state_->data.name + ": " + why); };
  if (cells.size() != columns.size())
    refuse(std::to_string(columns.size()) + " cells expected, " + std::to_string(cells.size()) + " given");
  for (std::size_t i = 0; i < cells.size(); ++i) {
    Column &column = columns[i];
    Cell::Value const &cell = cells[i].value();
    bool const null = std::holds_alternative<std::monostate>(cell);
    // The cell as the type that the column has, or its empty value for null.
    auto const as = [&]<class T>(T) -> T {
      if (auto const *value = std::get_if<T>(&cell)) return *value;
      if (!null) refuse(column.name_ + ": a cell of another type");
      return {};
    };
    switch (column.type()) {
    case ColumnType::text:
      std::get<Texts>(column.cells_).add(as(std::string_view{}));
      break;
    case ColumnType::category: {
      auto &categories = std::get<Column::Categories>(column.cells_);
      auto const text = as(std::string_view{});
      std::int32_t code = 0;
      if (!null) {
        auto const [found, fresh] =
            state_->codes[i].try_emplace(std::string(text), static_cast<std::int32_t>(categories.dictionary.size()));
        if (fresh) categories.dictionary.add(text);
        code = found->second;
      }
      categories.codes.push_back(code);
      break;
    }
    case ColumnType::integer:
      std::get<std::vector<std::int64_t>>(column.cells_).push_back(as(std::int64_t{}));
      break;
    case ColumnType::decimal:
      std::get<std::vector<Decimal>>(column.cells_).push_back(as(Decimal{}));
      break;
    case ColumnType::boolean:
      std::get<std::vector<std::uint8_t>>(column.cells_).push_back(as(false) ? 1 : 0);
      break;
    case ColumnType::date: {
      Date const d = as(Date{});
      std::chrono::year_month_day const day{std::chrono::year{d.year}, std::chrono::month{d.month}, std::chrono::day{d.day}};
      std::int32_t const days = null ? 0 : static_cast<std::int32_t>(std::chrono::sys_days{day}.time_since_epoch().count());
      std::get<Column::Days>(column.cells_).since_1970.push_back(days);
      break;
    }
    case ColumnType::offset:
      std::get<std::vector<std::uint32_t>>(column.cells_).push_back(static_cast<std::uint32_t>(as(std::int64_t{})));
      break;
    }
    if (column.size_ % 8 == 0) column.validity_.push_back(0);
    if (!null) column.validity_.back() = static_cast<std::uint8_t>(column.validity_.back() | 1u << column.size_ % 8);
    column.nulls_ += null;
    ++column.size_;
  }
  ++state_->data.rows;
}

Table TableBuilder::build() {
  TableBuilder empty(state_->data.name, {}, state_->data.offsets);
  for (Column const &column : state_->data.columns) {
    Column fresh;
    fresh.name_ = column.name_, fresh.english_ = column.english_, fresh.chinese_ = column.chinese_;
    std::visit([&]<class T>(T const &) { fresh.cells_.emplace<T>(); }, column.cells_);
    empty.state_->data.columns.push_back(std::move(fresh));
  }
  empty.state_->codes.resize(state_->codes.size());
  Table table;
  table.data_ = std::make_shared<Table::Data const>(std::move(state_->data));
  state_ = std::move(empty.state_);
  return table;
}

} // namespace reportlib
