#pragma once
// Parts of the quantity grammar that stand in files of their own.
#include "grammar/grammar.hpp"
#include "lexicon/row.hpp"

namespace reportlib::grammar {

/// Forms that are no plain number with unit: 三分之一, 百分之五, 三成, 一半, 两位数, 翻一番, 第3位, 前10强, 1:2:3.
std::optional<Match<Quantity>> match_special(Place const &place, Lexicon const &lexicon);

/// The kind of a quantity with a unit of this class.
QuantityKind kind_of_class(lexicon::UnitClass unit) noexcept;

} // namespace reportlib::grammar
