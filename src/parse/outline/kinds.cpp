// What each part does, from the words and years of its heading and its place: the review comes first, the plan after it.
#include <algorithm>

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
      for (auto [name, flag] : {std::pair{"review", &review}, {"work", &work}, {"situation", &situation}, {"guideline", &guideline},
                                {"targets", &targets}, {"tasks", &tasks}, {"self_building", &self_building}, {"closing", &closing},
                                {"glossary", &glossary}, {"other", &other}, {"past", &past}, {"coming", &coming}, {"this_year", &this_year}})
        if (kind == name) {
          *flag = true;
          if (kind == "review" || kind == "guideline" || kind == "targets" || kind == "tasks") last = kind;
        }
    }
  }
  [[nodiscard]] bool plan() const { return guideline || targets || tasks; }
};

class Classifier {
public:
  Classifier(std::string_view canonical, std::vector<Section> &sections, std::optional<int> delivery, Lexicon const &lexicon)
      : text_(canonical), sections_(sections), delivery_(delivery), lexicon_(lexicon) {}

  void run() {
    bool first = true;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      Section &s = sections_[i];
      if (s.level != 1) {
        s.kind = current_;
        if (s.level < 9 && ahead_ && current_ == SectionKind::tasks && Words(text_of(text_, s.title), lexicon_).self_building)
          s.kind = SectionKind::self_building;
        continue;
      }
      bool const under = !s.marker.empty() && group_;
      group_ = s.marker.empty() || under;
      s.kind = kind_of(i, first, under);
      first = false;
      current_ = s.kind;
    }
  }

private:
  SectionKind kind_of(std::size_t i, bool first, bool under) {
    std::string_view const title = text_of(text_, sections_[i].title);
    Words const w(title, lexicon_);
    if (w.glossary && title.size() <= 60) return SectionKind::glossary;
    if (w.closing && title.size() <= 60) return SectionKind::closing;
    if (w.other && !first) return SectionKind::other;
    if (!under && looks_back(w, title, first)) return SectionKind::review;
    if (w.self_building && (ahead_ || !first) && !w.review) {
      if (!ahead_ && under) return SectionKind::review;
      return ahead_ = true, SectionKind::self_building;
    }
    if (under && !w.plan()) return current_;
    if (under && current_ == SectionKind::review) return current_;
    if (w.situation && !w.plan() && !w.work) return SectionKind::situation;
    ahead_ = true;
    std::size_t const points = count_points(i);
    bool const last_plan = !plan_follows(i);
    if (w.coming || names_plan(title)) {
      if (names_delivery(title)) return points > 0 ? SectionKind::tasks : w.guideline ? SectionKind::guideline : SectionKind::targets;
      return last_plan && points > 0 ? SectionKind::tasks : SectionKind::targets;
    }
    if (w.guideline && !w.tasks) return points > 0 && last_plan ? SectionKind::tasks : SectionKind::guideline;
    if ((w.targets || w.guideline) && points == 0) {
      if (w.guideline && w.last != "tasks") return SectionKind::guideline;
      return plan_follows(i) ? (w.guideline ? SectionKind::guideline : SectionKind::targets) : SectionKind::tasks;
    }
    return SectionKind::tasks;
  }

  // The past by its words, or by the years that it names; a heading that says neither is review only as the first.
  bool looks_back(Words const &w, std::string_view title, bool first) {
    if (ahead_) return false;
    auto const years = years_named(title);
    int const latest = years.empty() ? 0 : *std::max_element(years.begin(), years.end());
    bool const names_past = latest > 0 && (!delivery_ || latest < *delivery_);
    bool const names_future = latest > 0 && delivery_ && latest >= *delivery_ && latest <= *delivery_ + 1 && !w.review;
    if (w.coming || w.this_year) return first && w.review;
    if (w.review && !(w.plan() && w.last != "review" && !first)) return true;
    if (w.past) return true;
    if (names_future) return false;
    if (names_past && !w.targets && !w.tasks) return true;
    return first && !w.plan();
  }

  bool names_delivery(std::string_view title) const {
    if (!delivery_) return !years_named(title).empty();
    auto const years = years_named(title);
    return std::any_of(years.begin(), years.end(), [&](int y) { return y == *delivery_ || y == *delivery_ + 1; });
  }
  // “十五五”时期
  static bool names_plan(std::string_view title) {
    return title.find("五”") != title.npos || title.find("五\"") != title.npos || title.find("五年规划") != title.npos ||
           title.find("五年计划") != title.npos || title.find("五时期") != title.npos;
  }
  std::size_t count_points(std::size_t i) const {
    std::size_t n = 0;
    for (std::size_t k = i + 1; k < sections_.size() && !(sections_[k].level == 1 && !nests(i, k)); ++k)
      n += sections_[k].level <= 3 || (sections_[k].level == 9 && sections_[k].span.end == 0xFFFFFFFF);
    return n;
  }
  // Whether level-1 section k stands under the unnumbered heading i.
  bool nests(std::size_t i, std::size_t k) const { return sections_[i].marker.empty() && !sections_[k].marker.empty(); }
  bool plan_follows(std::size_t i) const {
    for (std::size_t k = i + 1; k < sections_.size(); ++k) {
      if (sections_[k].level != 1 || nests(i, k)) continue;
      Words const w(text_of(text_, sections_[k].title), lexicon_);
      if (!w.self_building && !w.closing && !w.glossary && !w.other) return true;
    }
    return false;
  }

  std::string_view text_;
  std::vector<Section> &sections_;
  std::optional<int> delivery_;
  Lexicon const &lexicon_;
  SectionKind current_ = SectionKind::other;
  bool ahead_ = false; ///< the plan has begun
  bool group_ = false; ///< an unnumbered heading stands above the numbered ones
};

} // namespace

std::vector<Term const *> heading_words(std::string_view title, Lexicon const &lexicon) {
  constexpr std::size_t reach = 240; // what a part does is said at once
  std::vector<Term const *> words;
  title = title.substr(0, std::min(title.size(), reach));
  for (std::size_t i = 0; i < title.size();) {
    auto const match = lexicon.longest(TermKind::heading, title.substr(i));
    if (match) words.push_back(match->term);
    i += match ? match->length : character_length(title[i]);
  }
  return words;
}

std::vector<int> years_named(std::string_view title) {
  constexpr std::size_t reach = 240;
  std::vector<int> years;
  title = title.substr(0, std::min(title.size(), reach));
  for (std::size_t i = 0; i < title.size();) {
    std::string_view const rest = title.substr(i);
    auto const number = grammar::match_number(rest);
    if (!number) {
      i += character_length(title[i]);
      continue;
    }
    auto const year = number->value.value.digits;
    std::string_view after = rest.substr(number->length);
    while (after.starts_with(" ")) after.remove_prefix(1);
    if (number->value.year_like && year >= 1949 && year <= 2100 && (after.starts_with("年") || after.starts_with("、") || after.starts_with("-")))
      years.push_back(static_cast<int>(year));
    i += std::max<std::size_t>(number->length, 1);
  }
  return years;
}

void set_kinds(std::string_view canonical, std::vector<Section> &sections, std::optional<int> delivery, Lexicon const &lexicon) {
  Classifier(canonical, sections, delivery, lexicon).run();
}

} // namespace reportlib::parse_stages
