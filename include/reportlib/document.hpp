#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reportlib/diagnostic.hpp>
#include <reportlib/entity.hpp>
#include <reportlib/export.hpp>
#include <reportlib/genre.hpp>
#include <reportlib/header.hpp>
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

/// One report: its text and sorted layers of typed spans. Containment of spans is the tree.
/// Immutable; a copy shares the layers, so copies are cheap and safe to pass between threads.
///
///     Document doc = parse(bytes);
///     for (Section const &s : doc.sections())
///       for (Mention const &m : doc.mentions(s.span)) std::cout << doc[s.title] << ": " << doc[m.span] << '\n';
///
/// Invariants: every span lies inside the text on code point borders; each layer is sorted by span; sentences,
/// paragraphs and mentions do not overlap among themselves; Observation::mention is an index or no_mention.
class REPORTLIB_EXPORT Document {
public:
  Document();
  /// Sorts the layers; throws std::invalid_argument naming the first invariant that does not hold.
  explicit Document(Layers layers);

  /// The decoded source, unaltered (a byte order mark dropped), UTF-8. Of a container, the text that its reader sees.
  [[nodiscard]] std::string_view text() const noexcept;
  /// The exact words of a span.
  [[nodiscard]] std::string_view operator[](Span span) const noexcept;
  /// What kind of text it is, and the words that say so.
  [[nodiscard]] Genre genre() const noexcept;
  [[nodiscard]] std::span<Span const> genre_evidence() const noexcept;
  /// What the text came in.
  [[nodiscard]] Container container() const noexcept;
  [[nodiscard]] Header const &header() const noexcept;
  [[nodiscard]] Layers const &layers() const noexcept;

  /// A whole layer, or the part of it that begins inside `within` (two binary searches).
  [[nodiscard]] std::span<Section const> sections() const noexcept;
  [[nodiscard]] std::span<Section const> sections(Span within) const noexcept;
  [[nodiscard]] std::span<Paragraph const> paragraphs() const noexcept;
  [[nodiscard]] std::span<Paragraph const> paragraphs(Span within) const noexcept;
  [[nodiscard]] std::span<Sentence const> sentences() const noexcept;
  [[nodiscard]] std::span<Sentence const> sentences(Span within) const noexcept;
  [[nodiscard]] std::span<Mention const> mentions() const noexcept;
  [[nodiscard]] std::span<Mention const> mentions(Span within) const noexcept;
  [[nodiscard]] std::span<Entity const> entities() const noexcept;
  [[nodiscard]] std::span<Entity const> entities(Span within) const noexcept;
  [[nodiscard]] std::span<Observation const> observations() const noexcept;
  [[nodiscard]] std::span<Observation const> observations(Span within) const noexcept;
  [[nodiscard]] std::span<GlossaryEntry const> glossary() const noexcept;
  [[nodiscard]] std::span<PrintedTable const> printed_tables() const noexcept;
  [[nodiscard]] std::span<Noise const> noise() const noexcept;
  [[nodiscard]] std::span<Diagnostic const> diagnostics() const noexcept;
  /// Where the text stood in its container, in text order; none for plain text.
  [[nodiscard]] std::span<Origin const> origins() const noexcept;
  /// Those that overlap `within`: `doc.origins(m.span).front().place` is where a mention stood.
  [[nodiscard]] std::span<Origin const> origins(Span within) const noexcept;

  friend REPORTLIB_EXPORT bool operator==(Document const &a, Document const &b);

private:
  friend struct DocumentAccess; // the parser's
  explicit Document(std::shared_ptr<Layers const> layers) noexcept : layers_(std::move(layers)) {}
  std::shared_ptr<Layers const> layers_;
};

} // namespace reportlib
