// Maps every span from the canonical text to the source and makes the Document: nothing else knows both.
#include "model/document_access.hpp"
#include "parse/stages.hpp"

namespace reportlib::parse_stages {

Document assemble(text::Text text, Source source, Outline outline, GenreFound genre, std::vector<Mention> mentions,
                  std::vector<Entity> entities, std::vector<Observation> observations, std::vector<GlossaryEntry> glossary,
                  std::vector<Diagnostic> diagnostics) {
  auto const map = [&](Span &span) { span = text.map.to_source(span); };
  Header &h = outline.header;
  for (Span *s : {&h.title.span, &h.document_no.span, &h.body.span, &h.date_span, &h.speaker.span, &h.office.span, &h.region.span}) map(*s);
  for (Span &s : genre.evidence) map(s);
  for (Section &s : outline.sections) map(s.span), map(s.marker), map(s.title);
  for (Paragraph &p : outline.paragraphs) map(p.span);
  for (Sentence &s : outline.sentences) map(s.span);
  for (Noise &n : outline.noise) map(n.span);
  outline.noise.insert(outline.noise.end(), text.left_out.begin(), text.left_out.end());
  for (GlossaryEntry &e : glossary) {
    map(e.span), map(e.term), map(e.explanation);
    for (Span &s : e.marks) map(s);
    for (Span &s : e.uses) map(s);
  }
  for (PrintedTable &t : outline.tables) {
    map(t.span);
    for (auto &row : t.rows)
      for (Span &cell : row) map(cell);
  }
  for (Mention &m : mentions) map(m.span);
  for (Entity &e : entities) map(e.span);
  for (Observation &o : observations) {
    if (o.scope == Scope::self) o.region = h.region.code;
    map(o.span), map(o.measure), map(o.commitment), map(o.basis);
    map(o.period_governor), map(o.status_governor), map(o.scope_governor);
    for (Span &example : o.examples) map(example);
  }
  return DocumentAccess::of_parser({std::move(text.source), genre.genre, std::move(genre.evidence), std::move(h),
                                    std::move(outline.sections), std::move(outline.paragraphs), std::move(outline.sentences),
                                    std::move(mentions), std::move(entities), std::move(observations), std::move(glossary),
                                    std::move(outline.tables), std::move(outline.noise), std::move(diagnostics), source.container,
                                    std::move(source.origins)});
}

} // namespace reportlib::parse_stages
