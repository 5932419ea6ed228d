// A document as one HTML page that needs nothing else: text with what was understood, outline, facts. Its script (page.js) makes the table
// from the data that stand in the page, a part at a time, so that a very long report opens at once.
#include "analysis/pair_table.hpp"
#include "write/html_text.hpp"
#include "write/json_writer.hpp"
#include "write/page.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <reportlib/region.hpp>
#include <reportlib/write.hpp>

namespace reportlib {
namespace {

using write::append_escaped;

constexpr int run_in_point = 9; // 一是, 第一，: too many for an outline

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (std::string_view part : parts)
    if (!part.empty()) out.append(out.empty() ? "" : " · ").append(part);
  return out;
}

class Page {
public:
  Page(Document const &doc, std::string &out) : doc_(doc), out_(out), json_(data_) {}

  void write() {
    find_marks();
    diagnostics();
    titles();
    Header const &h = doc_.header();
    std::string const year = h.planned_year ? std::to_string(*h.planned_year) : "";
    std::string const title = h.title.text.empty() ? "政府工作报告" : h.title.text;
    out_ += "<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"reportlib\">\n"
            "<meta name=\"viewport\" "
            "content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">\n<link rel=\"icon\" href=\"data:,\">\n<title>";
    append_escaped(out_, joined({h.region.name, year, title}));
    out_.append("</title>\n<style>\n").append(write::page_style).append("</style>\n</head>\n<body>\n<header>\n<h1>");
    append_escaped(out_, title);
    out_ += "</h1>\n<p>";
    append_escaped(out_, joined({h.region.name, to_string(h.date), h.office.text, h.speaker.text, h.planned_year ? year + "年" : "",
                                 h.complete ? "" : "文本不完整"}));
    out_ += "</p>\n";
    legend();
    out_ += "</header>\n";
    outline();
    out_ += "<main id=\"text\" tabindex=\"-1\" aria-label=\"报告全文\">\n";
    write::append_text(out_, doc_, shown_);
    out_ += "</main>\n<section id=\"facts\" aria-label=\"事实\">\n<div class=\"bar\"><button id=\"fold\" type=\"button\" "
            "aria-expanded=\"true\" aria-controls=\"rows\">事实</button> <input id=\"search\" type=\"search\" placeholder=\"筛选\" "
            "aria-label=\"筛选事实\"> <output id=\"count\"></output></div>\n<div id=\"rows\"><table><thead><tr><th scope=\"col\">指标</th>"
            "<th scope=\"col\">数值</th><th scope=\"col\">时期</th><th scope=\"col\">方面</th><th scope=\"col\">状态</th></tr></thead>"
            "<tbody></tbody></table></div>\n</section>\n<div id=\"card\" role=\"tooltip\" hidden></div>\n"
            "<script type=\"application/json\" id=\"data\">";
    data();
    out_.append("</script>\n<script>\n").append(write::page_script).append("</script>\n</body>\n</html>\n");
  }

private:
  // Words in the place of a number are marked where they name what they are relative to.
  static Span words_of(Observation const &o) {
    for (Span span : {o.basis, o.commitment, o.measure})
      if (!span.empty()) return span;
    return o.span;
  }

  void find_marks() {
    std::vector<Span> spans;
    std::vector<std::string> styles; // of each span
    std::vector<std::uint32_t> span_of_mention(doc_.mentions().size());
    std::vector<bool> in_fact(doc_.mentions().size());
    for (Observation const &o : doc_.observations())
      if (o.mention) in_fact[*o.mention] = true;
    for (std::size_t i = 0; i < doc_.mentions().size(); ++i) {
      Mention const &m = doc_.mentions()[i];
      bool const quantity = std::holds_alternative<Quantity>(m.value);
      if (!in_fact[i] && !quantity && !std::holds_alternative<Period>(m.value)) continue;
      span_of_mention[i] = static_cast<std::uint32_t>(spans.size());
      spans.push_back(m.span), mention_of_.push_back(&m), styles.emplace_back(quantity ? "quantity" : "date");
    }
    std::vector<std::uint32_t> span_of_fact;
    for (Observation const &o : doc_.observations()) {
      auto at = static_cast<std::uint32_t>(spans.size());
      if (o.mention)
        at = span_of_mention[*o.mention];
      else
        spans.push_back(words_of(o)), mention_of_.push_back(nullptr), styles.emplace_back();
      styles[at] = "fact " + std::string(to_string(o.status)) + ' ' + std::string(to_string(o.aspect));
      span_of_fact.push_back(at);
    }
    shown_.marks = write::cut_apart(spans);
    shown_.style_of.resize(shown_.marks.spans.size());
    said_.resize(shown_.marks.spans.size());
    for (std::size_t i = 0; i < spans.size(); ++i) {
      std::uint32_t const piece = shown_.marks.piece_of[i];
      if (shown_.style_of[piece].starts_with("fact")) continue;
      shown_.style_of[piece] = styles[i], said_[piece] = mention_of_[i];
    }
    for (std::uint32_t at : span_of_fact) mark_of_fact_.push_back(shown_.marks.piece_of[at]);
  }

  void diagnostics() {
    std::vector<Span> spans;
    for (Diagnostic const &d : doc_.diagnostics()) spans.push_back(d.span);
    shown_.diagnostics = write::cut_apart(spans);
  }

  void titles() {
    std::vector<Span> spans;
    for (Section const &s : doc_.sections()) {
      std::uint32_t const begin = s.marker.empty() ? s.title.empty() ? s.span.begin : s.title.begin : s.marker.begin;
      spans.push_back({begin, s.level >= run_in_point ? begin : std::max({begin, s.marker.end, s.title.end})});
    }
    shown_.titles = write::cut_apart(spans);
  }

  void legend() {
    std::array<std::size_t, 4> counts{};
    for (Observation const &o : doc_.observations()) ++counts[static_cast<std::size_t>(o.status)];
    constexpr std::array<char const *, 4> names{"实际", "预计", "目标", "属性"};
    out_ += "<div id=\"legend\" role=\"group\" aria-label=\"状态\">";
    for (std::size_t i = 0; i < counts.size(); ++i) {
      std::string const status(to_string(static_cast<Status>(i)));
      out_ += "<button type=\"button\" aria-pressed=\"false\" data-status=\"" + status + "\" class=\"" + status + "\">" + names[i] + ' ' +
              std::to_string(counts[i]) + "</button>";
    }
    out_ += "</div>\n";
  }

  void outline() {
    out_ += "<details id=\"outline\" open>\n<summary>提纲</summary>\n<nav aria-label=\"提纲\">\n";
    std::vector<std::uint32_t> ends; // of the sections around this one
    for (std::size_t i = 0; i < doc_.sections().size(); ++i) {
      Section const &s = doc_.sections()[i];
      if (s.level >= run_in_point) continue;
      while (!ends.empty() && ends.back() <= s.span.begin) ends.pop_back();
      out_ += "<a style=\"--depth:" + std::to_string(ends.size()) + "\" href=\"#s" + std::to_string(shown_.titles.piece_of[i]) + "\">";
      append_escaped(out_, doc_[s.marker]);
      append_escaped(out_, s.title.empty() && s.marker.empty() ? to_string(s.kind) : doc_[s.title]);
      out_ += " <small>" + std::to_string(doc_.observations(s.span).size()) + "</small></a>\n";
      ends.push_back(s.span.end);
    }
    if (!doc_.diagnostics().empty())
      out_ += "<h2>诊断 " + std::to_string(doc_.diagnostics().size()) + "</h2>\n<div id=\"diagnostics\"></div>\n";
    out_ += "</nav>\n</details>\n";
  }

  void row(std::initializer_list<std::string_view> cells) {
    json_.begin_array();
    for (std::string_view cell : cells) json_.value(cell);
    json_.end_array();
  }

  // What the series and the areas of the facts are called, by their ids and codes.
  void names() {
    Header const &h = doc_.header();
    std::map<std::string_view, std::string_view> names;
    ResolvedRegion const home = resolve_region(h.region.name, h.planned_year, doc_);
    for (Division const &above : home.superiors) names[above.code] = above.name;
    names["000000"] = "全国";
    names[h.region.code] = h.region.name;
    for (Observation const &o : doc_.observations()) {
      std::string const &id = o.indicator.empty() ? o.series : o.indicator;
      names[id] = analysis::name_of(id);
    }
    json_.key("names");
    json_.begin_object();
    for (auto const &[id, name] : names)
      if (!id.empty() && !name.empty()) json_.member(id, name);
    json_.end_object();
  }

  // Rows of texts in the order of page.js, which names them.
  void data() {
    json_.begin_object();
    names();
    json_.key("marks");
    json_.begin_array();
    for (std::size_t i = 0; i < said_.size(); ++i) {
      Mention const *m = said_[i];
      Written const w = m ? written(m->value) : Written{};
      auto const *q = m ? std::get_if<Quantity>(&m->value) : nullptr;
      row({doc_[shown_.marks.spans[i]], m ? kind_name(m->value) : "words", w.low, w.high, w.unit, q ? to_string(q->bound) : ""});
    }
    json_.end_array();
    json_.key("facts");
    json_.begin_array();
    std::size_t i = 0;
    for (Observation const &o : doc_.observations())
      row({std::to_string(mark_of_fact_[i++]), doc_[o.measure], o.indicator.empty() ? o.series : o.indicator, to_string(o.aspect),
           o.direction == Direction::none ? "" : to_string(o.direction), o.period.to_string(), to_string(o.status), to_string(o.scope),
           doc_[o.commitment], doc_[o.basis], o.region, o.relation == Relation::none ? "" : to_string(o.relation), o.base.to_string(),
           o.price_basis == PriceBasis::none ? "" : to_string(o.price_basis), o.stretch ? "stretch" : ""});
    json_.end_array();
    json_.key("diagnostics");
    json_.begin_array();
    i = 0;
    for (Diagnostic const &d : doc_.diagnostics())
      row({std::to_string(shown_.diagnostics.piece_of[i++]), to_string(d.severity), to_string(d.code), d.message, doc_[d.span]});
    json_.end_array();
    json_.end_object();
    // In a script element only < could end it or begin a comment; in JSON it stands in texts alone.
    for (char c : data_)
      if (c == '<')
        out_ += "\\u003c";
      else
        out_ += c;
  }

  Document const &doc_;
  std::string &out_;
  std::string data_;
  write::JsonWriter json_;
  write::Shown shown_;
  std::vector<Mention const *> mention_of_; ///< of each span; none for words
  std::vector<Mention const *> said_;       ///< of each mark
  std::vector<std::uint32_t> mark_of_fact_;
};

} // namespace

std::string to_html(Document const &doc) {
  std::string out;
  out.reserve(doc.text().size() * 3 + 16384);
  Page(doc, out).write();
  return out;
}

} // namespace reportlib
