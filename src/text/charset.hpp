#pragma once
#include <string>
#include <string_view>

namespace reportlib::text {

/// What the name that a page or a server gives an encoding is worth.
struct Charset {
  enum class Worth {
    none,       ///< a name that says nothing (ASCII, ISO 8859-1: the defaults of servers) or that nobody knows
    impossible, ///< no Chinese text whose tags are ASCII can be in it: UTF-16, EBCDIC, SCSU, a set of 256 characters
    possible,
  };
  Worth worth = Worth::none;
  std::string converter = {}; ///< ICU's name, of a possible one
};

/// By its name as written: `GB2312`, `utf-8`, `unicode`. Throws std::bad_alloc when ICU has no memory.
Charset charset_named(std::string_view name);

} // namespace reportlib::text
