#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace reportlib::lexicon {

/// UTF-8 TSV row by row, in views of its text: `#` lines and empty lines are skipped, the first other line names the columns. Throws
/// LexiconError (source:line:column) when the text is no UTF-8, a row has more or fewer cells than there are columns, a column is named
/// twice, or there is no line of names.
///
///     for (TsvReader rows(text, "units.tsv"); rows.next();) use(rows.cells()[0]);
class TsvReader {
public:
  TsvReader(std::string_view text, std::string_view source);
  /// Moves on to the next row; false behind the last one.
  [[nodiscard]] bool next();
  [[nodiscard]] std::vector<std::string_view> const &columns() const noexcept { return columns_; }
  [[nodiscard]] std::vector<std::string_view> const &cells() const noexcept { return cells_; } ///< as many as columns
  [[nodiscard]] std::size_t line() const noexcept { return line_; }                            ///< from 1

private:
  void check_encoding();
  bool read_line();
  [[noreturn]] void fail(std::size_t column, std::string const &message) const;

  std::string_view rest_, source_;
  std::vector<std::string_view> columns_, cells_;
  std::size_t line_ = 0;
  bool done_ = false;
};

/// Calls `use` with each part between `separator`; with none for an empty text.
template <class Use> void for_each_part(std::string_view text, char separator, Use use) {
  if (text.empty()) return;
  for (std::size_t begin = 0;;) {
    std::size_t const end = text.find(separator, begin);
    use(text.substr(begin, end - begin));
    if (end == text.npos) return;
    begin = end + 1;
  }
}

/// The same parts as a list.
std::vector<std::string_view> split(std::string_view text, char separator);

} // namespace reportlib::lexicon
