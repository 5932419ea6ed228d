// Where one form has two meanings the words around it decide: 第一 in a rank or a name, 两个 as count or article, 2026 in a title.
#include "parse/recognize.hpp"

#include <algorithm>

#include "grammar/grammar.hpp"
#include "grammar/words.hpp"
#include "parse/outline/characters.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {
namespace {

using grammar::begins_with_any;
using grammar::ends_with_lead;
using grammar::Lead;
using grammar::noun_length;
using grammar::NounRole;

bool is_han(std::string_view text) {
  return text.size() >= 3 && static_cast<unsigned char>(text[0]) >= 0xE4 && static_cast<unsigned char>(text[0]) <= 0xE9;
}

// The last `most` bytes of the clause that ends here.
std::string_view clause_end(std::string_view before, std::size_t most) {
  static constexpr text::CharacterSet ends(u"，。；");
  std::string_view const near = before.substr(before.size() - std::min(before.size(), most));
  // Backwards by characters; a broken one at the start is passed over byte by byte.
  for (std::size_t i = near.size(); i > 0;) {
    bool const three = i >= 3 && (near[i - 3] & 0xF0) == 0xE0;
    if (three ? ends.contains_three(near.data() + i - 3) : near[i - 1] == ',' || near[i - 1] == '\n') return near.substr(i);
    i -= three ? 3 : 1;
  }
  return near;
}

// 千万吨奶工程, 万家企业行动: a power in words with a unit in the title of a programme; 百万亩造林工程 would be an amount.
bool is_programme(Around const &a, Quantity const &q) {
  static constexpr text::CharacterSet powers(u"十百千万亿");
  if (!powers.contains(text::code_point(a.words, 0)) || q.bound != Bound::exact || q.high) return false;
  constexpr std::size_t reach = 8;
  std::string_view rest = a.after;
  for (std::size_t i = 0; i <= reach && is_han(rest); ++i, rest.remove_prefix(3))
    if (noun_length(rest, NounRole::programme, *a.lexicon) > 0) return true;
  return false;
}

// 二、三类地区: classes by their numbers.
bool is_last_of_classes(Around const &a) {
  static constexpr text::CharacterSet numerals(u"一二三四五六七八九");
  constexpr std::string_view comma = "、";
  if (!a.words.ends_with("类") || !a.before.ends_with(comma) || a.before.size() < 2 * comma.size()) return false;
  return numerals.contains(text::code_point(a.before, a.before.size() - 2 * comma.size()));
}

// The nouns that follow: 三个方面, 两个重要任务 announce what the text lists, 两个新村 are counted.
bool only_announces(Around const &a) {
  if (a.words.ends_with("方面")) return true;
  constexpr std::size_t reach = 5;
  std::string_view rest = a.after;
  for (std::size_t i = 0; i < reach && is_han(rest); ++i, rest.remove_prefix(3)) {
    grammar::Noun const noun = grammar::noun_at(rest, *a.lexicon);
    if (noun.as(NounRole::real) > 0) return false;
    if (noun.as(NounRole::listed) > 0) return true;
  }
  return !is_han(a.after);
}

} // namespace

Value place_or_name(Around const &a, int number) {
  auto const unit = a.lexicon->longest(TermKind::unit, a.after);
  bool const counts = unit && lexicon::row(*unit->term).unit_class == lexicon::UnitClass::count; // 第一只基金
  if (counts || noun_length(a.after, NounRole::not_first, *a.lexicon) > 0) return Name{};
  if (!ends_with_lead(a.before, Lead::rank, *a.lexicon)) {
    // 第十九督查组: things are only named by the first few numbers (第一责任人, 第二课堂).
    if (number > 3 && is_han(a.after)) return Ordinal{number};
    return Name{};
  }
  Quantity q;
  q.kind = QuantityKind::rank, q.low = Decimal{number, 0}, q.unit = "位";
  return q;
}

bool is_place(Around const &a, Quantity const &q) {
  return q.kind == QuantityKind::count && q.unit == "位" && !q.high && q.scale.exponent == 0 &&
         grammar::find_last_lead(clause_end(a.before, 45), Lead::place_noun, *a.lexicon) != a.before.npos;
}

bool is_article(Around const &a, Quantity const &q) {
  std::string_view const alone = a.unit && q.scale.exponent == 0 ? a.unit->alone : std::string_view{};
  if (alone == "name" && !q.high) return true;
  if (has_digit(a.words)) return false;
  if (is_programme(a, q) || is_last_of_classes(a)) return true;
  if (q.high || !q.low) return false;
  std::uint32_t const first = text::code_point(a.words, 0);
  // 万户, 万元产值能耗; but 亿元项目, 万亩基地 are amounts.
  if ((first == u'万' || first == u'亿') && q.bound == Bound::exact)
    return q.kind == QuantityKind::count || (q.unit == "元" && q.scale.exponent == 4);
  if (q.scale.exponent != 0) return false;
  Decimal const n = *q.low;
  if (a.words == "一分" || a.words == "一分钱") return true; // every bit of it
  if (alone == "word") return true;
  if (q.kind != QuantityKind::count) return false;
  if (n == Decimal{1, 0} && a.words.find("一") != a.words.npos) return true;
  if (q.bound != Bound::exact) return false;
  // A count would say 两: 二线, 二级, 二院.
  if (first == u'二' && n == Decimal{2, 0}) return true;
  if (first == u'百' || first == u'千') return true;
  if (Decimal{20, 0} < n) return false;
  return alone == "announced" && only_announces(a);
}

bool is_measured(Around const &a) {
  if (a.words.ends_with("周年")) return false;
  if (a.words.find("年") != a.words.npos) // 受教育年限9年以上; any other number of years is a time
    return grammar::find_last_lead(clause_end(a.before, 30), Lead::years_noun, *a.lexicon) != a.before.npos;
  if (ends_with_lead(a.before, Lead::measured, *a.lexicon)) return true;
  return grammar::find_last_lead(clause_end(a.before, 60), Lead::measured_noun, *a.lexicon) != a.before.npos;
}

// “1+6”政策：1即人才意见，6是指六项计划: a digit of a slogan that the text explains.
static bool is_explained_digit(Around const &a) {
  static constexpr text::CharacterSet stops(u"：，；。、:;\n“（(");
  std::size_t const last = a.before.size() < 3 || static_cast<unsigned char>(a.before.back()) < 0x80 ? 1 : 3;
  if (!a.before.empty() && !stops.contains(text::code_point(a.before, a.before.size() - last))) return false;
  std::string_view rest = a.after;
  for (std::string_view stop : {"，", "：", ",", ":"})
    if (rest.starts_with(stop)) {
      rest.remove_prefix(stop.size());
      break;
    }
  return begins_with_any(rest, "即|是指|指") && !begins_with_any(rest, "即可|即将|指标|指数|指导");
}

bool is_money(Around const &a, Quantity const &q) {
  bool const ends = a.after.empty() || static_cast<unsigned char>(a.after[0]) < 0xE4 || static_cast<unsigned char>(a.after[0]) > 0xE9;
  return q.kind == QuantityKind::count && q.unit.empty() && q.scale.exponent >= 4 && ends &&
         grammar::find_last_lead(clause_end(a.before, 45), Lead::money_noun, *a.lexicon) != a.before.npos;
}

// 9“双高”建设：… at the start of a line of a glossary; 三区三线**14** in Markdown.
static bool stands_as_note(Around const &a) {
  if (a.before.ends_with("**") && a.after.starts_with("**")) return true;
  return (a.before.empty() || a.before.ends_with('\n')) && begins_with_any(a.after, "“|《|：“|:“");
}

std::optional<Value> explain_bare(Around const &a, Quantity const &q) {
  if (noun_length(a.after, NounRole::title, *a.lexicon) > 0 || ends_with_lead(a.before, Lead::title, *a.lexicon)) return Name{};
  if (a.after.starts_with('#') || a.before.ends_with('#')) return Name{}; // 5#泊位, #15泊位
  std::string_view const digits = a.words.substr(0, a.words.find_first_not_of("0123456789"));
  bool const whole = digits.size() == a.words.size();
  bool const year = whole && digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
  // A member of a list is what the list is: 1980、1981年.
  for (std::string_view joint : {"、", "和", "及", "至", "与"})
    if (a.after.starts_with(joint) && a.after.size() > 3 && a.after[3] >= '0' && a.after[3] <= '9') return std::nullopt;
  if (year && q.low && (ends_with_lead(a.before, Lead::year, *a.lexicon) || begins_with_any(a.after, "）|)")))
    return year_period(static_cast<int>(q.low->digits));
  // A note's number that lost its brackets: “双随机”10，
  bool const short_number = whole && digits.size() < 3 && q.low;
  if (short_number && (a.before.ends_with("”") || a.before.ends_with("》") || stands_as_note(a)))
    return Marker{static_cast<int>(q.low->digits)};
  if (whole && digits.size() < 3 && is_explained_digit(a)) return Name{};
  // 2026智慧农业博览会, 中国制造2025
  if (year && (is_han(a.after) || is_han(a.before.substr(a.before.size() - std::min<std::size_t>(a.before.size(), 3))))) return Name{};
  // Numbers of telephones, licences, posts.
  if (whole && (digits.size() >= 7 || (digits.size() > 1 && digits[0] == '0'))) return Name{};
  std::string_view const clause = clause_end(a.before, 36);
  if (auto const at = grammar::find_last_lead(clause, Lead::index, *a.lexicon); at != clause.npos) {
    Quantity index = q;
    index.kind = clause.substr(at).starts_with("倍差") ? QuantityKind::multiple : QuantityKind::amount;
    return index;
  }
  // 3.0版, 5.18国际商务节
  if (!whole && (a.words.ends_with(".0") || (a.words.size() <= 5 && is_han(a.after)))) return Name{};
  return std::nullopt;
}

// 跃上300亿元新台阶, 连跨5万亿元、6万亿元两个台阶: the number is a threshold that was passed.
static bool is_passed(Around const &a) {
  constexpr std::size_t reach = 20 * 3;
  std::string_view rest = a.after;
  if (rest.starts_with("两个")) rest.remove_prefix(6);
  return grammar::begins_with_lead(rest, Lead::threshold, *a.lexicon) &&
         grammar::find_last_lead(clause_end(a.before, reach), Lead::passed, *a.lexicon) != a.before.npos;
}

Bound distant_bound(Around const &a, Quantity const &q) {
  if (is_passed(a)) return Bound::over;
  constexpr std::size_t reach = 14 * 3;
  // The words of these lists have the sign of a bound: most numbers have none before them.
  if (q.kind != QuantityKind::count && q.kind != QuantityKind::percent) return Bound::exact;
  std::size_t const place = a.before.size();
  if (a.signs->next(place - std::min(place, reach), place, Sought::bounds) == place) return Bound::exact;
  std::string_view const clause = clause_end(a.before, reach);
  auto const stands = [&](Lead list) {
    auto const at = grammar::find_last_lead(clause, list, *a.lexicon);
    return at != clause.npos && !has_digit(clause.substr(at)) && clause.size() - at > 6;
  };
  if (q.kind == QuantityKind::count && stands(Lead::distant_at_least)) return Bound::at_least;
  if (q.kind != QuantityKind::percent) return Bound::exact;
  if (stands(Lead::distant_about)) return Bound::about;
  if (stands(Lead::distant_nearly)) return Bound::nearly;
  // 超过全球一半 limits; 超过全国平均2%, 超过计划27% compare.
  bool const part = !q.terms.empty() || a.words.ends_with("半") || a.words.find("成") != a.words.npos;
  return part && stands(Lead::distant_over) ? Bound::over : Bound::exact;
}

bool is_time_of_day(Around const &a, Quantity const &q) {
  if (q.kind != QuantityKind::ratio || a.words.size() > 8 || q.high || q.terms.size() < 2) return false;
  if (a.words.size() != q.terms.size() * 3 - 1 && a.words.size() != q.terms.size() * 3 - 2) return false;
  std::int64_t sum = 0;
  for (Decimal const &term : q.terms) {
    if (term.exponent != 0 || term.digits > 59) return false;
    sum += term.digits;
  }
  return q.terms[0].digits < 24 && sum != 100 && (a.before.empty() || static_cast<unsigned char>(a.before.back()) < 0x80);
}

} // namespace reportlib::parse_stages
