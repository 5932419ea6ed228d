#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <reportlib/diagnostic.hpp>
#include <reportlib/export.hpp>
#include <reportlib/span.hpp>

namespace reportlib {

/// What a text came in. `pdf` and `table` (a column of texts in CSV, XLSX or Parquet) are read by Python's reportlib alone.
enum class Container : std::uint8_t { text, markdown, html, docx, pdf, table };

/// Where a stretch of the text stood in its container: `/html/body/div[2]/p[3]` (HTML; an XPath, of which only the last 32 steps are given,
/// after `//`, where the page nests deeper), `paragraph 12`, `table 1 row 3`, `footnote 2` (DOCX), `line 7` (Markdown), `page 3` (PDF),
/// `row 2 column 正文` (table); all count from 1.
struct Origin {
  Span span;
  std::string place;
  friend bool operator==(Origin const &, Origin const &) = default;
};

/// The text of a container, as its reader saw it, and where each stretch came from. `Parser::parse(Source)` takes one that you made
/// yourself, from a format that reportlib does not read:
///
///     Source scan{.text = recognised, .container = Container::pdf};
///     scan.origins.push_back({{0, 1200}, "page 1"});
///     Document doc = Parser{}.parse(std::move(scan));
struct Source {
  std::string text; ///< UTF-8, lines ended by \n
  Container container = Container::text;
  std::vector<Origin> origins;         ///< sorted, not overlapping; need not cover the text
  std::vector<Diagnostic> diagnostics; ///< of the reading
};

[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(Container container) noexcept;

} // namespace reportlib
