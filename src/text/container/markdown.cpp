// Markdown without its marks, line by line: headings, emphasis, links, quotes, bullets, tables, rules, fences, front matter.
#include <algorithm>

#include "text/ascii.hpp"
#include "text/container/container.hpp"
#include "text/container/lines.hpp"

namespace reportlib::text {
namespace {

std::string_view trimmed(std::string_view line) {
  std::size_t const begin = std::min(line.find_first_not_of(" \t\r"), line.size());
  std::size_t const end = line.find_last_not_of(" \t\r");
  return begin == line.size() ? std::string_view() : line.substr(begin, end + 1 - begin);
}

bool consists_of(std::string_view line, std::string_view characters) { return line.find_first_not_of(characters) == line.npos; }

// A rule, or the underline of a heading.
bool is_rule(std::string_view line) {
  return line.size() >= 3 && std::string_view("-=*_").find(line[0]) != std::string_view::npos && consists_of(line, line.substr(0, 1));
}

bool is_punctuation(char c) { return c > 0x20 && c < 0x7F && !is_ascii_alphanumeric(c); }

// Where a mark of a line stands next, asked for from places that go forward: the line is searched once, not from each bracket in it.
class Next {
public:
  Next(std::string_view line, std::string_view mark) : line_(line), mark_(mark) {}
  std::size_t from(std::size_t place) {
    if (!asked_ || at_ < place) at_ = line_.find(mark_, place);
    asked_ = true;
    return at_;
  }

private:
  std::string_view line_, mark_;
  std::size_t at_ = 0;
  bool asked_ = false;
};

// Marks inside a line.
void append_inline(std::string &out, std::string_view line) {
  Next close(line, "]"), link(line, "]("), link_end(line, ")");
  for (std::size_t i = 0; i < line.size();) {
    std::string_view const rest = line.substr(i);
    if (rest.size() > 1 && rest[0] == '\\' && is_punctuation(rest[1])) {
      out += rest[1];
      i += 2;
    } else if (rest.starts_with("**") || rest.starts_with("__") || rest.starts_with("~~")) {
      i += 2;
    } else if (rest.starts_with('`')) {
      ++i;
    } else if (rest.starts_with("[^") && close.from(i) != line.npos) { // the mark of a note
      out += '[';
      i += 2;
    } else if (rest.starts_with("![") || rest.starts_with('[')) {
      std::size_t const middle = link.from(i), end = middle == line.npos ? line.npos : link_end.from(middle);
      if (end == line.npos || close.from(i) < middle) {
        out += rest[0];
        ++i;
      } else {
        if (rest[0] == '[') append_inline(out, line.substr(i + 1, middle - i - 1)); // a picture has no words in the page
        i = end + 1;
      }
    } else {
      out += rest[0];
      ++i;
    }
  }
}

// Quote signs, a heading's #, a bullet: what stands before a line's words.
std::string_view without_lead(std::string_view line) {
  while (line.starts_with('>')) line = trimmed(line.substr(1));
  std::size_t const marks = std::min(line.find_first_not_of('#'), line.size());
  if (marks >= 1 && marks <= 6 && (marks == line.size() || line[marks] == ' ')) {
    line = trimmed(line.substr(marks));
    std::size_t const closing = line.find_last_not_of('#');
    if (closing != line.npos && closing + 1 < line.size() && line[closing] == ' ') line = trimmed(line.substr(0, closing));
    return line;
  }
  for (std::string_view bullet : {"- ", "* ", "+ "})
    if (line.starts_with(bullet)) return trimmed(line.substr(bullet.size()));
  return line;
}

class Reader {
public:
  void read(std::string_view line) {
    ++number_;
    line = trimmed(line);
    if (number_ == 1 && line == "---") {
      front_matter_ = true;
    } else if (front_matter_) {
      front_matter_ = line != "---" && line != "...";
    } else if (line.starts_with('|')) {
      row(line);
    } else if (!is_rule(line) && !line.starts_with("```") && !line.starts_with("~~~")) {
      write(without_lead(line));
    }
  }
  Source finish() && { return std::move(lines_).finish(Container::markdown); }

private:
  void row(std::string_view line) {
    if (consists_of(line, "|-: \t")) return;
    line.remove_prefix(1);
    if (line.ends_with('|')) line.remove_suffix(1);
    std::string cells;
    for (bool first = true;; first = false) {
      std::size_t const end = line.find('|');
      if (!first) cells += '\t';
      append_inline(cells, trimmed(line.substr(0, end)));
      if (end == line.npos) break;
      line.remove_prefix(end + 1);
    }
    put(cells);
  }
  void write(std::string_view line) {
    std::string words;
    append_inline(words, line);
    put(words);
  }
  void put(std::string_view words) {
    lines_.begin("line " + std::to_string(number_));
    lines_.add(words);
    lines_.end();
  }

  Lines lines_;
  std::size_t number_ = 0;
  bool front_matter_ = false;
};

} // namespace

Source read_markdown(std::string_view markdown) {
  Reader reader;
  while (!markdown.empty()) {
    std::string_view const line = markdown.substr(0, markdown.find('\n'));
    reader.read(line);
    markdown.remove_prefix(std::min(line.size() + 1, markdown.size()));
  }
  return std::move(reader).finish();
}

} // namespace reportlib::text
