// Points and lengths of time.
//
//   point    = iso | year [rest] | month [day] | quarter           2023-12-28   2023年12月28日   1-11月   一季度
//   span     = year dash year "年" | year {"、" year} 两 "年" | decade   2018-2022年   1978、1979两年   九十年代
//   length   = number ["多" | "余"] unit ["半"] ["多"] ["来"] ["以上"]   五年来   六十多年来   两年半   90天
//
// A year has four digits (2023, 二〇二三) and "年"; before a closing bracket or quote a span does without it (规划（2021-2025）).
// "21世纪" is a name, "三年级" is none of time.
#include "grammar/terminals.hpp"
#include "lexicon/beginnings.hpp"
#include "text/character_set.hpp"

namespace reportlib::grammar {
namespace {

struct TimeUnit {
  char16_t first; ///< character of the word
  std::string_view word, name;
};
// Of two that begin alike the longer one stands first.
constexpr TimeUnit time_units[] = {
    {u'年', "年", "年"},         {u'月', "月", "个月"},           {u'天', "天", "天"},
    {u'日', "日", "天"},         {u'个', "个多月", "个月"},       {u'个', "个半月", "个月"},
    {u'个', "个月", "个月"},     {u'个', "个小时", "小时"},       {u'个', "个星期", "周"},
    {u'个', "个季度", "个季度"}, {u'个', "个工作日", "个工作日"}, {u'小', "小时", "小时"},
    {u'分', "分钟", "分钟"},     {u'周', "周年", "周年"},         {u'周', "周", "周"},
    {u'秒', "秒", "秒"},         {u'学', "学年", "学年"},         {u'学', "学时", "学时"},
    {u'课', "课时", "课时"},
};
TimeUnit const *time_unit_at(std::string_view text) {
  std::uint32_t const first = text::code_point(text, 0);
  for (TimeUnit const &unit : time_units)
    if (unit.first == first && text.starts_with(unit.word)) return &unit;
  return nullptr;
}

constexpr auto to = x3::lit("-") >> -x3::lit("-") | x3::lit("至") | x3::lit("到") | x3::lit("~");
constexpr auto blanks = *x3::lit(' ');
constexpr auto more = x3::lit("多") | x3::lit("余");
constexpr auto edge = x3::lit("底") | x3::lit("末") | x3::lit("初") >> !x3::lit("步"); // of a year, a quarter, a month

struct Reader {
  explicit Reader(Place const &begin) : first(begin.text.data()), last(first + begin.text.size()), place(&begin) {}
  Iterator first, last;
  Place const *place; ///< where the reading began

  std::string_view rest() const { return {first, static_cast<std::size_t>(last - first)}; }
  bool at_place() const { return first == place->text.data(); }
  std::optional<Match<Number>> number() const { return at_place() ? place->number : match_number(rest()); }
  std::optional<Match<Either>> either() const { return at_place() ? place->either : match_either(rest()); }
  template <class Parser> bool skip(Parser const &parser) { return x3::parse(first, last, parser); }
  // A number in these limits that `mark` follows; nothing is consumed otherwise.
  template <class Mark> std::optional<int> field(int low, int high, Mark const &mark) {
    auto const n = number();
    if (!n || n->value.value.exponent != 0 || n->value.value.digits < low || n->value.value.digits > high) return std::nullopt;
    Iterator const start = first;
    first += n->length;
    if (skip(blanks >> mark)) return static_cast<int>(n->value.value.digits);
    first = start;
    return std::nullopt;
  }
  std::optional<int> year_number() {
    auto const n = number();
    if (!n || !n->value.year_like || n->value.value.digits < 1800 || n->value.value.digits > 2200) return std::nullopt;
    first += n->length;
    return static_cast<int>(n->value.value.digits);
  }
  std::optional<int> marked_year() {
    Iterator const start = first;
    auto const year = year_number();
    if (year && skip(blanks >> "年" >> !x3::lit("代") >> -x3::lit("度"))) return year;
    first = start;
    return std::nullopt;
  }
  Match<Period> done(Period period) const { return {static_cast<std::size_t>(first - place->text.data()), std::move(period)}; }
};

Period point(Date date, Grain grain, bool inferred = false) { return {date, date, grain, inferred, std::nullopt, {}, std::nullopt}; }
Period span(Date first, Date last, Grain grain, bool inferred = false) {
  return {first, last, grain, inferred, std::nullopt, {}, std::nullopt};
}
std::uint8_t small(int n) { return static_cast<std::uint8_t>(n); }
std::int16_t short_year(int n) { return static_cast<std::int16_t>(n); }

// 2023-12-28, 2023/12/28, 2023.12.28
std::optional<Match<Period>> match_iso(Reader r) {
  x3::uint_parser<int, 10, 4, 4> const four{};
  int year = 0;
  if (!x3::parse(r.first, r.last, four, year) || year < 1800 || year > 2200) return std::nullopt;
  for (char mark : {'-', '/', '.'}) {
    Reader c = r;
    int month = 0, day = 0;
    x3::uint_parser<int, 10, 1, 2> const two{};
    if (x3::parse(c.first, c.last, x3::lit(mark) >> two, month) &&
        x3::parse(c.first, c.last, x3::lit(mark) >> two >> !x3::ascii::digit, day) && month >= 1 && month <= 12 && day >= 1 && day <= 31)
      return c.done(point({short_year(year), small(month), small(day)}, Grain::day));
  }
  return std::nullopt;
}

// 1-11月, 7月18日-20日, 12月28日, 9月; `year` 0 when it is not written.
std::optional<Match<Period>> match_month(Reader r, int year) {
  bool const inferred = year == 0;
  auto const y = short_year(year);
  Iterator const start = r.first;
  if (auto const first_month = r.field(1, 12, -x3::lit("月") >> to))
    if (auto const last_month = r.field(1, 12, x3::lit("月") >> -x3::lit("份")))
      if (*first_month < *last_month) {
        return r.done(span({y, small(*first_month), 0}, {y, small(*last_month), 0}, Grain::month, inferred));
      }
  r.first = start;
  auto const month = r.field(1, 12, x3::lit("月"));
  if (!month) return std::nullopt;
  auto const day_mark = x3::lit("日") | x3::lit("号");
  Iterator const behind_month = r.first;
  r.skip(blanks >> &x3::ascii::digit);
  auto const day = r.field(1, 31, day_mark);
  if (!day) {
    if (auto const first_day = r.field(1, 31, to))
      if (auto const last_day = r.field(1, 31, day_mark))
        return r.done(span({y, small(*month), small(*first_day)}, {y, small(*month), small(*last_day)}, Grain::day, inferred));
    r.first = behind_month; // 1月 5亩: the blank is of neither
    r.skip(x3::lit("份"));
    r.skip(edge);
    return r.done(point({y, small(*month), 0}, Grain::month, inferred));
  }
  Date const begin{y, small(*month), small(*day)};
  Iterator const before = r.first;
  if (r.skip(to)) {
    auto const other_month = r.field(1, 12, x3::lit("月"));
    if (auto const last_day = r.field(1, 31, day_mark))
      return r.done(span(begin, {y, small(other_month.value_or(*month)), small(*last_day)}, Grain::day, inferred));
  }
  r.first = before;
  return r.done(point(begin, Grain::day, inferred));
}

// 一季度, 第三季度, 前三季度, 一至三季度, 上半年
std::optional<Match<Period>> match_part_of_year(Reader r, int year) {
  auto const y = short_year(year);
  bool const inferred = year == 0;
  if (year != 0) {
    for (auto const &[word, half] : {std::pair{"上半年", 1}, std::pair{"下半年", 2}})
      if (r.skip(x3::lit(word))) return r.done(point({y, small(half), 0}, Grain::half, inferred));
  }
  bool const up_to = r.skip(x3::lit("前"));
  if (!up_to) r.skip(x3::lit("第"));
  auto const mark = x3::lit("季度") | x3::lit("季");
  Iterator const start = r.first;
  if (auto const first_quarter = r.field(1, 4, -mark >> to))
    if (auto const last_quarter = r.field(*first_quarter + 1, 4, mark))
      return r.done(span({y, small(*first_quarter), 0}, {y, small(*last_quarter), 0}, Grain::quarter, inferred));
  r.first = start;
  auto const quarter = r.field(1, 4, mark);
  if (!quarter) return std::nullopt;
  if (!up_to) r.skip(edge);
  if (up_to && *quarter > 1) return r.done(span({y, 1, 0}, {y, small(*quarter), 0}, Grain::quarter, inferred));
  return r.done(point({y, small(*quarter), 0}, Grain::quarter, inferred));
}

// 2018-2022年, 1965年到1976年, 2018年至2022年, (2021-2025)
std::optional<Match<Period>> match_years(Reader r) {
  auto const first_year = r.year_number();
  if (!first_year || !r.skip(blanks >> -x3::lit("年") >> blanks >> to >> blanks)) return std::nullopt;
  auto last_year = r.marked_year();
  if (!last_year) {
    last_year = r.year_number();
    if (!r.skip(&(x3::lit("）") | ")" | "》" | "”" | "〕"))) return std::nullopt;
  }
  if (!last_year || *last_year <= *first_year) return std::nullopt;
  return r.done(span({short_year(*first_year), 0, 0}, {short_year(*last_year), 0, 0}, Grain::year));
}

// 1978、1979两年
std::optional<Match<Period>> match_listed_years(Reader r) {
  auto const first_year = r.year_number();
  if (!first_year) return std::nullopt;
  int previous = *first_year, count = 1;
  while (r.skip(x3::lit("、"))) {
    auto const next = r.year_number();
    if (!next || *next != previous + 1) return std::nullopt;
    previous = *next, ++count;
  }
  if (count == 1 || !r.field(count, count, x3::lit("年"))) return std::nullopt;
  return r.done(span({short_year(*first_year), 0, 0}, {short_year(previous), 0, 0}, Grain::year));
}

// 1980年代, 80年代, 九十年代, 上世纪七八十年代 without its century; the decades before the thirties could be of this century or the last.
std::optional<Match<Period>> match_decade(Reader r) {
  auto const mark = x3::lit("年代") >> -(x3::lit("初期") | "中期" | "末期" | "后期" | edge);
  int begin = 0, end = 0;
  if (auto const either = r.either()) {
    r.first += either->length;
    begin = static_cast<int>(either->value.low.digits), end = static_cast<int>(either->value.high.digits);
    if (!r.skip(mark)) return std::nullopt;
  } else if (auto const decade = r.field(30, 2090, blanks >> mark)) {
    begin = end = *decade;
  }
  if (begin % 10 != 0 || end % 10 != 0 || begin < 30 || (begin > 90 && begin < 1900)) return std::nullopt;
  int const century = begin < 100 ? 1900 : 0;
  return r.done(span({short_year(century + begin), 0, 0}, {short_year(century + end + 9), 0, 0}, Grain::year));
}

// 01-24 as a line of its own, the way pages date their entries.
std::optional<Match<Period>> match_day_line(Reader r) {
  x3::uint_parser<int, 10, 2, 2> const two{};
  int month = 0, day = 0;
  if (!x3::parse(r.first, r.last, two >> '-', month) || !x3::parse(r.first, r.last, two >> blanks >> &(x3::lit('\n') | x3::eoi), day))
    return std::nullopt;
  if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  while (r.first[-1] == ' ') --r.first;
  return r.done(point({0, small(month), small(day)}, Grain::day, true));
}

std::optional<Match<Period>> match_year(Reader r) {
  auto const year = r.marked_year();
  if (!year) return std::nullopt;
  Reader rest = r;
  rest.skip(blanks);
  static constexpr text::CharacterSet parts = lexicon::numerals | text::CharacterSet(u"上下前第");
  if (parts.contains(text::code_point(rest.rest(), 0))) {
    if (auto month = match_month(rest, *year)) return month;
    if (auto part = match_part_of_year(rest, *year)) return part;
  }
  r.skip(-x3::lit("年") >> edge);
  return r.done(point({short_year(*year), 0, 0}, Grain::year));
}

// The number or the two of a length, or a range of them: 3至5年, 3年至5年.
bool read_length(Reader &r, Period &period) {
  if (auto const either = r.either()) {
    period.length = either->value.low, period.length_high = either->value.high;
    r.first += either->length;
    return true;
  }
  auto const n = r.number();
  if (!n) return false;
  period.length = n->value.value;
  r.first += n->length;
  std::size_t const year = r.rest().starts_with("年") ? 3 : 0; // nearly always the unit
  static constexpr text::CharacterSet joins(u" -~至到");
  if (!joins.contains(text::code_point(r.rest(), year))) return true;
  Iterator const single = r.first;
  Number high;
  if (r.skip(-x3::lit("年") >> blanks >> to >> blanks) && x3::parse(r.first, r.last, number, high) && *period.length < high.value)
    period.length_high = high.value;
  else
    r.first = single;
  return true;
}

void add_half(Period &period) {
  if (auto const longer = *period.length + Decimal{5, -1}) period.length = *longer;
}

// What may stand behind the unit of a length; false for 三年级, 二十年代, 3日报, 十年均, 十天高速, which are other words.
bool read_length_end(Reader &r, Period &period) {
  static constexpr text::CharacterSet beginnings(u"级代期高均度半多余以来左");
  if (!beginnings.contains(text::code_point(r.rest(), 0))) return true;
  if (r.skip(x3::lit("级") | x3::lit("代") | x3::lit("高速") | x3::lit("期报") | x3::lit("均") | x3::lit("度"))) return false;
  if (r.skip(x3::lit("半"))) add_half(period);
  r.skip(more);
  r.skip(x3::lit("以来"));
  r.skip(x3::lit("来"));
  r.skip(x3::lit("以上") | x3::lit("以内") | x3::lit("左右"));
  return true;
}

// 三年, 五年来, 六十多年来, 两年半, 半年, 90天, 20年以上, 两三年
std::optional<Match<Period>> match_length(Reader r) {
  Period period;
  if (r.rest().starts_with("半")) {
    period.length = Decimal{5, -1};
    r.first += 3;
  } else if (!read_length(r, period))
    return std::nullopt;
  r.skip(blanks);
  r.skip(more | x3::lit("几"));
  TimeUnit const *const unit = time_unit_at(r.rest());
  if (!unit) return std::nullopt;
  r.first += unit->word.size();
  if (unit->word == "个半月") add_half(period);
  if (!read_length_end(r, period)) return std::nullopt;
  period.unit = unit->name;
  return r.done(std::move(period));
}

std::optional<Match<Period>> match_any(Reader const &r) {
  if (auto m = match_decade(r)) return m;
  if (auto m = match_iso(r)) return m;
  if (auto m = match_years(r)) return m;
  if (auto m = match_listed_years(r)) return m;
  if (auto m = match_year(r)) return m;
  if (auto m = match_part_of_year(r, 0)) return m;
  if (auto m = match_month(r, 0)) return m;
  return match_length(r);
}

} // namespace

std::optional<Match<Period>> match_period(Place const &place, bool at_line_start) {
  if (place.end == 0) {
    std::uint32_t const first = text::code_point(place.text, 0);
    if (first == u'半') return match_length(Reader(place));
    if (first != u'前' && first != u'第') return std::nullopt;
    static constexpr text::CharacterSet of_quarters(u"季-~至到");
    Place const inner = place.from(3);
    return inner.number && of_quarters.contains(inner.next) ? match_part_of_year(Reader(place), 0) : std::nullopt;
  }
  // What follows the number tells which forms there can be; most numbers are no times.
  static constexpr text::CharacterSet followers(u"年月日天周小分秒个学课多余几季工号至到、-~/.");
  if (!at_line_start && !followers.contains(place.next)) return std::nullopt;
  Reader const r(place);
  if (at_line_start)
    if (auto m = match_day_line(r)) return m;
  switch (place.next) {
  case u'年':
    if (place.text.substr(place.behind).starts_with("年代"))
      if (auto m = match_decade(r)) return m;
    if (place.number && place.number->value.year_like) {
      if (auto m = match_years(r)) return m;
      if (auto m = match_year(r)) return m;
    }
    return match_length(r);
  case u'月':
    if (auto m = match_month(r, 0)) return m;
    return match_length(r);
  case u'日':
  case u'天':
  case u'周':
  case u'小':
  case u'分':
  case u'秒':
  case u'学':
  case u'课':
  case u'多':
  case u'余':
  case u'几':
    return match_length(r);
  case u'个': {
    static constexpr text::CharacterSet of_time(u"多半月小星季工"); // most are counts
    return of_time.contains(text::code_point(place.text, place.behind + 3)) ? match_length(r) : std::nullopt;
  }
  case u'季':
  case u'工':
  case u'号':
  case u'至':
  case u'到':
  case u'、':
  case '-':
  case '~':
  case '/':
  case '.':
    return match_any(r);
  default:
    return std::nullopt;
  }
}

} // namespace reportlib::grammar
