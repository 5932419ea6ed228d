#include "render.hpp"

namespace reportlib::spec {
namespace {

std::string quoted(Document const &doc, Span span) {
  std::string text;
  for (char c : doc[span]) {
    if (c == '\n')
      text += "⏎";
    else if (c != '\r')
      text += c;
  }
  return "«" + text + "»";
}

std::string or_dash(std::string_view text) { return text.empty() ? "-" : std::string(text); }

std::string render(Document const &doc, Mention const &m) {
  Written const w = written(m.value);
  std::string line(kind_name(m.value));
  std::string const range = or_dash(w.low) + (w.high.empty() ? "" : ".." + w.high);
  if (auto const *q = std::get_if<Quantity>(&m.value))
    line += ' ' + range + ' ' + or_dash(w.unit) + ' ' + std::string(to_string(q->bound));
  else if (auto const *p = std::get_if<Period>(&m.value))
    line += ' ' + range + (p->is_duration() ? ' ' + or_dash(w.unit) : "");
  else if (!std::holds_alternative<Name>(m.value))
    line += ' ' + or_dash(w.low);
  return line + ' ' + quoted(doc, m.span);
}

// What an observation is of: its number, or what words say in its place.
std::string number_or_relation(Document const &doc, Observation const &o) {
  Mention const *number = doc.mention(o);
  return number ? quoted(doc, number->span) : std::string(to_string(o.relation));
}

std::string render(Document const &doc, Observation const &o) {
  std::string line = "fact " + or_dash(o.indicator) + ' ' + std::string(to_string(o.aspect)) + ' ';
  line += o.direction == Direction::none ? "-" : std::string(to_string(o.direction));
  line += ' ' + or_dash(o.period.to_string()) + ' ' + std::string(to_string(o.status)) + ' ' + std::string(to_string(o.scope));
  line += ' ' + quoted(doc, o.measure) + ' ';
  return line + number_or_relation(doc, o);
}

void render_words(Document const &doc, Observation const &o, std::vector<std::string> &lines) {
  auto const add = [&](std::string_view what, Span words) {
    if (!words.empty()) lines.push_back(std::string(what) + ' ' + quoted(doc, words) + ' ' + number_or_relation(doc, o));
  };
  if (!o.series.empty() && o.series != o.indicator) lines.push_back("series " + o.series + ' ' + number_or_relation(doc, o));
  add("commitment", o.commitment), add("basis", o.basis);
  for (Span example : o.examples) add("example", example);
  std::string const number = ' ' + number_or_relation(doc, o);
  if (o.base.anchored()) lines.push_back("base " + o.base.to_string() + number);
  if (o.price_basis != PriceBasis::none) lines.push_back("prices " + std::string(to_string(o.price_basis)) + number);
  if (o.stretch) lines.push_back("stretch" + number);
  auto const known = [&](std::string_view field, Known how, Span words) {
    if (how == Known::by_default) return;
    std::string const governor = words.empty() ? "" : ' ' + quoted(doc, words);
    lines.push_back("known " + std::string(field) + ' ' + std::string(to_string(how)) + governor + number);
  };
  known("measure", o.measure_known, {}), known("period", o.period_known, o.period_governor);
  known("status", o.status_known, o.status_governor), known("scope", o.scope_known, o.scope_governor);
}

void render_header(Header const &h, std::vector<std::string> &lines) {
  auto const add = [&](std::string_view field, std::string const &value) {
    if (!value.empty()) lines.push_back("header " + std::string(field) + ' ' + value);
  };
  auto const number = [](std::optional<int> n) { return n ? std::to_string(*n) : std::string(); };
  add("title", h.title.text);
  add("document_no", h.document_no.text);
  add("body", h.body.text);
  add("congress", number(h.congress));
  add("session", number(h.session));
  add("date", to_string(h.date));
  add("speaker", h.speaker.text);
  add("office", h.office.text);
  add("region", h.region.name);
  add("code", h.region.code);
  add("level", h.region.level == RegionLevel::unknown ? "" : std::string(to_string(h.region.level)));
  add("reviewed_year", number(h.reviewed_year));
  add("planned_year", number(h.planned_year));
  add("complete", h.complete ? "true" : "false");
}

} // namespace

std::vector<std::string> render(Document const &doc) {
  std::vector<std::string> lines;
  lines.push_back("genre " + std::string(to_string(doc.genre())));
  for (Span const &span : doc.genre_evidence()) lines.push_back("genre_evidence " + quoted(doc, span));
  render_header(doc.header(), lines);
  for (Section const &s : doc.sections())
    lines.push_back("section " + std::to_string(s.level) + ' ' + std::string(to_string(s.kind)) + ' ' + quoted(doc, s.marker) + ' ' +
                    quoted(doc, s.title));
  for (Paragraph const &p : doc.paragraphs()) lines.push_back("paragraph " + std::string(to_string(p.kind)) + ' ' + quoted(doc, p.span));
  for (Sentence const &s : doc.sentences()) lines.push_back("sentence " + quoted(doc, s.span));
  for (Mention const &m : doc.mentions()) lines.push_back(render(doc, m));
  for (Observation const &o : doc.observations()) lines.push_back(render(doc, o)), render_words(doc, o, lines);
  for (Entity const &e : doc.entities())
    lines.push_back("entity " + std::string(to_string(e.type)) + ' ' + or_dash(e.id) + ' ' + quoted(doc, e.span));
  for (GlossaryEntry const &e : doc.glossary()) {
    std::string line = "glossary " + quoted(doc, e.term) + ' ' + quoted(doc, e.explanation);
    for (Span const &mark : e.marks) line += " mark " + quoted(doc, mark);
    lines.push_back(line + " uses " + std::to_string(e.uses.size()));
  }
  for (Noise const &n : doc.noise()) lines.push_back("noise " + std::string(to_string(n.kind)) + ' ' + quoted(doc, n.span));
  for (Diagnostic const &d : doc.diagnostics()) lines.push_back("diagnostic " + std::string(to_string(d.code)) + ' ' + quoted(doc, d.span));
  return lines;
}

} // namespace reportlib::spec
