// The mark of a heading or list item.
//
//   mark      = part | bracketed | numeral | digits | ordinal | point | circled | note
//   part      = "第" number ("部分" | "章" | "篇")              第一部分
//   bracketed = ["（"] number "）" ["、"]                        （一）  (二)  （3）  六）
//   numeral   = words ["&"] ("、" | "." | "，")                  一、  二&、  三.
//   digits    = 1-99 ("." | "、")                                1.  2、
//   ordinal   = "第" number ("，" | "、" | "：")  | "其" words "，"   第一，  其二，
//   point     = words ("是" | "要")                              一是  二要
//   enclosed  = ① … ⑳ | ㈠ … ㈩ | ⑴ … ⒇ | ⒈ … ⒛                   ③  ㈡ as （二）  ⑴ as （1）  ⒈ as 1.
//   note      = "[" number "]"                                    [12]
//
// No marks: 1.5万, 一、二、三产业, 三要素, 2023年, and numbers above 99.
#include "grammar/terminals.hpp"
#include "lexicon/beginnings.hpp"

namespace reportlib::grammar {
namespace {

constexpr auto blanks = *x3::lit(' ');
constexpr auto close = x3::lit("）") | ")" | "】" | "]" | "〕";
constexpr auto comma = x3::lit("，") | ",";
constexpr auto part_noun = x3::lit("部分") | "章" | "篇";
constexpr auto numeral = x3::lit("一") | "二" | "三" | "四" | "五" | "六" | "七" | "八" | "九" | "十";
// 一、二、三产业 and 二、三季度 list numbers.
constexpr auto listed =
    numeral >> (x3::lit("、") | "产" | "季" | "线" | "级" | "类" | "次" | "批" | "和" | "是" | "届" | "审" | "孩" | "胎");
constexpr auto stop = (x3::lit(",") >> "、") | "、" | "." | "．" | "&、" | "&" | comma;
constexpr auto not_point = x3::lit("素") | "件" | "务" | "点" | "求" | "求" | "非" | "否";

struct Reader {
  Iterator first, last;
  Number n;

  template <class Parser> bool skip(Parser const &parser) { return x3::parse(first, last, parser); }
  bool small_number() {
    n = {};
    return x3::parse(first, last, number, n) && n.value.exponent == 0 && n.value.digits >= 1 && n.value.digits <= 99;
  }
};

// The level that the mark's form tells, or 0.
int level_after_ordinal(Reader &r) {
  if (!r.small_number()) return 0;
  r.skip(blanks);
  if (r.skip(part_noun)) return 1;
  return r.skip(comma | ":") || r.skip(x3::lit("、") >> !listed) ? 9 : 0;
}

int level_in_brackets(Reader &r, bool square) {
  if (!(r.skip(blanks), r.small_number()) || !(r.skip(blanks), r.skip(close))) return 0;
  r.skip(x3::lit("、"));
  return square ? 9 : r.n.words ? 2 : 4;
}

int level_of_number(Reader &r) {
  if (!r.small_number()) return 0;
  if (r.n.words && r.skip((x3::lit("是") | "要") >> !not_point)) return 9;
  Reader closed = r;
  closed.skip(blanks);
  if (closed.skip(x3::lit("）") | ")")) return r = closed, r.n.words ? 2 : 4;
  if (r.n.words) return closed.skip(stop) && !Reader(closed).skip(listed) ? (r = closed, 1) : 0;
  return closed.skip((x3::lit(".") | "、") >> !x3::ascii::digit) ? (r = closed, 3) : 0;
}

// Numbers that are one character with their brackets or their point, and the level of what they stand for.
struct Enclosed {
  std::uint32_t first, last;
  int level;
};
constexpr Enclosed enclosed[] = {{u'①', u'⑳', 9}, {u'⑴', u'⒇', 4}, {u'⒈', u'⒛', 3}, {u'㈠', u'㈩', 2}};

int level_of_enclosed(Reader &r, std::uint32_t character) {
  for (Enclosed const &e : enclosed) {
    if (character < e.first || character > e.last) continue;
    r.first += std::string_view("①").size();
    r.n.value.digits = character - e.first + 1;
    return e.level;
  }
  return 0;
}

} // namespace

std::optional<Match<HeadingMark>> match_heading(std::string_view text) {
  if (!lexicon::heading_beginnings.contains(text::code_point(text, 0))) return std::nullopt;
  Reader r{text.data(), text.data() + text.size(), {}};
  int level = 0;
  switch (std::uint32_t const beginning = text::code_point(text, 0)) {
  case u'第':
    r.first += std::string_view("第").size();
    level = (r.skip(blanks), level_after_ordinal(r));
    break;
  case u'其':
    r.first += std::string_view("其").size();
    level = r.small_number() && r.n.words && r.skip(comma) ? 9 : 0;
    break;
  case '[':
  case u'【':
  case u'〔':
    r.first += beginning < 0x80 ? 1 : 3;
    level = level_in_brackets(r, true);
    break;
  case '(':
  case u'（':
    r.first += beginning < 0x80 ? 1 : 3;
    level = level_in_brackets(r, false);
    break;
  default:
    level = level_of_enclosed(r, beginning);
    if (level == 0) level = level_of_number(r);
  }
  if (level == 0) return std::nullopt;
  return Match<HeadingMark>{static_cast<std::size_t>(r.first - text.data()), {level, static_cast<int>(r.n.value.digits)}};
}

} // namespace reportlib::grammar
