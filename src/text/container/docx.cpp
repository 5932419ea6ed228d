// A Word file: the parts of its archive, found through their relationships, then body and notes.
#include "text/container/docx.hpp"

#include <charconv>

#include "text/container/container.hpp"

namespace reportlib::text {
namespace {

// Where the parts of a kind are: the last word of the relationship's type → the path in the archive.
using Relationships = std::map<std::string, std::string>;

class RelationshipReader : public XmlReader {
public:
  RelationshipReader(std::string_view folder, Relationships &found) : folder_(folder), found_(found) {}
  void start(std::string_view, std::string_view name, Attributes const &attributes) override {
    if (name != "Relationship" || attributes["TargetMode"] == "External") return;
    std::string_view const type = attributes["Type"], target = attributes["Target"];
    std::string const path = target.starts_with('/') ? std::string(target.substr(1)) : folder_ + std::string(target);
    found_.try_emplace(std::string(type.substr(type.rfind('/') + 1)), path);
  }
  void end(std::string_view, std::string_view) override {}

private:
  std::string folder_;
  Relationships &found_;
};

// Of the part `folder` + `file`; of the whole archive when both are empty.
Relationships relationships(Zip const &zip, std::string const &folder, std::string const &file) {
  Relationships found;
  std::string const part = folder + "_rels/" + file + ".rels";
  RelationshipReader reader(folder, found);
  if (zip.has(part)) read_xml(part, zip.open(part), reader);
  return found;
}

class StyleReader : public XmlReader {
public:
  explicit StyleReader(Styles &styles) : styles_(styles) {}
  void start(std::string_view space, std::string_view name, Attributes const &attributes) override {
    if (!is_word(space)) return;
    if (name == "style") style_ = attributes["type"] == "paragraph" ? &styles_[std::string(attributes["styleId"])] : nullptr;
    if (!style_) return;
    if (name == "basedOn") style_->based_on = attributes["val"];
    if (name == "numPr") style_->list.emplace();
    if (name == "ilvl" && style_->list) style_->list->level = number_of(attributes["val"]);
    if (name == "numId" && style_->list) style_->list->list = number_of(attributes["val"]);
    if (name == "vanish") style_->hidden = is_on(attributes);
  }
  void end(std::string_view, std::string_view name) override {
    if (name == "style") style_ = nullptr;
  }

private:
  Styles &styles_;
  Style *style_ = nullptr;
};

// Each style is looked up once, whatever stands on it; chains are short, and one that bites its tail ends.
void inherit_lists(Styles &styles) {
  std::map<Style const *, Style const *> below;
  for (auto &[name, style] : styles)
    if (auto const found = styles.find(style.based_on); found != styles.end()) below[&style] = &found->second;
  constexpr int longest_chain = 20;
  for (auto &[name, style] : styles) {
    Style const *at = &style;
    for (int i = 0; i < longest_chain && at && !at->list; ++i) {
      auto const next = below.find(at);
      at = next == below.end() ? nullptr : next->second;
    }
    if (at && at->list && at != &style) style.list = at->list;
  }
}

class NoteFormatReader : public XmlReader {
public:
  NoteFormatReader(Notes &footnotes, Notes &endnotes) : footnotes_(footnotes), endnotes_(endnotes) {}
  void start(std::string_view space, std::string_view name, Attributes const &attributes) override {
    if (!is_word(space)) return;
    if (name == "footnotePr") notes_ = &footnotes_;
    if (name == "endnotePr") notes_ = &endnotes_;
    if (name == "numFmt" && notes_) notes_->format = attributes["val"];
  }
  void end(std::string_view, std::string_view name) override {
    if (name == "footnotePr" || name == "endnotePr") notes_ = nullptr;
  }

private:
  Notes &footnotes_, &endnotes_;
  Notes *notes_ = nullptr;
};

// What an archive without a Word document is.
[[noreturn]] void refuse(Zip const &zip) {
  if (zip.has("xl/workbook.xml"))
    throw Error("a spreadsheet (.xlsx): parse_column() of Python's reportlib reads a column of texts; C++ does not");
  if (zip.has("ppt/presentation.xml")) throw Error("a presentation (.pptx): save its text as .docx or plain text");
  if (zip.has("OFD.xml")) throw Error("an OFD file: save it as .docx or PDF");
  if (zip.has("META-INF/manifest.xml") || zip.has("META-INF/container.xml"))
    throw Error("an OpenDocument or EPUB file: save it as .docx or plain text");
  throw Error("a ZIP archive without a Word document in it: unpack it first");
}

} // namespace

bool is_word(std::string_view space) noexcept {
  return space == "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
         space == "http://purl.oclc.org/ooxml/wordprocessingml/main";
}

bool is_on(Attributes const &attributes) {
  std::string_view const value = attributes["val"];
  return value != "0" && value != "false" && value != "off";
}

int number_of(std::string_view digits, int otherwise) {
  int number = otherwise;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::string Notes::mark(int number) const {
  std::string const shown = format_number(number, format);
  bool const plain = !shown.empty() && static_cast<unsigned char>(shown[0]) < 0x80;
  return plain ? '[' + shown + ']' : shown;
}

Styles read_styles(Zip const &zip, std::string_view part) {
  Styles styles;
  StyleReader reader(styles);
  read_xml(part, zip.open(part), reader);
  inherit_lists(styles);
  return styles;
}

void read_note_formats(Zip const &zip, std::string_view part, Notes &footnotes, Notes &endnotes) {
  NoteFormatReader reader(footnotes, endnotes);
  read_xml(part, zip.open(part), reader);
}

Source read_docx(std::string_view bytes, Limits const &limits) {
  Zip const zip(bytes, limits.unpacked);
  std::string main = "word/document.xml";
  if (!zip.has(main)) {
    Relationships const of_archive = relationships(zip, "", "");
    auto const found = of_archive.find("officeDocument");
    if (found == of_archive.end() || !found->second.starts_with("word/") || !zip.has(found->second)) refuse(zip);
    main = found->second;
  }
  std::size_t const name = main.rfind('/') + 1;
  Relationships const of_main = relationships(zip, main.substr(0, name), main.substr(name));
  auto const part = [&](char const *kind) -> std::string {
    auto const found = of_main.find(kind);
    return found != of_main.end() && zip.has(found->second) ? found->second : std::string();
  };

  DocxParts parts;
  if (std::string const styles = part("styles"); !styles.empty()) parts.styles = read_styles(zip, styles);
  if (std::string const numbering = part("numbering"); !numbering.empty()) parts.numbering.read(zip, numbering);
  std::string const footnotes = part("footnotes"), endnotes = part("endnotes");
  if (!footnotes.empty() || !endnotes.empty()) {
    if (std::string const settings = part("settings"); !settings.empty()) read_note_formats(zip, settings, parts.footnotes, parts.endnotes);
    read_note_formats(zip, main, parts.footnotes, parts.endnotes);
  }

  Lines lines(limits, bytes.size());
  if (!read_body(zip, main, parts, lines)) refuse(zip);
  if (!footnotes.empty()) read_notes(zip, footnotes, "footnote", parts, lines);
  if (!endnotes.empty()) read_notes(zip, endnotes, "endnote", parts, lines);
  return std::move(lines).finish(Container::docx);
}

} // namespace reportlib::text
