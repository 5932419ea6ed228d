#pragma once
// Bytes to text: the only place with ICU. Everything after `normalize` works on the canonical text.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reportlib/diagnostic.hpp>
#include <reportlib/parse.hpp>
#include <reportlib/span.hpp>
#include <reportlib/structure.hpp>

namespace reportlib {

/// A stage's result and what was odd on the way.
template <class T> struct Staged {
  T value;
  std::vector<Diagnostic> diagnostics;
};

namespace text {

/// Bytes of a file to UTF-8 without byte order mark. Throws DecodeError in strict mode. `charset` is what a page or a server calls the
/// encoding (`gb2312`), empty when neither does; it yields to `encoding` and to a byte order mark, and to the bytes where it does not fit.
/// Diagnostics have spans into the result.
Staged<std::string> decode(std::string_view bytes, Encoding encoding, bool strict, std::string_view charset = {});

/// Throws LimitError for an input of more bytes than the limits allow, or of more than 1 GiB: decoded, it has at most three times as many,
/// and spans have 32 bits.
void check_size(std::uintmax_t bytes, Limits const &limits);

/// Where UTF-8 breaks off; nothing when all of it is valid.
std::optional<std::size_t> first_broken_utf8(std::string_view bytes);

/// Maps spans of the canonical text back to the source: a sorted table of runs.
class OffsetMap {
public:
  /// A run of canonical characters that come from source characters: `canonical_unit` bytes for every `source_unit` bytes. Text that is
  /// the same in both is one run with units of one byte.
  struct Run {
    std::uint32_t canonical, source;
    std::uint32_t canonical_unit : 3, source_unit : 29; ///< a text may have hundreds of thousands of runs
  };
  OffsetMap() = default;
  explicit OffsetMap(std::vector<Run> runs);
  /// The source span from the first byte of the first character to the last byte of the last one; what was left out between is in it.
  [[nodiscard]] Span to_source(Span canonical) const noexcept;
  /// The map of the text without sorted stretches of its `size` bytes.
  [[nodiscard]] OffsetMap without(std::vector<Span> const &stretches, std::uint32_t size) const;

private:
  static constexpr std::uint32_t block = 64; ///< bytes of the canonical text
  static constexpr std::size_t few = 4;      ///< more runs seldom begin in a block

  [[nodiscard]] Run const *run_of(std::uint32_t place) const noexcept;

  std::vector<Run> runs_; ///< and a few more that begin nowhere, so that all of a block can be looked at; empty: nothing was changed
  std::vector<std::uint32_t> blocks_; ///< the run in which each block of the canonical text begins
  std::size_t count_ = 0;             ///< of runs
};

/// The text as the user gave it and as the grammars read it.
struct Text {
  std::string source;
  std::string canonical;
  OffsetMap map;
  std::vector<Diagnostic> repairs; ///< what was assumed about damaged numbers; spans into the source
  std::vector<Noise> left_out;     ///< what stands inside the text and is not in `canonical`; spans into the source
};

/// The lines of a text that are rows of a table (their cells are parted by tabs), in order, without their line ends.
std::vector<Span> table_rows(std::string_view source);

/// Folds a listed set: full-width letters, digits and ％ ． ： to ASCII; every dash to '-'; U+3000, NBSP and other blanks to ' '; tabs too,
/// but between the cells of a table they stay;
/// line ends, also written out as \r\n, to \n; breaks inside a number are left out; in a text without line ends the runs of blanks that
/// part its paragraphs become \n. Chinese punctuation ，。；（）“” is kept. Traditional characters become simplified ones only on demand:
/// to seek them here would be to look at each character once more than the parser does anyway (Signs::tell_traditional).
Text normalize(std::string source, bool traditional = false);

/// Leaves sorted stretches of the canonical text out of it.
void leave_out(Text &text, std::vector<Span> const &stretches);

/// Columns that a terminal needs for UTF-8 text: 2 for East Asian wide and full-width characters (UAX #11), 0 for combining ones.
std::size_t display_width(std::string_view utf8);

/// Words as ICU cuts Chinese text; marks and blanks are none.
std::size_t count_words(std::string_view utf8);

} // namespace text
} // namespace reportlib
