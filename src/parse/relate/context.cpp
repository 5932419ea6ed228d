// The frame of time that each sentence stands in. A section sets it by its kind and title; within a review of several years a paragraph
// that opens with a time (五年来, 2015年) changes it for what follows.
#include "parse/relate/context.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "parse/clause/tokenize.hpp"

namespace reportlib::parse_stages {
namespace {

bool looks_ahead(SectionKind kind) {
  return kind == SectionKind::targets || kind == SectionKind::tasks || kind == SectionKind::guideline || kind == SectionKind::self_building;
}

class Builder {
public:
  Builder(std::string_view canonical, Signs const &signs, Outline const &outline, std::vector<Mention> const &mentions,
          Lexicon const &lexicon)
      : canonical_(canonical), signs_(signs), outline_(outline), mentions_(mentions), lexicon_(lexicon) {
    Header const &h = outline.header;
    reviewed_ = h.reviewed_year.value_or(h.planned_year ? *h.planned_year - 1 : 0);
    planned_ = h.planned_year.value_or(reviewed_ ? reviewed_ + 1 : 0);
    context_.delivery_year = h.date ? h.date->year : planned_;
    context_.level = level_of(h.region);
    context_.year = context_.home_year = context_.reviewed_year = reviewed_;
  }

  std::vector<ContextFrom> build() {
    std::vector<ContextFrom> contexts;
    auto const &sentences = outline_.sentences;
    auto const &sections = outline_.sections;
    auto const &paragraphs = outline_.paragraphs;
    // Where the next ones begin: most sentences begin neither.
    constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
    auto const begin = [](auto const &all, std::size_t i) { return i < all.size() ? all[i].span.begin : nowhere; };
    std::size_t section = 0, paragraph = 0;
    std::uint32_t next_section = begin(sections, 0), next_paragraph = begin(paragraphs, 0);
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
      Span const span = sentences[s].span;
      for (; next_section <= span.begin; next_section = begin(sections, section)) enter(sections[section++]);
      bool first = address_; // 各位代表！ leaves the head of its paragraph to the sentence behind it
      for (; next_paragraph <= span.begin; next_paragraph = begin(paragraphs, paragraph))
        first = paragraphs[paragraph++].kind != ParagraphKind::row;
      constexpr std::uint32_t longest_address = 24;
      address_ = first && span.size() <= longest_address;
      Context before;
      if (first) before = context_, open(span);
      if (context_.plan) look_back(span);
      if (changed_ && (contexts.empty() || !(contexts.back().context == context_))) contexts.push_back({s, context_});
      changed_ = false;
      // In a plan or a review of one year a time at the head of a paragraph ends with it.
      if (first && !restore_ && (single_year_ || (looks_ahead(kind_) && !several_years_))) after_paragraph_ = before, restore_ = true;
      if (!restore_) continue;
      bool const last = s + 1 == sentences.size() || next_paragraph == nowhere || sentences[s + 1].span.begin >= next_paragraph;
      if (last) context_ = after_paragraph_, restore_ = false, changed_ = true;
    }
    return contexts;
  }

private:
  // In a city at county level 全市 is the city itself.
  static RegionLevel level_of(Region const &region) {
    bool const city = region.level == RegionLevel::county && region.name.ends_with("市");
    return city ? RegionLevel::prefecture : region.level;
  }

  void enter(Section const &s) {
    constexpr std::uint32_t quote = 3; // bytes of “
    restore_ = false, changed_ = true;
    if (s.level == 9) return;
    // The headings inside an annex do not end what its title says.
    if (s.span.end <= annex_end_) return;
    if (s.kind == SectionKind::annex) annex_end_ = s.span.end;
    if (s.level == 1 || looks_ahead(s.kind) != looks_ahead(kind_)) {
      set_kind(s.kind);
      context_.span_first = context_.span_last = 0;
      single_year_ = several_years_ = false;
    }
    bool several = false, single = false;
    each_token(s.title, [&](Token const &t) {
      // Below the parts only a time at the head of a title is the section's: 实施产业振兴三年行动, 围绕“十一五”规划 are about other things.
      if (s.level > 1 && t.span.begin > s.title.begin + quote) return false;
      Time const p = time_of(t, canonical_, mentions_, context_);
      if (!p.anchored() || t.role == Role::span) return true;
      // Of two times (“十四五”成就和“十五五”目标) the first is what the section begins with.
      if (!several && !single) take(p);
      (p.first.year != p.last.year ? several : single) = true;
      return true;
    });
    if (!several && !single) return;
    several_years_ = several;
    single_year_ = single && !several;
  }

  void set_kind(SectionKind kind) {
    kind_ = kind;
    context_.plan = looks_ahead(kind);
    context_.prose = kind != SectionKind::glossary;
    context_.year = context_.home_year = context_.plan ? planned_ : reviewed_;
  }

  // The first words of a paragraph.
  void open(Span sentence) {
    // At its head, or behind a short address: 各位代表，刚刚过去的2015年，
    constexpr std::uint32_t reach = 60, address = 18;
    Span const head{sentence.begin, std::min(sentence.end, sentence.begin + reach)};
    std::uint32_t joined = trimmed_begin(canonical_, head);
    std::uint32_t const near = head.begin + address + 1;
    bool const stop_near = signs_.next(head.begin, std::min(head.end, near), Sought::stops) < near;
    auto const goes_on = [&] { return stop_near || begins_word(joined) || begins_mention(joined); };
    if (!goes_on()) return;
    each_token(head, [&](Token const &t) {
      bool const at_head = t.span.begin == joined;
      bool const addressed = t.role == Role::stop && t.span.begin - head.begin <= address;
      if (at_head || addressed) joined = t.span.end;
      if (t.role == Role::stop && !addressed) return false;
      if (!at_head) return stop_near && t.span.begin < near; // no later one can be
      Time const p = time_of(t, canonical_, mentions_, context_);
      if (!p.anchored() || p.grain != Grain::year) return goes_on();
      // A review that opens with the plan that begins (“十四五”开局之年) stays one.
      if (looks_ahead(kind_) || p.last.year <= reviewed_) take(p);
      return false;
    });
  }

  bool begins_word(std::uint32_t place) const { return signs_.has(place, sign_of(TermKind::word)); }

  // Or a quoted one.
  bool begins_mention(std::uint32_t place) {
    std::uint32_t const mention = first_mention(place);
    return mention < mentions_.size() && mentions_[mention].span.begin <= place + std::string_view("“").size();
  }

  // 过去一年，… inside a plan speaks of the year before, up to the end of its paragraph.
  void look_back(Span sentence) {
    std::uint32_t const begin = trimmed_begin(canonical_, sentence);
    std::string_view const head = canonical_.substr(begin, sentence.end - begin);
    if (reviewed_ == 0 || head.empty() || !begins_word(begin) || !lexicon::Access::may_look_back(lexicon_, head)) return;
    auto const match = lexicon_.longest(TermKind::word, head);
    if (!match || lexicon::row(*match->term).word_value != WordValue::reviewed) return;
    if (!restore_) after_paragraph_ = context_, restore_ = true;
    take(Time::year(reviewed_));
  }

  void take(Time const &p) {
    changed_ = true;
    bool const several = p.first.year != p.last.year;
    context_.span_first = several ? p.first.year : 0;
    context_.span_last = several ? p.last.year : 0;
    context_.year = p.last.year;
    if (reviewed_ != 0) context_.plan = p.last.year > reviewed_;
    context_.home_year = context_.plan ? planned_ : reviewed_;
  }

  // The first mention that does not begin before a place. Places are asked for nearly in order, mentions are large: none is looked at
  // twice.
  std::uint32_t first_mention(std::uint32_t place) {
    while (mention_ > 0 && mentions_[mention_ - 1].span.begin >= place) --mention_;
    while (mention_ < mentions_.size() && mentions_[mention_].span.begin < place) ++mention_;
    return mention_;
  }

  // Reads the tokens of a span until one of them is enough.
  template <class Use> void each_token(Span span, Use use) {
    std::uint32_t mention = first_mention(span.begin);
    for_each_token(canonical_, signs_, span, mentions_, mention, lexicon_, use);
  }

  std::string_view canonical_;
  Signs const &signs_;
  Outline const &outline_;
  std::vector<Mention> const &mentions_;
  Lexicon const &lexicon_;
  int reviewed_ = 0, planned_ = 0;
  SectionKind kind_ = SectionKind::review;
  std::uint32_t annex_end_ = 0; ///< of the last annex
  bool single_year_ = false;    ///< the section's title names one year: a paragraph's time ends with it
  bool several_years_ = false;  ///< … or several: what a paragraph opens with holds until another one speaks
  bool restore_ = false;        ///< to `after_paragraph_`, where the paragraph ends
  bool changed_ = true;         ///< the context may be another than that of the sentence before
  bool address_ = false;        ///< the sentence before only addressed the audience
  Context context_, after_paragraph_;
  std::uint32_t mention_ = 0; ///< of the place that was asked for last
};

} // namespace

std::vector<ContextFrom> contexts_of(std::string_view canonical, Signs const &signs, Outline const &outline,
                                     std::vector<Mention> const &mentions, Lexicon const &lexicon) {
  return Builder(canonical, signs, outline, mentions, lexicon).build();
}

Time years_of_plan(int number) noexcept {
  // 1953–57, 1958–62, 1966–70 (the third began after three years of adjustment), then every five years.
  int const first = number <= 2 ? 1953 + 5 * (number - 1) : 1966 + 5 * (number - 3);
  return Time::years(first, first + 4);
}

Time time_of(Token const &token, std::string_view canonical, std::vector<Mention> const &mentions, Context const &context) noexcept {
  auto const years = [](int first, int last) { return first > 0 && last > 0 ? Time::years(first, last) : Time{}; };
  switch (token.role) {
  case Role::year: {
    if (token.value == WordValue::here) return years(context.home_year, context.home_year);
    if (token.value == WordValue::reviewed) return years(context.reviewed_year, context.reviewed_year);
    int offset = 0;
    std::string_view const value = lexicon::row(*token.term).value();
    std::from_chars(value.data(), value.data() + value.size(), offset);
    return context.delivery_year ? years(context.delivery_year + offset, context.delivery_year + offset) : Time{};
  }
  case Role::half: {
    std::string_view const value = lexicon::row(*token.term).value();
    std::size_t const mark = value.find('H');
    if (mark == value.npos || context.delivery_year == 0) return {};
    int offset = 0;
    std::from_chars(value.data(), value.data() + mark, offset);
    Time p = Time::year(mark > 0 ? context.delivery_year + offset : context.year);
    p.grain = Grain::half;
    p.first.month = p.last.month = static_cast<std::uint8_t>(value[mark + 1] - '0');
    return p;
  }
  case Role::span:
    return context.span_first ? years(context.span_first, context.span_last) : years(context.home_year - 4, context.home_year);
  case Role::ahead:
    return context.delivery_year ? years(context.delivery_year, context.delivery_year + 4) : Time{};
  case Role::plan: {
    int const number = std::get<Ordinal>(mentions[token.mention].value).number;
    if (number < 1 || number > 30) return {};
    Time const plan = years_of_plan(number);
    std::string_view const words = canonical.substr(token.span.begin, token.span.size());
    bool const end = words.ends_with("末") || words.ends_with("末期");
    return end ? years(plan.last.year, plan.last.year) : plan;
  }
  case Role::time: {
    auto const &p = std::get<Period>(mentions[token.mention].value);
    if (p.length) {
      bool const long_enough = p.unit == "年" && p.length->exponent == 0 && p.length->digits >= 2 && p.length->digits <= 30;
      if (p.anchored()) return years(p.first.year, p.last.year);
      int const year = context.home_year;
      if (!long_enough || year == 0) return {};
      auto const n = static_cast<int>(p.length->digits);
      return context.plan ? years(year, year + n - 1) : years(year - n + 1, year);
    }
    if (p.grain == Grain::day) return years(p.last.year, p.last.year);
    return Time::of(p);
  }
  default:
    return {};
  }
}

} // namespace reportlib::parse_stages
