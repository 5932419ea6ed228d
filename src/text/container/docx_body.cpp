// The paragraphs of a Word document, as its reader sees them: deleted revisions and hidden text left out, list numbers and marks of notes
// drawn, tables as rows, text boxes once, before the paragraph that they hang on.
#include <algorithm>
#include <utility>

#include "text/container/docx.hpp"

namespace reportlib::text {
namespace {

struct Paragraph {
  std::string text;
  std::string style;
  std::optional<ListPlace> list;
  bool joined = false; ///< its end is a deleted revision: it goes on with the next one
};

struct Table {
  int number = 0, row = 0;
};

bool shows_nothing(std::string_view name) {
  for (std::string_view gone : {"delText", "instrText", "delInstrText", "rt", "sdtPr"})
    if (name == gone) return true;
  return name.ends_with("Change"); // how it was formatted before a revision
}

class BodyReader : public XmlReader {
public:
  BodyReader(DocxParts &parts, Lines &lines, std::string_view note = {}) : parts_(parts), lines_(lines), note_(note) {}

  void start(std::string_view space, std::string_view name, Attributes const &attributes) override {
    if (skipped_ > 0 || leaves_out(space, name)) {
      ++skipped_;
      return;
    }
    if (!is_word(space)) {
      in_words_ = in_words_ || (name == "t" && space.ends_with("/math"));
      return;
    }
    has_body = has_body || name == "body";
    if (!note_.empty() && name == note_) return start_note(attributes);
    if (name == "tbl") end_story();
    if (name == "tbl") tables_.push_back({++table_count_, 0});
    if (name == "tr" && !tables_.empty()) ++tables_.back().row, lines_.begin_row(place());
    if (name == "tc") lines_.begin_cell();
    if (name == "gridSpan") lines_.span_cell(number_of(attributes["val"], 1), 1);
    if (name == "p") paragraphs_.emplace_back();
    if (name == "pPr") ++in_properties_;
    if (paragraphs_.empty()) return;
    if (in_properties_ > 0) return property(name, attributes);
    in_run(name, attributes);
  }

  void end(std::string_view space, std::string_view name) override {
    if (skipped_ > 0) {
      --skipped_;
      return;
    }
    if (name == "AlternateContent" && !alternatives_.empty()) alternatives_.pop_back();
    if (name == "t") in_words_ = false;
    if (!is_word(space)) return;
    if (name == "r") end_run();
    if (name == "p" && !paragraphs_.empty()) end_paragraph();
    if (name == "pPr") --in_properties_;
    if (name == "tc" || name == "body" || name == note_) end_story();
    if (name == "tr") lines_.end_row();
    if (name == "tbl" && !tables_.empty()) tables_.pop_back();
  }

  void words(std::string_view text) override {
    if (skipped_ == 0 && in_words_) write(text);
  }

  bool has_body = false;

private:
  bool leaves_out(std::string_view space, std::string_view name) {
    if (space.ends_with("/markup-compatibility/2006")) {
      if (name == "AlternateContent") alternatives_.push_back(0);
      if ((name == "Choice" || name == "Fallback") && !alternatives_.empty()) return std::exchange(alternatives_.back(), char{1}) != 0;
      return false;
    }
    if (!is_word(space)) return false;
    return shows_nothing(name) || (in_properties_ == 0 && (name == "del" || name == "moveFrom"));
  }

  // Of the paragraph: its style, its list, and whether its end was deleted.
  void property(std::string_view name, Attributes const &attributes) {
    Paragraph &p = paragraphs_.back();
    if (name == "pStyle") p.style = attributes["val"];
    if (name == "numPr") p.list.emplace();
    if (name == "ilvl" && p.list) p.list->level = number_of(attributes["val"]);
    if (name == "numId" && p.list) p.list->list = number_of(attributes["val"]);
    if (name == "del" || name == "moveFrom") p.joined = true;
  }

  void in_run(std::string_view name, Attributes const &attributes) {
    if (name == "r") in_run_ = true, hidden_ = raised_ = false;
    if (!in_run_) return;
    if (name == "vanish") hidden_ = is_on(attributes);
    if (name == "vertAlign") raised_ = attributes["val"] == "superscript";
    if (name == "t") in_words_ = true;
    if (name == "tab" || name == "ptab") write("\t");
    if (name == "br" || name == "cr") write("\n");
    if (name == "noBreakHyphen") write("-");
    if (name == "footnoteReference") mark(parts_.footnotes, attributes);
    if (name == "endnoteReference") mark(parts_.endnotes, attributes);
  }

  void mark(Notes &notes, Attributes const &attributes) {
    auto const next = static_cast<int>(notes.numbers.size()) + 1;
    int const number = notes.numbers.try_emplace(std::string(attributes["id"]), next).first->second;
    raised_ = false; // the mark is whole, brackets and all
    if (!is_on_value(attributes["customMarkFollows"])) write(notes.mark(number));
  }
  static bool is_on_value(std::string_view value) { return !value.empty() && value != "0" && value != "false"; }

  void write(std::string_view text) {
    if (hidden_ || paragraphs_.empty()) return;
    (raised_ ? raised_words_ : paragraphs_.back().text) += text;
  }

  void end_run() {
    in_run_ = false;
    if (!paragraphs_.empty()) paragraphs_.back().text += shown_raised(std::exchange(raised_words_, {}), paragraphs_.back().text);
    hidden_ = raised_ = false;
  }

  void end_paragraph() {
    Paragraph p = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    bool const in_box = !paragraphs_.empty();
    if (!in_box && tables_.empty() && note_.empty()) ++paragraph_count_;
    auto const style = parts_.styles.find(p.style);
    bool const styled = style != parts_.styles.end();
    if (styled && style->second.hidden) return;
    if (!p.list && styled) p.list = style->second.list;
    if (in_box) return write_paragraph(p, "text box");
    if (carried_) p.text.insert(0, std::exchange(carried_, std::nullopt)->text);
    if (p.joined)
      carried_ = std::move(p);
    else
      write_paragraph(p, place());
  }

  // A paragraph whose end is deleted has nothing to go on with at the end of its cell, of the body or before a table.
  void end_story() {
    if (!carried_ || !paragraphs_.empty()) return;
    Paragraph const p = std::move(*std::exchange(carried_, std::nullopt));
    write_paragraph(p, place());
  }

  void write_paragraph(Paragraph const &p, std::string const &from) {
    std::string text = p.text;
    std::string marker = p.list ? parts_.numbering.next(*p.list) : std::string();
    if (!note_mark_.empty()) marker = std::exchange(note_mark_, {});
    if (!marker.empty()) {
      bool parted = text.starts_with(' ') || text.starts_with('\t');
      for (std::string_view end : {"、", "．", ".", "）", ")", "，", "]"}) parted = parted || (marker.ends_with(end) && end != "]");
      text = marker + (parted ? "" : " ") + text;
    }
    for (std::string_view rest = text; !rest.empty();) {
      std::string_view const line = rest.substr(0, rest.find('\n'));
      lines_.begin(from);
      lines_.add(line);
      lines_.end();
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
  }

  std::string place() const {
    if (!note_.empty()) return note_place_;
    if (!tables_.empty()) return "table " + std::to_string(tables_.back().number) + " row " + std::to_string(tables_.back().row);
    return "paragraph " + std::to_string(paragraph_count_);
  }

  void start_note(Attributes const &attributes) {
    Notes const &notes = note_ == "footnote" ? parts_.footnotes : parts_.endnotes;
    auto const found = notes.numbers.find(std::string(attributes["id"]));
    if (found == notes.numbers.end()) { // no mark: a separator line
      ++skipped_;
      return;
    }
    note_mark_ = notes.mark(found->second);
    note_place_ = std::string(note_) + ' ' + std::to_string(found->second);
  }

  DocxParts &parts_;
  Lines &lines_;
  std::string_view note_; ///< footnote or endnote; empty: the body
  std::string note_mark_, note_place_;
  std::vector<Paragraph> paragraphs_; ///< the open ones: a text box has paragraphs inside a paragraph
  std::vector<Table> tables_;
  std::vector<char> alternatives_;   ///< of each open mc:AlternateContent, whether one was taken
  std::optional<Paragraph> carried_; ///< ended by a deleted revision
  std::string raised_words_;
  int skipped_ = 0, in_properties_ = 0, paragraph_count_ = 0, table_count_ = 0;
  bool in_run_ = false, in_words_ = false, hidden_ = false, raised_ = false;
};

} // namespace

bool read_body(Zip const &zip, std::string_view part, DocxParts &parts, Lines &lines) {
  BodyReader reader(parts, lines);
  read_xml(part, zip.open(part), reader);
  return reader.has_body;
}

void read_notes(Zip const &zip, std::string_view part, std::string_view element, DocxParts &parts, Lines &lines) {
  BodyReader reader(parts, lines, element);
  read_xml(part, zip.open(part), reader);
}

} // namespace reportlib::text
