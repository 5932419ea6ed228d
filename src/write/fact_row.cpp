#include "write/fact_row.hpp"

#include <algorithm>

namespace reportlib::write {
namespace {

// The innermost item that the place lies in, or null.
template <class T> T const *containing(std::span<T const> layer, Span place) {
  auto i = std::upper_bound(layer.begin(), layer.end(), place.begin, [](std::uint32_t at, T const &t) { return at < t.span.begin; });
  while (i != layer.begin())
    if ((--i)->span.contains(place)) return &*i;
  return nullptr;
}

} // namespace

FactRow FactRows::row(Observation const &o) const {
  Mention const *mention = o.mention == Observation::no_mention ? nullptr : &doc_.mentions()[o.mention];
  Span const place = mention ? mention->span : o.span;
  auto const *section = containing(doc_.sections(), place);
  auto const *sentence = containing(doc_.sentences(), place);
  Written const number = mention ? written(mention->value) : Written{};
  auto const *quantity = mention ? std::get_if<Quantity>(&mention->value) : nullptr;
  auto const words = [&](Span span) { return std::string(doc_[span]); };
  auto const joined = [&](std::vector<Span> const &spans) {
    std::string all;
    for (Span span : spans) all.append(all.empty() ? "" : "|").append(doc_[span]);
    return all;
  };
  return {section ? words(section->marker) + words(section->title) : "",
          section ? std::string(to_string(section->kind)) : "",
          sentence ? words(sentence->span) : "",
          std::to_string(points_.at_byte(place.begin)),
          std::to_string(points_.at_byte(place.end)),
          words(place),
          mention ? std::string(kind_name(mention->value)) : "",
          number.low,
          number.high,
          number.unit,
          quantity ? std::string(to_string(quantity->bound)) : "",
          words(o.measure),
          o.indicator,
          std::string(to_string(o.aspect)),
          o.direction == Direction::none ? "" : std::string(to_string(o.direction)),
          o.period.to_string(),
          std::string(to_string(o.status)),
          std::string(to_string(o.scope)),
          words(o.commitment),
          words(o.basis),
          o.region,
          o.series,
          o.relation == Relation::none ? "" : std::string(to_string(o.relation)),
          joined(o.examples)};
}

} // namespace reportlib::write
