#pragma once
// A row of a lexicon file with what the parser asks of it at every turn made ready: the words of its columns are read once, at load, and
// not compared again for each number of a text.
#include <cassert>
#include <cstdint>
#include <optional>
#include <string_view>

#include "lexicon/naming.hpp"
#include "lexicon/role.hpp"
#include <reportlib/entity.hpp>
#include <reportlib/lexicon.hpp>
#include <reportlib/quantity.hpp>

namespace reportlib::lexicon {

/// Column `role` of nouns.tsv, one bit each: a noun may have several.
enum class NounRole : std::uint32_t {
  tenth = 1 << 0,
  ordinal = 1 << 1,
  meeting = 1 << 2,
  organ = 1 << 3,
  phase = 1 << 4,
  plan = 1 << 5,
  class_ = 1 << 6,
  grade = 1 << 7,
  title = 1 << 8,
  programme = 1 << 9,
  place = 1 << 10,
  not_place = 1 << 11,
  not_first = 1 << 12,
  not_unit = 1 << 13,
  listed = 1 << 14,
  real = 1 << 15,
};

/// Column `side` of bounds.tsv.
enum class BoundSide : std::uint8_t { none, before, before_power, after, more };

/// Column `class` of units.tsv.
enum class UnitClass : std::uint8_t { none, amount, percent, point, multiple, time, count };

/// Column `sign` of noise.tsv.
enum class NoiseSign : std::uint8_t { none, weak, start, strong };

/// Column `value` of words.tsv, where it is no number of years: what a word says beside its role.
enum class WordValue : std::uint8_t {
  none,
  here,
  reviewed,
  yearly,
  nation,
  province,
  prefecture,
  below,
  above,
  number,
  sum,
  intent,
  year_end,
  comparable,
  nominal,
  home,
  fall,
  now
};

/// Column `ratio` of indicators.tsv.
enum class SeriesRatio : std::uint8_t { none, share, level };

/// The lists of leads.tsv.
enum class Lead : std::uint8_t {
  rank,
  from,
  measured,
  measured_noun,
  years_noun,
  half_year,
  title,
  year,
  index,
  numeral,
  distant_at_least,
  distant_about,
  distant_nearly,
  distant_over,
  passed,
  freed_from,
  factor,
  reaches,
  without,
  threshold,
  vital_rate,
  place_noun,
  money_noun,
  past,
  coming,
  goal,
  says,
  yearly,
  rate_of_acts,
  spending,
  inside,
  capacity,
  single_place,
  stretch,
  not_named,
  kind_of_site,
  township,
  no_township,
  rate_noun
};
constexpr std::size_t lead_count = 39;

struct Row : Term {
  explicit Row(Term const &term) noexcept;

  Role role = Role::noun;             ///< of words.tsv
  BoundSide side{};                   ///< of bounds.tsv
  Bound bound = Bound::exact;         ///< of bounds.tsv
  UnitClass unit_class{};             ///< of units.tsv
  NoiseSign noise{};                  ///< of noise.tsv
  bool passed_over = false;           ///< of names.tsv: a word that is no name
  WordValue word_value{};             ///< of words.tsv
  SeriesRatio ratio{};                ///< of indicators.tsv
  bool headline = false;              ///< of indicators.tsv
  bool scaled = false;                ///< of units.tsv: the unit is a multiple of the one that it is named after
  std::optional<EntityType> entity{}; ///< of entities.tsv, quotations.tsv and members.tsv
  Needs needs{};                      ///< of entities.tsv
  NamePart part{};                    ///< of vocabulary.tsv
  bool replaced = false;              ///< a later row of its kind has the same id
  bool has_unit = false;              ///< of indicators.tsv: an amount of its dimension must have a unit of it
  std::uint32_t nouns = 0;            ///< of nouns.tsv: the bits of its roles
  std::uint64_t neighbours = 0;       ///< hashed as in a WordList: the first characters of not_before(), the last of not_after()
  std::string_view alone;             ///< of units.tsv

  /// The column that tells most of its kind; small rows fit more to a page, and there are thousands. To ask a row of another file is a bug.
  [[nodiscard]] std::string_view not_before() const noexcept { ///< of units.tsv and nouns.tsv, separated by |
    assert(kind == TermKind::unit || kind == TermKind::noun);
    return column_;
  }
  [[nodiscard]] std::string_view not_after() const noexcept { return column_of(TermKind::bound); }  ///< of bounds.tsv, separated by |
  [[nodiscard]] std::string_view divisions() const noexcept { return column_of(TermKind::region); } ///< of regions.tsv
  [[nodiscard]] std::string_view value() const noexcept { return column_of(TermKind::word); }       ///< of words.tsv
  [[nodiscard]] std::string_view parts() const noexcept { return column_of(TermKind::indicator); }  ///< of indicators.tsv, separated by |

  /// A word that can say something in the place of a quantity: 同步, 高于, 不低于, 不设.
  [[nodiscard]] bool states_fact() const noexcept {
    bool const compares = kind == TermKind::word && role == Role::reach && (value() == "above" || value() == "below");
    return compares || role == Role::in_step || role == Role::above || role == Role::below || role == Role::not_set;
  }
  /// Of regions.tsv: a province or a prefecture.
  [[nodiscard]] bool is_above_county() const noexcept { return divisions().substr(0, 6).ends_with("00"); }
  /// Of units.tsv, where `scaled`: what a number in this unit is multiplied by.
  [[nodiscard]] Decimal scale() const noexcept;
  [[nodiscard]] bool is(NounRole noun) const noexcept { return nouns & static_cast<std::uint32_t>(noun); }

private:
  [[nodiscard]] std::string_view column_of([[maybe_unused]] TermKind own) const noexcept {
    assert(kind == own);
    return column_;
  }
  void set_not_before() noexcept;
  void set_not_after() noexcept;
  std::string_view column_;
};

/// The row that a lexicon's term is.
inline Row const &row(Term const &term) noexcept { return static_cast<Row const &>(term); }

/// Lists of words that limit a number from afar; bound words most of them.
constexpr bool is_of_distant_bound(Lead list) noexcept {
  return list == Lead::distant_at_least || list == Lead::distant_about || list == Lead::distant_nearly || list == Lead::distant_over;
}
/// The number of a list in `Lead`; nothing for others, which nothing asks for.
std::optional<Lead> lead_named(std::string_view id) noexcept;

} // namespace reportlib::lexicon
