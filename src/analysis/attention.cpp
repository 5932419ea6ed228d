// How much a report speaks of a topic.
#include <reportlib/attention.hpp>

#include <algorithm>

#include "analysis/dictionary.hpp"
#include "analysis/fact.hpp"
#include "text/text.hpp"

namespace reportlib {
namespace {

using analysis::behind_report;
using analysis::FactReader;

// A paragraph without its white space, so that a word with a blank or a line end in it is found, and where its bytes stood.
struct Compact {
  std::string text;
  std::vector<std::uint32_t> places; ///< of each byte in the document
};

Compact compact(Document const &doc, Span span) {
  Compact c;
  c.text.reserve(span.size()), c.places.reserve(span.size());
  std::string_view const words = doc[span];
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (words.substr(i).starts_with("\u3000")) {
      i += 2;
      continue;
    }
    if (static_cast<unsigned char>(words[i]) <= ' ') continue;
    c.text += words[i], c.places.push_back(span.begin + i);
  }
  return c;
}

bool is_read(ParagraphKind kind) {
  return kind == ParagraphKind::body || kind == ParagraphKind::item || kind == ParagraphKind::lead || kind == ParagraphKind::heading;
}

struct Part {
  Span span;
  SectionKind kind;
};

// The paragraphs that are read.
std::vector<Part> parts(Document const &doc, AttentionOptions const &options) {
  std::vector<Part> all;
  for (Paragraph const &p : doc.paragraphs()) {
    if (!is_read(p.kind)) continue;
    Section const *section = doc.section(p.span);
    SectionKind const kind = section ? section->kind : SectionKind::other;
    if (kind == SectionKind::glossary) continue;
    auto const &wanted = options.sections;
    if (wanted.empty() || std::find(wanted.begin(), wanted.end(), kind) != wanted.end()) all.push_back({p.span, kind});
  }
  return all;
}

// Calls hit(span) for each hit of a topic.
template <class Hit> void scan(Compact const &c, lexicon::Trie const &trie, Hit hit) {
  for (std::size_t i = 0; i < c.text.size();) {
    auto const found = trie.longest(std::string_view(c.text).substr(i));
    if (found && found.value == 1) hit(Span{c.places[i], c.places[i + found.length - 1] + 1});
    i += found ? found.length : 1;
    while (i < c.text.size() && (c.text[i] & 0xC0) == 0x80) ++i; // to the next character
  }
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string joined(std::vector<SectionKind> const &kinds) {
  std::string names;
  for (SectionKind kind : kinds) names.append(names.empty() ? "" : "|").append(to_string(kind));
  return names.empty() ? "all" : names;
}

// hits × 1000 / size with three places, rounded to nearest.
std::optional<Decimal> per_thousand(std::size_t hits, std::size_t size) {
  if (size == 0) return std::nullopt;
  return Decimal{static_cast<std::int64_t>((hits * 2000000 + size) / (2 * size)), -3};
}

} // namespace

Table attention(Document const &doc, Dictionary const &dictionary, AttentionOptions const &options) {
  using enum ColumnType;
  auto const &topics = dictionary.topics().all;
  std::vector<std::size_t> hits(topics.size(), 0);
  std::size_t size = 0;
  for (Part const &part : parts(doc, options)) {
    Compact const c = compact(doc, part.span);
    for (std::size_t i = 0; i < topics.size(); ++i) scan(c, topics[i].trie, [&](Span) { ++hits[i]; });
    if (options.denominator == Denominator::sentences)
      size += doc.sentences(part.span).size();
    else
      size += options.denominator == Denominator::words ? text::count_words(c.text) : characters(c.text);
  }
  TableBuilder builder("attention",
                       behind_report({{"dictionary", category, "Dictionary", "词典"},
                                      {"topic", category, "Topic", "主题"},
                                      {"hits", integer, "Hits", "词频"},
                                      {"denominator", category, "What the hits are set against", "分母"},
                                      {"size", integer, "How many of them", "分母数值"},
                                      {"per_thousand", decimal, "Hits per thousand", "每千词频"},
                                      {"definition", category, "How it was counted", "定义"}}),
                       options.offsets);
  auto const report = FactReader(doc, options.file, Offsets::bytes).report();
  for (std::size_t i = 0; i < topics.size(); ++i) {
    std::string const excluded = topics[i].not_in.empty() ? "" : "; not in: " + topics[i].not_in;
    std::string const definition =
        "terms: " + topics[i].terms + excluded + "; longest word once a place; sections: " + joined(options.sections) +
        "; without front matter, notes, glossary and noise; per thousand " + std::string(to_string(options.denominator));
    Cell const own[] = {dictionary.name(),           topics[i].name, hits[i], to_string(options.denominator), size,
                        per_thousand(hits[i], size), definition};
    builder.add_row(behind_report(*report, own));
  }
  return builder.build();
}

Table attention_hits(Document const &doc, Dictionary const &dictionary, AttentionOptions const &options) {
  using enum ColumnType;
  TableBuilder builder("attention_hits",
                       behind_report({{"dictionary", category, "Dictionary", "词典"},
                                      {"topic", category, "Topic", "主题"},
                                      {"text", category, "The word", "词"},
                                      {"section_kind", category, "Kind of part", "部分"},
                                      {"start", offset, "Start in the text", "起始位置"},
                                      {"end", offset, "End in the text", "结束位置"}}),
                       options.offsets);
  FactReader const reader(doc, options.file, options.offsets);
  auto const &report = *reader.report();
  for (Part const &part : parts(doc, options)) {
    Compact const c = compact(doc, part.span);
    for (auto const &topic : dictionary.topics().all)
      scan(c, topic.trie, [&](Span hit) {
        Span const place = reader.place(hit);
        Cell const own[] = {dictionary.name(), topic.name, doc[hit], to_string(part.kind), place.begin, place.end};
        builder.add_row(behind_report(report, own));
      });
  }
  return builder.build();
}

std::string_view to_string(Denominator denominator) noexcept {
  static constexpr std::string_view names[] = {"characters", "words", "sentences"};
  auto const i = static_cast<std::size_t>(denominator);
  return i < std::size(names) ? names[i] : std::string_view{};
}

} // namespace reportlib
