// A bare number, without unit.
//
//   number   = ascii | chinese
//   ascii    = ["-"] digit+ (group+ | digit*) ["." digit+]            1,120   15.7   -1.8   9，000
//   group    = ("," | "，") digit digit digit                          only after one to three digits
//   chinese  = numeral+ ["点" numeral+]                                一百七十   二〇二三   一点九   百
//   numeral  = 零 … 九 (also 壹 …, 〇 ○ O) | 两 廿 | 十 百 千 (also 拾 …)
//   either   = [十] digit digit' [十 | 百 | 千]                        两三   二三十   十五六   三五    (概数; one more, or 三五)
//
// 万 and 亿 are no part of it: 3亿 is 3 with the scale left. 百 and 千 alone are 100 and 1000 (上百家). A short row of digits without
// powers and zeros (二三, 三农五年) is no number: it is 概数 or the beginning of a name.
#include <vector>

#include "grammar/terminals.hpp"
#include "text/character_set.hpp"

namespace reportlib::grammar {
namespace {

// Digits 0–9 stand for themselves, powers for 10, 100, 1000.
struct Numerals : x3::symbols<int> {
  Numerals() {
    char const *const forms[] = {"零〇○", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"};
    for (int value = 0; value < 10; ++value) add_each(forms[value], value);
    add("廿", 20)("卅", 30)("十", 10)("拾", 10)("百", 100)("佰", 100)("千", 1000)("仟", 1000);
  }
  void add_each(std::string_view characters, int value) {
    for (std::size_t i = 0; i < characters.size(); i += 3) add(std::string(characters.substr(i, 3)), value);
  }
} const numeral;

// Latin O stands for 〇 between Chinese digits only (二OO八).
struct Zero : x3::symbols<int> {
  Zero() { add("O", 0)("0", 0)("o", 0); }
} const latin_zero;

constexpr int longest = 40; ///< digits or numerals; without a limit a row of them would be read to its end from each of its characters
auto const chinese_integer = numeral >> x3::repeat(0, longest)[numeral | (latin_zero >> &(latin_zero | numeral)) | latin_zero];
auto const chinese_fraction = x3::lit("点") >> +numeral;

// 一百七十 by powers, 二〇二三 digit by digit; nothing when the row of numerals is no number (五一, 十百千).
std::optional<std::int64_t> evaluate(std::vector<int> const &numerals) {
  bool powers = false;
  bool zero = false;
  for (int n : numerals) powers |= n >= 10, zero |= n == 0;
  std::int64_t total = 0;
  if (!powers) {
    if (numerals.size() > 18 || (!zero && numerals.size() > 1 && numerals.size() < 4)) return std::nullopt;
    for (int n : numerals) total = total * 10 + n;
    return total;
  }
  int last_power = 10000, digit = -1;
  for (int n : numerals) {
    if (n < 10) {
      if (digit > 0) return std::nullopt;
      digit = n;
      continue;
    }
    if (n >= last_power) return std::nullopt;
    if (n == 20 || n == 30) {
      total += n, last_power = 10, digit = -1;
      continue;
    }
    total += (digit > 0 ? digit : 1) * static_cast<std::int64_t>(n);
    last_power = n;
    digit = -1;
  }
  // 一千五 is 1500, 一百零五 is 105, 三十五 is 35.
  if (digit > 0) total += last_power > 10 && numerals[numerals.size() - 2] != 0 ? digit * (last_power / 10) : digit;
  return total;
}

// Most numbers are of this kind, and they are looked at by several grammars: plain loops in place of a grammar.
std::size_t digits_at(std::string_view text, std::size_t i) {
  std::size_t n = 0;
  while (n < std::size_t{longest} && i + n < text.size() && text[i + n] >= '0' && text[i + n] <= '9') ++n;
  return n;
}

// Bytes of the groups of three digits from `i` on, each behind a comma.
std::size_t groups_at(std::string_view text, std::size_t i) {
  std::size_t end = i;
  while (end < text.size()) {
    std::size_t const comma = text[end] == ',' ? 1 : text.substr(end).starts_with("，") ? 3 : 0;
    if (comma == 0 || digits_at(text, end + comma) != 3) break;
    end += comma + 3;
  }
  return end - i;
}

std::optional<Match<Number>> match_ascii(std::string_view text) {
  bool const negative = text[0] == '-';
  std::size_t const begin = negative ? 1 : 0, whole = digits_at(text, begin);
  std::size_t end = begin + whole;
  if (whole <= 3) end += groups_at(text, end);
  std::size_t const fraction = end < text.size() && text[end] == '.' ? digits_at(text, end + 1) : 0;
  if (fraction > 0) end += 1 + fraction;
  Decimal value{0, static_cast<std::int16_t>(-static_cast<int>(fraction))};
  int significant = 0;
  for (char c : text.substr(begin, end - begin)) {
    if (c < '0' || c > '9') continue;
    if ((significant > 0 || c != '0') && ++significant > 18) return std::nullopt; // more than a Decimal holds
    value.digits = value.digits * 10 + (c - '0');
  }
  if (negative) value.digits = -value.digits;
  return Match<Number>{end, {value, false, end == begin + 4 && whole == 4 && !negative}};
}

// What a number in words begins with, and the formal ones of them. They are asked before the grammar is.
constexpr text::CharacterSet numerals_set(u"零〇○一壹二贰两三叁四肆五伍六陆七柒八捌九玖廿卅十拾百佰千仟");
constexpr text::CharacterSet formal_set(u"壹贰叁肆伍陆柒捌玖拾佰仟");

std::optional<Match<Number>> match_chinese(std::string_view text) {
  if (!numerals_set.contains(text::code_point(text, 0))) return std::nullopt;
  Iterator first = text.data();
  Iterator const last = first + text.size();
  std::vector<int> numerals, decimals;
  numerals.reserve(8);
  if (!x3::parse(first, last, chinese_integer, numerals)) return std::nullopt;
  // 内陆, 队伍: a formal numeral alone is a word, unless a power stands behind it.
  std::string_view const rest{first, static_cast<std::size_t>(last - first)};
  bool const powered = rest.starts_with("万") || rest.starts_with("亿") || rest.starts_with("元");
  if (numerals.size() == 1 && !powered && formal_set.contains(text::code_point(text, 0))) return std::nullopt;
  auto whole = evaluate(numerals);
  if (!whole && numerals.size() > 1 && numerals.back() == 1000) { // 七千千瓦: the last 千 is of the unit
    numerals.pop_back();
    first -= 3;
    whole = evaluate(numerals);
  }
  if (!whole) return std::nullopt;
  Decimal value{*whole, 0};
  if (x3::parse(first, last, chinese_fraction, decimals) && decimals.size() < 9)
    for (int n : decimals) {
      if (n >= 10) return std::nullopt;
      value = {value.digits * 10 + n, static_cast<std::int16_t>(value.exponent - 1)};
    }
  bool const year = numerals.size() == 4 && *whole >= 1000 && *whole < 10000 && numerals[1] < 10;
  return Match<Number>{static_cast<std::size_t>(first - text.data()), {value, true, year}};
}

} // namespace

std::optional<Match<Number>> match_number(std::string_view text) {
  if (text.empty()) return std::nullopt;
  unsigned char const lead = static_cast<unsigned char>(text[0]);
  bool const ascii = (lead >= '0' && lead <= '9') || (lead == '-' && text.size() > 1 && text[1] >= '0' && text[1] <= '9');
  if (ascii) return match_ascii(text);
  return lead >= 0xE3 ? match_chinese(text) : std::nullopt;
}

std::optional<Match<Either>> match_either(std::string_view text) {
  Iterator first = text.data();
  std::vector<int> n;
  for (std::size_t place : {std::size_t{0}, std::size_t{3}})
    if (!numerals_set.contains(text::code_point(text, place))) return std::nullopt;
  if (!x3::parse(first, first + text.size(), x3::repeat(1, 5)[numeral], n)) return std::nullopt;
  int const tens = n[0] == 10 ? 10 : 0;
  std::size_t const begin = tens ? 1 : 0;
  if (n.size() < begin + 2) return std::nullopt;
  int const low = n[begin], high = n[begin + 1];
  bool const digits = low >= 1 && high <= 9 && (high == low + 1 || (low == 3 && high == 5));
  int power = 1;
  if (n.size() == begin + 3 && !tens && n.back() >= 10)
    power = n.back();
  else if (n.size() != begin + 2)
    return std::nullopt;
  if (!digits) return std::nullopt;
  return Match<Either>{static_cast<std::size_t>(first - text.data()), {Decimal{tens + low * power, 0}, Decimal{tens + high * power, 0}}};
}

} // namespace reportlib::grammar
