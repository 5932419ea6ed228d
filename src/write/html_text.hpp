#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <reportlib/document.hpp>

namespace reportlib::write {

/// Appends text as HTML, in an element or a quoted attribute.
void append_escaped(std::string &out, std::string_view text);

/// Spans that may overlap, cut into pieces that do not.
struct Pieces {
  std::vector<Span> spans;             ///< sorted, disjoint
  std::vector<std::uint32_t> piece_of; ///< of each span given, the piece that has (the rest of) it
};
Pieces cut_apart(std::vector<Span> const &spans);

/// What is shown of a document's text; `style_of` has an entry a mark.
struct Shown {
  Pieces marks; ///< quantities, dates, and words in the place of a number
  std::vector<std::string> style_of;
  Pieces diagnostics;
  Pieces titles; ///< of the sections, in their order
};

/// The text as paragraphs and headings: marks are <mark data-m="index">, diagnostics data-d="index", titles have the id s and an index.
void append_text(std::string &out, Document const &doc, Shown const &shown);

} // namespace reportlib::write
