#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <reportlib/document.hpp>
#include <reportlib/export.hpp>
#include <reportlib/lexicon.hpp>
#include <reportlib/limits.hpp>
#include <reportlib/source.hpp>

namespace reportlib {

/// How bytes become text. `automatic`: byte order mark, else UTF-8 when valid, else GB18030 (a superset of GBK and GB 2312).
enum class Encoding : std::uint8_t { automatic, utf8, utf16le, utf16be, gb18030 };

struct ParseOptions {
  Encoding encoding = Encoding::automatic;
  bool strict = false;                               ///< undecodable bytes throw DecodeError; else they become U+FFFD and a diagnostic
  std::optional<int> year = std::nullopt;            ///< the year of delivery, when the text does not say; what the text says wins
  std::optional<Container> container = std::nullopt; ///< what the bytes are; else their content tells, never a file's name
  std::string charset = {}; ///< what a server said of the bytes: `gb2312`, or all of `text/html; charset=gb2312`; weaker than `encoding`
  Limits limits = {};       ///< what reading may take; LimitError above
  /// Asked on the thread that parses, before the stages and, in those that are slow, for every 64 KiB of text or 64 sentences with facts;
  /// the first yes ends the parse with Cancelled. One Parser may ask it on several threads at a time. What it throws passes through the
  /// parse.
  ///
  ///     auto const deadline = std::chrono::steady_clock::now() + std::chrono::seconds(5);
  ///     Document doc = parse(bytes, {.cancelled = [=] { return std::chrono::steady_clock::now() > deadline; }});
  std::function<bool()> cancelled = {};
};

/// The text of a file's bytes: plain text, Markdown, HTML or DOCX, told by the content. Bytes of another format (PDF, a legacy .doc, a
/// spreadsheet, a picture) and a DOCX that cannot be read throw Error, which says what they are and what to do; DecodeError in strict mode;
/// LimitError above a limit.
///
///     Source page = read_source(bytes, {.charset = "text/html; charset=gb2312"});
///     std::cout << to_string(page.container) << '\n' << page.text; // html, then the text that a browser would show
[[nodiscard]] REPORTLIB_EXPORT Source read_source(std::string_view bytes, ParseOptions const &options = {});

/// The bytes of a whole file. Its size is asked first: LimitError when it has more than `most`. Throws Error, and nothing else, when it is
/// missing, a folder, a device or a pipe, cannot be read, or changes while it is read.
[[nodiscard]] REPORTLIB_EXPORT std::string read_file(std::filesystem::path const &path, std::size_t most = Limits{}.bytes);

/// A lexicon and options, made once and used for many texts. Immutable: one Parser may serve many threads, and threads may make Parsers of
/// their own at once. One that was moved from has an empty lexicon, as its `lexicon().empty()` says.
///
/// The process stays as it was: no part of the library sets or asks the locale, sets the allocator, the environment, signals or handlers
/// (but a reader its thread's of libxml2 errors, and puts it back), writes a file, prints, or starts a thread. What it keeps between calls
/// never changes: the built-in lexicon, made by the first who asks for it, and the tables that libxml2 and ICU keep for themselves.
///
///     Parser const parser{Lexicon::builtin(), {.strict = true}};
///     Document doc = parser.parse_file("report.txt");
class REPORTLIB_EXPORT Parser {
public:
  explicit Parser(Lexicon lexicon = Lexicon::builtin(), ParseOptions options = {});
  /// `bytes` is a whole file, read by `read_source`. Any text within the limits gives a Document; throws DecodeError in strict mode only.
  [[nodiscard]] Document parse(std::string_view bytes) const;
  /// Throws DecodeError when the text is no UTF-8, LimitError when it has more than Limits::bytes, std::invalid_argument when an origin
  /// does not lie on its character borders.
  [[nodiscard]] Document parse(Source source) const;
  /// `parse` of `read_file`, with the errors of both: Error and those derived of it. C++ has no reader of tables: one of CSV is a text like
  /// any other; the Python module finds the reports in it.
  [[nodiscard]] Document parse_file(std::filesystem::path const &path) const;

  [[nodiscard]] Lexicon const &lexicon() const & noexcept REPORTLIB_LIFETIMEBOUND { return lexicon_; }
  [[nodiscard]] ParseOptions const &options() const & noexcept REPORTLIB_LIFETIMEBOUND { return options_; }
  void lexicon() const && = delete; ///< a view of a temporary
  void options() const && = delete;

private:
  Lexicon lexicon_;
  ParseOptions options_;
};

[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(Encoding encoding) noexcept;

/// With the built-in lexicon: `Document doc = reportlib::parse(bytes);`
[[nodiscard]] REPORTLIB_EXPORT Document parse(std::string_view bytes, ParseOptions const &options = {});
[[nodiscard]] REPORTLIB_EXPORT Document parse_file(std::filesystem::path const &path, ParseOptions const &options = {});

} // namespace reportlib
