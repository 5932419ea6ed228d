// The frame of time that each sentence stands in. A section sets it by its kind and title; within a review of several years a paragraph
// that opens with a time (五年来, 2015年) changes it for what follows.
#include "parse/govern/govern.hpp"

#include <algorithm>
#include <limits>

#include "grammar/words.hpp"
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
      address_ = first && span.size() <= longest_address && ends_address(span);
      Context before;
      if (first)
        leave_list(span), before = context_, open(span);
      else if (!context_.plan)
        turn(span);
      if (!context_.plan) close_with_years(span);
      if (context_.plan) look_back(span), open_list(span);
      if (changed_ && (contexts.empty() || !(contexts.back().context == context_))) contexts.push_back({s, context_});
      changed_ = false;
      // In a plan or a review of one year a time at the head of a paragraph ends with it; in a review of several a year before the last
      // does, and the last where its sentence gives values: 2020年，生产总值达到…. To say what the year was like turns the review to it.
      bool const far = context_.span_first == 0 && context_.year > planned_; // 展望2035年，
      bool const year_of_several =
          !context_.plan && context_.span_first == 0 && (context_.year < reviewed_ || (several_years_ && dates_value_));
      if (first && !restore_ && (single_year_ || year_of_several || (looks_ahead(kind_) && (!several_years_ || far))))
        after_paragraph_ = before, restore_ = true;
      if (!restore_) continue;
      if (!contexts.empty()) contexts.back().context.dates_paragraph = true;
      bool const last = s + 1 == sentences.size() || sentences[s + 1].span.begin >= next_paragraph;
      if (!last) continue;
      after_paragraph_.promise = context_.promise;
      context_ = after_paragraph_, restore_ = false, changed_ = true;
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
    // A numbered list below an opening is made of sections too.
    if (s.level <= 2 || !below_) context_.promise = title_promise_ = goal_before(s.title, true), below_ = false;
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
      // What is far ahead (“十四五”规划和2035年远景目标) is only looked at.
      constexpr int far = 5;
      if (!p.anchored() || t.role == Role::span || (planned_ > 0 && p.first.year > planned_ + far)) return true;
      // Of two times (“十四五”成就和“十五五”目标) the first is what the section begins with.
      if (!several && !single) take(p);
      (p.first.year != p.last.year ? several : single) = true;
      return true;
    });
    if (!several && !single && s.level == 1 && looks_ahead(s.kind))
      if (Time const plan = plan_before_year(s); plan.anchored()) take(plan), several = true;
    if (!several && !single) return;
    several_years_ = several;
    single_year_ = single && !several;
  }

  // The five-year plan that a part is about whose title does not say so: it names the plan and not the coming year, which a later part
  // does.
  Time plan_before_year(Section const &s) {
    constexpr int enough = 2;
    int named = 0;
    Time plan;
    for (std::uint32_t i = first_mention(s.span.begin); i < mentions_.size() && mentions_[i].span.begin < s.span.end; ++i) {
      auto const *ordinal = std::get_if<Ordinal>(&mentions_[i].value);
      bool const five = ordinal && canonical_.substr(0, mentions_[i].span.end).ends_with("五");
      Time const years = five ? years_of_plan(ordinal->number) : Time{};
      if (years.first.year <= planned_ && planned_ <= years.last.year) plan = years, ++named;
    }
    if (named < enough || names_planned_year(s.span)) return {};
    Section const *const end = outline_.sections.data() + outline_.sections.size();
    auto const is_of_year = [&](Section const &later) {
      return later.level == 1 && looks_ahead(later.kind) && later.kind != SectionKind::self_building && names_planned_year(later.span);
    };
    return std::any_of(&s + 1, end, is_of_year) ? plan : Time{};
  }

  // By its number, or at the beginning by a word: 今年.
  bool names_planned_year(Span part) {
    constexpr std::uint32_t beginning = 1500;
    bool named = false;
    each_token({part.begin, std::min(part.end, part.begin + beginning)}, [&](Token const &t) {
      named = t.role == Role::year && t.value != WordValue::here && time_of(t, canonical_, mentions_, context_) == Time::year(planned_);
      return !named;
    });
    if (named) return true;
    for (std::uint32_t i = first_mention(part.begin); i < mentions_.size() && mentions_[i].span.begin < part.end; ++i)
      if (auto const *p = std::get_if<Period>(&mentions_[i].value); p && !p->year_inferred && Time::of(*p) == Time::year(planned_))
        return true;
    return false;
  }

  void set_kind(SectionKind kind) {
    kind_ = kind;
    context_.plan = looks_ahead(kind);
    context_.prose = kind != SectionKind::glossary;
    context_.years_named = {};
    context_.time = {};
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
      bool const at_head = t.span.begin == joined || is_lead_of_time({joined, t.span.begin});
      bool const addressed = t.role == Role::stop && t.span.begin - head.begin <= address;
      if (at_head || addressed) joined = t.span.end;
      if (t.role == Role::stop && !addressed) return false;
      if (!at_head) return stop_near && t.span.begin < near; // no later one can be
      // 比|2015年, 由|2015年的…增加到…: no time of the paragraph.
      if (t.role == Role::than || t.role == Role::from || is_compared(t, canonical_) || is_record(t, canonical_)) return false;
      Time const p = time_of(t, canonical_, mentions_, context_);
      if (!p.anchored() || p.grain != Grain::year) return goes_on();
      if (is_length(t, mentions_) || is_document(t, canonical_)) return false;
      // A review that opens with the plan that begins (“十四五”开局之年) stays one.
      // 到2025年: a plan of several years that ends then goes on.
      bool const ends_plan = context_.span_first != 0 && p == Time::year(context_.span_last) && context_.plan;
      if (!ends_plan && (looks_ahead(kind_) || p.last.year <= reviewed_)) take(p, t.span), dates_value_ = has_quantity(sentence);
      return false;
    });
  }

  bool has_quantity(Span sentence) {
    for (std::uint32_t i = first_mention(sentence.begin); i < mentions_.size() && mentions_[i].span.begin < sentence.end; ++i)
      if (std::holds_alternative<Quantity>(mentions_[i].value)) return true;
    return false;
  }

  // 各位代表！
  bool ends_address(Span sentence) const {
    std::string_view const text = canonical_.substr(0, sentence.end);
    return text.ends_with("！") || text.ends_with("：") || text.ends_with('!') || text.ends_with(':');
  }

  // 这|五年，近|三年来，
  bool is_lead_of_time(Span words) const {
    std::string_view const text = canonical_.substr(words.begin, words.size());
    return !text.empty() && grammar::find_last_lead(text, lexicon::Lead::past, lexicon_) == 0 &&
           grammar::ends_with_lead(text, lexicon::Lead::past, lexicon_);
  }

  // …。四年来，…: a sentence that opens with several years turns the review to them, up to the end of its paragraph where the title names
  // one year.
  void turn(Span sentence) {
    constexpr std::uint32_t reach = 45;
    std::uint32_t begin = trimmed_begin(canonical_, sentence);
    Span const head{begin, std::min(sentence.end, begin + reach)};
    if (head.empty() || signs_.next(head.begin, head.end, Sought::stops) == head.end) return;
    bool past = false; // 特别是|刚刚过去的|2016年，
    each_token(head, [&](Token const &t) {
      if (t.span.begin == begin && (t.role == Role::place || t.role == Role::lead)) {
        past |= canonical_.substr(t.span.begin, t.span.size()).ends_with("过去的");
        begin = t.span.end;
        return true;
      }
      bool const time = t.span.begin == begin || is_lead_of_time({begin, t.span.begin});
      if (!time || is_length(t, mentions_) || is_document(t, canonical_) || !opens_alone(t)) return false;
      Time const p = time_of(t, canonical_, mentions_, context_);
      if (past && p == Time::year(reviewed_))
        take(p, t.span);
      else
        turn_to(p, t.span);
      return false;
    });
  }

  // “十三五”|的五年时间里，: what stands up to the comma only says that it is a time.
  bool opens_alone(Token const &time) const {
    constexpr std::size_t longest = 30;
    std::string_view const rest = canonical_.substr(time.span.end, longest);
    std::string_view const behind = rest.substr(0, std::min(rest.find("，"), rest.find(',')));
    if (behind.size() == rest.size()) return is_since(canonical_, time.span.end);
    for (std::string_view end : {"里", "间", "中", "内", "来", "期", "年"})
      if (behind.ends_with(end)) return true;
    return behind.empty();
  }

  // 这是…快速发展的|五年。
  void close_with_years(Span sentence) {
    constexpr std::string_view stop = "。", of = "的";
    std::uint32_t const mention = first_mention(sentence.end);
    if (mention == 0 || !canonical_.substr(0, sentence.end).ends_with(stop)) return;
    Mention const &last = mentions_[mention - 1];
    auto const *period = std::get_if<Period>(&last.value);
    bool const closes = period && last.span.end + stop.size() == sentence.end && period->length && period->unit == "年";
    if (closes && reviewed_ > 0 && canonical_.substr(0, last.span.begin).ends_with(of))
      turn_to(Time::years(reviewed_ - static_cast<int>(period->length->digits) + 1, reviewed_), last.span);
  }

  void turn_to(Time const &p, Span words) {
    if (!p.anchored() || !p.several_years() || p.grain != Grain::year || p.last.year > reviewed_) return;
    if (single_year_ && !restore_) after_paragraph_ = context_, restore_ = true;
    take(p, words);
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
    take(Time::year(reviewed_), {begin, begin + static_cast<std::uint32_t>(match->length)});
  }

  // 主要预期目标是：: it governs the numbers of its paragraph and, when that ends with the colon, those of the list below.
  void open_list(Span sentence) {
    auto const stops = signs_.stops();
    while (stop_ < stops.size() && stops[stop_] < sentence.begin) ++stop_;
    for (; stop_ < stops.size() && stops[stop_] < sentence.end; ++stop_) {
      std::uint32_t const mark = stops[stop_], c = text::code_point(canonical_, mark);
      bool const colon = c == U'：' || c == U':';
      if (!colon && c != U'，' && c != U',') continue;
      Span const words = goal_before({sentence.begin, mark}, colon);
      if (words.empty()) continue;
      context_.promise = words, changed_ = true;
      std::uint32_t const behind = mark + static_cast<std::uint32_t>(text::character_length(canonical_[mark]));
      below_ = colon && trimmed(canonical_, {behind, std::max(behind, sentence.end)}).empty();
    }
  }

  // The goal that a stretch ends with: 主要|预期目标|确定|为. Before a comma a verb must stand.
  Span goal_before(Span span, bool colon) const {
    std::string_view text = canonical_.substr(span.begin, span.size());
    while (grammar::ends_with_lead(text, lexicon::Lead::says, lexicon_))
      text = text.substr(0, grammar::find_last_lead(text, lexicon::Lead::says, lexicon_));
    bool const says = text.size() < span.size();
    if ((!says && !colon) || !grammar::ends_with_lead(text, lexicon::Lead::goal, lexicon_)) return {};
    auto const begin = span.begin + static_cast<std::uint32_t>(grammar::find_last_lead(text, lexicon::Lead::goal, lexicon_));
    return {begin, span.begin + static_cast<std::uint32_t>(text.size())};
  }

  // A paragraph without a number ends the list, and one that is no list below an opening.
  void leave_list(Span sentence) {
    if (context_.promise == title_promise_) return;
    std::uint32_t const mention = first_mention(sentence.begin);
    bool const counts = mention < mentions_.size() && mentions_[mention].span.begin < sentence.end;
    if (below_ && counts) return;
    context_.promise = title_promise_, below_ = false, changed_ = true;
  }

  // `words` are those of the paragraph; a title has none to show.
  void take(Time const &p, Span words = {}) {
    changed_ = true;
    context_.time = words;
    bool const several = p.several_years();
    if (several) context_.years_named = p;
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
  Span title_promise_;          ///< the goal that the title of the section ends with
  bool below_ = false;          ///< the paragraph before ended with the colon that opens a list, or belongs to that list
  std::size_t stop_ = 0;        ///< the first stop that does not stand before the sentence
  bool restore_ = false;        ///< to `after_paragraph_`, where the paragraph ends
  bool dates_value_ = false;    ///< the sentence whose time was taken last has a quantity
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

} // namespace reportlib::parse_stages
