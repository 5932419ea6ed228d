#pragma once
// Lexicon files to terms.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/row.hpp"

namespace reportlib::lexicon {

constexpr std::size_t kind_count = static_cast<std::size_t>(TermKind::vocabulary) + 1;

/// A lexicon file and what keeps its text alive; nothing for the library's own.
struct Sheet {
  std::optional<TermKind> kind; ///< told by the file's name
  std::string_view text;
  std::string source; ///< names it in errors
  std::shared_ptr<std::string const> owner;
};

/// The kind that a file's name tells, without its extension: units → unit, noise → noise.
std::optional<TermKind> kind_of_file(std::string_view stem);

/// The terms of sheets, in views of their texts. Surfaces and attributes of all terms lie in one array each. Throws LexiconError where a
/// file says what no part of the library reads (columns.hpp): it would be without effect in silence.
struct Terms {
  explicit Terms(std::vector<Sheet> const &sheets);

  std::vector<Row> rows;
  std::vector<std::string_view> surfaces;
  std::vector<std::pair<std::string_view, std::string_view>> attributes;
};

} // namespace reportlib::lexicon
