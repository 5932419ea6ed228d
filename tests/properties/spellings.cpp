#include "spellings.hpp"

#include <stdexcept>
#include <utility>

namespace reportlib::properties {
namespace {

constexpr std::string_view numerals[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr std::pair<std::string_view, std::string_view> formal_numerals[] = {{"一", "壹"}, {"二", "贰"}, {"三", "叁"}, {"四", "肆"},
                                                                             {"五", "伍"}, {"六", "陆"}, {"七", "柒"}, {"八", "捌"},
                                                                             {"九", "玖"}, {"十", "拾"}, {"百", "佰"}, {"千", "仟"}};

constexpr std::pair<std::string_view, std::string_view> gbk[] = {
    {"投", "\xCD\xB6"}, {"资", "\xD7\xCA"}, {"元", "\xD4\xAA"}, {"万", "\xCD\xF2"}, {"亿", "\xD2\xDA"}, {"多", "\xB6\xE0"},
    {"余", "\xD3\xE0"}, {"零", "\xC1\xE3"}, {"一", "\xD2\xBB"}, {"二", "\xB6\xFE"}, {"三", "\xC8\xFD"}, {"四", "\xCB\xC4"},
    {"五", "\xCE\xE5"}, {"六", "\xC1\xF9"}, {"七", "\xC6\xDF"}, {"八", "\xB0\xCB"}, {"九", "\xBE\xC5"}, {"十", "\xCA\xAE"},
    {"百", "\xB0\xD9"}, {"千", "\xC7\xA7"}, {"两", "\xC1\xBD"}, {"点", "\xB5\xE3"}, {"壹", "\xD2\xBC"}, {"贰", "\xB7\xA1"},
    {"叁", "\xC8\xFE"}, {"肆", "\xCB\xC1"}, {"伍", "\xCE\xE9"}, {"陆", "\xC2\xBD"}, {"柒", "\xC6\xE2"}, {"捌", "\xB0\xC6"},
    {"玖", "\xBE\xC1"}, {"拾", "\xCA\xB0"}, {"佰", "\xB0\xDB"}, {"仟", "\xC7\xAA"}, {"个", "\xB8\xF6"}, {"增", "\xD4\xF6"},
    {"长", "\xB3\xA4"}, {"％", "\xA3\xA5"}, {"０", "\xA3\xB0"}, {"１", "\xA3\xB1"}, {"２", "\xA3\xB2"}, {"３", "\xA3\xB3"},
    {"４", "\xA3\xB4"}, {"５", "\xA3\xB5"}, {"６", "\xA3\xB6"}, {"７", "\xA3\xB7"}, {"８", "\xA3\xB8"}, {"９", "\xA3\xB9"},
    {"，", "\xA3\xAC"}, {"．", "\xA3\xAE"}, {"。", "\xA1\xA3"}};

// Below ten thousand; `full` writes the zeros in front (零三百).
std::string four(std::int64_t n, bool full) {
  static constexpr std::pair<int, std::string_view> powers[] = {{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}};
  std::string text;
  bool zero = full && n < 1000;
  for (auto const &[power, name] : powers) {
    auto const digit = n / power % 10;
    if (digit == 0) {
      zero = zero || !text.empty();
      continue;
    }
    if (zero) text += "零";
    zero = false;
    text += numerals[digit];
    text += name;
  }
  return text;
}

std::size_t sequence_length(char lead) {
  auto const c = static_cast<unsigned char>(lead);
  return c < 0x80 ? 1 : c < 0xE0 ? 2 : 3;
}

} // namespace

std::string digits(std::int64_t n) { return std::to_string(n); }

std::string grouped(std::int64_t n) {
  std::string text = digits(n);
  for (std::size_t i = text.size(); i > 3; i -= 3) text.insert(i - 3, ",");
  return text;
}

std::string full_width(std::string_view ascii) {
  static constexpr std::string_view wide[] = {"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};
  std::string text;
  for (char c : ascii) text += c == ',' ? "，" : c == '.' ? "．" : c == '%' ? "％" : std::string(wide[c - '0']);
  return text;
}

std::string words(std::int64_t n) {
  std::int64_t const hundred_millions = n / 100000000, ten_thousands = n / 10000 % 10000, rest = n % 10000;
  std::string text;
  if (hundred_millions > 0) text += four(hundred_millions, false) + "亿";
  if (ten_thousands > 0) text += four(ten_thousands, !text.empty()) + "万";
  if (rest > 0) text += four(rest, !text.empty());
  return text;
}

std::string formal(std::string_view words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); i += 3) {
    std::string_view character = words.substr(i, 3);
    for (auto const &[plain, rich] : formal_numerals)
      if (character == plain) character = rich;
    text += character;
  }
  return text;
}

std::string to_gbk(std::string_view utf8) {
  std::string bytes;
  for (std::size_t i = 0; i < utf8.size();) {
    std::size_t const length = sequence_length(utf8[i]);
    std::string_view const character = utf8.substr(i, length);
    std::string_view encoded = length == 1 ? character : std::string_view{};
    for (auto const &[from, to] : gbk)
      if (from == character) encoded = to;
    if (encoded.empty()) throw std::logic_error("no GBK form of " + std::string(character));
    bytes += encoded;
    i += length;
  }
  return bytes;
}

} // namespace reportlib::properties
