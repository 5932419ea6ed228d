#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reportlib/diagnostic.hpp>
#include <reportlib/entity.hpp>
#include <reportlib/export.hpp>
#include <reportlib/genre.hpp>
#include <reportlib/header.hpp>
#include <reportlib/layer.hpp>
#include <reportlib/mention.hpp>
#include <reportlib/observation.hpp>
#include <reportlib/source.hpp>
#include <reportlib/structure.hpp>

namespace reportlib {

/// The parts a Document is made of; `Document(Layers)` sorts and checks them.
struct Layers {
  std::string text; ///< UTF-8
  Genre genre = Genre::other;
  std::vector<Span> genre_evidence;
  Header header;
  std::vector<Section> sections;
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;
  std::vector<Mention> mentions;
  std::vector<Entity> entities;
  std::vector<Observation> observations;
  std::vector<GlossaryEntry> glossary;
  std::vector<PrintedTable> printed_tables;
  std::vector<Noise> noise;
  std::vector<Diagnostic> diagnostics;
  Container container = Container::text;
  std::vector<Origin> origins;
  friend bool operator==(Layers const &, Layers const &) = default;
};

struct NumericToken; // numbers.hpp

/// One report: its text and sorted layers of typed spans. Containment of spans is the tree.
/// Immutable; a copy shares the layers, so copies are cheap and safe to pass between threads. One that was moved from is empty.
///
///     Document doc = parse(bytes);
///     for (Section const &s : doc.sections())
///       for (Mention const &m : doc.mentions(s.span)) std::cout << doc[s.title] << ": " << doc[m.span] << '\n';
///
/// What it gives are views that live as long as a copy of it does: of a temporary (`parse(bytes).mentions()`) they do not compile.
/// A span asked of it must lie inside its text on character borders, else std::out_of_range, as for a span of another document; a span of
/// another one that happens to fit cannot be told.
///
/// Invariants: every span lies inside the text on character borders; each layer is sorted by span, a section before those in it; sentences,
/// paragraphs and mentions do not overlap among themselves; no mention is empty; Observation::mention is an index into mentions(); the code
/// of the region is empty or of six digits.
class REPORTLIB_EXPORT Document {
public:
  Document() noexcept; ///< empty
  /// Sorts the layers; throws std::invalid_argument naming the first invariant that does not hold.
  explicit Document(Layers layers);
  Document(Document const &) noexcept = default;
  Document(Document &&other) noexcept;
  Document &operator=(Document const &) noexcept = default;
  Document &operator=(Document &&other) noexcept;
  ~Document() = default;

  /// Whether it has no text.
  [[nodiscard]] bool empty() const noexcept;
  /// The decoded source, unaltered (a byte order mark dropped), UTF-8. Of a container, the text that its reader sees.
  [[nodiscard]] std::string_view text() const & noexcept REPORTLIB_LIFETIMEBOUND;
  /// The exact words of a span.
  [[nodiscard]] std::string_view operator[](Span span) const &REPORTLIB_LIFETIMEBOUND;
  /// What kind of text it is, and the words that say so.
  [[nodiscard]] Genre genre() const noexcept;
  [[nodiscard]] Layer<Span> genre_evidence() const & noexcept REPORTLIB_LIFETIMEBOUND;
  /// What the text came in.
  [[nodiscard]] Container container() const noexcept;
  [[nodiscard]] Header const &header() const & noexcept REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Layers const &layers() const & noexcept REPORTLIB_LIFETIMEBOUND;
  /// Of a temporary a copy: `parse(bytes).header().region.name`.
  [[nodiscard]] Header header() const &&;
  [[nodiscard]] Layers layers() const &&;

  /// A whole layer, or the part of it that begins inside `within` (two binary searches).
  [[nodiscard]] Layer<Section> sections() const & noexcept REPORTLIB_LIFETIMEBOUND;
  /// All below a section too, without one whose own span `within` is, so that recursion ends; `children` has the next level alone.
  [[nodiscard]] Layer<Section> sections(Span within) const &REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Layer<Paragraph> paragraphs() const & noexcept REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Layer<Paragraph> paragraphs(Span within) const &REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Layer<Sentence> sentences() const & noexcept REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Layer<Sentence> sentences(Span within) const &REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Layer<Mention> mentions() const & noexcept REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Layer<Mention> mentions(Span within) const &REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Layer<Entity> entities() const & noexcept REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Layer<Entity> entities(Span within) const &REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Layer<Observation> observations() const & noexcept REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Layer<Observation> observations(Span within) const &REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Layer<GlossaryEntry> glossary() const & noexcept REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Layer<PrintedTable> printed_tables() const & noexcept REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Layer<Noise> noise() const & noexcept REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Layer<Diagnostic> diagnostics() const & noexcept REPORTLIB_LIFETIMEBOUND;
  /// Where the text stood in its container, in text order; none for plain text.
  [[nodiscard]] Layer<Origin> origins() const & noexcept REPORTLIB_LIFETIMEBOUND;
  /// Those that overlap `within`: `doc.origins(m.span).front().place` is where a mention stood.
  [[nodiscard]] Layer<Origin> origins(Span within) const &REPORTLIB_LIFETIMEBOUND;

  /// From an observation or a token to its number; null for a value in words, for a token that is not explained, and, of `quantity`, for a
  /// number that is none (第十届). Throws std::out_of_range for one of another document, where that has more numbers than this one.
  [[nodiscard]] Mention const *mention(Observation const &observation) const &REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Mention const *mention(NumericToken const &token) const &REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Quantity const *quantity(Observation const &observation) const &REPORTLIB_LIFETIMEBOUND;
  /// What an observation says: its number as written (612.4亿元), of a value in words the clause.
  [[nodiscard]] std::string_view value_text(Observation const &observation) const &REPORTLIB_LIFETIMEBOUND;
  /// The number in its base unit, below zero for a fall (下降3.2% is -3.2), and the upper end of a range; none where there is no figure.
  [[nodiscard]] std::optional<Decimal> value(Observation const &observation) const;
  [[nodiscard]] std::optional<Decimal> value_high(Observation const &observation) const;
  /// The observations that a number has, in text order: none, or one as a rule. Looks at all of them.
  [[nodiscard]] std::vector<Observation const *> observations_of(Mention const &mention) const &REPORTLIB_LIFETIMEBOUND;

  /// The innermost one that a span lies in; null when none does.
  [[nodiscard]] Section const *section(Span span) const &REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Paragraph const *paragraph(Span span) const &REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] Sentence const *sentence(Span span) const &REPORTLIB_LIFETIMEBOUND;
  /// The section that a section is part of, null for one at the top; those that it is parted into, and those at the top.
  ///
  ///     void outline(Document const &doc, std::vector<Section const *> const &sections, int depth = 0) {
  ///       for (Section const *s : sections) {
  ///         std::cout << std::string(2 * depth, ' ') << doc[s->marker] << doc[s->title] << '\n';
  ///         outline(doc, doc.children(*s), depth + 1);
  ///       }
  ///     }
  ///     outline(doc, doc.children());
  [[nodiscard]] Section const *parent(Section const &section) const &REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] std::vector<Section const *> children(Section const &section) const &REPORTLIB_LIFETIMEBOUND;
  [[nodiscard]] std::vector<Section const *> children() const &REPORTLIB_LIFETIMEBOUND;

  friend REPORTLIB_EXPORT bool operator==(Document const &a, Document const &b);

  // Views of a temporary.
  void text() const && = delete;
  void operator[](Span) const && = delete;
  void genre_evidence() const && = delete;
  void sections() const && = delete;
  void sections(Span) const && = delete;
  void paragraphs() const && = delete;
  void paragraphs(Span) const && = delete;
  void sentences() const && = delete;
  void sentences(Span) const && = delete;
  void mentions() const && = delete;
  void mentions(Span) const && = delete;
  void entities() const && = delete;
  void entities(Span) const && = delete;
  void observations() const && = delete;
  void observations(Span) const && = delete;
  void glossary() const && = delete;
  void printed_tables() const && = delete;
  void noise() const && = delete;
  void diagnostics() const && = delete;
  void origins() const && = delete;
  void origins(Span) const && = delete;
  void mention(Observation const &) const && = delete;
  void mention(NumericToken const &) const && = delete;
  void quantity(Observation const &) const && = delete;
  void value_text(Observation const &) const && = delete;
  void observations_of(Mention const &) const && = delete;
  void section(Span) const && = delete;
  void paragraph(Span) const && = delete;
  void sentence(Span) const && = delete;
  void parent(Section const &) const && = delete;
  void children(Section const &) const && = delete;
  void children() const && = delete;

private:
  friend struct DocumentAccess; // the parser's
  explicit Document(std::shared_ptr<Layers const> layers) noexcept : layers_(std::move(layers)) {}
  void require(Span span) const;         ///< throws std::out_of_range
  std::shared_ptr<Layers const> layers_; ///< never null
};

} // namespace reportlib
