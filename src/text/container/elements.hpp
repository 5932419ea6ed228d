#pragma once
#include <cstdint>
#include <string_view>

namespace reportlib::text {

/// What an element of HTML does to the lines of the text.
enum class Element : std::uint8_t {
  inline_, ///< its words are glued to those around it; also every name that HTML does not have
  block,   ///< begins and ends a line
  row,     ///< tr
  cell,    ///< td, th
  item,    ///< li
  list,    ///< ol
  pre,     ///< keeps its line ends
  line,    ///< br
  raised,  ///< sup
  gone,    ///< shows no words of the page: script, style, title …
};

/// By its lower-case name.
Element element_of(std::string_view name) noexcept;

} // namespace reportlib::text
