#include "lexicon/row.hpp"

#include <algorithm>
#include <array>

#include "lexicon/tsv.hpp"
#include "lexicon/word_list.hpp"

namespace reportlib::lexicon {
namespace {

// The names of an enum's values, in their order.
template <class Enum, std::size_t n>
std::optional<Enum> named(std::array<std::string_view, n> const &names, std::string_view name) noexcept {
  auto const found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

constexpr std::array<std::string_view, 16> noun_roles = {"tenth",     "ordinal",  "meeting", "organ",     "phase", "plan",
                                                         "class",     "grade",    "title",   "programme", "place", "not_place",
                                                         "not_first", "not_unit", "listed",  "real"};
constexpr std::array<std::string_view, 5> sides = {"", "before", "before_power", "after", "more"};
constexpr std::array<std::string_view, 7> classes = {"", "amount", "percent", "point", "multiple", "time", "count"};
constexpr std::array<std::string_view, 4> noise_signs = {"", "weak", "start", "strong"};
constexpr std::array<std::string_view, 12> word_values = {"",           ".",     "reviewed", "yearly", "nation", "province",
                                                          "prefecture", "below", "above",    "number", "sum",    "intent"};
constexpr std::array<std::string_view, 3> ratios = {"", "share", "level"};
constexpr std::array<std::string_view, 7> dimensions_with_unit = {"money", "mass", "length", "area", "energy", "power", "volume"};
constexpr std::array<std::string_view, lead_count> leads = {
    "rank",         "from",       "measured",   "measured_noun",    "half_year",     "title",
    "year",         "index",      "numeral",    "distant_at_least", "distant_about", "distant_nearly",
    "distant_over", "vital_rate", "place_noun", "money_noun",       "past",          "coming",
    "goal",         "says",       "yearly",           "spending",      "inside",
    "capacity"};

Bound bound_named(std::string_view name) noexcept {
  for (int i = 0; i <= static_cast<int>(Bound::range); ++i)
    if (to_string(static_cast<Bound>(i)) == name) return static_cast<Bound>(i);
  return Bound::exact;
}

} // namespace

Row::Row(Term const &term) noexcept : Term(term) {
  switch (kind) {
  case TermKind::word:
    role = role_named(attribute("role")), column_ = attribute("value");
    word_value = named<WordValue>(word_values, column_).value_or(WordValue::none);
    break;
  case TermKind::noun:
    for_each_part(attribute("role"), ' ', [this](std::string_view name) {
      if (auto const noun = named<std::uint32_t>(noun_roles, name)) nouns |= 1u << *noun;
    });
    set_not_before();
    break;
  case TermKind::unit:
    unit_class = named<UnitClass>(classes, attribute("class")).value_or(UnitClass::none);
    alone = attribute("alone");
    set_not_before();
    break;
  case TermKind::region:
    column_ = attribute("divisions");
    break;
  case TermKind::indicator:
    column_ = attribute("parts"), headline = !attribute("headline").empty();
    ratio = named<SeriesRatio>(ratios, attribute("ratio")).value_or(SeriesRatio::none);
    has_unit = named<std::uint8_t>(dimensions_with_unit, attribute("dimension")).has_value();
    break;
  case TermKind::bound:
    side = named<BoundSide>(sides, attribute("side")).value_or(BoundSide::none);
    bound = bound_named(attribute("bound"));
    set_not_after();
    break;
  case TermKind::noise:
    noise = named<NoiseSign>(noise_signs, attribute("sign")).value_or(NoiseSign::none);
    break;
  case TermKind::name:
    passed_over = attribute("role") == "word";
    break;
  default:
    break;
  }
}

void Row::set_not_before() noexcept {
  column_ = attribute("not_before");
  for_each_part(column_, '|', [this](std::string_view word) { neighbours |= WordList::bit(text::code_point(word, 0)); });
}

void Row::set_not_after() noexcept {
  column_ = attribute("not_after");
  for_each_part(column_, '|', [this](std::string_view word) {
    std::uint32_t const last = word.size() < 3 ? 0 : text::code_point(word, word.size() - 3);
    neighbours |= last >= 0x800 ? WordList::bit(last) : ~std::uint64_t{0};
  });
}

std::optional<Lead> lead_named(std::string_view id) noexcept { return named<Lead>(leads, id); }

} // namespace reportlib::lexicon
