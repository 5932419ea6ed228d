#pragma once
// The grammars' only door: plain functions, anchored at the start of the view, that never throw; no Boost here.
// They read canonical text (ASCII digits, '-' for dashes, ':' for colons).
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "grammar/place.hpp"
#include <reportlib/lexicon.hpp>
#include <reportlib/mention.hpp>

namespace reportlib::grammar {

/// What match_quantity read, and the word of its unit when that is one word of the lexicon.
struct QuantityMatch : Match<Quantity> {
  QuantityMatch() noexcept {} // NOLINT: a defaulted one would zero all of it first
  lexicon::Row const *unit = nullptr;
  std::size_t unit_end = 0; ///< bytes up to the end of the word
};
/// A whole expression: bound words, number or range, 多/余, 万/亿, unit, bound words.
/// `to_joins` false reads only 5 of 5到8 (由5到8 names two values). A number without unit and scale has an empty unit.
std::optional<QuantityMatch> match_quantity(Place const &place, Lexicon const &lexicon, bool to_joins = true);
/// 2023年12月28日, 2023年, 12月28日, 一季度, 上半年, 1-11月, 2018-2022年, 九十年代, 三年, 五年来; 01-24 on a line of its own.
std::optional<Match<Period>> match_period(Place const &place, bool at_line_start = false);
/// 第十届, 第三次, “十四五” (without the quotes), 二期.
std::optional<Match<Ordinal>> match_ordinal(Place const &place, Lexicon const &lexicon);
/// A number that is part of a name by its shape: PM2.5, 5G, 1+3+2, 1 3 2, 9·27, 4A级, 三大, 〔2023〕12号.
std::optional<Match<Name>> match_name(Place const &place, Lexicon const &lexicon);
/// A mark in running text: the footnote marks [1] 〔12〕 【3】 ①, the item marks （3） (3) and, where `at_start`, 3. 3、 第三，
std::optional<Match<Marker>> match_mark(std::string_view text, bool at_start);

/// The mark of a heading or list item at the start of a line or sentence: 一、 （一） 1. （1） ① 一是 第一，
struct HeadingMark {
  int level;  ///< 1 一、 · 2 （一） · 3 1. · 4 （1） · 9 一是, 第一，
  int number; ///< 1 …
};
std::optional<Match<HeadingMark>> match_heading(std::string_view text);

/// 第N届人民代表大会第N次会议 and its short forms (十届人大三次).
struct Meeting {
  int congress;
  int session;
  std::size_t body_begin, body_length; ///< where the body's name without 第N届 stands, relative to the match; length 0 when not there
};
std::optional<Match<Meeting>> match_meeting(std::string_view text);

/// The length of a body of party or state by its level (国务院, 省人民政府, 区委), of a title in 《》.
std::optional<std::size_t> match_body(std::string_view text);
std::optional<std::size_t> match_title(std::string_view text);

} // namespace reportlib::grammar
