// Numbers that are part of a name by their shape. (Names by their words are names.tsv.)
//
//   name     = coded | chain | event | file | pairs | class | clock         PM2.5   5G   1+3+2   9·27   〔2023〕12号   一村一品   4A级
//   coded    = letters digit+ … | digit+ letters …                  G324   C919   3D   4×100G
//   chain    = term ("+" term)+ | digit (" " digit)+                1+1+N   1 3 2 (its plus signs lost)
//   event    = digit+ "·" digit+                                    3·15
//   file     = bracket year bracket {han} ["第"] number "号"         〔2023〕12号   (2008)第5号   （2023）民初字第61号
//   pairs    = (numeral han [han]) (numeral han [han])+              一村一品   三重一大   两不愁三保障
//   class    = number [scale] (class-noun | unit grade-noun)         三大   500强   30万吨级   六连增
//   clock    = number "时" number "分"                               9时45分
//
// class-noun and grade-noun are roles of nouns.tsv; the han of a pair are no units (两县一区 counts).
#include <algorithm>

#include "grammar/terminals.hpp"
#include "grammar/words.hpp"
#include "text/character_set.hpp"

namespace reportlib::grammar {
namespace {

using x3::ascii::alpha;
using x3::ascii::digit;

constexpr auto alnum = x3::ascii::alnum;
constexpr auto coded_tail = *(alnum | ((x3::lit('.') | '+' | '_' | '-') >> &alnum));
constexpr auto letters_first = alpha >> *alpha >> -((x3::lit('-') | '_' | '.') >> &digit) >> digit >> coded_tail;
constexpr auto digits_first = +digit >> -(x3::lit('.') >> +digit) >> alpha >> coded_tail;
constexpr auto times = (x3::lit("×") | "*" | "x") >> coded_tail;
constexpr auto coded = (letters_first | digits_first | (+digit >> x3::lit('/') >> digits_first) |
                        (+digit >> x3::lit("×") >> digits_first)) >>
                       -times >> -x3::lit("级");
constexpr auto term = +alnum;
constexpr auto plus = *x3::lit(' ') >> (x3::lit("+") | "＋") >> *x3::lit(' ');
constexpr auto plus_chain = term >> +(plus >> term);
constexpr auto small = digit >> -digit >> !digit;
// No longer than names have it: a row of numbers that ends otherwise would be read to its end from each of them.
constexpr auto blank_chain = small >> x3::repeat(1, 20)[x3::lit(' ') >> small] >> !(x3::lit('.') | "%" | "万" | "亿");
constexpr auto event = digit >> -digit >> x3::lit("·") >> digit >> -digit >> !digit;
constexpr auto open = x3::lit("〔") | "[" | "［" | "(" | "（" | "【";
constexpr auto close = x3::lit("〕") | "]" | "］" | ")" | "）" | "】";
constexpr auto continuation = x3::char_('\x80', '\xBF');
constexpr auto han = x3::char_('\xE4', '\xE9') >> continuation >> continuation;
constexpr auto file = open >> x3::repeat(4)[digit] >> close >> x3::repeat(0, 6)[!x3::lit("第") >> han] >>
                      -x3::lit("第") >> x3::repeat(1, 6)[digit] >> x3::lit("号");
constexpr auto clock = digit >> -digit >> -x3::lit(' ') >> "时" >> -(digit >> -digit >> "分" >> -(digit >> -digit >> "秒"));
constexpr text::CharacterSet pair_numerals(u"一两三四五六七八九十双"), opening(u"〔[［(（【");

/// No code has more; without a limit a row of zeros would be read to its end from each number in it.
constexpr std::size_t longest_digits = 40;

template <class Parser> std::size_t length_of(Parser const &parser, std::string_view text) {
  Iterator first = text.data();
  return x3::parse(first, text.data() + text.size(), x3::omit[parser]) ? static_cast<std::size_t>(first - text.data()) : 0;
}

// Bytes of 万, 亿, 千 and 百 at a place, at most three of them.
std::size_t scale_length(std::string_view text, std::size_t at) {
  static constexpr text::CharacterSet scales(u"万亿千百");
  std::size_t length = 0;
  while (length < 9 && scales.contains(text::code_point(text, at + length))) length += 3;
  return length;
}

std::size_t class_length(Place const &place, Lexicon const &lexicon) {
  if (!place.number) return 0;
  if (auto const noun = place.noun(lexicon).as(NounRole::class_)) return place.end + noun;
  auto const with_noun = [&](std::size_t at, NounRole role) {
    std::size_t const noun = noun_of(place.term(TermKind::noun, at, lexicon), place.text.substr(at)).as(role);
    return noun ? at + noun : 0;
  };
  std::size_t const scaled = place.end + scale_length(place.text, place.end);
  if (scaled > place.end)
    if (auto const plain = with_noun(scaled, NounRole::class_)) return plain;
  auto const unit = place.unit(scaled, lexicon);
  return unit && lexicon::row(*unit->term).unit_class != lexicon::UnitClass::count ? with_noun(scaled + unit->length, NounRole::grade) : 0;
}

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
// 2.5G: a letter stands behind the point and its digits.
bool letter_behind_fraction(std::string_view text, std::size_t point) {
  std::size_t i = point + 1;
  while (i < text.size() && text[i] >= '0' && text[i] <= '9') ++i;
  return i < text.size() && is_letter(text[i]);
}

bool is_han(std::string_view text) {
  return text.size() >= 3 && static_cast<unsigned char>(text[0]) >= 0xE4 && static_cast<unsigned char>(text[0]) <= 0xE9;
}

std::size_t pairs_length(Place const &place, Lexicon const &lexicon) {
  std::string_view const text = place.text;
  auto const numeral = [text](std::size_t at) { return pair_numerals.contains(text::code_point(text, at)); };
  if (!numeral(0) || (!numeral(6) && !numeral(9))) return 0; // no second pair
  std::size_t at = 0, pairs = 0;
  while (numeral(at) && is_han(text.substr(std::min(at + 3, text.size()))) && !numeral(at + 3)) {
    bool const counts = place.term(TermKind::unit, at + 3, lexicon) && !(pairs > 0 && text.starts_with("一"));
    if (counts) break;
    at += 6, ++pairs;
    // A noun of two characters only where the next pair follows it; where the last one ends cannot be told.
    if (at < text.size() && is_han(text.substr(at)) && !numeral(at) && numeral(at + 3)) at += 3;
  }
  return pairs >= 2 ? at : 0;
}

// The longest of the forms that letters, signs or 时 behind the digits tell; `digits` are those at the start.
std::size_t coded_length(std::string_view text, std::size_t digits) {
  char const next = digits < text.size() ? text[digits] : '\0';
  bool const letter = digits == 0, word = letter || is_letter(next);
  std::size_t longest = 0;
  auto const offer = [&](std::size_t length) { longest = std::max(longest, length); };
  if (word || next == '+' || next == ' ' || text.substr(digits).starts_with("＋")) offer(length_of(plus_chain, text));
  if (word || next == '/' || next == "×"[0] || (next == '.' && letter_behind_fraction(text, digits))) offer(length_of(coded, text));
  if (next == "·"[0]) offer(length_of(event, text));
  if (next == ' ') offer(length_of(blank_chain, text));
  std::size_t const behind = digits + (next == ' ' ? 1 : 0);
  if (!letter && text::code_point(text, behind) == u'时') offer(length_of(clock, text));
  return longest;
}

// Whether what follows the digits may make a code of them: × and · have no code point here.
bool may_be_coded(Place const &place) {
  static constexpr text::CharacterSet followers = text::CharacterSet(u"+/＋时").add(0).add('0', '9').add('A', 'Z').add('a', 'z');
  return place.behind > place.end || followers.contains(place.next);
}

} // namespace

std::optional<Match<Name>> match_name(Place const &place, Lexicon const &lexicon) {
  std::string_view const text = place.text;
  std::uint32_t const first = text::code_point(text, 0);
  std::size_t longest = 0;
  if (first >= '0' && first <= '9') {
    if (!place.plain && may_be_coded(place)) {
      std::size_t digits = 1;
      while (digits <= longest_digits && digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
      if (digits > longest_digits) return std::nullopt;
      longest = coded_length(text, digits);
    }
  } else if (first < 0x80 && is_letter(static_cast<char>(first))) {
    longest = coded_length(text, 0);
  } else if (opening.contains(first)) {
    longest = length_of(file, text);
  } else {
    longest = pairs_length(place, lexicon);
  }
  longest = std::max(longest, class_length(place, lexicon)); // no number begins with a letter
  if (longest == 0) return std::nullopt;
  return Match<Name>{longest, {}};
}

} // namespace reportlib::grammar
