#pragma once
#include <functional>
#include <string>
#include <string_view>

#include <reportlib/document.hpp>
#include <reportlib/export.hpp>
#include <reportlib/table.hpp>

namespace reportlib {

/// One JSON object (UTF-8, one line, no newline at the end): container, header, sections, mentions, observations (with a number), in_words
/// (without), entities, noise, diagnostics, and origins where there are some.
/// Offsets in it are Unicode code points of `doc.text()`, end exclusive.
[[nodiscard]] REPORTLIB_EXPORT std::string to_json(Document const &doc);

/// Takes the next bytes of what is written. What it throws ends the writing.
using Sink = std::function<void(std::string_view)>;
/// The same JSON piece by piece, some 64 KiB each. A text of marks alone ([1][1]…) has thirty times its size in JSON, which is never whole
/// in memory then.
///
///     std::ofstream file("report.json", std::ios::binary);
///     to_json(doc, [&](std::string_view piece) { file << piece; });
REPORTLIB_EXPORT void to_json(Document const &doc, Sink const &sink);

/// How a table is written.
struct WriteOptions {
  bool header = true; ///< a first line with the names of the columns
  bool bom = false;   ///< for Excel: a byte order mark, by which it knows UTF-8, and ' before words that it would take for a formula
};
/// Comma-separated values (RFC 4180, lines end with \n); a cell that is null is empty.
[[nodiscard]] REPORTLIB_EXPORT std::string to_csv(Table const &table, WriteOptions const &options = {});
/// Tab-separated values; tabs and line ends inside a cell become blanks.
[[nodiscard]] REPORTLIB_EXPORT std::string to_tsv(Table const &table, WriteOptions const &options = {});
/// One JSON object a row; decimals are JSON numbers with all their digits.
[[nodiscard]] REPORTLIB_EXPORT std::string to_jsonl(Table const &table);

/// For a person at a terminal: header, outline, the facts as a table aligned for wide (East Asian) characters, and what was not understood.
[[nodiscard]] REPORTLIB_EXPORT std::string to_text(Document const &doc);

/// For a person at a browser: one HTML page that needs no other file and no network. The text with its quantities and facts marked by
/// status and aspect, noise greyed, what was not understood underlined; the outline; a table of the facts that leads to the words; what was
/// understood of a number when the pointer or the focus is on it. All text is escaped.
///
///     std::ofstream("report.html") << to_html(parse_file("report.txt"));
[[nodiscard]] REPORTLIB_EXPORT std::string to_html(Document const &doc);

} // namespace reportlib
