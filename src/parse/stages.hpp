#pragma once
// The stages between text and Document, as free functions: values in, value and diagnostics out. All spans are canonical
// until `assemble` maps them to the source. `signs` are those of the canonical text. Those that take `options` throw Cancelled when these
// say so.
#include <optional>
#include <string_view>
#include <vector>

#include "parse/signs.hpp"
#include "text/text.hpp"
#include <reportlib/document.hpp>
#include <reportlib/lexicon.hpp>
#include <reportlib/parse.hpp>

namespace reportlib::parse_stages {

/// A stretch that was one paragraph before hard wraps, links and page ends cut it into lines.
struct Block {
  /// The mark of a heading that it begins with (grammar::match_heading), so that it is read once.
  struct Mark {
    std::uint16_t bytes = 0; ///< 0 when there is none
    std::uint8_t level = 0, number = 0;
    bool known = false; ///< not of what was joined to a short line: the mark may have been broken there
  };
  Span span;
  std::uint32_t characters;
  std::optional<NoiseKind> noise = std::nullopt;
  bool row = false; ///< of a table
  Mark mark = {};
};
struct Joined {
  text::Text text;
  std::vector<Block> blocks;
  std::vector<Noise> page_marks; ///< page numbers and running heads on lines of their own between blocks
};

/// Lines to the paragraphs that they were. The line ends inside them, and the page numbers there, are left out of the canonical text.
Joined join_lines(text::Text text, Lexicon const &lexicon);

/// What the head of a table's column says of the values below it.
struct Column {
  bool rate = false, fall = false, yearly = false; ///< 增长, 降幅, 年均增长
  bool share = false;                              ///< 占比
  int year = 0;                                    ///< 2023年; 0 when it names none
  std::optional<int> offset = std::nullopt;        ///< 去年 -1: years from the year of delivery
  std::optional<Status> status = std::nullopt;     ///< 目标, 预计
};

/// A cell whose words are read otherwise than those of a sentence.
struct Cell {
  enum class Role : std::uint8_t {
    value,  ///< a number, with or without words beside it
    unit,   ///< names the unit of its row
    number, ///< numbers its row
  };
  Span span;
  Role role = Role::value;
  Span stub;                                   ///< of a value: the words at the head of its row that name what is measured
  std::optional<Quantity> unit = std::nullopt; ///< of a value: one of the unit that its row, its column or the table names
  Column column = {};
};

struct Outline {
  Header header;
  std::vector<Section> sections;
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences; ///< of every paragraph that is not noise; of a table's row each cell is one
  std::vector<PrintedTable> tables;
  std::vector<Cell> cells; ///< of the tables, in text order
  std::vector<Noise> noise;
};

/// Headings to sections, front matter to header; site furniture to noise.
Staged<Outline> outline(std::string_view canonical, Signs const &signs, std::vector<Block> blocks, std::vector<Noise> const &page_marks,
                        Lexicon const &lexicon, ParseOptions const &options);

/// Every numeric expression, in text order, not overlapping; of noise only its dates, ordinals and names.
Staged<std::vector<Mention>> recognize(std::string_view canonical, Signs const &signs, Outline const &outline, Lexicon const &lexicon,
                                       ParseOptions const &options);

/// Gives periods without a year their years, from the header, the section and what stands before them.
std::vector<Mention> resolve(std::string_view canonical, Outline const &outline, std::vector<Mention> mentions, Lexicon const &lexicon);

/// The grammar of every sentence with a quantity (clause/clause.hpp).
struct Clauses;
Clauses clauses(std::string_view canonical, Signs const &signs, Outline const &outline, std::vector<Mention> const &mentions,
                Lexicon const &lexicon);

/// Named things, not overlapping, in text order (entities/).
std::vector<Entity> entities(std::string_view canonical, Signs const &signs, Outline const &outline, Lexicon const &lexicon,
                             ParseOptions const &options);

/// What each quantity measures, and of whom; Observation::mention indexes `mentions`.
Staged<std::vector<Observation>> relate(std::string_view canonical, Signs const &signs, Outline const &outline,
                                        std::vector<Mention> const &mentions, std::vector<Entity> const &entities, Clauses const &clauses,
                                        Lexicon const &lexicon);

/// What kind of text it is, with the words that say so.
struct GenreFound {
  Genre genre = Genre::other;
  std::vector<Span> evidence;
};
GenreFound genre(std::string_view canonical, Signs const &signs, Outline const &outline, Lexicon const &lexicon);

/// What is odd about the document as a whole; of a report also what it lacks and what contradicts its header.
std::vector<Diagnostic> doubts_of_document(std::string_view canonical, Outline const &outline, Genre genre);

/// The terms that the report explains, with their marks and uses.
std::vector<GlossaryEntry> glossary(std::string_view canonical, Outline const &outline, std::vector<Mention> const &mentions);

/// The only place that maps canonical spans to source spans. Of `source` its container and origins are taken; its text is in `text`.
Document assemble(text::Text text, Source source, Outline outline, GenreFound genre, std::vector<Mention> mentions,
                  std::vector<Entity> entities, std::vector<Observation> observations, std::vector<GlossaryEntry> glossary,
                  std::vector<Diagnostic> diagnostics);

} // namespace reportlib::parse_stages
