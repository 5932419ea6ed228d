#pragma once
#include <cstddef>

namespace reportlib {

/// The most that reading one input may take. Above it LimitError names the limit by the name of its member here. The defaults leave room
/// for a hundred reports in one file and keep a file made to do harm below a gigabyte.
///
///     Parser const patient{Lexicon::builtin(), {.limits = {.bytes = std::size_t{1} << 30}}};
struct Limits {
  std::size_t bytes = std::size_t{256} << 20;   ///< of the input, asked of the system before a file is read; never above 1 GiB
  std::size_t unpacked = std::size_t{64} << 20; ///< bytes that the parts of an archive (DOCX) unpack to, together
  std::size_t cells = 4'000'000;                ///< of the tables of HTML and DOCX; a cell over three columns and two rows counts six
  /// Bytes of the text that the reader of HTML, Markdown or DOCX makes, with its origins; for each byte of the input four more are allowed.
  std::size_t output = std::size_t{16} << 20;
  friend bool operator==(Limits const &, Limits const &) = default;
};

} // namespace reportlib
