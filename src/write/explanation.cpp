// An explanation as text and as JSON.
#include <reportlib/explain.hpp>

#include "write/json_writer.hpp"
#include "write/text_table.hpp"
#include <reportlib/code_points.hpp>

namespace reportlib {
namespace {

// The words of a clause by their roles, the text between them as it is: 地区生产总值 [reach 达到] [quantity 320亿元].
std::string by_roles(Document const &doc, Explanation::Clause const &clause) {
  std::string out;
  std::uint32_t place = clause.span.begin;
  auto const between = [&](std::uint32_t end) {
    if (place < end) out.append(out.empty() ? "" : " ").append(doc[{place, end}]);
  };
  for (auto const &word : clause.words) {
    between(word.span.begin);
    out.append(out.empty() ? "[" : " [").append(word.role).append(" ").append(doc[word.span]).append("]");
    place = word.span.end;
  }
  between(clause.span.end);
  return out;
}

// carried over the sentence: 力争
std::string governor(Document const &doc, Explanation::Choice const &choice) {
  if (choice.known == Known::by_default) return {};
  std::string out(to_string(choice.known));
  if (choice.known == Known::carried && !choice.extent.empty()) out.append(" over the ").append(choice.extent);
  return choice.governor.empty() ? out : out.append(": ").append(write::one_line(doc[choice.governor]));
}

} // namespace

std::string to_text(Document const &doc, Explanation const &e) {
  constexpr std::size_t longest = 60;
  std::string out = "SENTENCE\n  " + write::one_line(doc[e.sentence]) + "\n\nCLAUSES\n";
  for (std::size_t i = 0; i < e.clauses.size(); ++i)
    out += (i == e.clause ? "> " : "  ") + write::one_line(by_roles(doc, e.clauses[i])) + '\n';
  write::TextTable frame({{"part", 12}, {"words", longest}});
  for (auto const &part : e.frame) frame.add({part.name, part.text});
  if (!frame.empty()) out += "\nFRAME OF " + write::one_line(doc[e.number]) + '\n' + frame.to_string();
  write::TextTable choices({{"field", 12}, {"value", 34}, {"rule", longest}, {"governor", longest}});
  for (auto const &choice : e.choices) choices.add({choice.field, choice.value, choice.rule, governor(doc, choice)});
  return out + "\nFIELDS AND THEIR RULES\n" + choices.to_string();
}

std::string to_json(Document const &doc, Explanation const &e) {
  std::string out;
  CodePoints const points(doc.text());
  write::JsonWriter json(out);
  auto const place = [&](Span span) {
    json.member("start", points.at_byte(span.begin));
    json.member("end", points.at_byte(span.end));
    json.member("text", doc[span]);
  };
  auto const placed = [&](std::string_view name, Span span) {
    json.key(name);
    json.begin_object();
    place(span);
    json.end_object();
  };
  auto const array = [&](std::string_view name, auto const &items, auto write_item) {
    json.key(name);
    json.begin_array();
    for (auto const &item : items) {
      json.begin_object();
      write_item(item);
      json.end_object();
    }
    json.end_array();
  };
  json.begin_object();
  placed("number", e.number);
  placed("sentence", e.sentence);
  json.member("clause", static_cast<std::uint32_t>(e.clause));
  array("clauses", e.clauses, [&](auto const &clause) {
    place(clause.span);
    array("words", clause.words, [&](auto const &word) {
      place(word.span);
      json.member("role", std::string_view(word.role));
    });
  });
  array("frame", e.frame, [&](auto const &part) {
    json.member("name", std::string_view(part.name));
    json.member("text", std::string_view(part.text));
  });
  array("choices", e.choices, [&](auto const &choice) {
    json.member("field", std::string_view(choice.field));
    json.text_or_null("value", choice.value);
    json.member("rule", std::string_view(choice.rule));
    json.member("known", to_string(choice.known));
    json.text_or_null("extent", choice.extent);
    if (choice.governor.empty())
      json.key("governor"), json.null();
    else
      placed("governor", choice.governor);
  });
  json.end_object();
  return out;
}

} // namespace reportlib
