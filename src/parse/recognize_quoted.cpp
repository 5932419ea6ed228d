// Names in quotes.
#include "parse/recognize.hpp"

#include "grammar/grammar.hpp"
#include "lexicon/beginnings.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {
namespace {

// Bytes up to the closing quote of a short quotation that has a numeral and no end of a clause in it; else 0.
std::size_t length_with_numeral(std::string_view text, std::uint32_t close) {
  constexpr std::size_t longest = 48; // sixteen characters
  static constexpr text::CharacterSet ends(u"，。\n");
  bool numeral = false;
  for (std::size_t i = 0; i <= longest && i < text.size(); i += text::character_length(text[i])) {
    std::uint32_t const c = text::code_point(text, i);
    if (c == close) return numeral ? i : 0;
    if (ends.contains(c)) return 0;
    numeral |= lexicon::numerals.contains(c);
  }
  return 0;
}

// A plan, a time or a measured amount: its words say what it is. `closed` has the closing quote too.
bool is_read_inside(grammar::Place const &content, grammar::Place const &closed, Lexicon const &lexicon) {
  // “三年大改观” is read inside: the years of a programme are a length.
  if (auto const period = grammar::match_period(content);
      period && (period->value.anchored() || period->length == content.text.size() || period->value.unit == "年"))
    return true;
  if (grammar::match_ordinal(closed, lexicon)) return true;
  auto const quantity = grammar::match_quantity(content, lexicon);
  bool const measured = quantity && quantity->value.kind != QuantityKind::count && quantity->value.kind != QuantityKind::ratio;
  return measured && quantity->length == content.text.size();
}

} // namespace

// A short quotation with a numeral in it that is no plan (“十四五”), time or measured amount is a name: “1+3+2”, “四上”, “10条”.
std::size_t quoted_name(std::string_view canonical, Signs const &signs, std::size_t place, Lexicon const &lexicon) {
  bool const curly = canonical[place] != '"';
  std::size_t const quote = curly ? 3 : 1, begin = place + quote;
  std::string_view const rest = canonical.substr(begin);
  std::size_t const end = length_with_numeral(rest, curly ? u'”' : u'"');
  if (end == 0) return 0;
  bool const begins_number = rest[0] == ' ' || signs.has(begin, number_sign | sign_of(TermKind::bound));
  auto const first = [&](std::size_t size) { return grammar::Place(rest.substr(0, size), signs.from(begin)); };
  return begins_number && is_read_inside(first(end), first(end + quote), lexicon) ? 0 : quote + end + quote;
}

} // namespace reportlib::parse_stages
