#pragma once
#include <string>

#include <reportlib/document.hpp>
#include <reportlib/export.hpp>

namespace reportlib {

/// One JSON object (UTF-8, one line, no newline at the end): container, header, sections, mentions, observations (with a number), in_words
/// (without), entities, noise, diagnostics, and origins where there are some.
/// Offsets in it are Unicode code points of `doc.text()`, end exclusive.
[[nodiscard]] REPORTLIB_EXPORT std::string to_json(Document const &doc);

/// The observations, one a line, with a line of column names; tabs and line ends inside a cell become blanks. Offsets as in to_json.
[[nodiscard]] REPORTLIB_EXPORT std::string to_tsv(Document const &doc);

/// For a person at a terminal: header, outline, the facts as a table aligned for wide (East Asian) characters, and what was not understood.
[[nodiscard]] REPORTLIB_EXPORT std::string to_text(Document const &doc);

} // namespace reportlib
