#include <reportlib/table.hpp>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <unordered_map>
#include <utility>

namespace reportlib {

struct Table::Data {
  std::string name;
  std::vector<Column> columns;
  std::size_t rows = 0;
  Offsets offsets = Offsets::code_points;
  friend bool operator==(Data const &, Data const &) = default;
};

std::shared_ptr<Table::Data const> const &Table::none() noexcept {
  static auto const none = std::make_shared<Data const>();
  return none;
}

Table::Table() noexcept : data_(none()) {}
Table::Table(Table &&other) noexcept : data_(std::exchange(other.data_, none())) {}
Table &Table::operator=(Table &&other) noexcept {
  data_ = std::exchange(other.data_, none());
  return *this;
}
std::string const &Table::name() const & noexcept { return data_->name; }
std::size_t Table::rows() const noexcept { return data_->rows; }
Layer<Column> Table::columns() const & noexcept { return data_->columns; }
Offsets Table::offsets() const noexcept { return data_->offsets; }
bool operator==(Table const &a, Table const &b) { return *a.data_ == *b.data_; }

Column const *Table::find(std::string_view name) const & noexcept {
  auto const found = std::find_if(data_->columns.begin(), data_->columns.end(), [&](Column const &c) { return c.name() == name; });
  return found == data_->columns.end() ? nullptr : &*found;
}

Column const &Table::operator[](std::string_view name) const & {
  if (auto const *column = find(name)) return *column;
  throw std::out_of_range("no column " + std::string(name));
}

struct TableBuilder::State {
  Table::Data data;
  std::vector<std::unordered_map<std::string, std::int32_t>> codes; ///< of the categories, by column
  void add(std::size_t i, Cell const &cell);                        ///< which fits column i
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

std::size_t TableBuilder::rows() const noexcept { return state_ ? state_->data.rows : 0; }

namespace {

// The words of a cell, which it views or keeps.
std::optional<std::string_view> text_of(Cell const &cell) noexcept {
  if (auto const *view = std::get_if<std::string_view>(&cell.value())) return *view;
  if (auto const *kept = std::get_if<std::string>(&cell.value())) return *kept;
  return std::nullopt;
}

bool is_null(Cell const &cell) noexcept { return std::holds_alternative<std::monostate>(cell.value()); }

template <class T> T value_or_empty(Cell const &cell) noexcept {
  auto const *value = std::get_if<T>(&cell.value());
  return value ? *value : T{};
}

std::chrono::year_month_day calendar_day(Date d) noexcept {
  return {std::chrono::year{d.year}, std::chrono::month{d.month}, std::chrono::day{d.day}};
}

// Why a cell cannot stand in a column of this type; empty when it can.
std::string_view fault(Cell const &cell, ColumnType type) noexcept {
  constexpr std::string_view other = "a cell of another type";
  switch (type) {
  case ColumnType::text:
  case ColumnType::category:
    return text_of(cell) ? "" : other;
  case ColumnType::integer:
    return std::holds_alternative<std::int64_t>(cell.value()) ? "" : other;
  case ColumnType::decimal:
    return std::holds_alternative<Decimal>(cell.value()) ? "" : other;
  case ColumnType::boolean:
    return std::holds_alternative<bool>(cell.value()) ? "" : other;
  case ColumnType::date:
    if (auto const *day = std::get_if<Date>(&cell.value())) return calendar_day(*day).ok() ? "" : "a date that does not exist";
    return other;
  case ColumnType::offset:
    if (auto const *n = std::get_if<std::int64_t>(&cell.value())) return std::in_range<std::uint32_t>(*n) ? "" : "an offset beyond 32 bits";
    return other;
  }
  return other;
}

} // namespace

void TableBuilder::add_row(std::span<Cell const> cells) {
  if (!state_) throw std::invalid_argument("a TableBuilder that was moved from has no columns");
  auto &columns = state_->data.columns;
  auto const refuse = [&](std::string const &why) { throw std::invalid_argument(state_->data.name + ": " + why); };
  if (cells.size() != columns.size())
    refuse(std::to_string(columns.size()) + " cells expected, " + std::to_string(cells.size()) + " given");
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (std::string_view const why = is_null(cells[i]) ? "" : fault(cells[i], columns[i].type()); !why.empty())
      refuse(columns[i].name() + ": " + std::string(why));
  for (std::size_t i = 0; i < cells.size(); ++i) state_->add(i, cells[i]);
  ++state_->data.rows;
}

void TableBuilder::State::add(std::size_t i, Cell const &cell) {
  Column &column = data.columns[i];
  bool const null = is_null(cell);
  switch (column.type()) {
  case ColumnType::text:
    std::get<Texts>(column.cells_).add(text_of(cell).value_or(""));
    break;
  case ColumnType::category: {
    auto &categories = std::get<Column::Categories>(column.cells_);
    std::int32_t code = 0;
    if (auto const text = text_of(cell)) {
      auto const [found, fresh] = codes[i].try_emplace(std::string(*text), static_cast<std::int32_t>(categories.dictionary.size()));
      if (fresh) categories.dictionary.add(*text);
      code = found->second;
    }
    categories.codes.push_back(code);
    break;
  }
  case ColumnType::integer:
    std::get<std::vector<std::int64_t>>(column.cells_).push_back(value_or_empty<std::int64_t>(cell));
    break;
  case ColumnType::decimal:
    std::get<std::vector<Decimal>>(column.cells_).push_back(value_or_empty<Decimal>(cell));
    break;
  case ColumnType::boolean:
    std::get<std::vector<std::uint8_t>>(column.cells_).push_back(value_or_empty<bool>(cell) ? 1 : 0);
    break;
  case ColumnType::date: {
    auto const since_1970 = std::chrono::sys_days{calendar_day(value_or_empty<Date>(cell))}.time_since_epoch();
    std::get<Column::Days>(column.cells_).since_1970.push_back(null ? 0 : static_cast<std::int32_t>(since_1970.count()));
    break;
  }
  case ColumnType::offset:
    std::get<std::vector<std::uint32_t>>(column.cells_).push_back(static_cast<std::uint32_t>(value_or_empty<std::int64_t>(cell)));
    break;
  }
  if (column.size_ % 8 == 0) column.validity_.push_back(0);
  if (!null) column.validity_.back() = static_cast<std::uint8_t>(column.validity_.back() | 1u << column.size_ % 8);
  column.nulls_ += null;
  ++column.size_;
}

Table TableBuilder::build() {
  if (!state_) return {};
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
