#pragma once
// Which columns a lexicon file of a kind has beside id, name and surfaces, and what may stand in them.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reportlib/lexicon.hpp>

namespace reportlib::lexicon {

struct Column {
  std::string_view name;
  std::vector<std::string_view> words{};          ///< one of these; or
  bool (*fits)(std::string_view value) = nullptr; ///< what it says is right; without both any text is
  std::string_view form{};                        ///< what `fits` wants, for the message
  char separator = 0;                             ///< between several values; 0 for a single one
  bool needed = false;                            ///< a row says nothing without it

  /// What is wrong with a cell; nothing when it is right. An empty one is, unless the column is needed.
  [[nodiscard]] std::optional<std::string> complaint(std::string_view cell) const;
};

/// In the order of data/README.md.
std::vector<Column> columns_of(TermKind kind);

/// What is wrong with cells that are right alone: the value of a word does not go with its role. Nothing for other kinds.
std::optional<std::string> complaint_about_value(Term const &term);

} // namespace reportlib::lexicon
