#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include <reportlib/export.hpp>
#include <reportlib/span.hpp>

namespace reportlib {

/// What a part of the report does.
enum class SectionKind : std::uint8_t {
  review,        ///< work of the past year or years (工作回顾)
  situation,     ///< problems and circumstances (存在的问题, 形势)
  guideline,     ///< general requirements (总体要求, 指导思想)
  targets,       ///< expected figures (主要预期目标)
  tasks,         ///< what is to be done (重点工作)
  self_building, ///< the government's own reform (自身建设)
  closing,       ///< closing words (结束语)
  glossary,      ///< 名词解释
  annex,         ///< what is attached (附件1, 附表)
  other,
};

enum class ParagraphKind : std::uint8_t {
  body,
  item,       ///< begins with a list mark (——, 1., ①, 一是)
  lead,       ///< begins with a run-in heading
  heading,    ///< a heading on a line of its own
  salutation, ///< 各位代表：
  front,      ///< title, meeting, speaker, date
  note,       ///< footnote
  glossary,
  row,   ///< of a table
  noise, ///< not part of the report: site furniture, adverts, copyright notes
};

/// A headed part: from its marker to the next heading of the same or a higher level.
/// level 1 一、 · 2 （一） · 3 1. · 4 （1） · 9 run-in points (一是, 第一，). A row that begins anew inside a part stands below the heading
/// before it: 一、 under an unnumbered 2032年工作安排 has level 2. marker and title are empty spans where there is none; both are where no
/// heading begins the plan and only its paragraphs tell where it does.
struct Section {
  Span span;
  Span marker;
  Span title;
  int level = 1;
  SectionKind kind = SectionKind::other;
  friend bool operator==(Section const &, Section const &) = default;
};

struct Paragraph {
  Span span;
  ParagraphKind kind = ParagraphKind::body;
  friend bool operator==(Paragraph const &, Paragraph const &) = default;
};

/// Ends after 。！？；is no end.
struct Sentence {
  Span span;
  friend bool operator==(Sentence const &, Sentence const &) = default;
};

/// A table printed in the report. `rows` holds the cells of each row, column by column; an empty span where a cell is blank. All rows have
/// the same number of cells.
///
///     for (PrintedTable const &t : doc.printed_tables())
///       for (auto const &cells : t.rows) std::cout << doc[cells.front()] << ": " << doc[cells.back()] << '\n';
struct PrintedTable {
  Span span;
  std::vector<std::vector<Span>> rows;
  friend bool operator==(PrintedTable const &, PrintedTable const &) = default;
};

/// A term that the report explains after its text (名词解释).
struct GlossaryEntry {
  Span span;               ///< the whole entry, with its number
  Span term;               ///< “1+3+2”专项行动
  Span explanation;        ///< what stands behind the colon, 指 … with it
  std::vector<Span> marks; ///< footnote marks of its number in the text ([1], ①)
  std::vector<Span> uses;  ///< where the text has the term
  friend bool operator==(GlossaryEntry const &, GlossaryEntry const &) = default;
};

enum class NoiseKind : std::uint8_t {
  furniture,    ///< of the site: navigation, counters, captions, abstracts; whatever has no kind of its own
  share,        ///< share buttons and page controls
  editor,       ///< who edited it, related articles
  copyright,    ///< copyright and disclaimers
  advert,       ///< advertisements
  contents,     ///< a table of contents
  paywall,      ///< what must be paid for or logged in to
  page_number,  ///< between lines or inside a sentence
  running_head, ///< the head of a page, beside its number
  injected,     ///< words that a site wrote into the text again and again
  repeated,     ///< text that stands above already: three paragraphs and more
};

/// A stretch that is in the text but not part of the report.
struct Noise {
  Span span;
  NoiseKind kind = NoiseKind::furniture;
  friend bool operator==(Noise const &, Noise const &) = default;
};

[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(SectionKind kind) noexcept;
[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(ParagraphKind kind) noexcept;
[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(NoiseKind kind) noexcept;

} // namespace reportlib
