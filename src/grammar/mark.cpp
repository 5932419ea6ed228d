// Marks in running text that number an item or point to a note.
//
//   mark  = note | item | head                    [1]   [^1]   〔12〕   ①   （3）   (3)   3.   3、   第三，
//   note  = "[" number "]" and its like | circled
//   item  = "（" number "）"
//   head  = number ("." | "、" | "）") | "第" number ("，" | "、") | numeral "是"    at the start of a line or sentence, before a word
#include "grammar/terminals.hpp"
#include "text/character_set.hpp"

namespace reportlib::grammar {
namespace {

x3::uint_parser<int, 10, 1, 3> const small{};
constexpr auto note_open = x3::lit("[") | "〔" | "【" | "［";
constexpr auto note_close = x3::lit("]") | "〕" | "】" | "］";
constexpr auto item_open = x3::lit("(") | "（";
constexpr auto item_close = x3::lit(")") | "）";
constexpr auto point = x3::lit(".") | "、" | "）" | ")" | "．";
constexpr auto blanks = *x3::lit(' ');

// ① … ⑳, ⑴ … ⒇, ⒈ … ⒛, ㈠ … ㈩
int circled(std::string_view text) {
  if (text.size() < 3) return 0;
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  int const c = (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  if (byte(0) == 0xE2 && c >= 0x2460 && c < 0x249C) return (c - 0x2460) % 20 + 1;
  if (byte(0) == 0xE3 && c >= 0x3220 && c < 0x322A) return c - 0x3220 + 1;
  return 0;
}

} // namespace

std::optional<Match<Marker>> match_mark(std::string_view text, bool at_start) {
  std::uint32_t const opening = text::code_point(text, 0);
  static constexpr text::CharacterSet brackets(u"[〔【［(（");
  static constexpr text::CharacterSet marks = text::CharacterSet(brackets).add(0x2460, 0x249B).add(0x3220, 0x3229);
  if (!at_start && !marks.contains(opening)) return std::nullopt;
  if (int const n = circled(text)) return Match<Marker>{3, {n}};
  Iterator first = text.data();
  Iterator const last = first + text.size();
  auto const done = [&](int n) { return Match<Marker>{static_cast<std::size_t>(first - text.data()), {n}}; };
  int n = 0;
  Number words;
  if (opening == '(' || opening == u'（') {
    if (x3::parse(first, last, item_open >> blanks >> number >> blanks >> item_close, words) && words.value.exponent == 0 &&
        words.value.digits > 0 && words.value.digits < 100)
      return done(static_cast<int>(words.value.digits));
    return std::nullopt;
  }
  if (brackets.contains(opening))
    return x3::parse(first, last, note_open >> -x3::lit("^") >> blanks >> small >> blanks >> note_close, n) ? std::optional(done(n))
                                                                                                            : std::nullopt;
  if (opening >= '0' && opening <= '9') {
    auto const word = &(x3::char_('\x80', '\xFF') | '"' | '[');
    return x3::parse(first, last, small >> point >> blanks >> word, n) && n < 100 ? std::optional(done(n)) : std::nullopt;
  }
  if (opening == u'第') {
    auto const pause = x3::lit("，") | "、" | ",";
    auto const industries = x3::omit[number] >> "产业"; // 第二、三产业
    if (x3::parse(first, last, x3::lit("第") >> number >> pause >> !industries, words) && words.value.exponent == 0 &&
        words.value.digits < 100)
      return done(static_cast<int>(words.value.digits));
    return std::nullopt;
  }
  if (x3::parse(first, last, number >> "是", words) && words.words && words.value.exponent == 0 && words.value.digits < 21)
    return done(static_cast<int>(words.value.digits));
  return std::nullopt;
}

} // namespace reportlib::grammar
