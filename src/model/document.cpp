#include <reportlib/document.hpp>

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "model/division_code.hpp"
#include "model/document_access.hpp"
#include "model/order.hpp"

namespace reportlib {
namespace {

template <class T> void sort_layer(std::vector<T> &layer, bool (*order)(Span, Span) noexcept = before) {
  auto const by_span = [=](T const &a, T const &b) { return order(a.span, b.span); };
  if (!std::is_sorted(layer.begin(), layer.end(), by_span)) std::stable_sort(layer.begin(), layer.end(), by_span);
}

// Mentions are sorted with the observations kept pointing at theirs.
void sort_mentions(Layers &layers) {
  auto const by_span = [](Mention const &a, Mention const &b) { return before(a.span, b.span); };
  if (std::is_sorted(layers.mentions.begin(), layers.mentions.end(), by_span)) return;
  std::vector<std::uint32_t> order(layers.mentions.size()), place(order.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return by_span(layers.mentions[a], layers.mentions[b]); });
  std::vector<Mention> sorted;
  sorted.reserve(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i, sorted.push_back(std::move(layers.mentions[order[i]]));
  layers.mentions = std::move(sorted);
  for (Observation &o : layers.observations)
    if (o.mention && *o.mention < place.size()) o.mention = place[*o.mention];
}

// Those that several stages add to.
void sort_gathered(Layers &layers) {
  sort_layer(layers.noise), sort_layer(layers.diagnostics);
  std::sort(layers.genre_evidence.begin(), layers.genre_evidence.end());
}

void sort(Layers &layers) {
  sort_mentions(layers), sort_gathered(layers);
  sort_layer(layers.sections, outer_first), sort_layer(layers.paragraphs), sort_layer(layers.sentences), sort_layer(layers.entities);
  sort_layer(layers.observations), sort_layer(layers.glossary);
}

// Whether a span lies inside the text and splits no character. Behind the text's last byte stands a zero.
bool fits(std::string const &text, Span span) noexcept {
  auto const splits = [&](std::uint32_t offset) { return (text.c_str()[offset] & 0xC0) == 0x80; };
  return span.begin <= span.end && span.end <= text.size() && !splits(span.begin) && !splits(span.end);
}

std::string named(Span span) { return "span " + std::to_string(span.begin) + "–" + std::to_string(span.end); }

class Checker {
public:
  explicit Checker(std::string const &text) : text_(text) {}

  void inside(Span span, char const *what) const {
    if (!fits(text_, span)) [[unlikely]]
      throw std::invalid_argument(std::string(what) + ": " + named(span) + " is not on character borders of the text");
  }
  template <class T>
  void layer(std::vector<T> const &layer, char const *what, bool disjoint, bool (*order)(Span, Span) noexcept = before) const {
    Span last{};
    for (T const &item : layer) {
      inside(item.span, what);
      if (&item != layer.data() && order(item.span, last))
        throw std::invalid_argument(std::string(what) + ": not sorted at " + std::to_string(item.span.begin));
      if (disjoint && item.span.begin < last.end)
        throw std::invalid_argument(std::string(what) + ": spans overlap at " + std::to_string(item.span.begin));
      last = item.span;
    }
  }

private:
  std::string const &text_;
};

void check(Layers const &layers) {
  Checker const checker(layers.text);
  Header const &h = layers.header;
  for (Span span : {h.title.span, h.document_no.span, h.body.span, h.date_span, h.speaker.span, h.office.span, h.region.span})
    checker.inside(span, "header");
  if (!h.region.code.empty() && !is_division_code(h.region.code))
    throw std::invalid_argument("header: no code of a division: '" + h.region.code + "'");
  for (Span span : layers.genre_evidence) checker.inside(span, "genre");
  if (!std::is_sorted(layers.genre_evidence.begin(), layers.genre_evidence.end())) throw std::invalid_argument("genre: not sorted");
  checker.layer(layers.sections, "sections", false, outer_first);
  for (Section const &s : layers.sections) checker.inside(s.marker, "section marker"), checker.inside(s.title, "section title");
  checker.layer(layers.paragraphs, "paragraphs", true);
  checker.layer(layers.sentences, "sentences", true);
  checker.layer(layers.mentions, "mentions", true);
  for (Mention const &m : layers.mentions)
    if (m.span.empty()) throw std::invalid_argument("mentions: without words at " + std::to_string(m.span.begin));
  checker.layer(layers.entities, "entities", false);
  checker.layer(layers.observations, "observations", false);
  checker.layer(layers.glossary, "glossary", false);
  for (GlossaryEntry const &e : layers.glossary) {
    checker.inside(e.term, "glossary term"), checker.inside(e.explanation, "glossary explanation");
    for (Span span : e.marks) checker.inside(span, "glossary mark");
    for (Span span : e.uses) checker.inside(span, "glossary use");
  }
  checker.layer(layers.printed_tables, "printed_tables", true);
  for (PrintedTable const &table : layers.printed_tables)
    for (auto const &row : table.rows)
      for (Span cell : row) checker.inside(cell, "cell");
  checker.layer(layers.noise, "noise", false);
  checker.layer(layers.diagnostics, "diagnostics", false);
  for (Observation const &o : layers.observations) {
    checker.inside(o.measure, "measure"), checker.inside(o.commitment, "commitment"), checker.inside(o.basis, "basis");
    for (Span words : {o.period_governor, o.status_governor, o.scope_governor}) checker.inside(words, "governor");
    for (Span example : o.examples) checker.inside(example, "example");
    if (o.mention && *o.mention >= layers.mentions.size())
      throw std::invalid_argument("observations: mention " + std::to_string(*o.mention) + " does not exist");
  }
}

// Whoever makes a Source gives them.
void sort_and_check_origins(Layers &layers) {
  sort_layer(layers.origins);
  Checker(layers.text).layer(layers.origins, "origins", true);
}

// The document without a text, which one that was moved from becomes.
std::shared_ptr<Layers const> const &no_layers() noexcept {
  static auto const none = std::make_shared<Layers const>();
  return none;
}

} // namespace

Document::Document() noexcept : layers_(no_layers()) {}
Document::Document(Document &&other) noexcept : layers_(std::exchange(other.layers_, no_layers())) {}
Document &Document::operator=(Document &&other) noexcept {
  layers_ = std::exchange(other.layers_, no_layers());
  return *this;
}

Document::Document(Layers layers) {
  sort(layers), check(layers), sort_and_check_origins(layers);
  layers_ = std::make_shared<Layers const>(std::move(layers));
}

Document DocumentAccess::of_parser(Layers layers) {
  sort_gathered(layers), sort_and_check_origins(layers);
#ifndef NDEBUG
  check(layers);
#endif
  return Document(std::make_shared<Layers const>(std::move(layers)));
}

bool Document::empty() const noexcept { return layers_->text.empty(); }
std::string_view Document::text() const & noexcept { return layers_->text; }
std::string_view Document::operator[](Span span) const & {
  require(span);
  return {layers_->text.data() + span.begin, span.size()};
}
Genre Document::genre() const noexcept { return layers_->genre; }
Container Document::container() const noexcept { return layers_->container; }
Header const &Document::header() const & noexcept { return layers_->header; }
Header Document::header() const && { return layers_->header; }
Layers const &Document::layers() const & noexcept { return *layers_; }
Layers Document::layers() const && { return *layers_; }

void Document::require(Span span) const {
  if (!fits(layers_->text, span)) [[unlikely]]
    throw std::out_of_range(named(span) + " is not on character borders of a text of " + std::to_string(layers_->text.size()) + " bytes");
}

bool operator==(Document const &a, Document const &b) { return a.layers_ == b.layers_ || *a.layers_ == *b.layers_; }

} // namespace reportlib
