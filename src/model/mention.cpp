#include <reportlib/mention.hpp>

namespace reportlib {
namespace {

template <class... F> struct Overloaded : F... {
  using F::operator()...;
};
template <class... F> Overloaded(F...) -> Overloaded<F...>;

std::string text(std::optional<Decimal> const &d) { return d ? d->to_string() : std::string(); }

Written written_quantity(Quantity const &q) {
  Written w{text(q.low), text(q.high), q.written_unit()};
  if (!q.terms.empty()) {
    char const separator = q.kind == QuantityKind::ratio ? ':' : '/';
    for (Decimal const &term : q.terms) w.low += (w.low.empty() ? "" : std::string(1, separator)) + term.to_string();
  }
  return w;
}

// A month or day whose year is not in the words is given without it: --12-28.
std::string end_of(Period const &p, Date date) {
  if (p.year_inferred && (p.grain == Grain::day || p.grain == Grain::month)) date.year = 0;
  Period point = p;
  point.first = point.last = date;
  if (point.anchored()) return point.to_string();
  if (p.grain == Grain::quarter || p.grain == Grain::half) return (p.grain == Grain::half ? "H" : "Q") + std::to_string(date.month);
  return date.to_string();
}

Written written_period(Period const &p) {
  if (p.length) return {text(p.length), text(p.length_high), p.unit};
  Written w{end_of(p, p.first), {}, {}};
  if (p.last != p.first) w.high = end_of(p, p.last);
  return w;
}

} // namespace

std::string_view kind_name(Value const &value) noexcept {
  return std::visit(Overloaded{[](Quantity const &q) { return to_string(q.kind); },
                               [](Period const &p) { return std::string_view(p.is_duration() ? "duration" : "date"); },
                               [](Ordinal) { return std::string_view("ordinal"); }, [](Marker) { return std::string_view("marker"); },
                               [](Name) { return std::string_view("name"); }},
                    value);
}

Written written(Value const &value) {
  return std::visit(Overloaded{[](Quantity const &q) { return written_quantity(q); }, [](Period const &p) { return written_period(p); },
                               [](Ordinal o) { return Written{std::to_string(o.number), {}, {}}; },
                               [](Marker m) { return Written{m.number ? std::to_string(m.number) : "", {}, {}}; },
                               [](Name) { return Written{}; }},
                    value);
}

} // namespace reportlib
