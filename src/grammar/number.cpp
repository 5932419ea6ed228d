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
//
// Nearly every other grammar asks for a number first, so these are plain loops and no X3: most of the time of a text would be spent here.
#include <array>
#include <span>

#include "grammar/grammar.hpp"
#include "grammar/words.hpp"
#include "text/character_set.hpp"

namespace reportlib::grammar {
namespace {

constexpr int longest = 40; ///< digits or numerals; without a limit a row of them would be read to its end from each of its characters

// Numerals of cheques and contracts.
constexpr text::CharacterSet formal_set(u"壹贰叁肆伍陆柒捌玖拾佰仟");

// The values of the numerals: digits 0–9 stand for themselves, powers for 10, 100, 1000. A table in which each numeral has a place of its
// own, so that a character is told by one look.
class NumeralTable {
public:
  constexpr NumeralTable() {
    constexpr std::u16string_view digits[] = {u"零〇○", u"一壹", u"二贰两", u"三叁", u"四肆", u"五伍", u"六陆", u"七柒", u"八捌", u"九玖"};
    for (int value = 0; value < 10; ++value) add(digits[value], value);
    add(u"十拾", 10), add(u"廿", 20), add(u"卅", 30), add(u"百佰", 100), add(u"千仟", 1000);
  }
  /// -1 for what is no numeral.
  [[nodiscard]] constexpr int value(std::uint32_t c) const {
    Place const &place = places_[place_of(c)];
    return place.numeral == c ? place.value : -1;
  }

private:
  static constexpr std::size_t place_of(std::uint32_t c) { return c * factor >> (32 - bits); }
  constexpr void add(std::u16string_view numerals, int value) {
    for (char16_t c : numerals) {
      Place &place = places_[place_of(c)];
      if (place.numeral != 0)
        throw "two numerals in one place"; // another factor parts them; no constant expression, so it does not compile
      place = {c, static_cast<std::int16_t>(value)};
    }
  }
  struct Place {
    std::uint16_t numeral = 0;
    std::int16_t value = -1; ///< a place without a numeral is asked for 0, which is none
  };
  static constexpr int bits = 6;
  static constexpr std::uint32_t factor = 0xB83DA51u;
  std::array<Place, std::size_t{1} << bits> places_{};
};
constexpr NumeralTable numeral_table;

int numeral_at(std::string_view text, std::size_t i) { return numeral_table.value(text::code_point(text, i)); }

// Latin O stands for 〇 between Chinese digits only (二OO八).
bool is_latin_zero(std::string_view text, std::size_t i) { return i < text.size() && (text[i] == 'O' || text[i] == 'o' || text[i] == '0'); }

// A row of numerals, the first one Chinese.
struct Row {
  std::array<int, longest + 1> values;
  std::size_t size = 0, bytes = 0;

  Row(std::string_view text, std::size_t most, bool latin_zeros) {
    for (; size < most; ++size) {
      int const value = numeral_at(text, bytes);
      bool const zero = value < 0 && latin_zeros && size > 0 && is_latin_zero(text, bytes);
      if (value < 0 && !zero) break;
      values[size] = zero ? 0 : value;
      bytes += zero ? 1 : 3;
    }
  }
  [[nodiscard]] std::span<int const> all() const { return {values.data(), size}; }
};

// 一百七十 by powers, 二〇二三 digit by digit; nothing when the row of numerals is no number (五一, 十百千).
std::optional<std::int64_t> evaluate(std::span<int const> numerals) {
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

std::size_t digits_at(std::string_view text, std::size_t i) {
  std::size_t n = 0;
  while (n < std::size_t{longest} && i + n < text.size() && text[i + n] >= '0' && text[i + n] <= '9') ++n;
  return n;
}

// Bytes of the groups of three digits from `i` on, each behind a comma; at most as many as `longest` digits make.
std::size_t groups_at(std::string_view text, std::size_t i) {
  std::size_t end = i;
  for (int digits = 3; digits <= longest && end < text.size(); digits += 3) {
    std::size_t const comma = text[end] == ',' ? 1 : text.substr(end).starts_with("，") ? 3 : 0;
    if (comma == 0 || digits_at(text, end + comma) != 3) break;
    end += comma + 3;
  }
  return end - i;
}

// Digits as they are read, from all parts of a number.
struct Digits {
  std::uint64_t value = 0;
  int significant = 0;

  // The number of digits from `i` on.
  std::size_t read(std::string_view text, std::size_t i) {
    std::size_t n = 0;
    for (; n < std::size_t{longest} && i + n < text.size(); ++n) {
      unsigned const digit = static_cast<unsigned char>(text[i + n]) - unsigned{'0'};
      if (digit > 9) break;
      value = value * 10 + digit;
      significant += significant > 0 || digit != 0;
    }
    return n;
  }
};

std::optional<Match<Number>> match_ascii(std::string_view text) {
  bool const negative = text[0] == '-';
  std::size_t const begin = negative ? 1 : 0;
  Digits digits;
  std::size_t const whole = digits.read(text, begin);
  std::size_t end = begin + whole;
  char const next = end < text.size() ? text[end] : '\0';
  if (whole <= 3 && (next == ',' || next == '\xEF'))
    for (std::size_t const last = end + groups_at(text, end); end < last;) end += text[end] == ',' ? 1 : 3, end += digits.read(text, end);
  bool const point = end + 1 < text.size() && text[end] == '.' && text[end + 1] >= '0' && text[end + 1] <= '9';
  std::size_t const fraction = point ? digits.read(text, end + 1) : 0;
  if (fraction > 0) end += 1 + fraction;
  constexpr int most_digits = 18; // of a Decimal
  if (digits.significant > most_digits) return std::nullopt;
  auto const value = static_cast<std::int64_t>(digits.value);
  return Match<Number>{
      end,
      {{negative ? -value : value, static_cast<std::int16_t>(-static_cast<int>(fraction))}, false, end == 4 && whole == 4 && !negative}};
}

// 点五: digits behind the point, and their bytes with it.
struct Fraction {
  Decimal value;
  std::size_t bytes = 0;
  bool broken = false; ///< a power stands behind the point
};
Fraction fraction_at(std::string_view text, std::int64_t whole) {
  constexpr std::size_t most = 9;
  constexpr std::string_view point = "点";
  Fraction f{{whole, 0}, 0, false};
  if (!text.starts_with(point) || numeral_at(text, point.size()) < 0) return f;
  std::size_t n = 0;
  f.bytes = point.size();
  for (int value = 0; (value = numeral_at(text, f.bytes)) >= 0; f.bytes += 3, ++n) {
    if (n + 1 >= most) continue;
    f.broken |= value >= 10;
    f.value = {f.value.digits * 10 + value, static_cast<std::int16_t>(f.value.exponent - 1)};
  }
  if (n >= most) f.value = {whole, 0}, f.broken = false;
  return f;
}

std::optional<Match<Number>> match_chinese(std::string_view text) {
  Row row(text, longest + 1, true);
  if (row.size == 0) return std::nullopt;
  // 内陆, 队伍: a formal numeral alone is a word, unless a power stands behind it.
  std::string_view rest = text.substr(row.bytes);
  if (row.size == 1 && formal_set.contains(text::code_point(text, 0)) && !begins_with_any(rest, "万|亿|元")) return std::nullopt;
  auto whole = row.size == 1 ? row.values[0] : evaluate(row.all()); // most stand alone
  if (!whole && row.size > 1 && row.values[row.size - 1] == 1000) { // 七千千瓦: the last 千 is of the unit
    --row.size, row.bytes -= 3;
    rest = text.substr(row.bytes);
    whole = evaluate(row.all());
  }
  if (!whole) return std::nullopt;
  Fraction const fraction = fraction_at(rest, *whole);
  if (fraction.broken) return std::nullopt;
  bool const year = row.size == 4 && *whole >= 1000 && *whole < 10000 && row.values[1] < 10;
  return Match<Number>{row.bytes + fraction.bytes, {fraction.value, true, year}};
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
  if (numeral_at(text, 0) < 0 || numeral_at(text, 3) < 0) return std::nullopt;
  constexpr std::size_t most = 5;
  Row const n(text, most, false);
  int const tens = n.values[0] == 10 ? 10 : 0;
  std::size_t const begin = tens ? 1 : 0;
  if (n.size < begin + 2) return std::nullopt;
  int const low = n.values[begin], high = n.values[begin + 1];
  bool const digits = low >= 1 && high <= 9 && (high == low + 1 || (low == 3 && high == 5));
  int power = 1;
  if (n.size == begin + 3 && !tens && n.values[n.size - 1] >= 10)
    power = n.values[n.size - 1];
  else if (n.size != begin + 2)
    return std::nullopt;
  if (!digits) return std::nullopt;
  return Match<Either>{n.bytes, {Decimal{tens + low * power, 0}, Decimal{tens + high * power, 0}}};
}

} // namespace reportlib::grammar
