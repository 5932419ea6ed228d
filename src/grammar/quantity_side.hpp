#pragma once
// One side of a range, or a number with its unit: the part of the quantity grammar that reads from the lexicon.
#include "grammar/terminals.hpp"
#include "lexicon/row.hpp"
#include "text/character_set.hpp"

namespace reportlib::grammar {

struct Unit {
  Unit(lexicon::Row const *first, QuantityKind of, Iterator behind) noexcept : word(first), kind(of), end(behind) {}
  lexicon::Row const *word; ///< the first one
  QuantityKind kind;
  Iterator end;         ///< of the first word
  std::string compound; ///< the name when there are several

  [[nodiscard]] std::string_view name() const noexcept { return compound.empty() ? word->name : std::string_view(compound); }
  /// The same unit, and not a multiple of it (机架, 千机架).
  [[nodiscard]] bool is_as(Unit const &other) const noexcept {
    return name() == other.name() && (word == other.word || !(word->scaled || other.word->scaled));
  }
};

struct Side {
  Side() noexcept {}             // NOLINT: a defaulted one would zero all of it first
  std::optional<Decimal> number; ///< none for a bare 万 or 亿, and where `vague`
  std::optional<Decimal> other;  ///< of 概数: 二三十
  int exponent = 0;              ///< of 万 and 亿
  bool vague = false;            ///< 数百, 几十: no figure
  bool more = false;             ///< 多, 余
  std::optional<Unit> unit;
};

/// Reads forward over the text; a reader that found nothing has not moved.
struct QuantityReader {
  Iterator first, last;
  Lexicon const *lexicon;
  Place const *place; ///< where the reading began

  std::size_t at() const { return static_cast<std::size_t>(first - place->text.data()); }
  std::string_view rest() const { return {first, static_cast<std::size_t>(last - first)}; }
  std::uint32_t next() const { return text::code_point(rest(), 0); }
  bool at_place() const { return first == place->text.data(); }
  std::optional<Match<Number>> number() const { return at_place() ? place->number : match_number(rest()); }
  std::optional<Match<Either>> either() const { return at_place() ? place->either : match_either(rest()); }
  template <class Parser> bool skip(Parser const &parser) { return x3::parse(first, last, parser); }

  /// A bound word, when it stands on this side of its number.
  lexicon::Row const *bound(lexicon::BoundSide side) {
    return place->may_begin(TermKind::bound, at()) ? bound_at_sign(side) : nullptr; // most numbers have none
  }
  /// 家, 微克/立方米, 台（套）, 元每吨 into an empty unit; none where the word is the beginning of another (家 of 家庭).
  bool unit(std::optional<Unit> &unit);
  /// 260多万吨, 108亿3038万元, 二三十个 into an empty side; a bare 万 or 亿 counts as 1 only where `bare_power`.
  bool side(Side &side, bool bare_power);

private:
  lexicon::Row const *bound_at_sign(lexicon::BoundSide side);
  bool unit_is_next() const;
  lexicon::Row const *simple_unit();
  void compound_unit(Unit &unit);
  bool more();
  bool count_of(Side &side, bool bare_power);
  bool multiply(Side &side);
  int power();
  int power_with_odd_amount(bool &over);
  bool add_below_ten_thousand(Side &side);
  void add_jiao_and_fen(Side &side);
  void scale(Side &side);
  void compound(Side &side);
};

} // namespace reportlib::grammar
