// HTML as a browser shows it: libxml2 tells the elements one after the other and no tree is made, so depth costs nothing and time is
// linear.
#include <algorithm>
#include <charconv>
#include <climits>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <utility>

#include <libxml/HTMLparser.h>

#include "text/container/attribute_count.hpp"
#include "text/container/container.hpp"
#include "text/container/elements.hpp"
#include "text/container/lines.hpp"
#include "text/container/xml.hpp"

namespace reportlib::text {
namespace {

constexpr std::size_t deepest = 1000; ///< pages nest some dozens; unclosed tags are closed at the end of each block
constexpr std::size_t steps_given = 32;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// An element that is open.
struct Open {
  std::string_view name;
  Element element;
  unsigned index;                       ///< among its siblings of the same name
  int next_item = 1;                    ///< the number of the next li
  std::map<std::string, unsigned> seen; ///< of its children, how many of each name
};

// display: none and the like in a style attribute.
bool hides(std::string_view style) {
  std::string plain;
  for (char c : style)
    if (!is_blank(c)) plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  for (std::string_view declaration : {"display:none", "visibility:hidden", "font-size:0;", "font-size:0px"})
    if ((plain + ';').find(declaration) != plain.npos) return true;
  return false;
}

// libxml2 takes <![if …]> and <![endif]>, which Word writes, for words: they become comments of the same length.
void comment_out_conditions(std::string &html) {
  for (std::size_t at = html.find("<!"); at != html.npos; at = html.find("<!", at + 2)) {
    bool const comment = html.compare(at, 4, "<!--") == 0;
    std::size_t const end = comment ? html.find("-->", at + 2) : html.find('>', at);
    if (end == html.npos) return;
    std::size_t const length = end + 1 - at;
    if (html.compare(at, 3, "<![") == 0 && length >= 7) html.replace(at, length, "<!--" + std::string(length - 7, ' ') + "-->");
    at = end - 2;
  }
}

class Page {
public:
  Page(Limits const &limits, std::size_t bytes) : lines_(limits, bytes) {}

  void start(std::string_view name, xmlChar const **attributes) {
    if (open_.size() >= deepest) throw Error("HTML nested more than 1000 elements deep: no page of words is");
    unsigned const index = open_.empty() ? 1 : ++open_.back().seen[std::string(name)];
    Element const element = element_of(name);
    open_.push_back({name, element, index, 1, {}});
    if (hidden_from_ > 0) return;
    if (element == Element::gone || is_hidden(attributes)) {
      hidden_from_ = open_.size();
      return;
    }
    begin_element(element, attributes);
  }

  void end(std::string_view name) {
    if (open_.empty() || open_.back().name != name) return; // libxml2 balances its own calls
    Element const element = open_.back().element;
    if (hidden_from_ == 0) end_element(element);
    if (hidden_from_ == open_.size()) hidden_from_ = 0;
    open_.pop_back();
  }

  void words(std::string_view text) {
    if (hidden_from_ > 0) return;
    if (raised_)
      raised_words_ += text;
    else
      preformatted_ > 0 ? add_lines(text) : add(text);
  }

  bool read_to_end = false;

  Source finish() && { return std::move(lines_).finish(Container::html); }

private:
  static bool is_hidden(xmlChar const **attributes) {
    // aria-hidden hides from a reader for the blind alone, so it does not count.
    for (; attributes && attributes[0]; attributes += 2) {
      std::string_view const key = view(attributes[0]);
      if (key == "hidden" || (key == "style" && hides(view(attributes[1])))) return true;
    }
    return false;
  }

  void begin_element(Element element, xmlChar const **attributes) {
    switch (element) {
    case Element::inline_:
    case Element::gone:
      return;
    case Element::raised:
      raised_ = true;
      return;
    case Element::line:
      return end_line();
    case Element::row:
      end_line();
      return lines_.begin_row(path());
    case Element::cell:
      end_line();
      lines_.begin_cell();
      return lines_.span_cell(number_in(attributes, "colspan").value_or(1), number_in(attributes, "rowspan").value_or(1));
    case Element::list:
      end_line();
      open_.back().next_item = number_in(attributes, "start").value_or(1);
      return;
    case Element::item:
      end_line();
      return number_item(attributes);
    case Element::pre:
      ++preformatted_;
      return end_line();
    case Element::block:
      return end_line();
    }
  }

  void end_element(Element element) {
    if (element == Element::inline_ || element == Element::line) return;
    if (element == Element::raised) return end_raised();
    end_line();
    if (element == Element::row) lines_.end_row();
    if (element == Element::pre) --preformatted_;
  }

  static std::optional<int> number_in(xmlChar const **attributes, std::string_view key) {
    for (; attributes && attributes[0]; attributes += 2) {
      if (view(attributes[0]) != key) continue;
      std::string_view const value = view(attributes[1]);
      int number = 0;
      if (std::from_chars(value.data(), value.data() + value.size(), number).ec == std::errc()) return number;
    }
    return std::nullopt;
  }

  // The number that a browser draws before an item; where the item writes its own, the page has switched it off.
  void number_item(xmlChar const **attributes) {
    if (open_.size() < 2 || open_[open_.size() - 2].element != Element::list) return;
    int &next = open_[open_.size() - 2].next_item;
    next = number_in(attributes, "value").value_or(next);
    item_ = std::to_string(next) + '.';
    if (next < 1'000'000'000) ++next;
  }

  // White space is one blank, and none between Chinese characters that the source's line ends part.
  void add(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size()) {
      if (is_blank(text[i])) {
        blank_ = true;
        line_end_ = line_end_ || text[i] == '\n';
        ++i;
        continue;
      }
      std::size_t const begin = i;
      while (i < text.size() && !is_blank(text[i])) ++i;
      std::string_view const run = text.substr(begin, i - begin);
      if (!lines_.open())
        begin_line(run);
      else if (blank_ && !(line_end_ && !lines_.written().empty() && !is_ascii(lines_.written().back()) && !is_ascii(run.front())))
        lines_.add(" ");
      blank_ = line_end_ = false;
      lines_.add(run);
    }
  }

  void add_lines(std::string_view text) {
    for (;;) {
      std::size_t const end = text.find('\n');
      std::string_view const line = text.substr(0, end);
      if (!lines_.open() && leading_blanks(line) < line.size()) begin_line(line);
      if (lines_.open()) lines_.add(line);
      if (end == text.npos) return;
      end_line();
      text.remove_prefix(end + 1);
    }
  }

  void begin_line(std::string_view first) {
    lines_.begin(path());
    std::string_view const words = first.substr(leading_blanks(first));
    if (words.empty()) return;
    bool const numbered = (words[0] >= '0' && words[0] <= '9') || words.starts_with("（") || words.starts_with("第");
    if (!item_.empty() && !numbered) lines_.add(item_);
    item_.clear();
  }

  void end_line() {
    lines_.end();
    blank_ = line_end_ = false;
  }

  void end_raised() {
    raised_ = false;
    add(shown_raised(std::exchange(raised_words_, {}), lines_.written()));
  }

  // Of the innermost block; an XPath.
  std::string path() const {
    std::size_t last = open_.size();
    while (last > 0 && (open_[last - 1].element == Element::inline_ || open_[last - 1].element == Element::raised)) --last;
    std::size_t const first = last > steps_given ? last - steps_given : 0;
    std::string out = first > 0 ? "/" : "";
    for (std::size_t i = first; i < last; ++i) {
      Open const &o = open_[i];
      out.append(1, '/').append(o.name);
      if (o.name != "html" && o.name != "body") out.append(1, '[').append(std::to_string(o.index)).append(1, ']');
    }
    return out;
  }

  std::vector<Open> open_;
  Lines lines_;
  std::string item_;            ///< the number of an item whose words have not begun
  std::string raised_words_;    ///< of the open sup
  std::size_t hidden_from_ = 0; ///< the depth at which a hidden element began; 0: none
  int preformatted_ = 0;
  bool blank_ = false, line_end_ = false, raised_ = false;
};

using Call = Guarded<Page>;

// Without memory for the name of an element, the parser takes it for none, though it has read it.
bool is_name_lost(xmlError const &error, htmlParserCtxt const &context) {
  return error.code == XML_ERR_NAME_REQUIRED && std::string_view(error.message).starts_with("htmlParseStartTag") && context.input &&
         context.input->cur > context.input->base && context.input->cur[-1] != '<';
}

xmlSAXHandler handler() {
  xmlSAXHandler h{};
  h.startElement = [](void *user, xmlChar const *name, xmlChar const **attributes) {
    Call::of(user, [&](Page &p) { p.start(view(name), attributes); });
  };
  h.endElement = [](void *user, xmlChar const *name) { Call::of(user, [&](Page &p) { p.end(view(name)); }); };
  h.characters = h.ignorableWhitespace = h.cdataBlock = [](void *user, xmlChar const *text, int length) {
    Call::of(user, [&](Page &p) { p.words({reinterpret_cast<char const *>(text), static_cast<std::size_t>(length)}); });
  };
  h.endDocument = [](void *user) { Call::of(user, [](Page &p) { p.read_to_end = true; }); };
  h.serror = [](void *user, auto *error) {
    Reading &reading = *static_cast<Call *>(user);
    if (error->code != XML_ERR_NO_MEMORY && !is_name_lost(*error, *reading.context)) return;
    reading.run_out_of_memory();
    // libxml2 before 2.12 then calls the input ended and waits for ever for the end of the tag, which it no longer reads.
    if (reading.context->instate == XML_PARSER_EOF) reading.context->instate = XML_PARSER_CONTENT;
  };
  h.initialized = XML_SAX2_MAGIC; // so that it knows of serror
  return h;
}

} // namespace

Source read_html(std::string html, Limits const &limits) {
  std::replace(html.begin(), html.end(), '\0', ' ');
  comment_out_conditions(html);
  AttributeCount("HTML", AttributeCount::Markup::html).read(html);
  begin_libxml2();
  Page page(limits, html.size());
  Call call(page);
  std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> const context(htmlNewParserCtxt(), htmlFreeParserCtxt);
  if (!context) throw std::bad_alloc();
  call.context = context.get();
  // An attribute whose name finds no memory is passed over without a word; the names that are read here are known beforehand.
  for (char const *name : {"hidden", "style", "colspan", "rowspan", "start", "value"})
    if (!xmlDictLookup(context->dict, reinterpret_cast<xmlChar const *>(name), -1)) throw std::bad_alloc();
  // Where the names of open elements find no memory to grow, libxml2 before 2.14 reads those that it has lost: there is one for each at
  // once.
  void *const names = xmlRealloc(static_cast<void *>(context->nameTab), (deepest + 10) * sizeof *context->nameTab);
  if (!names) throw std::bad_alloc();
  context->nameTab = static_cast<xmlChar const **>(names);
  context->nameMax = static_cast<int>(deepest + 10);
  *context->sax = handler();
  context->userData = &call;
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC;
  xmlFreeDoc(htmlCtxtReadMemory(context.get(), html.data(), static_cast<int>(std::min<std::size_t>(html.size(), INT_MAX)), nullptr, "UTF-8",
                                options));
  call.rethrow();
  if (!page.read_to_end || context->errNo == XML_ERR_NO_MEMORY) throw std::bad_alloc();
  return std::move(page).finish();
}

} // namespace reportlib::text
