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

// The bound word is the end of another: 约 of 节约.
bool ends_other_word(lexicon::Row const &bound, std::string_view before) {
  return bound.neighbours & lexicon::WordList::bit(last_code_point(before)) && ends_with_any(before, bound.not_after());
}

std::string_view without_blanks(std::string_view before) {
  while (before.ends_with(' ')) before.remove_suffix(1);
  return before;
}
bool ends_with_line(std::string_view before) { return before.empty() || before.back() == '\n'; }

bool ends_line(std::string_view after) {
  while (after.starts_with(' ')) after.remove_prefix(1);
  return after.empty() || after.front() == '\n';
}

// Readings of one place; the longest counts.
class Best {
public:
  Best(Candidate &found, Value &value) : longest(found), value_(value) {}
  Candidate &longest;
  lexicon::Row const *unit = nullptr; ///< of a quantity that ends with one word for its unit

  template <class T> void offer(std::size_t length, T &&value, bool bare = false) {
    if (length <= longest.length) return;
    longest = {length, true, bare};
    value_ = std::forward<T>(value);
    unit = nullptr;
  }
  void offer_quantity(Around const &around, grammar::Place const &place);

private:
  Value &value_;
};

void Best::offer_quantity(Around const &around, grammar::Place const &place) {
  // 由5%到8% names two values, no range.
  bool const to_joins = !grammar::ends_with_lead(around.before, grammar::Lead::from, *around.lexicon);
  auto quantity = grammar::match_quantity(place, *around.lexicon, to_joins);
  if (!quantity) return;
  Quantity &q = quantity->value;
  if (quantity->unit && quantity->unit->unit_class == lexicon::UnitClass::time) [[unlikely]] {
    Around a = around;
    a.words = place.text.substr(0, quantity->length);
    a.after = place.text.substr(quantity->length);
    if (!is_measured(a)) return;
    if (q.unit == "天") q.kind = QuantityKind::count;
    longest.length = 0; // it counts even where a period is as long
  }
  if (quantity->length <= longest.length) return;
  bool const bare = is_bare(q);
  offer(quantity->length, std::move(q), bare);
  if (quantity->unit_end == quantity->length) unit = quantity->unit;
}

// A word stands where the unit should be and the lexicon does not have it: one character of it is kept. Three digits and more before
// such a word are the name of something (973首席科学家, 360科技).
void take_unknown_unit(Candidate &c, Value &value, Around const &a) {
  auto const lead = a.after.empty() ? 0 : static_cast<unsigned char>(a.after[0]);
  if (lead < 0xE4 || lead > 0xE9 || grammar::noun_length(a.after, grammar::NounRole::not_unit, *a.lexicon) > 0) return;
  c.bare = false;
  if (a.words.size() >= 3 && std::all_of(a.words.begin(), a.words.end(), is_digit)) {
    value = Name{};
    return;
  }
  std::get<Quantity>(value).unit = std::string(a.after.substr(0, 3));
  c.length += 3;
  c.unknown_unit = true;
}

// A number in words without a unit is an ordinary word, or a name with one character that is no unit (三农, 四风).
void read_bare_words(Candidate &found, Value &value, Around const &a) {
  auto const next = a.after.empty() ? 0 : static_cast<unsigned char>(a.after[0]);
  static constexpr text::CharacterSet digits(u"两二三四五六七八九");
  bool const named = a.words.size() == 3 && digits.contains(text::code_point(a.words, 0)) && next >= 0xE4 && next <= 0xE9 &&
                     !grammar::ends_with_lead(a.before, grammar::Lead::numeral, *a.lexicon) &&
                     grammar::noun_length(a.after, grammar::NounRole::not_unit, *a.lexicon) == 0;
  found = {named ? 6 : found.length, named};
  if (named) value = Name{};
}

void read_bare_digits(Candidate &found, Value &value, Around const &a) {
  // A number alone on its line is of a page.
  if (a.words.size() <= 4 && ends_with_line(without_blanks(a.before)) && ends_line(a.after))
    value = Marker{0};
  else if (auto explained = explain_bare(a, std::get<Quantity>(value)))
    value = std::move(*explained);
  else
    return take_unknown_unit(found, value, a);
  found.bare = false;
}

// What the words around say of the longest reading.
void look_around(Candidate &found, Value &value, Around const &a) {
  auto *const q = std::get_if<Quantity>(&value);
  if (!q) return;
  // 万众, 亿万: no number without a unit.
  if (q->unit.empty() && (a.words == "万" || a.words == "亿" || a.words == "万亿")) {
    found.mention = false;
    return;
  }
  if (a.before.ends_with('#')) { // #15泊位
    value = Name{};
    found.bare = false;
    return;
  }
  if (found.bare) [[unlikely]]
    return has_digit(a.words) ? read_bare_digits(found, value, a) : read_bare_words(found, value, a);
  if (is_article(a, *q) || is_time_of_day(a, *q)) {
    value = Name{};
    return;
  }
  if (is_place(a, *q)) q->kind = QuantityKind::rank;
  if (is_money(a, *q)) q->kind = QuantityKind::amount;
  if (q->bound == Bound::exact) q->bound = distant_bound(a, *q);
}

} // namespace

Candidate candidate_at(std::string_view canonical, Signs const &signs, std::size_t place, Lexicon const &lexicon, Value &value) {
  std::string_view const text = canonical.substr(place);
  std::uint32_t const first = text::code_point(text, 0);
  if ((first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z')) [[unlikely]] {
    auto const name = grammar::match_name(text, lexicon);
    if (!name) return {};
    value = Name{};
    return {name->length, true};
  }
  Around a{canonical.substr(0, place), {}, {}, &signs, &lexicon};
  auto const longest = [&](TermKind kind) {
    return signs.has(place, sign_of(kind)) ? lexicon::Access::longest_at_sign(lexicon, kind, text) : std::nullopt;
  };
  auto term = longest(TermKind::name);
  if (term && is_digit(text[term->length - 1]) && term->length < text.size() && is_digit(text[term->length])) term.reset(); // 120 of 1200

  // A dash is a minus sign only between a word and its number, and in the cell of a table.
  auto const last = a.before.empty() ? '\n' : a.before.back();
  if (first == '-' && static_cast<unsigned char>(last) < 0x80 && last != '\t') return {};
  if (first == u'半' && text.starts_with("半年") && grammar::ends_with_lead(a.before, grammar::Lead::half_year, lexicon)) return {6};
  auto const bound = longest(TermKind::bound);
  if (bound && ends_other_word(lexicon::row(*bound->term), a.before)) return {};

  Candidate found;
  Best best(found, value);
  grammar::Place const here(text, signs.from(place));
  if (!here.plain) {
    std::string_view const before = without_blanks(a.before);
    bool const line_start = ends_with_line(before);
    if (auto const mark = grammar::match_mark(text, line_start || sentence_ends.contains(last_code_point(before)))) [[unlikely]] {
      value = mark->value;
      return {mark->length, true};
    }
    if (auto m = grammar::match_period(here, line_start)) [[unlikely]]
      best.offer(m->length, std::move(m->value));
    if (auto m = grammar::match_ordinal(here, lexicon)) [[unlikely]] {
      bool const bare_place = first == u'第' && ends_in_numeral(text.substr(0, m->length));
      a.after = text.substr(m->length);
      best.offer(m->length, bare_place ? place_or_name(a, m->value.number) : Value{m->value});
    }
    if (first == u'首' && text.starts_with("首位")) a.after = text.substr(6), best.offer(6, place_or_name(a, 1));
  }
  best.offer_quantity(a, here);
  if (auto m = grammar::match_name(here, lexicon)) [[unlikely]]
    best.offer(m->length, m->value);
  if (term && term->length >= found.length) [[unlikely]] {
    value = Name{};
    return {term->length, !lexicon::row(*term->term).passed_over};
  }
  // 九江, 三明; but 三台 and 三元 count as well, and where both are as long the number is meant.
  bool const counts = found.mention && !found.bare && !std::holds_alternative<Name>(value);
  auto const place_name = longest(TermKind::region);
  if (place_name && place_name->length >= std::max<std::size_t>(found.length + (counts ? 1 : 0), 6)) return {place_name->length};
  if (!found.mention) return {};
  a.words = text.substr(0, found.length);
  a.after = text.substr(found.length);
  a.unit = best.unit;
  // 近|十届: the last ten, as 近十年 is; not nearly ten.
  if (auto const *q = std::get_if<Quantity>(&value); q && bound && q->bound == Bound::nearly && q->unit == "届") return {bound->length};
  bool const limited = bound && bound->length < found.length && std::holds_alternative<Quantity>(value);
  look_around(found, value, a);
  if (limited && std::holds_alternative<Name>(value)) return {bound->length}; // 突破|一批关键技术: the verb limits no number
  return found;
}

} // namespace reportlib::parse_stages
