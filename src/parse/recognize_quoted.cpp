// Names in quotes.
#include "parse/recognize.hpp"

#include "grammar/grammar.hpp"
#include "lexicon/beginnings.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {
namespace {

bool has_numeral(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); i += text::character_length(text[i]))
    if (lexicon::numerals.contains(text::code_point(text, i))) return true;
  return false;
}

// Sought by its last byte: the first one is that of the other marks too, of which there may be a row.
std::size_t find_close(std::string_view text, std::string_view close) {
  for (std::size_t i = text.find(close.back()); i != text.npos; i = text.find(close.back(), i + 1))
    if (text.substr(0, i + 1).ends_with(close)) return i + 1 - close.size();
  return text.npos;
}

} // namespace

// A short quotation with a numeral in it that is no plan (“十四五”), time or measured amount is a name: “1+3+2”, “四上”, “10条”.
std::size_t quoted_name(std::string_view canonical, Signs const &signs, std::size_t place, Lexicon const &lexicon) {
  constexpr std::size_t longest = 16 * 3;
  std::string_view const all = canonical.substr(place);
  bool const curly = all[0] != '"';
  std::string_view const close = curly ? "”" : "\"";
  std::size_t const quote = close.size();
  std::string_view const rest = all.substr(quote, longest + quote);
  std::size_t const end = find_close(rest, close);
  if (end == rest.npos || end == 0) return 0;
  std::string_view const content = rest.substr(0, end);
  if (!has_numeral(content) || content.find('\n') != content.npos) return 0;
  if (content.find("，") != content.npos || content.find("。") != content.npos) return 0;
  grammar::Place const here(content, signs.from(place + quote));
  // “三年大改观” is read inside: the years of a programme are a length.
  if (auto const period = grammar::match_period(here);
      period && (period->value.anchored() || period->length == content.size() || period->value.unit == "年"))
    return 0;
  if (grammar::match_ordinal({all.substr(quote, end + quote), signs.from(place + quote)}, lexicon)) return 0;
  auto const quantity = grammar::match_quantity(here, lexicon);
  bool const measured = quantity && quantity->value.kind != QuantityKind::count && quantity->value.kind != QuantityKind::ratio;
  return measured && quantity->length == content.size() ? 0 : quote + end + quote;
}

} // namespace reportlib::parse_stages
