#pragma once
#include <string_view>
#include <vector>

namespace reportlib::lexicon {

/// A lexicon file cut into cells; views into the text that was read.
struct Tsv {
  struct Row {
    std::size_t line;                    ///< from 1
    std::vector<std::string_view> cells; ///< as many as columns
  };
  std::vector<std::string_view> columns;
  std::vector<Row> rows;
};

/// Reads UTF-8 TSV: `#` lines and empty lines are skipped, the first other line names the columns. Throws LexiconError (source:line:column)
/// when a row has more or fewer cells than there are columns, a column is named twice, or there is no line of names.
Tsv read_tsv(std::string_view text, std::string_view source);

/// The parts between `separator`; none for an empty text.
std::vector<std::string_view> split(std::string_view text, char separator);

} // namespace reportlib::lexicon
