// The view for a person at a terminal: header, outline, facts, and what was not understood.
#include <algorithm>
#include <initializer_list>
#include <map>

#include "write/text_table.hpp"
#include <reportlib/write.hpp>

namespace reportlib {
namespace {

constexpr int run_in_point = 9; // 一是, 第一，: too many for an outline
constexpr std::size_t most_diagnostics = 40;

std::string joined(std::initializer_list<std::string_view> parts, std::string_view between = " ") {
  std::string out;
  for (std::string_view part : parts)
    if (!part.empty()) out.append(out.empty() ? "" : between).append(part);
  return out;
}

std::string counted(std::size_t n, std::string_view noun) { return std::to_string(n) + ' ' + std::string(noun) + (n == 1 ? "" : "s"); }

// work_report: «政府工作报告», «县人民政府»
std::string genre(Document const &doc) {
  std::string out(to_string(doc.genre()));
  std::size_t shown = 0;
  for (Span const &span : doc.genre_evidence()) {
    if (++shown > 3) break;
    out += (shown == 1 ? ": «" : ", «") + write::cut(write::one_line(doc[span]), 24) + "»";
  }
  return out;
}

std::string header(Document const &doc) {
  Header const &h = doc.header();
  write::TextTable table({{"", 12}, {"", 96}});
  auto const add = [&](std::string_view name, std::string const &value) {
    if (!value.empty()) table.add({std::string(name), value});
  };
  auto const number = [](std::string_view before, std::optional<int> n, std::string_view after) {
    return n ? joined({before, std::to_string(*n), after}, "") : std::string();
  };
  add("genre", genre(doc));
  add("title", h.title.text);
  add("number", h.document_no.text);
  add("region", joined({h.region.name, h.region.code, h.region.level == RegionLevel::unknown ? "" : to_string(h.region.level)}));
  add("meeting", joined({h.body.text, number("第", h.congress, "届"), number("第", h.session, "次会议")}));
  add("delivered", joined({to_string(h.date), h.office.text, h.speaker.text}));
  add("years", joined({number("reviews ", h.reviewed_year, ""), number("plans ", h.planned_year, "")}, ", "));
  add("text", joined({h.complete ? "complete" : "not complete", counted(doc.sentences().size(), "sentence"),
                      counted(doc.mentions().size(), "number"), counted(doc.observations().size(), "fact")},
                     ", "));
  return table.to_string().substr(1); // its line of titles is empty
}

std::string outline(Document const &doc) {
  write::TextTable table({{"", 72}, {"kind", 13}, {"facts", 6}});
  std::vector<std::uint32_t> ends; // of the sections around this one
  for (Section const &s : doc.sections()) {
    if (s.level >= run_in_point) continue;
    while (!ends.empty() && ends.back() <= s.span.begin) ends.pop_back();
    std::string const title = joined({doc[s.marker], s.title.empty() ? "" : doc[s.title]}, "");
    table.add({std::string(2 * ends.size(), ' ') + title, std::string(to_string(s.kind)), std::to_string(doc.observations(s.span).size())});
    ends.push_back(s.span.end);
  }
  return table.empty() ? "" : "\nOUTLINE\n" + table.to_string();
}

// The number as written, or the words in its place: in_step 经济增长.
std::string value(Document const &doc, Observation const &o) {
  if (Mention const *number = doc.mention(o)) return std::string(doc[number->span]);
  return joined({to_string(o.relation), doc[o.basis]});
}

std::string facts(Document const &doc, std::string_view title, bool named) {
  std::size_t const longest = named ? 24 : 38; // with what is usual in the other columns a line has 100 to 120
  write::TextTable table(
      {{"measure", longest}, {"indicator", 25}, {"value", 20}, {"aspect", 13}, {"period", 15}, {"status", 12}, {"scope", 8}});
  for (Observation const &o : doc.observations()) {
    if (o.indicator.empty() == named) continue;
    table.add({std::string(o.measure.empty() ? "?" : doc[o.measure]), o.indicator, value(doc, o),
               joined({to_string(o.aspect), o.direction == Direction::none ? "" : to_string(o.direction)}), o.period.to_string(),
               joined({to_string(o.status), doc[o.commitment], o.stretch ? "stretch" : ""}),
               o.scope == Scope::self ? "" : std::string(to_string(o.scope))});
  }
  return table.empty() ? "" : '\n' + std::string(title) + '\n' + table.to_string();
}

// The words around a place, the place itself in «».
std::string in_context(Document const &doc, Span place) {
  constexpr std::uint32_t around = 36;
  std::string_view const text = doc.text();
  std::uint32_t begin = place.begin > around ? place.begin - around : 0;
  std::uint32_t end = std::min<std::uint32_t>(place.end + around, static_cast<std::uint32_t>(text.size()));
  auto const inside_character = [&](std::uint32_t i) { return i < text.size() && (text[i] & 0xC0) == 0x80; };
  while (inside_character(begin)) ++begin;
  while (inside_character(end)) --end;
  std::string_view before = text.substr(begin, place.begin - begin), after = text.substr(place.end, end - place.end);
  if (auto const line = before.rfind('\n'); line != std::string_view::npos) before.remove_prefix(line + 1);
  return std::string(before) + "«" + write::cut(write::one_line(doc[place]), 40) + "»" + std::string(after.substr(0, after.find('\n')));
}

std::string not_understood(Document const &doc) {
  if (doc.diagnostics().empty()) return doc.mentions().empty() ? "" : "\nNOT UNDERSTOOD\n  nothing: every number is explained\n";
  std::map<std::string_view, std::size_t> counts;
  for (Diagnostic const &d : doc.diagnostics()) ++counts[to_string(d.code)];
  std::string out = "\nNOT UNDERSTOOD\n";
  write::TextTable table({{"", 20}, {"", 92}});
  for (auto const &[code, count] : counts) {
    std::size_t shown = 0;
    for (Diagnostic const &d : doc.diagnostics()) {
      if (to_string(d.code) != code || ++shown > most_diagnostics) continue;
      table.add({std::string(code), d.span.empty() ? d.message : in_context(doc, d.span)});
    }
    if (shown > most_diagnostics) table.add({std::string(code), "… and " + std::to_string(shown - most_diagnostics) + " more"});
  }
  return out + table.to_string().substr(1);
}

} // namespace

std::string to_text(Document const &doc) {
  return header(doc) + outline(doc) + facts(doc, "HEADLINE FACTS", true) + facts(doc, "OTHER FACTS", false) + not_understood(doc);
}

} // namespace reportlib
