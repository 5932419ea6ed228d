// The text of a report as HTML: one sweep over the borders of what is marked in it.
#include "write/html_text.hpp"

#include "write/controls.hpp"

#include <algorithm>
#include <numeric>

namespace reportlib::write {
namespace {

// Blank lines, also of blanks as wide as a character.
bool is_blank(std::string_view text) {
  while (!text.empty()) {
    std::size_t const bytes = std::string_view(" \t\r\n").find(text[0]) != text.npos ? 1
                              : text.starts_with("\u00a0")                           ? 2
                              : text.starts_with("\u3000")                           ? 3
                                                                                     : 0;
    if (bytes == 0) return false;
    text.remove_prefix(bytes);
  }
  return true;
}

// Asked at places that only grow.
class Cursor {
public:
  explicit Cursor(std::vector<Span> const &spans) : spans_(spans) {}
  void move_to(std::uint32_t place) {
    while (i_ < spans_.size() && spans_[i_].end <= place) ++i_;
    inside_ = i_ < spans_.size() && spans_[i_].begin <= place;
    begins_ = inside_ && spans_[i_].begin == place;
  }
  [[nodiscard]] bool inside() const { return inside_; }
  [[nodiscard]] bool begins() const { return begins_; }
  [[nodiscard]] std::string index() const { return std::to_string(i_); }
  [[nodiscard]] std::size_t at() const { return i_; }
  [[nodiscard]] std::uint32_t border(std::uint32_t end) const {
    if (i_ >= spans_.size()) return end;
    return std::min(end, inside_ ? spans_[i_].end : spans_[i_].begin);
  }

private:
  std::vector<Span> const &spans_;
  std::size_t i_ = 0;
  bool inside_ = false, begins_ = false;
};

std::vector<Span> spans_of(std::span<Noise const> noise) {
  std::vector<Span> out;
  for (Noise const &n : noise) out.push_back(n.span);
  return cut_apart(out).spans;
}

class Sweep {
public:
  Sweep(std::string &out, Document const &doc, Shown const &shown)
      : out_(out), doc_(doc), shown_(shown), noise_spans_(spans_of(doc.noise())), noise_(noise_spans_), marks_(shown.marks.spans),
        diagnostics_(shown.diagnostics.spans), titles_(shown.titles.spans) {}

  void text() {
    std::uint32_t place = 0;
    for (Paragraph const &p : doc_.paragraphs()) {
      between({place, p.span.begin});
      paragraph(p);
      place = std::max(place, p.span.end);
    }
    between({place, static_cast<std::uint32_t>(doc_.text().size())});
  }

private:
  // Blank lines are no paragraphs; what else stands outside of all is shown all the same.
  void between(Span span) {
    if (span.begin >= span.end || is_blank(doc_[span])) return;
    element("p", "body", span);
  }

  void paragraph(Paragraph const &p) {
    if (p.kind != ParagraphKind::heading) return element("p", to_string(p.kind), p.span);
    auto const below = doc_.sections(p.span);
    Section const *section = below.empty() ? doc_.section(p.span) : &below.front(); // one may be no more than its heading
    bool const begins = section && section->span.begin >= p.span.begin;
    int const level = begins ? std::clamp(section->level, 1, 5) : 1;
    element("h" + std::to_string(level + 1), "heading", p.span);
  }

  void element(std::string const &tag, std::string_view style, Span span) {
    out_.append("<").append(tag).append(" class=\"").append(style).append("\">");
    for (std::uint32_t place = span.begin; place < span.end;) {
      std::uint32_t end = span.end;
      for (Cursor *cursor : {&noise_, &marks_, &diagnostics_, &titles_}) {
        cursor->move_to(place);
        end = cursor->border(end);
      }
      piece({place, end});
      place = end;
    }
    out_.append("</").append(tag).append(">\n");
  }

  void piece(Span span) {
    if (titles_.begins()) out_.append("<a id=\"s").append(titles_.index()).append("\"></a>");
    bool const plain = !noise_.inside() && !marks_.inside() && !diagnostics_.inside() && !titles_.inside();
    if (plain) return append_escaped(out_, doc_[span]);
    char const *tag = marks_.inside() ? "mark" : "span";
    out_.append("<").append(tag).append(" class=\"");
    if (marks_.inside()) out_ += shown_.style_of[marks_.at()];
    if (noise_.inside()) out_ += " noise";
    if (diagnostics_.inside()) out_ += " diagnostic";
    if (titles_.inside()) out_ += " title";
    out_ += '"';
    if (marks_.inside()) out_.append(" data-m=\"").append(marks_.index()).append("\"");
    if (diagnostics_.inside()) out_.append(" data-d=\"").append(diagnostics_.index()).append("\"");
    out_ += '>';
    append_escaped(out_, doc_[span]);
    out_.append("</").append(tag).append(">");
  }

  std::string &out_;
  Document const &doc_;
  Shown const &shown_;
  std::vector<Span> noise_spans_;
  Cursor noise_, marks_, diagnostics_, titles_;
};

} // namespace

void append_escaped(std::string &out, std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t i = 0; (i = text.find_first_of("&<>\"'\xD8\xE2", i)) != std::string_view::npos; ++i) {
    char const c = text[i];
    std::size_t const control = c == '\xD8' || c == '\xE2' ? control_length(text, i) : 0;
    if ((c == '\xD8' || c == '\xE2') && control == 0) continue;
    out.append(text, begin, i - begin);
    if (control != 0)
      out += escaped_control(text.substr(i, control));
    else
      out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : "&#39;";
    begin = i + std::max<std::size_t>(control, 1);
  }
  out.append(text, begin);
}

Pieces cut_apart(std::vector<Span> const &spans) {
  std::vector<std::uint32_t> order(spans.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return spans[i].begin; });
  Pieces pieces;
  pieces.piece_of.resize(spans.size());
  std::uint32_t taken = 0;
  for (std::uint32_t i : order) {
    std::uint32_t const begin = std::max(spans[i].begin, taken);
    if (begin < spans[i].end || pieces.spans.empty()) {
      taken = std::max(begin, spans[i].end);
      pieces.spans.push_back({begin, taken});
    }
    pieces.piece_of[i] = static_cast<std::uint32_t>(pieces.spans.size() - 1);
  }
  return pieces;
}

void append_text(std::string &out, Document const &doc, Shown const &shown) { Sweep(out, doc, shown).text(); }

} // namespace reportlib::write
