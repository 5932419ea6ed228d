// The layers of a Document and the ways from one to another.
#include <reportlib/document.hpp>

#include <algorithm>
#include <stdexcept>

#include "model/order.hpp"
#include <reportlib/numbers.hpp>

namespace reportlib {
namespace {

template <class T> Layer<T> inside(std::vector<T> const &layer, Span within) noexcept {
  auto const begins_before = [](T const &item, std::uint32_t offset) { return item.span.begin < offset; };
  auto const first = std::lower_bound(layer.begin(), layer.end(), within.begin, begins_before);
  auto const last = std::lower_bound(first, layer.end(), within.end, begins_before);
  return Layer<T>(first, last);
}

// The last item that begins before the span, or with it, and fits: the innermost, for outer ones come first.
template <class T, class Fits> T const *innermost(std::vector<T> const &layer, Span span, Fits fits) noexcept {
  auto i = std::upper_bound(layer.begin(), layer.end(), span.begin, [](std::uint32_t at, T const &t) { return at < t.span.begin; });
  while (i != layer.begin())
    if (fits((--i)->span)) return &*i;
  return nullptr;
}
template <class T> T const *containing(std::vector<T> const &layer, Span span) noexcept {
  return innermost(layer, span, [=](Span around) { return around.contains(span); });
}

Mention const *at(std::vector<Mention> const &mentions, std::optional<std::uint32_t> index) {
  if (!index) return nullptr;
  if (*index < mentions.size()) return &mentions[*index];
  throw std::out_of_range("mention " + std::to_string(*index) + " of a document that has " + std::to_string(mentions.size()));
}

struct Values {
  std::optional<Decimal> low, high;
};

// Falls are below zero: 下降3.2% is -3.2. A number that is written with a minus keeps it.
Values values(Quantity const *q, Direction direction) noexcept {
  if (!q) return {};
  Values v{q->value(), q->high ? *q->high * q->scale : std::nullopt};
  if (direction != Direction::down || !v.low || v.low->digits <= 0) return v;
  v.low = -*v.low;
  if (v.high) v = {-*v.high, v.low};
  return v;
}

} // namespace

Layer<Span> Document::genre_evidence() const & noexcept { return layers_->genre_evidence; }
Layer<Section> Document::sections() const & noexcept { return layers_->sections; }
Layer<Paragraph> Document::paragraphs() const & noexcept { return layers_->paragraphs; }
Layer<Sentence> Document::sentences() const & noexcept { return layers_->sentences; }
Layer<Mention> Document::mentions() const & noexcept { return layers_->mentions; }
Layer<Entity> Document::entities() const & noexcept { return layers_->entities; }
Layer<Observation> Document::observations() const & noexcept { return layers_->observations; }
Layer<GlossaryEntry> Document::glossary() const & noexcept { return layers_->glossary; }
Layer<PrintedTable> Document::printed_tables() const & noexcept { return layers_->printed_tables; }
Layer<Noise> Document::noise() const & noexcept { return layers_->noise; }
Layer<Diagnostic> Document::diagnostics() const & noexcept { return layers_->diagnostics; }
Layer<Origin> Document::origins() const & noexcept { return layers_->origins; }

Layer<Paragraph> Document::paragraphs(Span within) const & { return require(within), inside(layers_->paragraphs, within); }
Layer<Sentence> Document::sentences(Span within) const & { return require(within), inside(layers_->sentences, within); }
Layer<Mention> Document::mentions(Span within) const & { return require(within), inside(layers_->mentions, within); }
Layer<Entity> Document::entities(Span within) const & { return require(within), inside(layers_->entities, within); }
Layer<Observation> Document::observations(Span within) const & { return require(within), inside(layers_->observations, within); }

Layer<Section> Document::sections(Span within) const & {
  require(within);
  auto const part = inside(layers_->sections, within);
  auto const own = std::find_if(part.begin(), part.end(), [=](Section const &s) { return !outer_first(s.span, within); });
  auto const below = std::find_if(own, part.end(), [=](Section const &s) { return s.span != within; });
  return below == own ? part : Layer<Section>(below, part.end());
}

Layer<Origin> Document::origins(Span within) const & {
  require(within);
  // Sorted and disjoint, so their ends are sorted too.
  auto const &all = layers_->origins;
  auto const first =
      std::lower_bound(all.begin(), all.end(), within.begin, [](Origin const &o, std::uint32_t at) { return o.span.end <= at; });
  auto const last = std::lower_bound(first, all.end(), within.end, [](Origin const &o, std::uint32_t at) { return o.span.begin < at; });
  return Layer<Origin>(first, last);
}

Mention const *Document::mention(Observation const &o) const & { return at(layers_->mentions, o.mention); }
Mention const *Document::mention(NumericToken const &token) const & { return at(layers_->mentions, token.mention); }
Quantity const *Document::quantity(Observation const &o) const & {
  Mention const *number = mention(o);
  return number ? std::get_if<Quantity>(&number->value) : nullptr;
}
std::string_view Document::value_text(Observation const &o) const & {
  Mention const *number = mention(o);
  return (*this)[number ? number->span : o.span];
}
std::optional<Decimal> Document::value(Observation const &o) const { return values(quantity(o), o.direction).low; }
std::optional<Decimal> Document::value_high(Observation const &o) const { return values(quantity(o), o.direction).high; }

std::vector<Observation const *> Document::observations_of(Mention const &mention) const & {
  std::vector<Observation const *> found;
  for (Observation const &o : layers_->observations)
    if (o.mention && layers_->mentions[*o.mention].span == mention.span) found.push_back(&o);
  return found;
}

Section const *Document::section(Span span) const & { return require(span), containing(layers_->sections, span); }
Paragraph const *Document::paragraph(Span span) const & { return require(span), containing(layers_->paragraphs, span); }
Sentence const *Document::sentence(Span span) const & { return require(span), containing(layers_->sentences, span); }
Section const *Document::parent(Section const &section) const & {
  Span const own = section.span;
  require(own);
  // As in `sections`, what begins at the end of a span is not in it.
  return innermost(layers_->sections, own, [=](Span s) { return s.contains(own) && s != own && own.begin < s.end; });
}

std::vector<Section const *> Document::children(Section const &section) const & {
  std::vector<Section const *> found;
  for (Section const &s : sections(section.span))
    if (Section const *above = parent(s); above && above->span == section.span) found.push_back(&s);
  return found;
}
std::vector<Section const *> Document::children() const & {
  std::vector<Section const *> found;
  for (Section const &s : sections())
    if (!parent(s)) found.push_back(&s);
  return found;
}

} // namespace reportlib
