#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

#include <reportlib/document.hpp>
#include <reportlib/export.hpp>
#include <reportlib/lexicon.hpp>

namespace reportlib {

/// How bytes become text. `automatic`: byte order mark, else UTF-8 when valid, else GB18030 (a superset of GBK and GB 2312).
enum class Encoding : std::uint8_t { automatic, utf8, utf16le, utf16be, gb18030 };

struct ParseOptions {
  Encoding encoding = Encoding::automatic;
  bool strict = false;                    ///< undecodable bytes throw DecodeError; else they become U+FFFD and a diagnostic
  std::optional<int> year = std::nullopt; ///< the year of delivery, when the text does not say; what the text says wins
};

/// A lexicon and options, made once and used for many texts. Immutable: one Parser may serve many threads.
///
///     Parser const parser{Lexicon::builtin(), {.strict = true}};
///     Document doc = parser.parse_file("report.txt");
class REPORTLIB_EXPORT Parser {
public:
  explicit Parser(Lexicon lexicon = Lexicon::builtin(), ParseOptions options = {});
  /// `bytes` is a whole file. Any text gives a Document; throws DecodeError in strict mode only.
  [[nodiscard]] Document parse(std::string_view bytes) const;
  /// Throws Error when the file is missing, a folder, or cannot be read.
  [[nodiscard]] Document parse_file(std::filesystem::path const &path) const;

  [[nodiscard]] Lexicon const &lexicon() const noexcept { return lexicon_; }
  [[nodiscard]] ParseOptions const &options() const noexcept { return options_; }

private:
  Lexicon lexicon_;
  ParseOptions options_;
};

/// With the built-in lexicon: `Document doc = reportlib::parse(bytes);`
[[nodiscard]] REPORTLIB_EXPORT Document parse(std::string_view bytes, ParseOptions const &options = {});
[[nodiscard]] REPORTLIB_EXPORT Document parse_file(std::filesystem::path const &path, ParseOptions const &options = {});

} // namespace reportlib
