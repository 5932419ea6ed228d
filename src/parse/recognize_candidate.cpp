// What stands at a place of the text. The grammars and the name lexicon each say how far they can read; the longest reading wins, and the
// words around decide where one form has two meanings (recognize_around.cpp).
#include "parse/recognize.hpp"

#include <algorithm>

#include "grammar/grammar.hpp"
#include "grammar/words.hpp"
#include "parse/outline/characters.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {
namespace {

using grammar::ends_with_any;

constexpr text::CharacterSet numerals = text::CharacterSet(u"一二三四五六七八九十百").add('0', '9'), sentence_ends(u"。；：;！:");

// The last character when it is one of ASCII or of three bytes, as most are.
std::uint32_t last_code_point(std::string_view text) {
  if (text.empty()) return 0;
  return static_cast<unsigned char>(text.back()) < 0x80 || text.size() < 3 ? static_cast<unsigned char>(text.back())
                                                                           : text::code_point(text, text.size() - 3);
}

bool ends_in_numeral(std::string_view words) { return numerals.contains(last_code_point(words)); }

bool is_bare(Quantity const &q) {
  return q.unit.empty() && q.scale.exponent == 0 && q.kind == QuantityKind::count && q.terms.empty() && (q.low || q.high);
}

bool at_line_start(std::string_view before) {
  while (before.ends_with(' ')) before.remove_suffix(1);
  return before.empty() || before.back() == '\n';
}
bool at_sentence_start(std::string_view before) {
  while (before.ends_with(' ')) before.remove_suffix(1);
  return at_line_start(before) || sentence_ends.contains(last_code_point(before));
}

bool ends_line(std::string_view after) {
  while (after.starts_with(' ')) after.remove_prefix(1);
  return after.empty() || after.front() == '\n';
}

// Readings of one place; the longest counts.
class Best {
public:
  Candidate longest{0, std::nullopt};
  lexicon::Row const *unit = nullptr; ///< of a quantity that ends with one word for its unit

  template <class T> void offer(std::size_t length, T &&value) {
    if (length <= longest.length) return;
    longest.length = length, longest.value = std::forward<T>(value), longest.bare = false;
    unit = nullptr;
  }
  void offer_quantity(Around a, grammar::Place const &place);
};

void Best::offer_quantity(Around a, grammar::Place const &place) {
  std::string_view const text = place.text;
  // 由5%到8% names two values, no range.
  auto quantity = grammar::match_quantity(place, *a.lexicon, !grammar::ends_with_lead(a.before, grammar::Lead::from, *a.lexicon));
  if (!quantity) return;
  Quantity &q = quantity->value;
  if (quantity->unit && quantity->unit->unit_class == lexicon::UnitClass::time) {
    a.words = text.substr(0, quantity->length);
    a.after = text.substr(quantity->length);
    if (!is_measured(a)) return;
    if (q.unit == "天") q.kind = QuantityKind::count;
    longest.length = 0; // it counts even where a period is as long
  }
  if (quantity->length <= longest.length) return;
  bool const bare = is_bare(q);
  offer(quantity->length, std::move(q));
  longest.bare = bare;
  if (quantity->unit_end == quantity->length) unit = quantity->unit;
}

// A word stands where the unit should be and the lexicon does not have it: one character of it is kept. Three digits and more before
// such a word are the name of something (973首席科学家, 360科技).
void take_unknown_unit(Candidate &c, Around const &a) {
  auto const lead = a.after.empty() ? 0 : static_cast<unsigned char>(a.after[0]);
  if (lead < 0xE4 || lead > 0xE9 || grammar::noun_length(a.after, grammar::NounRole::not_unit, *a.lexicon) > 0) return;
  c.bare = false;
  if (a.words.size() >= 3 && std::all_of(a.words.begin(), a.words.end(), is_digit)) {
    c.value = Name{};
    return;
  }
  std::get<Quantity>(*c.value).unit = std::string(a.after.substr(0, 3));
  c.length += 3;
  c.unknown_unit = true;
}

} // namespace

std::optional<Candidate> candidate_at(std::string_view canonical, Signs const &signs, std::size_t place, Lexicon const &lexicon) {
  std::string_view const text = canonical.substr(place);
  Around a{canonical.substr(0, place), {}, {}, &signs, &lexicon};
  if ((text[0] >= 'A' && text[0] <= 'Z') || (text[0] >= 'a' && text[0] <= 'z')) {
    auto const name = grammar::match_name(text, lexicon);
    if (!name) return std::nullopt;
    return Candidate{name->length, Value{Name{}}};
  }
  auto const longest = [&](TermKind kind) {
    return signs.has(place, sign_of(kind)) ? lexicon::Access::longest_at_sign(lexicon, kind, text) : std::nullopt;
  };
  auto term = longest(TermKind::name);
  if (term && is_digit(text[term->length - 1]) && term->length < text.size() && is_digit(text[term->length])) term.reset(); // 120 of 1200
  bool const word = term && lexicon::row(*term->term).passed_over;

  // A dash is a minus sign only between a word and its number, and in the cell of a table.
  auto const last = a.before.empty() ? '\n' : a.before.back();
  if (text[0] == '-' && static_cast<unsigned char>(last) < 0x80 && last != '\t') return std::nullopt;
  if (text.starts_with("半年") && grammar::ends_with_lead(a.before, grammar::Lead::half_year, lexicon)) return Candidate{6, std::nullopt};
  auto const bound = longest(TermKind::bound);
  if (bound && ends_with_any(a.before, lexicon::row(*bound->term).not_after())) return std::nullopt;
  if (auto const mark = grammar::match_mark(text, at_sentence_start(a.before))) return Candidate{mark->length, Value{mark->value}};

  Best best;
  grammar::Place const here(text, signs.from(place));
  if (auto m = grammar::match_period(here, at_line_start(a.before))) best.offer(m->length, std::move(m->value));
  if (auto m = grammar::match_ordinal(here, lexicon)) {
    bool const bare_place = text.starts_with("第") && ends_in_numeral(text.substr(0, m->length));
    a.after = text.substr(m->length);
    best.offer(m->length, bare_place ? place_or_name(a, m->value.number) : Value{m->value});
  }
  if (text.starts_with("首位")) a.after = text.substr(6), best.offer(6, place_or_name(a, 1));
  best.offer_quantity(a, here);
  if (auto m = grammar::match_name(here, lexicon)) best.offer(m->length, m->value);
  Candidate &found = best.longest;
  if (term && term->length >= found.length) return word ? Candidate{term->length, std::nullopt} : Candidate{term->length, Value{Name{}}};
  // 九江, 三明; but 三台 and 三元 count as well, and where both are as long the number is meant.
  std::size_t const counted = found.value && !found.bare && !std::holds_alternative<Name>(*found.value) ? found.length + 1 : found.length;
  if (auto const place_name = longest(TermKind::region); place_name && place_name->length >= std::max<std::size_t>(counted, 6))
    return Candidate{place_name->length, std::nullopt};
  if (!found.value) return std::nullopt;

  a.words = text.substr(0, found.length);
  a.after = text.substr(found.length);
  a.unit = best.unit;
  auto const *const q = std::get_if<Quantity>(&*found.value);
  // 万众, 亿万: no number without a unit.
  if (q && q->unit.empty() && (a.words == "万" || a.words == "亿" || a.words == "万亿")) return Candidate{found.length, std::nullopt};
  if (found.bare && !has_digit(a.words)) {
    // 三农, 四风: a numeral before one character that is no unit.
    auto const next = a.after.empty() ? 0 : static_cast<unsigned char>(a.after[0]);
    bool const named = a.words.size() == 3 && ends_with_any(a.words, "两|二|三|四|五|六|七|八|九") && next >= 0xE4 && next <= 0xE9 &&
                       !grammar::ends_with_lead(a.before, grammar::Lead::numeral, lexicon);
    if (named && grammar::noun_length(a.after, grammar::NounRole::not_unit, lexicon) == 0) return Candidate{6, Value{Name{}}};
    return Candidate{found.length, std::nullopt};
  }
  if (found.bare) {
    // A number alone on its line is of a page.
    if (at_line_start(a.before) && a.words.size() <= 4 && ends_line(a.after)) return Candidate{found.length, Value{Marker{0}}};
    if (auto explained = explain_bare(a, *q)) return Candidate{found.length, std::move(explained)};
    take_unknown_unit(found, a);
    return std::move(found);
  }
  if (!q) return std::move(found);
  if (is_article(a, *q) || is_time_of_day(a, *q)) {
    found.value = Name{};
    return std::move(found);
  }
  auto &quantity = std::get<Quantity>(*found.value);
  if (is_place(a, quantity)) quantity.kind = QuantityKind::rank;
  if (is_money(a, quantity)) quantity.kind = QuantityKind::amount;
  if (quantity.bound == Bound::exact) quantity.bound = distant_bound(a, quantity);
  return std::move(found);
}

} // namespace reportlib::parse_stages
