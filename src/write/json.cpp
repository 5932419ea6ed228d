// The JSON of one document: every layer in text order, offsets in code points.
#include <functional>
#include <ranges>

#include "write/json_writer.hpp"

#include <reportlib/code_points.hpp>
#include <reportlib/write.hpp>

namespace reportlib {
namespace {

// A reader may take `mention` of every item of "observations" for an index; what has none stands under "in_words".
bool has_number(Observation const &o) { return o.mention.has_value(); }

class Writer {
public:
  // Into `out`, which is emptied into the sink, if any, as it fills.
  Writer(Document const &doc, std::string &out, Sink const *sink) : doc_(doc), points_(doc.text()), out_(out), sink_(sink), json_(out) {}

  void document() {
    json_.begin_object();
    json_.member("container", to_string(doc_.container()));
    genre();
    header();
    layer("sections", doc_.sections(), [this](Section const &s) { section(s); });
    layer("mentions", doc_.mentions(), [this](Mention const &m) { mention(m); });
    layer("observations", doc_.observations() | std::views::filter(has_number), [this](Observation const &o) {
      json_.member("mention", *o.mention);
      observation(o);
    });
    layer("in_words", doc_.observations() | std::views::filter(std::not_fn(has_number)), [this](Observation const &o) { observation(o); });
    layer("entities", doc_.entities(), [this](Entity const &e) {
      text_of(e.span);
      json_.member("type", to_string(e.type));
      json_.text_or_null("id", e.id);
    });
    layer("glossary", doc_.glossary(), [this](GlossaryEntry const &e) {
      ends(e.span);
      phrase("term", e.term);
      phrase("explanation", e.explanation);
      spans("marks", e.marks);
      spans("uses", e.uses);
    });
    layer("tables", doc_.printed_tables(), [this](PrintedTable const &t) { table(t); });
    layer("noise", doc_.noise(), [this](Noise const &n) {
      ends(n.span);
      json_.member("kind", to_string(n.kind));
    });
    layer("diagnostics", doc_.diagnostics(), [this](Diagnostic const &d) {
      ends(d.span);
      json_.member("severity", to_string(d.severity));
      json_.member("code", to_string(d.code));
      json_.member("message", std::string_view(d.message));
    });
    if (!doc_.origins().empty())
      layer("origins", doc_.origins(), [this](Origin const &o) {
        ends(o.span);
        json_.member("place", std::string_view(o.place));
      });
    json_.end_object();
    if (sink_) give();
  }

  static constexpr std::size_t piece = std::size_t{64} << 10;

private:
  template <class Layer, class Item> void layer(std::string_view name, Layer &&items, Item item) {
    json_.key(name);
    json_.begin_array();
    for (auto const &i : items) {
      json_.begin_object();
      item(i);
      json_.end_object();
      if (sink_ && out_.size() >= piece) give();
    }
    json_.end_array();
  }
  void give() {
    (*sink_)(out_);
    out_.clear();
  }

  void ends(Span span) {
    json_.member("start", points_.at_byte(span.begin));
    json_.member("end", points_.at_byte(span.end));
  }
  void text_of(Span span) {
    ends(span);
    json_.member("text", doc_[span]);
  }
  // Left out when there is none, so that a reader may ask for its text without a look at null.
  void phrase(std::string_view name, Span span) {
    if (span.empty()) return;
    json_.key(name);
    json_.begin_object();
    text_of(span);
    json_.end_object();
  }
  void spans(std::string_view name, std::span<Span const> all) {
    json_.key(name);
    json_.begin_array();
    for (Span const &span : all) {
      json_.begin_object();
      text_of(span);
      json_.end_object();
    }
    json_.end_array();
  }
  void table(PrintedTable const &table) {
    ends(table.span);
    json_.key("rows");
    json_.begin_array();
    for (auto const &row : table.rows) {
      json_.begin_array();
      for (Span const &cell : row) {
        json_.begin_object();
        text_of(cell);
        json_.end_object();
      }
      json_.end_array();
    }
    json_.end_array();
  }
  void number(std::string_view name, std::optional<int> n) {
    json_.key(name);
    if (n)
      json_.value(*n);
    else
      json_.null();
  }

  void genre() {
    json_.key("genre");
    json_.begin_object();
    json_.member("kind", to_string(doc_.genre()));
    spans("evidence", doc_.genre_evidence());
    json_.end_object();
  }

  void header() {
    Header const &h = doc_.header();
    json_.key("header");
    json_.begin_object();
    json_.text_or_null("title", h.title.text);
    json_.text_or_null("document_no", h.document_no.text);
    json_.text_or_null("body", h.body.text);
    number("congress", h.congress);
    number("session", h.session);
    json_.text_or_null("date", to_string(h.date));
    json_.text_or_null("speaker", h.speaker.text);
    json_.text_or_null("office", h.office.text);
    json_.key("region");
    json_.begin_object();
    json_.text_or_null("name", h.region.name);
    json_.text_or_null("code", h.region.code);
    json_.text_or_null("level", h.region.level == RegionLevel::unknown ? "" : to_string(h.region.level));
    json_.end_object();
    number("reviewed_year", h.reviewed_year);
    number("planned_year", h.planned_year);
    json_.member("complete", h.complete);
    json_.end_object();
  }

  void section(Section const &s) {
    ends(s.span);
    json_.member("level", s.level);
    json_.text_or_null("marker", doc_[s.marker]);
    json_.text_or_null("title", doc_[s.title]);
    json_.member("kind", to_string(s.kind));
  }

  void mention(Mention const &m) {
    text_of(m.span);
    json_.member("kind", kind_name(m.value));
    Written const w = written(m.value);
    json_.text_or_null("low", w.low);
    json_.text_or_null("high", w.high);
    json_.text_or_null("unit", w.unit);
    if (auto const *q = std::get_if<Quantity>(&m.value)) json_.member("bound", to_string(q->bound));
  }

  void observation(Observation const &o) {
    phrase("measure", o.measure);
    json_.text_or_null("indicator", o.indicator);
    json_.member("aspect", to_string(o.aspect));
    json_.text_or_null("direction", o.direction == Direction::none ? "" : to_string(o.direction));
    json_.text_or_null("period", o.period.to_string());
    json_.member("status", to_string(o.status));
    json_.member("scope", to_string(o.scope));
    phrase("commitment", o.commitment);
    phrase("basis", o.basis);
    json_.text_or_null("region", o.region);
    json_.text_or_null("series", o.series);
    json_.text_or_null("relation", o.relation == Relation::none ? "" : to_string(o.relation));
    json_.text_or_null("base", o.base.to_string());
    json_.text_or_null("price_basis", o.price_basis == PriceBasis::none ? "" : to_string(o.price_basis));
    json_.member("stretch", o.stretch);
    json_.key("known");
    json_.begin_object();
    json_.member("measure", to_string(o.measure_known));
    json_.member("period", to_string(o.period_known));
    json_.member("status", to_string(o.status_known));
    json_.member("scope", to_string(o.scope_known));
    json_.end_object();
    phrase("period_governor", o.period_governor);
    phrase("status_governor", o.status_governor);
    phrase("scope_governor", o.scope_governor);
    if (!o.examples.empty()) layer("examples", std::span(o.examples), [this](Span example) { text_of(example); });
    ends(o.span);
  }

  Document const &doc_;
  CodePoints points_;
  std::string &out_;
  Sink const *sink_;
  write::JsonWriter json_;
};

} // namespace

std::string to_json(Document const &doc) {
  std::string out;
  out.reserve(doc.text().size() * 2 + 1024);
  Writer(doc, out, nullptr).document();
  return out;
}

void to_json(Document const &doc, Sink const &sink) {
  std::string out;
  out.reserve(2 * Writer::piece);
  Writer(doc, out, &sink).document();
}

} // namespace reportlib
