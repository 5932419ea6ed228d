#pragma once
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include <reportlib/export.hpp>
#include <reportlib/span.hpp>

namespace reportlib {

enum class Severity : std::uint8_t { info, warning, error };

/// Everything that can be odd about a text. `to_string` gives the stable name (`unexplained-number`), `describe` the sentence.
enum class Code : std::uint8_t {
  undecodable_bytes,    ///< bytes that are no text in the encoding were replaced by U+FFFD
  guessed_encoding,     ///< neither a byte order mark nor valid UTF-8: taken as GB18030
  wrong_charset,        ///< the encoding that a page or a server names is not that of the bytes; the bytes were followed
  binary_input,         ///< the bytes hold no text (many control characters)
  empty_text,           ///< nothing but white space
  unexplained_number,   ///< a numeric expression that is not understood
  number_too_large,     ///< more than 18 significant digits
  unknown_unit,         ///< a word stands where a unit is expected and the lexicon does not have it
  impossible_date,      ///< 13月, 31 February …
  repaired_number,      ///< a damaged number was read as it was probably meant; the message says what was assumed
  suspect_unit,         ///< a unit is improbable for what the number measures (自然增长率8.3%); it is kept as written
  no_title,             ///< no line reads as the title of a report
  no_sections,          ///< no numbered heading was found
  heading_gap,          ///< a numbered heading is missing in its row
  incomplete_text,      ///< the report seems to be cut short
  repeated_text,        ///< paragraphs that stand above already are left out
  contradictory_header, ///< the text speaks of an area of another kind than its header does (云南省, but 我市)
  unit_misfit,          ///< a percent stands as the level of a series of amounts (人口58.6%): the series is not given
  figure_left_out,      ///< what was taken for no part of the report has figures
};

/// Something odd about the text, and where.
struct Diagnostic {
  Span span;
  Severity severity = Severity::warning;
  Code code = Code::unexplained_number;
  std::string message;
  friend bool operator==(Diagnostic const &, Diagnostic const &) = default;
};

[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(Severity severity) noexcept;
[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(Code code) noexcept;
[[nodiscard]] REPORTLIB_EXPORT std::string_view describe(Code code) noexcept;

/// Misuse: a missing file, a folder where a file is expected. what() names the path.
struct REPORTLIB_EXPORT Error : std::runtime_error {
  using std::runtime_error::runtime_error;
  ~Error() override;
};

/// Strict mode met bytes that are no text.
struct REPORTLIB_EXPORT DecodeError : Error {
  DecodeError(std::string const &message, std::size_t offset);
  ~DecodeError() override;
  std::size_t offset; ///< in bytes of the input
};

/// `ParseOptions::cancelled` ended a parse.
struct REPORTLIB_EXPORT Cancelled : Error {
  Cancelled();
  ~Cancelled() override;
};

/// An input needs more than one of the Limits allows.
struct REPORTLIB_EXPORT LimitError : Error {
  /// what() reads: bytes: more than 268435456, and `what` in brackets.
  LimitError(std::string const &limit, std::size_t most, std::string const &what);
  ~LimitError() override;
  std::string limit; ///< the member of Limits: bytes, unpacked, cells, output
  std::size_t most;  ///< what it allows
};

/// A lexicon file is malformed. what() reads file:line:column: message.
struct REPORTLIB_EXPORT LexiconError : Error {
  LexiconError(std::string const &file, std::size_t line, std::size_t column, std::string const &message);
  ~LexiconError() override;
  std::size_t line;   ///< from 1
  std::size_t column; ///< of the TSV, from 1
};

} // namespace reportlib
