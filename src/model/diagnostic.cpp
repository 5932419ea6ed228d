#include <reportlib/diagnostic.hpp>

namespace reportlib {
namespace {

struct Entry {
  std::string_view name, sentence;
};

// In the order of Code.
constexpr Entry entries[] = {
    {"undecodable-bytes", "Bytes that are no text in the encoding were replaced by U+FFFD."},
    {"guessed-encoding", "There is neither a byte order mark nor valid UTF-8: the encoding was guessed."},
    {"wrong-charset", "The encoding that a page or a server names is not that of the bytes, which were followed."},
    {"binary-input", "The bytes hold no text."},
    {"empty-text", "There is nothing but white space."},
    {"unexplained-number", "A numeric expression is not understood."},
    {"number-too-large", "A number has more than 18 significant digits."},
    {"unknown-unit", "A word stands where a unit is expected and the lexicon does not have it."},
    {"impossible-date", "A date does not exist."},
    {"repaired-number", "A damaged number was read as it was probably meant."},
    {"suspect-unit", "A unit is improbable for what the number measures; it is kept as written."},
    {"no-title", "No line reads as the title of a report."},
    {"no-sections", "No numbered heading was found."},
    {"heading-gap", "A numbered heading is missing in its row."},
    {"incomplete-text", "The report seems to be cut short."},
    {"repeated-text", "Paragraphs that stand above already are left out."},
    {"contradictory-header", "The text speaks of an area of another kind than its header does."},
    {"unit-misfit", "A percent stands as the level of a series of amounts; the series is not given."},
    {"figure-left-out", "What was taken for no part of the report has figures."},
};

Entry entry(Code code) noexcept {
  auto const i = static_cast<std::size_t>(code);
  return i < std::size(entries) ? entries[i] : Entry{};
}

} // namespace

std::string_view to_string(Code code) noexcept { return entry(code).name; }
std::string_view describe(Code code) noexcept { return entry(code).sentence; }

Error::~Error() = default;

DecodeError::DecodeError(std::string const &message, std::size_t offset)
    : Error("byte " + std::to_string(offset) + ": " + message), offset(offset) {}
DecodeError::~DecodeError() = default;

Cancelled::Cancelled() : Error("the parse was cancelled") {}
Cancelled::~Cancelled() = default;

LimitError::LimitError(std::string const &limit, std::size_t most, std::string const &what)
    : Error(limit + ": more than " + std::to_string(most) + " (" + what + ')'), limit(limit), most(most) {}
LimitError::~LimitError() = default;

LexiconError::LexiconError(std::string const &file, std::size_t line, std::size_t column, std::string const &message)
    : Error(file + ':' + std::to_string(line) + ':' + std::to_string(column) + ": " + message), line(line), column(column) {}
LexiconError::~LexiconError() = default;

} // namespace reportlib
