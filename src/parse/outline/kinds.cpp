// What each part does, from the words and years of its heading and its place: the review comes first, the plan after it.
#include <algorithm>
#include <iterator>

#include "grammar/grammar.hpp"
#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"

namespace reportlib::parse_stages {
namespace {

struct Words {
  bool review = false, work = false, situation = false, guideline = false, targets = false, tasks = false, self_building = false;
  bool closing = false, glossary = false, other = false, past = false, coming = false, this_year = false;
  std::string_view last; ///< the kind named last

  Words(std::string_view title, Lexicon const &lexicon) {
    for (Term const *word : heading_words(title, lexicon)) {
      std::string_view const kind = word->attribute("kind");
      for (auto [name, flag] : {std::pair{"review", &review},
                                {"work", &work},
                                {"situation", &situation},
                                {"guideline", &guideline},
                                {"targets", &targets},
                                {"tasks", &tasks},
                                {"self_building", &self_building},
                                {"closing", &closing},
                                {"glossary", &glossary},
                                {"other", &other},
                                {"past", &past},
                                {"coming", &coming},
                                {"this_year", &this_year}})
        if (kind == name) {
          *flag = true;
          if (kind == "review" || kind == "guideline" || kind == "targets" || kind == "tasks") last = kind;
        }
    }
  }
  [[nodiscard]] bool plan() const { return guideline || targets || tasks; }
};

// “十五五”时期
bool names_plan(std::string_view title) {
  return title.find("五”") != title.npos || title.find("五\"") != title.npos || title.find("五年规划") != title.npos ||
         title.find("五年计划") != title.npos || title.find("五时期") != title.npos;
}

// The first year after the five-year plan that a title names last: 2031 for “十五五”; 0 when it names none by its number.
int end_of_plan(std::string_view title) {
  int end = 0;
  constexpr std::string_view five = "五";
  for (std::size_t at = title.find(five); at != title.npos; at = title.find(five, at + five.size())) {
    if (!names_plan(title.substr(at))) continue;
    std::size_t begin = at;
    while (begin > 0 && is_one_of(last_character(title.substr(0, begin)), u"一二三四五六七八九十")) begin -= five.size();
    auto const number = grammar::match_number(title.substr(begin, at - begin));
    constexpr int before_first = 1951, sixth = 6; // the sixth is the first of those that follow each other: 1981 to 1985
    if (number && number->length == at - begin && number->value.value.digits >= sixth)
      end = before_first + 5 * static_cast<int>(number->value.value.digits + 1);
  }
  return end;
}

class Classifier {
public:
  Classifier(std::string_view canonical, std::vector<Section> &sections, std::uint32_t end, std::optional<int> delivery,
             Lexicon const &lexicon)
      : text_(canonical), sections_(sections), end_(end), delivery_(delivery), lexicon_(lexicon) {}

  std::vector<bool> run() {
    find_tops();
    SectionKind top = SectionKind::other, current = top; // of the part, and of the numbered heading in it
    bool first = true;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      Section &s = sections_[i];
      if (s.kind == SectionKind::glossary) continue;
      if (s.kind == SectionKind::annex) top = current = s.kind;
      if (is_unheaded(s)) {
        before_ = top = current = s.kind;
        ahead_ = ahead_ || s.kind != SectionKind::review;
        first = false;
        continue;
      }
      if (s.level == 1 && top_[i] && s.kind != SectionKind::annex) {
        before_ = top = current = s.kind = kind_of(i, first);
        first = false;
        continue;
      }
      s.kind = s.level == 1 ? top : current;
      if (s.level < 9 && ahead_ && s.kind == SectionKind::tasks && words(i).self_building) s.kind = SectionKind::self_building;
      if (s.level == 1) current = s.kind;
    }
    return std::move(top_);
  }

private:
  Words words(std::size_t i) const { return {text_of(text_, sections_[i].title), lexicon_}; }

  // Numbers that begin anew under a heading are its points; a number out of turn is a heading of the row above.
  void find_tops() {
    top_.assign(sections_.size(), false);
    int last = 0, parts = 0, bracketed = 0; // the last numbers: of any row, of the parts' own, of the （一） row
    bool nested = false, any = false, annexed = false, ordinals = false;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      if (sections_[i].level == 2) {
        int const number = number_of(i).value_or(0);
        if (nested && last > 0 && bracketed > 0 && number == bracketed + 1)
          last = 0, nested = parts == 0; // （三） ends the points of （二）
        if (!nested || last == 0) bracketed = number;
      }
      if (sections_[i].level != 1) continue;
      bool const preset = sections_[i].kind == SectionKind::annex || sections_[i].kind == SectionKind::glossary;
      annexed = annexed || sections_[i].kind == SectionKind::annex;
      if (preset || annexed) { // whatever an annex holds is its own
        top_[i] = preset || words(i).glossary;
        continue;
      }
      if (sections_[i].marker.empty()) {
        if (!any) first_top_ = i;
        top_[i] = any = true;
        nested = true, last = parts = bracketed = 0;
        continue;
      }
      int const number = number_of(i).value_or(last + 1);
      bool const ordinal = text_of(text_, sections_[i].marker).ends_with("部分"); // stands above 一、
      ordinals = ordinals || ordinal;
      bool const restarts = any && !ordinal && (number == 1 || (ordinals && nested));
      bool const goes_on = parts > 0 && number == parts + 1 && number != last + 1;
      if (restarts)
        nested = true;
      else if (nested && (ordinal || number <= last || last == 0 || says_plan(i) || goes_on))
        nested = false;
      top_[i] = !nested;
      if (top_[i]) parts = number, bracketed = 0;
      if (!any) first_top_ = i;
      any = true;
      // A plan heading out of turn shows that the numbers before it were points of the review.
      if (!restarts && number <= last && says_plan(i)) hide_points(i);
      last = number;
    }
  }
  std::optional<int> number_of(std::size_t i) const {
    auto const mark = grammar::match_heading(text_of(text_, sections_[i].marker));
    return mark ? std::optional(mark->value.number) : std::nullopt;
  }
  void hide_points(std::size_t boundary) {
    for (; hidden_ < boundary; ++hidden_)
      if (hidden_ > first_top_ && sections_[hidden_].level == 1 && !sections_[hidden_].marker.empty()) top_[hidden_] = false;
  }

  // The heading names the planned year, coming years or a five-year plan, and does not look back.
  bool says_plan(std::size_t i) const {
    Words const w = words(i);
    std::string_view const title = text_of(text_, sections_[i].title);
    if (w.review && w.last == "review") return false;
    bool const dated = w.coming || w.this_year || names_delivery(title) || names_coming_plan(title);
    return dated && (w.plan() || w.work);
  }

  SectionKind kind_of(std::size_t i, bool first) {
    std::string_view const title = text_of(text_, sections_[i].title);
    Words const w = words(i);
    constexpr std::size_t short_title = 60;
    if (w.glossary && title.size() <= short_title) return SectionKind::glossary;
    if (w.closing && title.size() <= short_title) return SectionKind::closing;
    if (w.other && !first) return SectionKind::other;
    if (looks_back(w, i, first)) return SectionKind::review;
    bool const points = count_points(i) > 0;
    if (w.self_building && !first && !w.review && !(w.plan() && names_delivery(title))) return ahead_ = true, SectionKind::self_building;
    if (w.situation && !w.plan() && !w.work) return SectionKind::situation;
    ahead_ = true;
    bool const last_plan = !plan_follows(i);
    bool const silent = !w.plan() && !w.situation && !w.coming && !w.this_year && years_named(title).empty();
    if (silent && !first && last_plan && is_of_self_building(i)) return SectionKind::self_building;
    if (w.coming || names_coming_plan(title) ||
        (silent && !w.work && !last_plan && before_ == SectionKind::review && opens_with_coming_years(i))) {
      if (names_delivery(title))
        return points ? SectionKind::tasks : w.guideline && !w.tasks ? SectionKind::guideline : SectionKind::targets;
      return last_plan && points ? SectionKind::tasks : SectionKind::targets;
    }
    constexpr std::size_t many = 4; // points of work, not of requirements
    if (w.guideline && count_points(i) < many && !(last_plan && w.tasks) && (!points || (!last_plan && !w.tasks)))
      return SectionKind::guideline;
    if (w.targets && !points && !last_plan) return SectionKind::targets;
    return SectionKind::tasks;
  }

  // The past by its words, or by the years that it names; a heading that says neither is judged by the sentences below it, and is review
  // only before the plan.
  bool looks_back(Words const &w, std::size_t i, bool first) const {
    if (ahead_) return false;
    std::string_view const title = text_of(text_, sections_[i].title);
    auto const years = years_named(title);
    int const latest = years.empty() ? 0 : *std::max_element(years.begin(), years.end());
    bool const names_past = latest > 0 && (!delivery_ || latest < *delivery_);
    bool const names_plan_year = w.this_year || names_delivery(title);
    if (w.coming || names_plan_year) return first && !w.coming && (w.review || evidence(i).looks_back());
    if (w.review && (first || !w.plan() || w.last == "review")) return true;
    if (w.past) return true;
    if (names_past && !w.targets && !w.tasks) return true;
    Evidence const found = evidence(i);
    constexpr double clear = 0.4; // against words of a plan: 发展目标较好实现
    if (found.looks_back() && !names_coming_plan(title) && (!w.plan() || found.balance() > clear)) return true;
    return first && !w.plan() && !found.looks_ahead();
  }

  // What stands below a heading, up to the next part.
  std::string_view content(std::size_t i) const {
    std::size_t next = i + 1;
    while (next < sections_.size() && !top_[next]) ++next;
    std::uint32_t const begin = sections_[i].title.end, end = next < sections_.size() ? sections_[next].span.begin : end_;
    constexpr std::size_t reach = 15000;
    return clipped(text_.substr(begin, std::max(begin, end) - begin), reach);
  }
  Evidence evidence(std::size_t i) const { return evidence_of(content(i), lexicon_); }

  // Parts on the government's own reform have three of its words in a thousand characters at least, others fewer.
  bool is_of_self_building(std::size_t i) const {
    constexpr int few = 3;
    constexpr std::size_t thousand_characters = 3000;
    int const found = evidence(i).self_building;
    return found >= few && static_cast<std::size_t>(found) * thousand_characters >= 3 * content(i).size();
  }
  // “十五五”时期, 今后五年 at its head, and not the planned year.
  bool opens_with_coming_years(std::size_t i) const {
    constexpr std::size_t head = 900;
    std::string_view const opening = clipped(content(i), head);
    Evidence const found = evidence_of(opening, lexicon_);
    return (found.coming > 0 || names_coming_plan(opening)) && found.this_year == 0 && !names_delivery(opening);
  }

  // A plan that is over names the past: “十四五” in a report for 2026.
  bool names_coming_plan(std::string_view title) const {
    int const end = end_of_plan(title);
    return names_plan(title) && (end == 0 || !delivery_ || end > *delivery_);
  }
  bool names_delivery(std::string_view title) const {
    auto const years = years_named(title);
    return delivery_ && std::any_of(years.begin(), years.end(), [&](int y) { return y == *delivery_ || y == *delivery_ + 1; });
  }
  std::size_t count_points(std::size_t i) const {
    std::size_t n = 0;
    for (std::size_t k = i + 1; k < sections_.size() && !top_[k]; ++k)
      n += sections_[k].level <= 3 || (sections_[k].level == 9 && sections_[k].span.end == 0xFFFFFFFF);
    return n;
  }
  bool plan_follows(std::size_t i) const {
    for (std::size_t k = i + 1; k < sections_.size(); ++k) {
      if (!top_[k]) continue;
      Words const w = words(k);
      if (!w.self_building && !w.closing && !w.glossary && !w.other) return true;
    }
    return false;
  }

  std::string_view text_;
  std::vector<Section> &sections_;
  std::uint32_t end_; ///< of the report's text
  std::optional<int> delivery_;
  Lexicon const &lexicon_;
  std::vector<bool> top_; ///< level-1 sections that are no points of another
  std::size_t first_top_ = 0, hidden_ = 0;
  bool ahead_ = false;                      ///< the plan has begun
  SectionKind before_ = SectionKind::other; ///< of the part before
};

} // namespace

std::vector<Term const *> heading_words(std::string_view title, Lexicon const &lexicon) {
  constexpr std::size_t reach = 240; // what a part does is said at once
  std::vector<Term const *> words;
  title = clipped(title, reach);
  for (std::size_t i = 0; i < title.size();) {
    auto const match = lexicon.longest(TermKind::heading, title.substr(i));
    std::string_view const kind = match ? match->term->attribute("kind") : std::string_view{};
    if (match && kind != "behind" && kind != "ahead") words.push_back(match->term);
    i += match ? match->length : character_length(title[i]);
  }
  return words;
}

std::vector<int> years_named(std::string_view title) {
  constexpr std::size_t reach = 240;
  std::vector<int> years;
  title = clipped(title, reach);
  std::string squeezed; // 1 9 9 8 年
  if (title.find(' ') != title.npos) {
    std::copy_if(title.begin(), title.end(), std::back_inserter(squeezed), [](char c) { return c != ' '; });
    title = squeezed;
  }
  for (std::size_t i = 0; i < title.size();) {
    std::string_view const rest = title.substr(i);
    auto const number = grammar::match_number(rest);
    if (!number) {
      i += character_length(title[i]);
      continue;
    }
    auto const year = number->value.value.digits;
    std::string_view const after = rest.substr(number->length);
    bool const named = after.starts_with("年") || after.starts_with("、") || after.starts_with("-");
    if (named && number->value.year_like && year >= 1949 && year <= 2100) years.push_back(static_cast<int>(year));
    i += std::max<std::size_t>(number->length, 1);
  }
  return years;
}

std::vector<bool> set_kinds(std::string_view canonical, std::vector<Section> &sections, std::uint32_t end, std::optional<int> delivery,
                            Lexicon const &lexicon) {
  return Classifier(canonical, sections, end, delivery, lexicon).run();
}

} // namespace reportlib::parse_stages
