#pragma once
// Parts of the quantity grammar that stand in files of their own.
#include "grammar/grammar.hpp"

namespace reportlib::grammar {

/// Forms that are no plain number with unit: 三分之一, 百分之五, 三成, 一半, 两位数, 翻一番, 第3位, 前10强, 1:2:3.
std::optional<Match<Quantity>> match_special(std::string_view text, Lexicon const &lexicon);

/// Values of the lexicon's columns `class` (units.tsv) and `bound` (bounds.tsv).
QuantityKind kind_of_class(std::string_view name) noexcept;
Bound bound_of(std::string_view name) noexcept;

} // namespace reportlib::grammar
