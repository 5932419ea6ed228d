// The years that a report looks back on and plans for, and whether it is whole.
#include <algorithm>
#include <map>

#include "grammar/grammar.hpp"
#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"

namespace reportlib::parse_stages {
namespace {

bool is_plan(SectionKind kind) {
  return kind == SectionKind::targets || kind == SectionKind::tasks || kind == SectionKind::guideline;
}

// The latest year up to `limit` that headings of the review, or of the plan, name.
std::optional<int> year_of_headings(std::string_view canonical, std::vector<Section> const &sections, bool plan, int least, int limit) {
  std::optional<int> year;
  for (Section const &s : sections) {
    if (s.level != 1 || (plan ? !is_plan(s.kind) : s.kind != SectionKind::review)) continue;
    for (int y : years_named(text_of(canonical, s.title)))
      if (y >= least && y <= limit && (!year || y > *year)) year = y;
  }
  return year;
}

// The year named most often in a stretch.
std::optional<int> most_frequent_year(std::string_view text) {
  constexpr std::size_t reach = 60000;
  std::map<int, int> counts;
  text = text.substr(0, std::min(text.size(), reach));
  for (std::size_t i = 0; i < text.size();) {
    bool const may_begin = is_digit(text[i]) || text.substr(i).starts_with("一九") || text.substr(i).starts_with("二");
    auto const number = may_begin ? grammar::match_number(text.substr(i)) : std::nullopt;
    if (number && number->value.year_like && text.substr(i + number->length).starts_with("年")) ++counts[static_cast<int>(number->value.value.digits)];
    i += number ? std::max<std::size_t>(number->length, 1) : character_length(text[i]);
  }
  auto const most = std::max_element(counts.begin(), counts.end(), [](auto const &a, auto const &b) { return a.second < b.second; });
  if (most == counts.end() || most->first < 1949 || most->first > 2100) return std::nullopt;
  return most->first;
}

// Headings name the planned year, or the reviewed one before it.
std::optional<int> delivery_of_headings(std::string_view canonical, std::vector<Section> const &sections, Lexicon const &lexicon) {
  std::optional<int> reviewed, planned;
  for (Section const &s : sections) {
    if (s.level != 1) continue;
    std::string_view const title = text_of(canonical, s.title);
    auto const words = heading_words(title, lexicon);
    bool const looks_back = std::any_of(words.begin(), words.end(), [](Term const *w) { return w->attribute("kind") == "review"; });
    for (int year : years_named(title)) {
      if (looks_back && (!reviewed || year > *reviewed)) reviewed = year;
      if (!looks_back && (!planned || year < *planned) && (!reviewed || year > *reviewed)) planned = year;
    }
  }
  if (reviewed) return *reviewed + 1;
  return planned;
}

} // namespace

std::optional<int> delivery_year(std::string_view canonical, Header const &header, std::vector<Section> const &sections, ParseOptions const &options,
                                 Lexicon const &lexicon) {
  if (header.date) return header.date->year;
  if (auto const named = years_named(header.title.text); !named.empty()) return named.front();
  if (auto const headed = delivery_of_headings(canonical, sections, lexicon)) return headed;
  return options.year;
}

void set_years(std::string_view canonical, Header &header, std::vector<Section> const &sections, Span body, std::optional<int> delivery) {
  int const limit = delivery ? *delivery : 2100;
  header.reviewed_year = year_of_headings(canonical, sections, false, delivery ? *delivery - 1 : 1949, limit);
  auto const planned = year_of_headings(canonical, sections, true, delivery ? *delivery : 1949, delivery ? *delivery + 1 : 2100);
  if (!header.reviewed_year) {
    if (delivery) header.reviewed_year = header.date && header.date->month == 12 ? *delivery : *delivery - 1;
    else if (planned) header.reviewed_year = *planned - 1;
    else header.reviewed_year = most_frequent_year(text_of(canonical, body));
  }
  bool const plans = std::any_of(sections.begin(), sections.end(),
                                 [](Section const &s) { return s.level == 1 && s.kind != SectionKind::review && s.kind != SectionKind::glossary; });
  bool const numbered = std::any_of(sections.begin(), sections.end(), [](Section const &s) { return s.level == 1; });
  if (planned && (!header.reviewed_year || *planned > *header.reviewed_year)) header.planned_year = planned;
  else if (header.reviewed_year && (plans || !numbered)) header.planned_year = delivery && *delivery > *header.reviewed_year ? *delivery : *header.reviewed_year + 1;
}

bool is_complete(std::string_view canonical, std::vector<Section> const &sections, Span body) {
  if (!ends_sentence(text_of(canonical, body))) return false;
  int last = 0;
  bool goes_on = false, any = false; // beyond the review
  for (Section const &s : sections) {
    if (s.level != 1) continue;
    any = true;
    goes_on |= s.kind != SectionKind::review && s.kind != SectionKind::situation && s.kind != SectionKind::glossary;
    auto const mark = grammar::match_heading(text_of(canonical, s.marker));
    int const number = mark ? mark->value.number : last + 1; // an unnumbered heading may stand for one
    if (number > last + 1) return false;
    last = number;
  }
  return goes_on || !any;
}

} // namespace reportlib::parse_stages
