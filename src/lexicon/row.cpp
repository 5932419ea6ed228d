#include "lexicon/row.hpp"

#include <algorithm>
#include <array>

#include "lexicon/tsv.hpp"
#include "lexicon/value_names.hpp"
#include "lexicon/word_list.hpp"
#include <reportlib/from_string.hpp>

namespace reportlib::lexicon {
namespace {

// The names of an enum's values, in their order.
template <class Enum, std::size_t n>
std::optional<Enum> named(std::array<std::string_view, n> const &names, std::string_view name) noexcept {
  auto const found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
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
    unit_class = named<UnitClass>(unit_classes, attribute("class")).value_or(UnitClass::none);
    alone = attribute("alone"), scaled = !attribute("scale").empty();
    set_not_before();
    break;
  case TermKind::region:
    column_ = attribute("divisions");
    break;
  case TermKind::indicator:
    column_ = attribute("parts"), headline = !attribute("headline").empty();
    ratio = named<SeriesRatio>(series_ratios, attribute("ratio")).value_or(SeriesRatio::none);
    has_unit = named<std::uint8_t>(dimensions, attribute("dimension")).value_or(dimensions_with_unit) < dimensions_with_unit;
    break;
  case TermKind::bound:
    side = named<BoundSide>(bound_sides, attribute("side")).value_or(BoundSide::none);
    bound = from_string<Bound>(attribute("bound")).value_or(Bound::exact);
    set_not_after();
    break;
  case TermKind::noise:
    noise = named<NoiseSign>(noise_signs, attribute("sign")).value_or(NoiseSign::none);
    break;
  case TermKind::entity:
    needs = named<Needs>(needs_names, attribute("needs")).value_or(Needs::whole);
    [[fallthrough]];
  case TermKind::quotation:
  case TermKind::member:
    entity = from_string<EntityType>(attribute("type"));
    break;
  case TermKind::vocabulary:
    part = named<NamePart>(part_names, attribute("role")).value_or(NamePart::common);
    break;
  case TermKind::name:
    passed_over = attribute("role") == "word";
    break;
  default:
    break;
  }
}

Decimal Row::scale() const noexcept { return Decimal::parse(attribute("scale")).value_or(Decimal{1, 0}).normalized(); }

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

std::optional<Lead> lead_named(std::string_view id) noexcept { return named<Lead>(lead_ids, id); }

} // namespace reportlib::lexicon
