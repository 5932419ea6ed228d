#pragma once
// Blanks between Chinese characters: scanning and design spread 政 府 工 作 报 告, conversion leaves the line ends of a page in its
// sentences.
#include <cstddef>
#include <string_view>

namespace reportlib::text {

/// Asked for the blanks of one text from its beginning to its end; looks at each line once.
class Spacing {
public:
  explicit Spacing(std::string_view text) : text_(text) {}
  /// Whether the blank at [begin, end) only spreads the characters around it.
  [[nodiscard]] bool only_spreads(std::size_t begin, std::size_t end);

private:
  void read_line(std::size_t place);

  std::string_view text_;
  std::size_t line_end_ = 0; ///< of the line that was read last
  bool spread_ = false;      ///< most of its characters stand alone
  bool broken_ = false;      ///< a line of prose with blanks inside its words
  std::size_t wide_end_ = 0; ///< of a run of blanks too wide for any of them to spread
};

} // namespace reportlib::text
