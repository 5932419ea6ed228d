// The times that a text names: what a word or a number says about time, and which of them govern a number.
#include "parse/govern/govern.hpp"

#include <charconv>

namespace reportlib::parse_stages {
namespace {

constexpr RoleSet named{Role::time, Role::year, Role::half, Role::span, Role::plan, Role::ahead};

// 到2025年, 其中今年
bool leads(Role r) { return r == Role::lead || r == Role::place || r == Role::adverb; }

// 连续10年实现平衡: how long, not when.
bool is_streak(Reading const &r, std::uint32_t time) {
  Token const &t = r.token(time);
  return t.role == Role::time && time > 0 && r.text(r.token(time - 1).span).ends_with("连续") && r.token(time - 1).span.end == t.span.begin;
}

// 到|2016年
bool is_until(Reading const &r, std::uint32_t time) {
  if (time == 0 || r.token(time - 1).role != Role::lead || r.token(time - 1).span.end != r.token(time).span.begin) return false;
  std::string_view const lead = r.text(r.token(time - 1).span);
  return lead.starts_with("到") || lead.ends_with("至");
}

// The clause of a token of the sentence.
std::uint32_t clause_of(Reading const &r, Timeline const &timeline, std::uint32_t token) {
  std::uint32_t c = timeline.clause;
  while (c < r.frame.clause && r.clauses.clauses[c].last_token <= token) ++c;
  return c;
}

// 在去年增长5%的基础上，…: where a plan starts from, not when it is.
bool is_ground(Reading const &r, std::uint32_t time) {
  for (std::uint32_t i = time; i < r.clause().last_token && r.token(i).role != Role::stop; ++i)
    if (r.token(i).role == Role::landmark && r.text(r.token(i).span).starts_with("基础")) return true;
  return false;
}

// Times at the head of clauses that have no number of their own: 2012年，面对…，生产总值增长7%.
void read_on(Reading const &r, Context const &context, Timeline &timeline) {
  for (std::uint32_t i = timeline.read; i < r.frame.token; ++i) {
    Token const &t = r.token(i);
    if (!named.contains(t.role)) continue;
    if (is_compared(t, r.canonical)) {
      timeline.compared = time_of(t, r.canonical, r.mentions, context).last.year, timeline.compared_words = t.span;
      continue;
    }
    bool const joined = i > timeline.first && r.token(i - 1).span.end + 1 >= t.span.begin;
    bool const head = i == timeline.first || r.token(i - 1).role == Role::stop ||
                      (leads(r.token(i - 1).role) && (i == timeline.first + 1 || r.token(i - 2).role == Role::stop));
    if (!head || (i > timeline.first && !joined) || is_document(t, r.canonical) || is_streak(r, i) || is_record(t, r.canonical) ||
        is_ground(r, i))
      continue;
    Time const p = time_of(t, r.canonical, r.mentions, context);
    // The plan that is under way dates no value of a review (“十四五”开局良好，…).
    bool const under_way = !context.plan && p.first.year <= context.reviewed_year && context.reviewed_year < p.last.year;
    if (!p.anchored() || under_way) continue;
    if (is_length(t, r.mentions))
      timeline.length = p, timeline.length_words = t.span, timeline.clause_of_length = clause_of(r, timeline, i);
    else
      timeline.current = p, timeline.words = t.span, timeline.until = is_until(r, i);
  }
  timeline.read = r.frame.token;
}

} // namespace

std::uint32_t head_of(Reading const &r, Clause const &clause) noexcept {
  std::uint32_t begin = trimmed_begin(r.canonical, clause.span);
  for (std::uint32_t i = clause.first_token; i < clause.last_token; ++i) {
    Token const &t = r.token(i);
    bool const passed = t.span.begin == begin && t.role != Role::commit && t.role != Role::estimate && before_phrase(t.role);
    if (!passed) break;
    begin = trimmed_begin(r.canonical, {t.span.end, clause.span.end});
  }
  return begin;
}

Time years_of_plan(int number) noexcept {
  // 1953–57, 1958–62, 1966–70 (the third began after three years of adjustment), then every five years.
  int const first = number <= 2 ? 1953 + 5 * (number - 1) : 1966 + 5 * (number - 3);
  return Time::years(first, first + 4);
}

bool is_compared(Token const &token, std::string_view canonical) noexcept {
  std::string_view const rest = canonical.substr(token.span.end, 6);
  return rest.starts_with("相比") || rest.starts_with("比，");
}

bool is_record(Token const &token, std::string_view canonical) noexcept {
  std::string_view const rest = canonical.substr(token.span.end, 6);
  return rest.starts_with("首次") || rest.starts_with("最") || rest.starts_with("新高") || rest.starts_with("第一");
}

bool is_document(Token const &token, std::string_view canonical) noexcept {
  if (token.role != Role::plan) return false;
  std::string_view const words = canonical.substr(token.span.begin, token.span.size()), rest = canonical.substr(token.span.end, 6);
  bool const names_it = words.ends_with("规划") || words.ends_with("计划");
  return names_it && !rest.starts_with("期") && !rest.starts_with("时期") && !rest.starts_with("末");
}

bool begins_with_masked_year(std::string_view text) noexcept {
  constexpr int longest = 4;
  bool masked = false;
  std::size_t i = 0;
  for (int n = 0; n < longest && i < text.size(); ++n) {
    std::string_view const character = text.substr(i, text::character_length(text[i]));
    bool const mask = character == "X" || character == "x" || character == "×" || character == "*" || character == "某";
    if (!mask && !(character[0] >= '0' && character[0] <= '9')) break;
    masked |= mask;
    i += character.size();
  }
  return masked && text.substr(i).starts_with("年");
}

bool is_length(Token const &token, std::vector<Mention> const &mentions) noexcept {
  if (token.role != Role::time) return false;
  auto const &p = std::get<Period>(mentions[token.mention].value);
  return p.length && !p.anchored();
}

// 2007年|以来, 2003年|市十二届人大一次会议以来，
bool is_since(std::string_view canonical, std::uint32_t place) noexcept {
  constexpr std::string_view since = "以来";
  constexpr std::size_t longest = 60;
  std::string_view const rest = canonical.substr(place, longest);
  if (rest.starts_with(since)) return true;
  std::size_t const comma = std::min(rest.find("，"), rest.find(','));
  return comma != rest.npos && rest.substr(0, comma).ends_with(since);
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
    Time const named = Time::of(p);
    bool const one_year = named.grain == Grain::year && !named.several_years();
    return one_year && is_since(canonical, token.span.end) ? years(named.first.year, context.home_year) : named;
  }
  default:
    return {};
  }
}

void follow(Reading const &r, Context const &context, Timeline &timeline) {
  Frame const &f = r.frame;
  read_on(r, context, timeline);
  bool const same_list = r.clause().link == Link::enumeration && timeline.clause_of_length + 1 == f.clause;
  if (same_list) timeline.clause_of_length = f.clause;
  if (f.time == no_token || is_document(r.token(f.time), r.canonical) || is_streak(r, f.time) || is_record(r.token(f.time), r.canonical) ||
      is_compared(r.token(f.time), r.canonical))
    return;
  Token const &time = r.token(f.time);
  Time named = time_of(time, r.canonical, r.mentions, context);
  Date const before = timeline.current.anchored() ? timeline.current.last : Date{static_cast<std::int16_t>(context.year), 0, 0};
  // 由上年的: the year before the one the sentence speaks of; 上半年 is of the year it has named.
  if (f.from && time.role == Role::year && r.text(time.span).starts_with("上")) named = Time::year(before.year - 1);
  if (time.role == Role::half && lexicon::row(*time.term).value().starts_with('H')) named.first.year = named.last.year = before.year;
  if (!named.anchored()) return;
  // The first value's own year is no year of what follows.
  if (f.from)
    timeline.base = named.last.year, timeline.clause_of_base = f.clause;
  else if (is_length(time, r.mentions))
    timeline.length = named, timeline.length_words = time.span, timeline.clause_of_length = f.clause;
  else
    timeline.current = named, timeline.words = time.span, timeline.until = is_until(r, f.time);
}

} // namespace reportlib::parse_stages
