#pragma once
#include <stdexcept>
#include <string>

#include <reportlib/document.hpp>

namespace reportlib::tests {

/// What is wrong with the layers of a document, or an empty text. Asks again, without the library's own checks, that every span lies inside
/// the text on character borders; then that the public constructor, which sorts and checks all, makes the same document of its layers.
inline std::string unfaithful(Document const &doc) {
  std::string_view const text = doc.text();
  std::string wrong;
  auto const border = [&](std::uint32_t at) { return at == text.size() || (at < text.size() && (text[at] & 0xC0) != 0x80); };
  auto const check = [&](Span span, char const *layer) {
    if (wrong.empty() && !(span.begin <= span.end && border(span.begin) && border(span.end)))
      wrong = std::string(layer) + ' ' + std::to_string(span.begin) + '-' + std::to_string(span.end);
  };
  auto const layer = [&](auto const &items, char const *name) {
    for (auto const &item : items) check(item.span, name);
  };
  layer(doc.sections(), "section"), layer(doc.paragraphs(), "paragraph"), layer(doc.sentences(), "sentence");
  layer(doc.mentions(), "mention"), layer(doc.entities(), "entity"), layer(doc.observations(), "observation");
  layer(doc.noise(), "noise"), layer(doc.diagnostics(), "diagnostic");
  for (Mention const &m : doc.mentions())
    if (m.span.empty()) wrong = "empty mention";
  for (Observation const &o : doc.observations()) check(o.measure, "measure");
  try {
    if (wrong.empty() && !(Document(doc.layers()) == doc)) wrong = "layers are not sorted";
  } catch (std::invalid_argument const &error) {
    wrong = error.what();
  }
  return wrong;
}

/// The first value that a parse gave with a blank at an edge; empty when there is none. Quoted names and marks of headings may have one.
inline std::string value_with_blank(Document const &doc) {
  for (Mention const &m : doc.mentions()) {
    bool const value = !std::holds_alternative<Name>(m.value) && !std::holds_alternative<Marker>(m.value);
    if (value && (doc[m.span].starts_with(' ') || doc[m.span].ends_with(' '))) return std::string(doc[m.span]);
  }
  return {};
}

} // namespace reportlib::tests
