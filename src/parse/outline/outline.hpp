#pragma once
// Parts of `outline`: lines → blocks (paragraphs made whole) → extent (where the report begins and ends) → headings → kinds → levels →
// header.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/stages.hpp"

namespace reportlib::parse_stages {

/// A line that is not blank, without the blanks around it.
struct Line {
  Span span;
  std::uint32_t characters;
  bool blank_before; ///< an empty line parts it from the one before
  bool indented;
};
std::vector<Line> read_lines(std::string_view canonical);

/// The mark of a heading that a line begins with.
Block::Mark mark_of(std::string_view line);
/// The one that a block begins with.
Block::Mark mark_of(std::string_view canonical, Block const &block);

/// The text without blanks and line ends, of a line too short to be costly.
std::string squeezed(std::string_view line);
/// 固定资产投资增长8%: a number with what pages do not count in.
bool states_value(std::string_view line) noexcept;

/// What the words of a line show of its being site furniture: none, some (in a short line), or proof.
enum class NoiseSign : std::uint8_t { none, weak, strong };
NoiseSign noise_sign(std::string_view canonical, Signs const &signs, Span line, std::uint32_t characters, Lexicon const &lexicon);
/// What kind of noise a line is, by its first word that tells one.
NoiseKind noise_kind(std::string_view line, Lexicon const &lexicon);

/// Where the report lies among the blocks: [first, body) is front matter, [body, last) the report's text; blocks outside and those that
/// are site furniture inside are marked as noise. `title` is the index of the title's block.
struct Extent {
  std::size_t first = 0, body = 0, last = 0;
  std::optional<std::size_t> title;
};
Extent find_extent(std::string_view canonical, Signs const &signs, std::vector<Block> &blocks, Lexicon const &lexicon);

/// Marks blocks as noise whose text stands above already: three long paragraphs and more in a row, with what stands between them.
std::vector<Diagnostic> mark_repeated(std::string_view canonical, std::vector<Block> &blocks);

/// Headings of every block of the body, in text order: marker, title, level; span and kind are not set yet. Blocks in which a heading is
/// glued to the text before it are cut there.
std::vector<Section> find_headings(std::string_view canonical, Signs const &signs, std::vector<Block> &blocks, Extent &extent,
                                   Lexicon const &lexicon);

/// Words of a stretch that look back or ahead, of the coming years, of the year that is planned, and of the government's own reform.
struct Evidence {
  int behind = 0, ahead = 0, coming = 0, this_year = 0, self_building = 0;
  /// From -1, all ahead, to 1, all behind. On sections whose headings tell, reviews lie above -0.15 and plans below.
  [[nodiscard]] double balance() const noexcept { return static_cast<double>(behind - ahead) / (behind + ahead + 1); }
  Evidence &operator+=(Evidence const &other) noexcept {
    behind += other.behind, ahead += other.ahead, coming += other.coming, this_year += other.this_year;
    self_building += other.self_building;
    return *this;
  }
  [[nodiscard]] bool looks_back() const noexcept { return behind + ahead >= few && balance() > 0.05; }
  [[nodiscard]] bool looks_ahead() const noexcept { return behind + ahead >= few && balance() < -0.45; }
  static constexpr int few = 10;
};
Evidence evidence_of(std::string_view text, Lexicon const &lexicon);

/// The words of headings.tsv in a title, in their order.
std::vector<Term const *> heading_words(std::string_view title, Lexicon const &lexicon);
/// The years that a title names (2023年, “二〇二三年”), in their order.
std::vector<int> years_named(std::string_view title);

/// Sets Section::kind from words, years and position, and from the sentences up to `end` where the heading does not tell; `delivery` is the
/// year that the report plans for, if known. Tells which sections are parts: level-1 sections that are no points of another one (their
/// numbers begin anew under it).
std::vector<bool> set_kinds(std::string_view canonical, std::vector<Section> &sections, std::uint32_t end, std::optional<int> delivery,
                            Lexicon const &lexicon);
/// A part that only its paragraphs tell, with neither marker nor title.
bool is_unheaded(Section const &section) noexcept;
/// Adds review and plan as unheaded parts to a report none of whose headings begins a plan; false when its paragraphs show no boundary.
bool add_unheaded_parts(std::string_view canonical, std::vector<Block> const &blocks, Extent const &extent, std::vector<Section> &sections,
                        std::vector<bool> const &parts, Lexicon const &lexicon);
/// Lowers points that number themselves as parts do (一、 under 2032年工作安排 or under （九）), and the headings below them.
void set_levels(std::string_view canonical, std::vector<Section> &sections, std::vector<bool> const &parts);
/// Sets Section::span: to the next heading of the same or a higher level, at most to `end`.
void set_spans(std::vector<Section> &sections, std::uint32_t end);

/// Title, meeting, date, speaker and office as the front matter says them, and what stands before the office: 海拉尔区人民政府.
struct FrontMatter {
  Header header;
  std::string government;
};
/// The title that the metadata at the head of a Markdown file give; empty when there is none.
Span title_in_metadata(std::string_view canonical);
FrontMatter read_front(std::string_view canonical, std::vector<Block> const &blocks, Extent const &extent, Lexicon const &lexicon);
/// Whose report it is: the congress's region, else the government that the speaker stands for or the opening sentence names, else the
/// title's, else the one that the text names most. `year` chooses among the codes that a name has had.
void set_region(std::string_view canonical, std::vector<Block> const &blocks, Extent const &extent, Header &header,
                std::string_view government, std::optional<int> year, Lexicon const &lexicon);
/// The year that the report plans for by the date on which it was given, else by title, headings, or the caller's year.
std::optional<int> delivery_year(std::string_view canonical, Header const &header, std::vector<Section> const &sections, Span body,
                                 ParseOptions const &options, Lexicon const &lexicon);
/// Reviewed and planned year, from headings and the year of delivery, else from the years that the text names.
void set_years(std::string_view canonical, Signs const &signs, Header &header, std::vector<Section> const &sections, Span body,
               std::optional<int> delivery, Lexicon const &lexicon);
/// Not cut inside a sentence, no numbered part missing, more than the review there.
bool is_complete(std::string_view canonical, std::vector<Section> const &sections, Span body);

/// The tables among the blocks, and their cells that hold values or units.
void read_tables(std::string_view canonical, std::vector<Block> const &blocks, Lexicon const &lexicon, Outline &outline);
/// What the words at the head of a column say.
Column read_column(std::string_view head, Lexicon const &lexicon);
/// The cells of a row that are not blank, as sentences.
void split_cells(std::string_view canonical, Span row, std::vector<Sentence> &sentences);

/// Sentences of a paragraph: they end after 。！？. `stop` is the first stop that is not before the paragraph, or one before that, and is
/// moved on.
void split_sentences(std::string_view canonical, Signs const &signs, Span paragraph, std::size_t &stop, std::vector<Sentence> &sentences);

} // namespace reportlib::parse_stages
