#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <reportlib/decimal.hpp>
#include <reportlib/export.hpp>
#include <reportlib/layer.hpp>
#include <reportlib/period.hpp>

namespace reportlib {

/// What the cells of a column are.
enum class ColumnType : std::uint8_t {
  text,     ///< UTF-8, each cell its own words
  category, ///< UTF-8, few different values: codes into a dictionary
  integer,  ///< 64 bits
  decimal,  ///< exact
  boolean,
  date,   ///< a complete date
  offset, ///< a place in a text, 32 bits; Table::offsets() says in what
};

/// What the places in a table count: UTF-8 bytes of Document::text(), as C++ has them, or its Unicode code points, as JSON, Python and
/// everything written have them.
enum class Offsets : std::uint8_t { bytes, code_points };

/// A column's name and how people call it.
struct ColumnSpec {
  std::string name; ///< of the program: lower case ASCII with _
  ColumnType type = ColumnType::text;
  std::string english; ///< label
  std::string chinese; ///< label (UTF-8)
};

/// Many texts in one buffer: text i is bytes[offsets[i], offsets[i + 1]). The layout of Arrow's large_utf8.
class REPORTLIB_EXPORT Texts {
public:
  void add(std::string_view text) {
    bytes_.append(text);
    offsets_.push_back(static_cast<std::int64_t>(bytes_.size()));
  }
  [[nodiscard]] std::size_t size() const noexcept { return offsets_.size() - 1; }
  /// Text i; throws std::out_of_range when there are fewer.
  [[nodiscard]] std::string_view operator[](std::size_t i) const &REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] std::string_view bytes() const & noexcept REPORTLIB_LIFETIMEBOUND { return bytes_; }
  [[nodiscard]] std::span<std::int64_t const> offsets() const & noexcept REPORTLIB_LIFETIMEBOUND { return offsets_; }
  friend bool operator==(Texts const &, Texts const &) = default;

  // Views of a temporary.
  void operator[](std::size_t) const && = delete;
  void bytes() const && = delete;
  void offsets() const && = delete;

private:
  std::string bytes_;
  std::vector<std::int64_t> offsets_{0};
};

/// One column: its cells in one array, with a bit for each that tells whether it is there. What it gives are views that live as long as a
/// copy of its Table does.
class REPORTLIB_EXPORT Column {
public:
  [[nodiscard]] std::string const &name() const & noexcept REPORTLIB_LIFETIMEBOUND { return name_; }
  [[nodiscard]] std::string const &english() const & noexcept REPORTLIB_LIFETIMEBOUND { return english_; }
  [[nodiscard]] std::string const &chinese() const & noexcept REPORTLIB_LIFETIMEBOUND { return chinese_; }
  [[nodiscard]] ColumnType type() const noexcept { return static_cast<ColumnType>(cells_.index()); }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::size_t nulls() const noexcept { return nulls_; }

  /// One cell; nothing, or an empty text, where it is null. std::invalid_argument for a column of another type, std::out_of_range for a row
  /// that the column does not have.
  [[nodiscard]] bool is_null(std::size_t row) const;
  [[nodiscard]] std::string_view text(std::size_t row) const &REPORTLIB_LIFETIMEBOUND; ///< text and category
  [[nodiscard]] std::optional<std::int64_t> integer(std::size_t row) const;            ///< integer and offset
  [[nodiscard]] std::optional<Decimal> decimal(std::size_t row) const;
  [[nodiscard]] std::optional<bool> boolean(std::size_t row) const; ///< `agree.boolean(row) == true`
  [[nodiscard]] std::optional<Date> date(std::size_t row) const;
  /// Any cell as tables write it: plain decimals, ISO dates, true and false; empty for null.
  [[nodiscard]] std::string to_string(std::size_t row) const;

  /// The arrays themselves; std::invalid_argument for those of another type. Bit row % 8 of validity()[row / 8] is set where there is a
  /// value.
  [[nodiscard]] std::span<std::uint8_t const> validity() const & noexcept REPORTLIB_LIFETIMEBOUND { return validity_; }
  [[nodiscard]] Texts const &texts() const &REPORTLIB_LIFETIMEBOUND; ///< the cells of a text column; the dictionary of a category
  [[nodiscard]] std::span<std::int32_t const> codes() const &REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] std::span<std::int64_t const> integers() const &REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] std::span<Decimal const> decimals() const &REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] std::span<std::uint8_t const> booleans() const &REPORTLIB_LIFETIMEBOUND; ///< one byte a cell, 0 or 1
  [[nodiscard]] std::span<std::int32_t const> days() const &REPORTLIB_LIFETIMEBOUND;     ///< since 1970-01-01
  [[nodiscard]] std::span<std::uint32_t const> offsets() const &REPORTLIB_LIFETIMEBOUND;

  friend bool operator==(Column const &, Column const &) = default;

  // Views of a temporary.
  void name() const && = delete;
  void english() const && = delete;
  void chinese() const && = delete;
  void text(std::size_t) const && = delete;
  void validity() const && = delete;
  void texts() const && = delete;
  void codes() const && = delete;
  void integers() const && = delete;
  void decimals() const && = delete;
  void booleans() const && = delete;
  void days() const && = delete;
  void offsets() const && = delete;

private:
  friend class TableBuilder;
  template <class Cells> Cells const &cells(ColumnType type) const; ///< throws when the column is of another type
  struct Categories {
    Texts dictionary;
    std::vector<std::int32_t> codes;
    friend bool operator==(Categories const &, Categories const &) = default;
  };
  struct Days {
    std::vector<std::int32_t> since_1970;
    friend bool operator==(Days const &, Days const &) = default;
  };
  std::string name_, english_, chinese_;
  std::size_t size_ = 0, nulls_ = 0;
  std::vector<std::uint8_t> validity_;
  std::variant<Texts, Categories, std::vector<std::int64_t>, std::vector<Decimal>, std::vector<std::uint8_t>, Days,
               std::vector<std::uint32_t>>
      cells_; ///< in the order of ColumnType
};

/// Rows of typed cells: what every analysis gives. Immutable; a copy shares the columns. One that was moved from is empty.
///
///     Table t = targets(doc);      // kept in a variable: `targets(doc)["value"]` would be a view of a temporary and does not compile
///     Column const &value = t["value"], &indicator = t["indicator"];
///     for (std::size_t row = 0; row < t.rows(); ++row)
///       if (auto const number = value.decimal(row)) std::cout << indicator.text(row) << ' ' << number->to_string() << '\n';
///     std::cout << to_csv(t);      // write.hpp
class REPORTLIB_EXPORT Table {
public:
  Table() noexcept; ///< no columns, no rows
  Table(Table const &) noexcept = default;
  Table(Table &&other) noexcept;
  Table &operator=(Table const &) noexcept = default;
  Table &operator=(Table &&other) noexcept;
  ~Table() = default;
  [[nodiscard]] std::string const &name() const & noexcept REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] std::size_t rows() const noexcept;
  [[nodiscard]] Layer<Column> columns() const & noexcept REPORTLIB_LIFETIMEBOUND;
  /// The column of this name, or null.
  [[nodiscard]] Column const *find(std::string_view name) const & noexcept REPORTLIB_LIFETIMEBOUND;
  /// The column of this name; throws std::out_of_range when there is none.
  [[nodiscard]] Column const &operator[](std::string_view name) const &REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Offsets offsets() const noexcept;
  friend REPORTLIB_EXPORT bool operator==(Table const &a, Table const &b);

  // Views of a temporary.
  void name() const && = delete;
  void columns() const && = delete;
  void find(std::string_view) const && = delete;
  void operator[](std::string_view) const && = delete;

private:
  friend class TableBuilder;
  struct Data;
  static std::shared_ptr<Data const> const &none() noexcept;
  std::shared_ptr<Data const> data_; ///< never null
};

/// What goes into a cell; nothing, an empty text and an incomplete date are null. A text that is moved in is kept, others are viewed and
/// must live until `add_row`.
class Cell {
public:
  Cell() = default;
  Cell(std::nullopt_t) {}
  Cell(std::nullptr_t) = delete;
  Cell(std::string_view text REPORTLIB_LIFETIMEBOUND) {
    if (!text.empty()) value_ = text;
  }
  Cell(std::string const &text REPORTLIB_LIFETIMEBOUND) : Cell(std::string_view(text)) {}
  Cell(std::string &&text) {
    if (!text.empty()) value_ = std::move(text);
  }
  Cell(char const *text REPORTLIB_LIFETIMEBOUND) : Cell(std::string_view(text)) {}
  Cell(int number) : value_(static_cast<std::int64_t>(number)) {}
  Cell(std::int64_t number) : value_(number) {}
  Cell(std::uint32_t number) : value_(static_cast<std::int64_t>(number)) {}
  Cell(std::size_t number) : value_(static_cast<std::int64_t>(number)) {}
  Cell(Decimal number) : value_(number) {}
  Cell(bool truth) : value_(truth) {}
  Cell(Date date) {
    if (date.year != 0 && date.month != 0 && date.day != 0) value_ = date;
  }
  template <class T> Cell(std::optional<T> const &value REPORTLIB_LIFETIMEBOUND) {
    if (value) *this = Cell(*value);
  }
  template <class T> Cell(std::optional<T> &&value) {
    if (value) *this = Cell(*std::move(value));
  }
  using Value = std::variant<std::monostate, std::string_view, std::string, std::int64_t, Decimal, bool, Date>;
  [[nodiscard]] Value const &value() const & noexcept REPORTLIB_LIFETIMEBOUND { return value_; }
  void value() const && = delete; ///< a view of a temporary

private:
  Value value_;
};

/// Makes a Table row by row. One that was moved from has no columns and no rows.
///
///     TableBuilder builder("areas", {{"code", ColumnType::category, "Code", "代码"}, {"year", ColumnType::integer, "Year", "年份"}});
///     builder.add_row({"130000", 2023});
///     Table areas = builder.build();
class REPORTLIB_EXPORT TableBuilder {
public:
  TableBuilder(std::string name, std::vector<ColumnSpec> const &columns, Offsets offsets = Offsets::code_points);
  TableBuilder(TableBuilder &&) noexcept;
  TableBuilder &operator=(TableBuilder &&) noexcept;
  ~TableBuilder();
  /// One cell for each column in their order. Throws std::invalid_argument, and adds nothing, when there are more or fewer, when one is of
  /// another type, for a date that does not exist and an offset that has more than 32 bits.
  void add_row(std::span<Cell const> cells);
  void add_row(std::initializer_list<Cell> cells) { add_row(std::span(cells.begin(), cells.size())); }
  [[nodiscard]] std::size_t rows() const noexcept;
  /// The table; the builder is left without rows.
  [[nodiscard]] Table build();

private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The rows of tables of one kind (same columns, same offsets) one after the other; no table gives one without columns. Throws
/// std::invalid_argument when their columns differ.
///
///     std::vector<Table> all;
///     for (auto const &path : paths) all.push_back(targets(parse_file(path), {.file = path.string()}));
///     std::cout << to_csv(concat(all));
[[nodiscard]] REPORTLIB_EXPORT Table concat(std::span<Table const> tables);

[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(ColumnType type) noexcept;
[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(Offsets offsets) noexcept;

} // namespace reportlib
