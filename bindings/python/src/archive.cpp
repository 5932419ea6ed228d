// One `fields` function a type names its fields once, for writing and for reading.
#include "archive.hpp"

#include <cstring>
#include <stdexcept>
#include <type_traits>

#include "text/text.hpp"

namespace reportlib::python {
namespace {

template <class A> void fields(A &a, Span &s) { a(s.begin, s.end); }
template <class A> void fields(A &a, Decimal &d) { a(d.digits, d.exponent); }
template <class A> void fields(A &a, Date &d) { a(d.year, d.month, d.day); }
template <class A> void fields(A &a, Quantity &q) { a(q.kind, q.low, q.high, q.scale, q.unit, q.bound, q.terms); }
template <class A> void fields(A &a, Period &p) { a(p.first, p.last, p.grain, p.year_inferred, p.length, p.unit, p.length_high); }
template <class A> void fields(A &a, Ordinal &o) { a(o.number); }
template <class A> void fields(A &a, Marker &m) { a(m.number); }
template <class A> void fields(A &, Name &) {}
template <class A> void fields(A &a, HeaderField &f) { a(f.text, f.span); }
template <class A> void fields(A &a, Region &r) { a(r.name, r.code, r.level, r.span); }
template <class A> void fields(A &a, Header &h) {
  a(h.title, h.document_no, h.body, h.congress, h.session, h.date, h.date_span, h.speaker, h.office, h.region, h.reviewed_year,
    h.planned_year, h.complete);
}
template <class A> void fields(A &a, Section &s) { a(s.span, s.marker, s.title, s.level, s.kind); }
template <class A> void fields(A &a, Paragraph &p) { a(p.span, p.kind); }
template <class A> void fields(A &a, Sentence &s) { a(s.span); }
template <class A> void fields(A &a, Mention &m) { a(m.span, m.value); }
template <class A> void fields(A &a, Entity &e) { a(e.span, e.type, e.id); }
template <class A> void fields(A &a, Observation &o) {
  a(o.span, o.mention, o.measure, o.indicator, o.aspect, o.direction, o.period, o.status, o.scope, o.commitment, o.basis, o.region,
    o.series, o.relation, o.base, o.price_basis, o.stretch, o.measure_known, o.period_known, o.status_known, o.scope_known,
    o.period_governor, o.status_governor, o.scope_governor, o.examples);
}
template <class A> void fields(A &a, GlossaryEntry &e) { a(e.span, e.term, e.explanation, e.marks, e.uses); }
template <class A> void fields(A &a, PrintedTable &t) { a(t.span, t.rows); }
template <class A> void fields(A &a, Noise &n) { a(n.span, n.kind); }
template <class A> void fields(A &a, Diagnostic &d) { a(d.span, d.severity, d.code, d.message); }
template <class A> void fields(A &a, Origin &o) { a(o.span, o.place); }
template <class A> void fields(A &a, Layers &l) {
  a(l.text, l.genre, l.genre_evidence, l.header, l.sections, l.paragraphs, l.sentences, l.mentions, l.entities, l.observations, l.glossary,
    l.printed_tables, l.noise, l.diagnostics, l.container, l.origins);
}

template <class T> constexpr bool is_plain = std::is_arithmetic_v<T> || std::is_enum_v<T>;

class Output {
public:
  template <class... T> void operator()(T &...items) { (put(items), ...); }
  std::string bytes;

private:
  template <class T> void put(T &item) {
    if constexpr (is_plain<T>)
      bytes.append(reinterpret_cast<char const *>(&item), sizeof item);
    else
      fields(*this, item);
  }
  void size(std::size_t n) {
    auto small = static_cast<std::uint32_t>(n); // spans are 32 bits wide, so nothing is longer
    put(small);
  }
  void put(std::string &text) { size(text.size()), bytes += text; }
  template <class T> void put(std::vector<T> &items) {
    size(items.size());
    for (T &item : items) put(item);
  }
  template <class T> void put(std::optional<T> &item) {
    bool there = item.has_value();
    put(there);
    if (there) put(*item);
  }
  void put(Value &value) {
    auto index = static_cast<std::uint8_t>(value.index());
    put(index);
    std::visit([this](auto &v) { put(v); }, value);
  }
};

class Input {
public:
  explicit Input(std::string_view bytes) : bytes_(bytes) {}
  template <class... T> void operator()(T &...items) { (get(items), ...); }
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }
  [[noreturn]] static void damaged() { throw Error("the pickled document is damaged"); }
  /// The number at the end, which is taken off.
  std::uint64_t last_number() {
    std::uint64_t number = 0;
    if (bytes_.size() < sizeof number) damaged();
    std::memcpy(&number, bytes_.data() + bytes_.size() - sizeof number, sizeof number);
    bytes_.remove_suffix(sizeof number);
    return number;
  }
  [[nodiscard]] std::string_view rest() const { return bytes_; }

private:
  std::string_view take(std::size_t n) {
    if (n > bytes_.size()) damaged();
    auto const taken = bytes_.substr(0, n);
    bytes_.remove_prefix(n);
    return taken;
  }
  template <class T> void get(T &item) {
    if constexpr (is_plain<T>)
      std::memcpy(&item, take(sizeof item).data(), sizeof item);
    else
      fields(*this, item);
    if constexpr (std::is_enum_v<T>) // it indexes tables
      if (to_string(item).empty()) damaged();
  }
  std::uint32_t size() {
    std::uint32_t n = 0;
    get(n);
    return n;
  }
  void get(bool &truth) { truth = take(1).front() != 0; }
  void get(std::string &text) {
    text = take(size());
    if (text::first_broken_utf8(text)) damaged();
  }
  template <class T> void get(std::vector<T> &items) {
    for (std::uint32_t n = size(); n > 0; --n) get(items.emplace_back());
  }
  template <class T> void get(std::optional<T> &item) {
    bool there = false;
    get(there);
    if (there) get(item.emplace());
  }
  void get(Value &value) {
    std::uint8_t index = 0;
    get(index);
    switch (index) {
    case 0:
      return get(value.emplace<Quantity>());
    case 1:
      return get(value.emplace<Period>());
    case 2:
      return get(value.emplace<Ordinal>());
    case 3:
      return get(value.emplace<Marker>());
    case 4:
      return get(value.emplace<Name>());
    default:
      damaged();
    }
  }
  std::string_view bytes_;
};

} // namespace

std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return hash;
}

std::string archived(Layers const &layers) {
  Output out;
  out.bytes.reserve(layers.text.size() * 2);
  fields(out, const_cast<Layers &>(layers)); // only read
  std::uint64_t sum = checksum(out.bytes);
  out(sum);
  return std::move(out.bytes);
}

Document unarchived(std::string_view bytes) {
  Input in(bytes);
  if (in.last_number() != checksum(in.rest())) Input::damaged();
  Layers layers;
  fields(in, layers);
  if (!in.at_end()) Input::damaged();
  try {
    return Document(std::move(layers));
  } catch (std::invalid_argument const &) { // spans outside of the text
    Input::damaged();
  }
}

} // namespace reportlib::python
