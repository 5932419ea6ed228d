#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace reportlib::write {

/// Text fit for one line of a terminal: line ends and tabs become blanks, other control characters and those of bidirectional text are
/// written as \\u001b.
std::string one_line(std::string_view text);

/// At most `width` columns of it, the last one an … where something was cut off.
std::string cut(std::string_view text, std::size_t width);

/// Lines of cells, aligned by the columns that they take on a terminal.
class TextTable {
public:
  struct Column {
    std::string title;
    std::size_t longest; ///< columns; longer cells are cut
  };
  explicit TextTable(std::vector<Column> columns);
  void add(std::vector<std::string> cells);
  [[nodiscard]] bool empty() const noexcept { return rows_.size() == 1; }
  /// Two blanks before each line and between columns; columns without any cell are left out.
  [[nodiscard]] std::string to_string() const;

private:
  std::vector<std::size_t> longest_;
  std::vector<std::vector<std::string>> rows_; ///< the titles first
};

} // namespace reportlib::write
