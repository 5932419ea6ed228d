#include <reportlib/document.hpp>

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "model/document_access.hpp"

namespace reportlib {
namespace {

// As <=> has it, without the step over three outcomes.
bool before(Span a, Span b) noexcept { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; }

template <class T> void sort_layer(std::vector<T> &layer) {
  auto const by_span = [](T const &a, T const &b) { return before(a.span, b.span); };
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
    if (o.mention < place.size()) o.mention = place[o.mention];
}

// Those that several stages add to.
void sort_gathered(Layers &layers) {
  sort_layer(layers.noise), sort_layer(layers.diagnostics);
  std::sort(layers.genre_evidence.begin(), layers.genre_evidence.end());
}

void sort(Layers &layers) {
  sort_mentions(layers), sort_gathered(layers);
  sort_layer(layers.sections), sort_layer(layers.paragraphs), sort_layer(layers.sentences), sort_layer(layers.entities);
  sort_layer(layers.observations), sort_layer(layers.glossary);
}

class Checker {
public:
  explicit Checker(std::string const &text) : text_(text) {}

  void inside(Span span, char const *what) const {
    if (span.begin > span.end || span.end > text_.size() || (splits(span.begin) | splits(span.end))) [[unlikely]]
      fail(span, what);
  }
  template <class T> void layer(std::vector<T> const &layer, char const *what, bool disjoint) const {
    Span last{};
    for (T const &item : layer) {
      inside(item.span, what);
      if (before(item.span, last)) throw std::invalid_argument(std::string(what) + ": not sorted at " + std::to_string(item.span.begin));
      if (disjoint && item.span.begin < last.end)
        throw std::invalid_argument(std::string(what) + ": spans overlap at " + std::to_string(item.span.begin));
      last = item.span;
    }
  }

private:
  // Behind the text's last byte stands a zero.
  bool splits(std::uint32_t offset) const noexcept { return (text_.c_str()[offset] & 0xC0) == 0x80; }
  [[noreturn]] static void fail(Span span, char const *what) {
    throw std::invalid_argument(std::string(what) + ": span " + std::to_string(span.begin) + "–" + std::to_string(span.end) +
                                " is not on character borders of the text");
  }
  std::string const &text_;
};

void check(Layers const &layers) {
  Checker const checker(layers.text);
  Header const &h = layers.header;
  for (Span span : {h.title.span, h.document_no.span, h.body.span, h.date_span, h.speaker.span, h.office.span, h.region.span})
    checker.inside(span, "header");
  for (Span span : layers.genre_evidence) checker.inside(span, "genre");
  if (!std::is_sorted(layers.genre_evidence.begin(), layers.genre_evidence.end())) throw std::invalid_argument("genre: not sorted");
  checker.layer(layers.sections, "sections", false);
  for (Section const &s : layers.sections) checker.inside(s.marker, "section marker"), checker.inside(s.title, "section title");
  checker.layer(layers.paragraphs, "paragraphs", true);
  checker.layer(layers.sentences, "sentences", true);
  checker.layer(layers.mentions, "mentions", true);
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
    for (Span example : o.examples) checker.inside(example, "example");
    if (o.mention != Observation::no_mention && o.mention >= layers.mentions.size())
      throw std::invalid_argument("observations: mention " + std::to_string(o.mention) + " does not exist");
  }
}

// Whoever makes a Source gives them.
void sort_and_check_origins(Layers &layers) {
  sort_layer(layers.origins);
  Checker(layers.text).layer(layers.origins, "origins", true);
}

template <class T> std::span<T const> inside(std::vector<T> const &layer, Span within) noexcept {
  auto const begins_before = [](T const &item, std::uint32_t place) { return item.span.begin < place; };
  auto const first = std::lower_bound(layer.begin(), layer.end(), within.begin, begins_before);
  auto const last = std::lower_bound(first, layer.end(), within.end, begins_before);
  return {layer.data() + (first - layer.begin()), static_cast<std::size_t>(last - first)};
}

} // namespace

Document::Document() : layers_(std::make_shared<Layers const>()) {}

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

std::string_view Document::text() const noexcept { return layers_->text; }
std::string_view Document::operator[](Span span) const noexcept {
  return span.end <= text().size() && span.begin <= span.end ? text().substr(span.begin, span.size()) : std::string_view{};
}
Genre Document::genre() const noexcept { return layers_->genre; }
std::span<Span const> Document::genre_evidence() const noexcept { return layers_->genre_evidence; }
Container Document::container() const noexcept { return layers_->container; }
Header const &Document::header() const noexcept { return layers_->header; }
Layers const &Document::layers() const noexcept { return *layers_; }

std::span<Section const> Document::sections() const noexcept { return layers_->sections; }
std::span<Section const> Document::sections(Span within) const noexcept { return inside(layers_->sections, within); }
std::span<Paragraph const> Document::paragraphs() const noexcept { return layers_->paragraphs; }
std::span<Paragraph const> Document::paragraphs(Span within) const noexcept { return inside(layers_->paragraphs, within); }
std::span<Sentence const> Document::sentences() const noexcept { return layers_->sentences; }
std::span<Sentence const> Document::sentences(Span within) const noexcept { return inside(layers_->sentences, within); }
std::span<Mention const> Document::mentions() const noexcept { return layers_->mentions; }
std::span<Mention const> Document::mentions(Span within) const noexcept { return inside(layers_->mentions, within); }
std::span<Entity const> Document::entities() const noexcept { return layers_->entities; }
std::span<Entity const> Document::entities(Span within) const noexcept { return inside(layers_->entities, within); }
std::span<Observation const> Document::observations() const noexcept { return layers_->observations; }
std::span<Observation const> Document::observations(Span within) const noexcept { return inside(layers_->observations, within); }
std::span<GlossaryEntry const> Document::glossary() const noexcept { return layers_->glossary; }
std::span<PrintedTable const> Document::printed_tables() const noexcept { return layers_->printed_tables; }
std::span<Noise const> Document::noise() const noexcept { return layers_->noise; }
std::span<Diagnostic const> Document::diagnostics() const noexcept { return layers_->diagnostics; }

std::span<Origin const> Document::origins() const noexcept { return layers_->origins; }
std::span<Origin const> Document::origins(Span within) const noexcept {
  // Sorted and disjoint, so their ends are sorted too.
  auto const &all = layers_->origins;
  auto const first =
      std::lower_bound(all.begin(), all.end(), within.begin, [](Origin const &o, std::uint32_t at) { return o.span.end <= at; });
  auto const last = std::lower_bound(first, all.end(), within.end, [](Origin const &o, std::uint32_t at) { return o.span.begin < at; });
  return {all.data() + (first - all.begin()), static_cast<std::size_t>(last - first)};
}

bool operator==(Document const &a, Document const &b) { return a.layers_ == b.layers_ || *a.layers_ == *b.layers_; }

} // namespace reportlib
