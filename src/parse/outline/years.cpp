// The years that a report looks back on and plans for, and whether it is whole.
#include <algorithm>
#include <map>

#include "grammar/grammar.hpp"
#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"

namespace reportlib::parse_stages {
namespace {

bool is_plan(SectionKind kind) { return kind == SectionKind::targets || kind == SectionKind::tasks || kind == SectionKind::guideline; }

// What a heading names on either side of its word of review: 1998年工作回顾和1999年工作目标.
struct HeadingYears {
  std::optional<int> reviewed, planned; ///< the latest of the one, the earliest of the other

  // A year before that of the `plan` is rather the reviewed one: 1996年的政府工作和1997年的奋斗目标.
  HeadingYears(std::string_view title, bool looks_back, std::optional<int> plan, Lexicon const &lexicon) {
    std::size_t back = 0;
    for (std::size_t i = 0; i < title.size();) {
      auto const word = lexicon.longest(TermKind::heading, title.substr(i));
      i += word ? word->length : character_length(title[i]);
      if (word && word->term->attribute("kind") == "review") back = i;
    }
    if (back == 0 && looks_back) back = title.size();
    for (int year : years_named(title.substr(0, back)))
      if (!reviewed || (plan && year < *plan) > (plan && *reviewed < *plan) || (year > *reviewed && (!plan || year < *plan)))
        reviewed = year;
    for (int year : years_named(title.substr(back)))
      if (!planned || year < *planned) planned = year;
  }
};

// The year named most often in a stretch.
std::optional<int> most_frequent_year(std::string_view canonical, Signs const &signs, Span stretch) {
  constexpr std::size_t reach = 60000;
  std::map<int, int> counts;
  std::string_view const text = canonical.substr(0, stretch.begin + clipped(text_of(canonical, stretch), reach).size());
  for (std::size_t i = stretch.begin; (i = signs.next(i, text.size(), Sought::numbers)) < text.size();) {
    bool const may_begin = is_digit(text[i]) || text.substr(i).starts_with("一九") || text.substr(i).starts_with("二");
    auto const number = may_begin ? grammar::match_number(text.substr(i)) : std::nullopt;
    if (!number) {
      i += character_length(text[i]);
      continue;
    }
    // What is compared with (比2007年, 是2007年的) is an earlier year.
    bool const compared = i > stretch.begin && is_one_of(last_character(text.substr(0, i)), u"比由从较是自到至以");
    if (number->value.year_like && !compared && text.substr(i + number->length).starts_with("年"))
      ++counts[static_cast<int>(number->value.value.digits)];
    i += std::max<std::size_t>(number->length, 1);
  }
  auto const most = std::max_element(counts.begin(), counts.end(), [](auto const &a, auto const &b) { return a.second < b.second; });
  if (most == counts.end() || most->first < 1949 || most->first > 2100) return std::nullopt;
  return most->first;
}

// Headings name the planned year, or the reviewed one before it. The first looks back unless its words say that it plans.
std::optional<int> delivery_of_headings(std::string_view canonical, std::vector<Section> const &sections, Lexicon const &lexicon) {
  std::optional<int> reviewed, planned;
  bool first = true;
  for (Section const &s : sections) {
    if (s.level != 1) continue;
    if (s.kind == SectionKind::annex) break;
    std::string_view const title = text_of(canonical, s.title);
    auto const words = heading_words(title, lexicon);
    bool const plans = std::any_of(words.begin(), words.end(), [](Term const *w) {
      std::string_view const kind = w->attribute("kind");
      return kind == "guideline" || kind == "targets" || kind == "tasks" || kind == "coming" || kind == "this_year";
    });
    HeadingYears const named(title, first && !plans, std::nullopt, lexicon);
    if (named.reviewed && (!reviewed || *named.reviewed > *reviewed)) reviewed = named.reviewed;
    if (named.planned && (!planned || *named.planned < *planned) && (!reviewed || *named.planned > *reviewed)) planned = named.planned;
    first = false;
  }
  if (reviewed) return *reviewed + 1;
  return planned;
}

} // namespace

std::optional<int> delivery_year(std::string_view canonical, Header const &header, std::vector<Section> const &sections, Span body,
                                 ParseOptions const &options, Lexicon const &lexicon) {
  constexpr int late = 11; // a report given in November or December plans the year that comes
  if (header.date) return header.date->year + (header.date->month >= late ? 1 : 0);
  if (auto const named = years_named(header.title.text); !named.empty()) return named.front();
  if (auto const headed = delivery_of_headings(canonical, sections, lexicon)) return headed;
  // 关于1958年度国民经济计划的报告, in the opening sentences.
  constexpr std::size_t opening = 600;
  std::string_view const text = clipped(text_of(canonical, body), opening);
  if (auto const named = years_named(text.substr(0, text.find("的报告"))); text.find("的报告") != text.npos && !named.empty())
    return *std::min_element(named.begin(), named.end());
  return options.year;
}

void set_years(std::string_view canonical, Signs const &signs, Header &header, std::vector<Section> const &sections, Span body,
               std::optional<int> delivery, Lexicon const &lexicon) {
  std::optional<int> planned;
  for (Section const &s : sections) {
    if (s.level != 1) continue;
    bool const looks_back = s.kind == SectionKind::review;
    HeadingYears const named(text_of(canonical, s.title), looks_back, delivery, lexicon);
    if (looks_back && named.reviewed && (!delivery || (*named.reviewed >= *delivery - 1 && *named.reviewed <= *delivery)))
      header.reviewed_year = std::max(header.reviewed_year.value_or(0), *named.reviewed);
    if (!is_plan(s.kind)) continue;
    for (int year : years_named(text_of(canonical, s.title)))
      if (delivery ? year >= *delivery && year <= *delivery + 1 : true) planned = std::max(planned.value_or(0), year);
  }
  if (!header.reviewed_year) {
    if (delivery)
      header.reviewed_year = *delivery - 1;
    else if (planned)
      header.reviewed_year = *planned - 1;
    else
      header.reviewed_year = most_frequent_year(canonical, signs, body);
  }
  if (!header.reviewed_year) return;
  int const reviewed = *header.reviewed_year;
  // A report that was cut before its plan part still plans the next year.
  if (planned && *planned > reviewed)
    header.planned_year = planned;
  else
    header.planned_year = delivery && *delivery > reviewed ? *delivery : reviewed + 1;
}

bool is_complete(std::string_view canonical, std::vector<Section> const &sections, Span body) {
  int last = 0;
  bool goes_on = false, any = false; // beyond the review
  for (Section const &s : sections) {
    if (s.level != 1) continue;
    if (s.kind == SectionKind::glossary || s.kind == SectionKind::annex) {
      body.end = std::min(body.end, s.span.begin);
      break;
    }
    any = true;
    goes_on |= s.kind != SectionKind::review && s.kind != SectionKind::situation;
    auto const mark = grammar::match_heading(text_of(canonical, s.marker));
    int const number = mark ? mark->value.number : last + 1; // an unnumbered heading may stand for one
    if (number > last + 1) return false;
    last = number;
  }
  // A remark in brackets may follow the last sentence.
  std::string_view text = text_of(canonical, body);
  while (!text.empty() && is_one_of(text.substr(text.size() - 1), u" \n?")) text.remove_suffix(1); // ? for lost blanks
  constexpr std::size_t longest_remark = 120;
  if (text.ends_with("）") || text.ends_with(")")) {
    std::size_t const open = std::max(text.rfind("（") + 1, text.rfind('(') + 1); // npos + 1 is 0
    if (open > 0 && text.size() - open < longest_remark) {
      text = text.substr(0, open - 1);
      while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    }
  }
  return ends_sentence(text) && (goes_on || !any);
}

} // namespace reportlib::parse_stages
