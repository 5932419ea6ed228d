#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <reportlib/export.hpp>

namespace reportlib {

namespace lexicon {
struct Access;
} // namespace lexicon

/// The files of the lexicon; each has its own columns beside id, name and surfaces (src/lexicon/data/README.md).
enum class TermKind : std::uint8_t {
  unit,       ///< units.tsv: class, dimension, scale (what the number is multiplied by), ucum, not_before, alone
  indicator,  ///< indicators.tsv: dimension, english
  bound,      ///< bounds.tsv: bound, side (before, after)
  heading,    ///< headings.tsv: kind; words that tell what a section does
  name,       ///< names.tsv: fixed terms with a number in them (三农, 5G, 一带一路)
  word,       ///< words.tsv: role; verbs of change, commitment, estimate, comparison …
  office,     ///< offices.tsv: level; 省长, 县长
  region,     ///< regions.tsv: divisions (code:first year-last year), alone (further names for resolve_region)
  noise,      ///< noise.tsv: words that mark site furniture
  noun,       ///< nouns.tsv: role, not_before; what follows a number and tells what it is (届, 级, 工程)
  genre,      ///< genres.tsv: genre, place; words that tell a work report from a resolution, a party report, news …
  lead,       ///< leads.tsv: what stands before a number and tells how to read it; each row is one list
  entity,     ///< entities.tsv: type, needs; whole names, and the last words of names
  quotation,  ///< quotations.tsv: type; words that are names in quotation marks
  member,     ///< members.tsv: type; what the things of a list are (等项目)
  title,      ///< titles.tsv: what titles, awards and lists end with
  vocabulary, ///< vocabulary.tsv: role; the words around names and inside them
};

/// One row of a lexicon file: views into the lexicon that it was found in, valid while a Lexicon with that vocabulary lives.
struct REPORTLIB_EXPORT Term {
  TermKind kind = TermKind::name;
  std::string_view id;
  std::string_view name;
  std::span<std::string_view const> surfaces;
  std::span<std::pair<std::string_view, std::string_view> const> attributes; ///< further columns, in the order of the file

  /// The value of a further column; empty when the file has none of that name.
  [[nodiscard]] std::string_view attribute(std::string_view column) const noexcept;
};

/// The longest surface of a kind that the text begins with.
struct TermMatch {
  std::size_t length = 0;     ///< bytes
  Term const *term = nullptr; ///< owned by the lexicon
};

/// Vocabulary: units, indicators, bound words, headings … read from TSV. Immutable and cheap to copy; safe to share between threads. One
/// that was moved from is empty. What it gives are views that live as long as a copy of it does.
///
///     Lexicon mine = Lexicon::builtin().merged(Lexicon::load("my_units.tsv"));
///     Document doc = Parser{mine}.parse(bytes);
///
/// A file is UTF-8 TSV; its first line names the columns (id, name, surfaces and those of its kind, in any order); `#` begins a comment
/// line; surfaces are separated by `|`. What nothing would read (an unknown column, a class that there is none of, an id twice, bytes that
/// are no UTF-8) is a LexiconError (file:line:column). The kind is told by a `kind_of_term` column (unit, indicator …) or by the file's
/// name (units.tsv).
class REPORTLIB_EXPORT Lexicon {
public:
  /// An empty lexicon; nothing is recognised with it but bare numbers.
  Lexicon();
  Lexicon(Lexicon const &) noexcept = default;
  Lexicon(Lexicon &&other) noexcept;
  Lexicon &operator=(Lexicon const &) noexcept = default;
  Lexicon &operator=(Lexicon &&other) noexcept;
  ~Lexicon() = default;
  /// The vocabulary compiled into the library, read once.
  [[nodiscard]] static Lexicon const &builtin();
  /// Reads one TSV file, or every *.tsv of a folder. Throws Error when it cannot be read, LexiconError (file:line:column) when malformed.
  [[nodiscard]] static Lexicon load(std::filesystem::path const &path);
  /// Reads TSV text of one kind; `source` names it in errors.
  [[nodiscard]] static Lexicon from_tsv(TermKind kind, std::string_view tsv, std::string_view source = "<text>");
  /// Both together; where kind and surface are the same, `other` wins.
  [[nodiscard]] Lexicon merged(Lexicon const &other) const;

  /// Whether it has no term.
  [[nodiscard]] bool empty() const noexcept;
  [[nodiscard]] std::optional<TermMatch> longest(TermKind kind, std::string_view text) const & noexcept REPORTLIB_LIFETIMEBOUND;
  /// The term with this id, or null.
  [[nodiscard]] Term const *find(TermKind kind, std::string_view id) const & noexcept REPORTLIB_LIFETIMEBOUND;
  /// All terms of a kind, in file order.
  [[nodiscard]] std::vector<Term const *> terms(TermKind kind) const &REPORTLIB_LIFETIMEBOUND;

  // Views of a temporary.
  void longest(TermKind, std::string_view) const && = delete;
  void find(TermKind, std::string_view) const && = delete;
  void terms(TermKind) const && = delete;

private:
  struct Tables;
  friend struct lexicon::Access; ///< what only the library asks
  explicit Lexicon(std::shared_ptr<Tables const> tables);
  static std::shared_ptr<Tables const> const &none() noexcept;
  std::shared_ptr<Tables const> tables_; ///< never null
};

[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(TermKind kind) noexcept;

} // namespace reportlib
