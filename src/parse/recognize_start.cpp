// Where a numeric expression may begin, and names in quotes.
#include "parse/recognize.hpp"

#include "grammar/grammar.hpp"

namespace reportlib::parse_stages {
namespace {

std::uint32_t first_code_point(std::string_view s) {
  auto const byte = [&](std::size_t k) { return static_cast<unsigned char>(s[k]); };
  if (s.empty()) return 0;
  if (byte(0) < 0x80) return byte(0);
  if ((byte(0) & 0xF0) == 0xE0 && s.size() >= 3) return (byte(0) & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
  return 0;
}

constexpr std::string_view numerals = "零〇○一二三四五六七八九十百千万亿两廿半几数壹贰叁肆伍陆柒捌玖拾佰仟";

bool has_numeral(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    unsigned char const lead = static_cast<unsigned char>(text[i]);
    if (lead >= '0' && lead <= '9') return true;
    std::size_t const length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 3 && numerals.find(text.substr(i, 3)) != numerals.npos) return true;
    i += length;
  }
  return false;
}

} // namespace

void StartSet::add(std::string_view characters) {
  for (std::size_t i = 0; i < characters.size(); i += static_cast<unsigned char>(characters[i]) < 0x80 ? 1 : 3) {
    std::uint32_t const c = first_code_point(characters.substr(i));
    bits_[c >> 6] |= std::uint64_t{1} << (c & 63);
  }
}

StartSet::StartSet(Lexicon const &lexicon) {
  add("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-“‘");
  add(numerals);
  add("第前后倒翻过");
  for (TermKind kind : {TermKind::bound, TermKind::name})
    for (Term const *term : lexicon.terms(kind))
      for (std::string const &surface : term->surfaces)
        if (term->attribute("role") != "suffix" && term->attribute("side") != "after") {
          std::uint32_t const c = first_code_point(surface);
          if (c > 0 && c < 0x10000) bits_[c >> 6] |= std::uint64_t{1} << (c & 63);
        }
}

// A short quotation with a numeral in it that is no plan (“十四五”), time or measured amount is a name: “1+3+2”, “四上”, “10条”.
std::size_t quoted_name(std::string_view canonical, std::size_t place, Lexicon const &lexicon) {
  constexpr std::string_view open = "“", close = "”";
  constexpr std::size_t longest = 16 * 3;
  if (canonical.substr(place, 3) != open) return 0;
  std::string_view const rest = canonical.substr(place + 3, longest + 3);
  std::size_t const end = rest.find(close);
  if (end == rest.npos || end == 0) return 0;
  std::string_view const content = rest.substr(0, end);
  if (!has_numeral(content) || content.find("\n") != content.npos) return 0;
  if (auto const period = grammar::match_period(content); period && (period->value.anchored() || period->length == content.size()))
    return 0;
  if (grammar::match_ordinal(canonical.substr(place + 3, end + 3))) return 0;
  auto const quantity = grammar::match_quantity(content, lexicon);
  bool const measured = quantity && quantity->value.kind != QuantityKind::count && quantity->value.kind != QuantityKind::ratio;
  if (measured && quantity->length == content.size()) return 0;
  if (content.find("，") != content.npos || content.find("。") != content.npos) return 0;
  return 3 + end + 3;
}

} // namespace reportlib::parse_stages
