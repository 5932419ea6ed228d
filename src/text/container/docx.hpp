#pragma once
// Parts of read_docx: which parts there are (docx.cpp), list numbers (docx_numbering.cpp), paragraphs (docx_body.cpp).
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/container/lines.hpp"
#include "text/container/xml.hpp"
#include "text/container/zip.hpp"

namespace reportlib::text {

/// The elements of WordprocessingML, transitional or strict.
bool is_word(std::string_view space) noexcept;
/// w:val of a switch such as w:vanish: on unless it says otherwise.
bool is_on(Attributes const &attributes);
int number_of(std::string_view digits, int otherwise = 0);

/// How one level of a list is numbered.
struct Level {
  int start = 1;
  std::string format = "decimal"; ///< ST_NumberFormat
  std::string text;               ///< 第%1章: %1 is the number of level 0
  bool restarts = true;           ///< after a level above it
  bool legal = false;             ///< all numbers in it as digits
};

/// Where a paragraph stands in a list.
struct ListPlace {
  int list = 0; ///< w:numId; 0: in none
  int level = 0;
};

/// The numbers that Word draws before paragraphs, from numbering.xml.
class Numbering {
public:
  void read(Zip const &zip, std::string_view part);
  /// The marker of the next paragraph at this place: 一、 · （二） · 1. ; empty for bullets and for lists that are not defined.
  std::string next(ListPlace const &place);

  static constexpr std::size_t depth = 9;
  struct List {
    int scheme = 0;              ///< w:abstractNumId
    std::map<int, int> starts;   ///< levels that this list begins anew
    std::map<int, Level> levels; ///< that it redefines
    bool begun = false;
  };
  struct Scheme {
    std::array<Level, depth> levels;
    std::array<std::optional<int>, depth> last; ///< numbers given, shared by all lists of the scheme
    std::string defines;                        ///< w:styleLink: the list style whose scheme it is
    std::string refers;                         ///< w:numStyleLink: the list style whose scheme stands in its place
  };

private:
  std::map<int, List> lists_;
  std::map<int, Scheme> schemes_;
};

/// A number as ST_NumberFormat writes it; nothing for bullets.
std::string format_number(int number, std::string_view format);

/// What styles.xml says of a paragraph style that shows in the text.
struct Style {
  std::string based_on;
  std::optional<ListPlace> list; ///< its own, else that of the style it is based on
  bool hidden = false;
};
using Styles = std::map<std::string, Style>;
Styles read_styles(Zip const &zip, std::string_view part);

/// Footnotes or endnotes: how they are numbered, and the numbers that their marks in the body got.
struct Notes {
  std::string format;
  std::map<std::string, int> numbers; ///< by w:id
  /// [1] for a number; signs that show themselves as marks (①) stand alone.
  [[nodiscard]] std::string mark(int number) const;
};
/// How the notes of a document are numbered, from its settings and its sections.
void read_note_formats(Zip const &zip, std::string_view part, Notes &footnotes, Notes &endnotes);

/// What the body of a document needs besides itself.
struct DocxParts {
  Numbering numbering;
  Styles styles;
  Notes footnotes{"decimal", {}}, endnotes{"lowerRoman", {}};
};
/// The paragraphs of the body into `lines`; false when the part has no body.
bool read_body(Zip const &zip, std::string_view part, DocxParts &parts, Lines &lines);
/// The notes whose marks the body has. `element` is footnote or endnote.
void read_notes(Zip const &zip, std::string_view part, std::string_view element, DocxParts &parts, Lines &lines);

} // namespace reportlib::text
