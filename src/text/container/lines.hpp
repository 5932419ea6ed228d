#pragma once
// How the reader of a container puts its text together: a line for a paragraph, each with its place, and tables as rows.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <reportlib/limits.hpp>
#include <reportlib/source.hpp>

namespace reportlib::text {

class Lines {
public:
  /// Throws LimitError where more cells or more output come than the limits allow a container of so many bytes.
  Lines(Limits const &limits, std::size_t bytes) : most_cells_(limits.cells), most_output_(limits.output + 4 * bytes) {}
  [[nodiscard]] bool open() const noexcept { return open_; }
  /// Begins a line that came from `place`.
  void begin(std::string place);
  /// Words of the open line. A line end in them is one: what follows has the same place.
  void add(std::string_view words) { text_ += words, check_output(); }
  /// Ends the open line, if any; one of blanks alone is dropped.
  void end();
  /// Of the open line, what was written so far.
  [[nodiscard]] std::string_view written() const noexcept;

  /// Between these two calls, `begin_cell` parts cells. A row of two cells or more becomes one line with tabs between them, from `place`; a
  /// row that lays out a page (one cell with text, paragraphs in a cell, a table inside) stays lines.
  void begin_row(std::string place);
  void begin_cell();
  /// The cell that was begun reaches over so many columns and rows; blank cells stand in the rest of its place.
  void span_cell(int columns, int rows);
  void end_row();

  [[nodiscard]] std::size_t size() const noexcept { return text_.size(); }
  /// Everything; the places of the lines become origins.
  Source finish(Container container) &&;

private:
  struct Row {
    std::string place;
    std::vector<std::size_t> cells; ///< where each begins
    int spanned = 0;                ///< columns that the last cell reaches over beside its own
    bool nests = false;
  };
  void begin_line(std::string place);
  void pass_covered(Row &row);
  void add_cell(Row &row);
  void check_output() const;
  void drop_origins_from(std::size_t begin);

  std::string text_;
  std::vector<Origin> origins_;
  std::vector<Row> rows_;
  std::vector<int> covered_; ///< for each column, in how many further rows a cell above reaches into it
  bool open_ = false;
  std::size_t begin_ = 0; ///< of the open line
  std::size_t most_cells_, most_output_;
  std::size_t cells_ = 0, origin_bytes_ = 0;
};

/// A raised number is the mark of a note, [1], but for the powers of a metre (m², 米³). `before` is what it stands behind.
std::string shown_raised(std::string_view words, std::string_view before);

/// The length of the blanks (also NBSP and U+3000) that a text begins with.
std::size_t leading_blanks(std::string_view text) noexcept;

} // namespace reportlib::text
