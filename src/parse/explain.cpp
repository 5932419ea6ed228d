// The analysis once more for a document's text, with a record of the rules; the words of one sentence and the choices for one number.
#include <reportlib/explain.hpp>

#include "parse/analysis.hpp"

namespace reportlib {
namespace {

using namespace parse_stages;

std::string_view name_of(Extent extent) {
  static constexpr std::string_view names[] = {"", "clause", "subject", "sentence", "paragraph", "part"};
  return names[static_cast<std::size_t>(extent)];
}

class Explainer {
public:
  Explainer(Document const &doc, Parser const &parser)
      : doc_(doc), analysis_(analyse(std::string(doc.text()), parser.lexicon(), parser.options(), &rules_)) {}

  std::optional<Explanation> at(std::size_t offset) {
    // A number at the place, else words in the place of one.
    for (bool in_words : {false, true})
      for (std::size_t i = 0; i < analysis_.observations.size(); ++i)
        if (!analysis_.observations[i].mention == in_words && covers(place_of(analysis_.observations[i]), offset)) return of(i);
    return std::nullopt;
  }

private:
  static bool covers(Span span, std::size_t offset) { return span.begin <= offset && offset < span.end; }
  Span source(Span canonical) const { return analysis_.text.map.to_source(canonical); }
  Span place_of(Observation const &o) const { return source(o.mention ? analysis_.mentions[*o.mention].span : o.span); }
  std::string words(Span canonical) const { return std::string(doc_[source(canonical)]); }

  std::optional<Explanation> of(std::size_t index) {
    Observation const &o = analysis_.observations[index];
    Frame const *frame = frame_of(o);
    if (!frame) return std::nullopt;
    Explanation e;
    e.number = place_of(o);
    std::uint32_t const sentence = analysis_.clauses.clauses[frame->clause].sentence;
    e.sentence = source(analysis_.outline.sentences[sentence].span);
    std::uint32_t c = frame->clause;
    while (c > 0 && analysis_.clauses.clauses[c - 1].sentence == sentence) --c;
    e.clause = frame->clause - c;
    for (; c < analysis_.clauses.clauses.size() && analysis_.clauses.clauses[c].sentence == sentence; ++c)
      e.clauses.push_back(clause(analysis_.clauses.clauses[c]));
    e.frame = parts(*frame);
    e.choices = choices(o, rules_[index]);
    return e;
  }

  Frame const *frame_of(Observation const &o) const {
    for (Frame const &f : analysis_.clauses.frames)
      if (f.mention == o.mention && (o.mention || analysis_.clauses.clauses[f.clause].span == o.span)) return &f;
    return nullptr;
  }

  Explanation::Clause clause(Clause const &c) const {
    Explanation::Clause out{source(c.span), {}};
    for (std::uint32_t i = c.first_token; i < c.last_token; ++i)
      out.words.push_back({source(analysis_.clauses.tokens[i].span), std::string(to_string(analysis_.clauses.tokens[i].role))});
    return out;
  }

  std::vector<Explanation::Part> parts(Frame const &f) const {
    std::vector<Explanation::Part> out;
    auto const phrase = [&](std::string_view name, Span span) {
      if (!span.empty()) out.push_back({std::string(name), words(span)});
    };
    auto const role = [&](std::string_view name, Role r) {
      if (r != Role::none) out.push_back({std::string(name), std::string(to_string(r))});
    };
    auto const token = [&](std::string_view name, std::uint32_t i) {
      if (i != no_token) phrase(name, analysis_.clauses.tokens[i].span);
    };
    phrase("subject", f.subject), phrase("object", f.object), phrase("predicate", f.predicate), phrase("basis", f.basis);
    phrase("tail", f.tail), role("verb", f.verb), role("maker", f.maker), token("time", f.time), token("base", f.base);
    std::string marks;
    for (auto const &[name, set] : std::initializer_list<std::pair<std::string_view, bool>>{{"of", f.of},
                                                                                            {"of_before", f.of_before},
                                                                                            {"each", f.each},
                                                                                            {"from", f.from},
                                                                                            {"share", f.share},
                                                                                            {"rate", f.rate},
                                                                                            {"rate_down", f.rate_down},
                                                                                            {"yearly", f.yearly},
                                                                                            {"refers_back", f.refers_back},
                                                                                            {"and_so_on", f.and_so_on},
                                                                                            {"landmark", f.landmark},
                                                                                            {"invest", f.invest}})
      if (set) marks.append(marks.empty() ? "" : " ").append(name);
    if (!marks.empty()) out.push_back({"marks", marks});
    return out;
  }

  std::vector<Explanation::Choice> choices(Observation const &o, Rules rules) const {
    std::vector<Explanation::Choice> out;
    auto const add = [&](Field field, std::string_view name, std::string value) {
      Rule const &rule = rules[field];
      out.push_back({std::string(name), std::move(value), std::string(rule.words), rule.by.known, source(rule.by.words),
                     std::string(name_of(rule.by.extent))});
    };
    add(Field::measure, "measure", words(o.measure));
    add(Field::indicator, "indicator", o.indicator);
    add(Field::aspect, "aspect", std::string(to_string(o.aspect)));
    add(Field::direction, "direction", o.direction == Direction::none ? "" : std::string(to_string(o.direction)));
    add(Field::period, "period", o.period.to_string());
    add(Field::status, "status", std::string(to_string(o.status)));
    add(Field::scope, "scope", std::string(to_string(o.scope)));
    add(Field::commitment, "commitment", words(o.commitment));
    add(Field::basis, "basis", words(o.basis));
    add(Field::region, "region", o.region);
    return out;
  }

  Document const &doc_;
  std::vector<Rules> rules_; ///< of each observation; the analysis fills them
  Analysis const analysis_;
};

} // namespace

std::optional<Explanation> explain(Document const &doc, std::size_t offset, Parser const &parser) {
  return Explainer(doc, parser).at(offset);
}

} // namespace reportlib
