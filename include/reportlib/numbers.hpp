#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reportlib/document.hpp>
#include <reportlib/export.hpp>

namespace reportlib {

/// How a numeric token of the text was understood.
enum class Understanding : std::uint8_t {
  explained,   ///< it is a mention, or part of one
  unexplained, ///< nothing says what it is; a diagnostic unexplained-number names it
  noise,       ///< it stands in site furniture and was not read
};

/// A numeric expression: a mention whole, or a number that nobody can read (37$1.$22亿), or a run of digits that is no part of
/// either.
struct NumericToken {
  Span span;
  Understanding understanding = Understanding::explained;
  std::optional<std::uint32_t> mention; ///< index into Document::mentions(), see Document::mention; none unless it is explained
  friend bool operator==(NumericToken const &, NumericToken const &) = default;
};

/// Every numeric token of the text in its order: what the library was asked to explain, and what it could not.
///
///     Numbers n = numbers(doc);
///     std::cout << n.unexplained << " of " << n.read() << " numbers are not understood\n";
///     for (NumericToken const &t : n.tokens)
///       if (t.understanding == Understanding::unexplained) std::cout << doc[t.span] << '\n';
struct Numbers {
  std::vector<NumericToken> tokens;
  std::size_t explained = 0, unexplained = 0, noise = 0;

  /// Tokens outside noise.
  [[nodiscard]] std::size_t read() const noexcept { return explained + unexplained; }
  /// The part of them that is not understood, from 0 to 1; 0 for a text without numbers.
  [[nodiscard]] double unexplained_share() const noexcept {
    return read() == 0 ? 0.0 : static_cast<double>(unexplained) / static_cast<double>(read());
  }
};
[[nodiscard]] REPORTLIB_EXPORT Numbers numbers(Document const &doc);

[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(Understanding understanding) noexcept;

/// The tokens one a line with a line of column names: start, end (code points), text, understanding, kind, low, high, unit, bound.
[[nodiscard]] REPORTLIB_EXPORT std::string numbers_to_tsv(Document const &doc);

} // namespace reportlib
