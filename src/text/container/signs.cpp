// Which container bytes are, by what they hold and never by a name.
#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/container/container.hpp"
#include "text/container/elements.hpp"

namespace reportlib::text {
namespace {

struct Foreign {
  std::string_view magic;
  std::size_t offset;
  std::string_view message;
};

constexpr std::string_view picture = "a picture: recognise its text first (OCR)";
constexpr std::string_view packed = "a packed archive: unpack it first";

constexpr Foreign foreign[] = {
    {"{\\rtf", 0, "a rich text file (RTF): save it as .docx or plain text"},
    {"\x89PNG\r\n\x1A\n", 0, picture},
    {"\xFF\xD8\xFF", 0, picture},
    {"GIF87a", 0, picture},
    {"GIF89a", 0, picture},
    {std::string_view("II*\0", 4), 0, picture},
    {std::string_view("MM\0*", 4), 0, picture},
    {"WEBP", 8, picture},
    {"\x1F\x8B\x08", 0, packed},
    {"7z\xBC\xAF\x27\x1C", 0, packed},
    {"Rar!\x1A\x07", 0, packed},
    {"PAR1", 0, "a Parquet table: parse_column() of Python's reportlib reads a column of texts"},
};

// The name of a stream in an OLE file's directory, where it is UTF-16.
bool has_stream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (char c : name) wide += c, wide += '\0';
  return bytes.find(wide) != bytes.npos;
}

std::string_view told_by_ole(std::string_view bytes) {
  if (has_stream(bytes, "EncryptedPackage")) return "an Office file protected by a password: save it without one";
  if (has_stream(bytes, "WordDocument")) return "a Word file of the old format (.doc): save it as .docx";
  if (has_stream(bytes, "Workbook") || has_stream(bytes, "Book")) return "an Excel file of the old format (.xls): save it as .xlsx";
  return "an Office or WPS file of the old format: save it as .docx";
}

std::string_view skip_blanks(std::string_view text) { return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size())); }

bool starts_with_name(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  return std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) { return a == ascii_lower(b); });
}

// Past an XML declaration and comments.
std::string_view skip_prolog(std::string_view text) {
  for (text = skip_blanks(text);;) {
    std::string_view const end = text.starts_with("<?xml") ? "?>" : text.starts_with("<!--") ? "-->" : "";
    std::size_t const at = end.empty() ? text.npos : text.find(end);
    if (at == text.npos) return text;
    text = skip_blanks(text.substr(at + end.size()));
  }
}

std::size_t count_lines(std::string_view text) {
  std::size_t lines = 0;
  while (!text.empty()) {
    std::string_view const line = text.substr(0, text.find('\n'));
    lines += !skip_blanks(line).empty();
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return lines;
}

// Tags are the structure of the text: it begins as a page or with a block does, or half of its lines at least have a tag of a block.
bool is_html(std::string_view text) {
  std::string_view const start = skip_prolog(text);
  for (std::string_view opening : {"<!doctype html", "<html", "<head>", "<head ", "<body"})
    if (starts_with_name(start, opening)) return true;
  constexpr std::size_t reach = 1 << 20;
  std::string_view const head = text.substr(0, reach);
  std::size_t blocks = 0, closed = 0;
  bool begins = false;
  for (std::size_t at = head.find('<'); at != head.npos; at = head.find('<', at + 1)) {
    bool const closes = head.substr(at + 1).starts_with('/');
    std::string_view const rest = head.substr(at + 1 + closes);
    std::size_t length = 0;
    std::array<char, 12> name{};
    while (length < name.size() && length < rest.size() && is_ascii_alphanumeric(rest[length]))
      name[length] = ascii_lower(rest[length]), ++length;
    if (length == 0 || length == rest.size() || !(rest[length] == '>' || rest[length] == '/' || rest[length] == ' ')) continue;
    Element const element = element_of({name.data(), length});
    if (element == Element::inline_) continue;
    ++(closes ? closed : blocks);
    begins = begins || head.data() + at == start.data();
  }
  if (blocks == 0) return false;
  return (begins && blocks + closed >= 2) || (blocks >= 4 && blocks * 2 >= count_lines(head));
}

// Each kind of mark is a hint; two kinds together, or several of one that prose has not, are Markdown.
bool is_markdown(std::string_view text) {
  constexpr std::size_t reach = 1 << 18;
  std::string_view const head = text.substr(0, reach);
  std::size_t headings = 0, rules = 0;
  bool const may_have_lines = head.find('#') != head.npos || head.find('|') != head.npos; // most texts have neither
  for (std::string_view rest = may_have_lines ? head : std::string_view{}; !rest.empty();) {
    std::string_view const line = rest.substr(0, rest.find('\n'));
    std::size_t const marks = std::min(line.find_first_not_of('#'), line.size());
    headings += marks >= 1 && marks <= 6 && line.substr(marks).starts_with(' ') && line.size() > marks + 1;
    rules += line.starts_with("|") && line.find("---") != line.npos && line.find_first_not_of("|-: \r") == line.npos;
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  std::size_t bold = 0, links = 0;
  for (std::size_t at = head.find("**"); at != head.npos; at = head.find("**", at + 2)) ++bold;
  for (std::size_t at = head.find("]("); at != head.npos; at = head.find("](", at + 2)) ++links;
  bool const fronted = !front_matter_of(text).empty();
  return headings >= 2 || bold >= 6 || (headings > 0) + (rules > 0) + (bold >= 2) + (links > 0) + fronted >= 2;
}

// gb2312 of ` "gb2312";`
std::string_view word_of(std::string_view text) {
  text = skip_blanks(text);
  if (text.starts_with('"') || text.starts_with('\'')) text.remove_prefix(1);
  auto const in_word = [](char c) { return is_ascii_alphanumeric(c) || c == '-' || c == '_'; };
  return text.substr(0, static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), in_word) - text.begin()));
}

// gb2312 of `charset="gb2312"`, wherever it stands in the text.
std::string_view value_of(std::string_view text, std::string_view key) {
  for (std::size_t at = 0; at + key.size() < text.size(); ++at) {
    if (!starts_with_name(text.substr(at), key)) continue;
    std::string_view const rest = skip_blanks(text.substr(at + key.size()));
    if (rest.starts_with('=')) return word_of(rest.substr(1));
  }
  return {};
}

} // namespace

void refuse_foreign(std::string_view bytes) {
  std::string_view const start = skip_blanks(bytes.substr(0, 1024));
  if (start.starts_with("%PDF-"))
    throw Error("a PDF file: Python's reportlib reads it (with pypdfium2, the extra `pdf`); C++ takes its text as a Source");
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) throw Error(std::string(told_by_ole(bytes)));
  for (Foreign const &f : foreign)
    if (bytes.size() >= f.offset && bytes.substr(f.offset).starts_with(f.magic) && (f.offset == 0 || bytes.starts_with("RIFF")))
      throw Error(std::string(f.message));
}

Container told_by_signs(std::string_view text) {
  if (is_html(text)) return Container::html;
  return is_markdown(text) ? Container::markdown : Container::text;
}

std::string_view charset_of_header(std::string_view header) {
  if (std::string_view const named = value_of(header, "charset"); !named.empty()) return named;
  return header.find('/') == header.npos ? word_of(header) : std::string_view(); // text/html alone says nothing
}

std::string_view charset_of_html(std::string_view bytes) {
  std::string_view const head = bytes.substr(0, 4096);
  for (std::size_t at = head.find('<'); at != head.npos; at = head.find('<', at + 1)) {
    std::string_view const tag = head.substr(at, head.find('>', at) - at);
    std::string_view found;
    if (starts_with_name(tag, "<meta")) found = value_of(tag, "charset");
    if (starts_with_name(tag, "<?xml")) found = value_of(tag, "encoding");
    if (!found.empty()) return found;
  }
  return {};
}

} // namespace reportlib::text
