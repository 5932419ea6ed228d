#pragma once
// Parts of `recognize`, which finds the numeric expressions: what stands at a place, what the words around decide, what a list shares.
#include <optional>
#include <string_view>
#include <vector>

#include "parse/stages.hpp"

namespace reportlib::parse_stages {

/// The next place from `from` on where a numeric expression may begin, before the grammars are asked; the text's size when there is none.
std::size_t next_beginning(std::string_view text, Signs const &signs, std::size_t from, Lexicon const &lexicon);

/// What stands at a place: a mention, or an ordinary word to pass over (no value), or nothing.
struct Candidate {
  std::size_t length = 0;    ///< bytes; 0 when there is nothing
  bool mention = false;      ///< it has a value
  bool bare = false;         ///< a number without unit, scale or name: only its neighbours can explain it
  bool unknown_unit = false; ///< its unit is no word of the lexicon
};
/// `value` is filled where the mention will stand, and only good where the candidate is one.
Candidate candidate_at(std::string_view canonical, Signs const &signs, std::size_t place, Lexicon const &lexicon, Value &value);

/// The words before and after a candidate.
struct Around {
  std::string_view before, words, after; ///< `before` from the beginning of the text on
  Signs const *signs;
  Lexicon const *lexicon;
  lexicon::Row const *unit = nullptr; ///< the unit that the words end with, when it is one word
};

/// 居全国第一 is a rank; 第一产业, 质量第一 are names.
Value place_or_name(Around const &around, int number);
/// 位次由27位提高到22位: places, though no 第 says so.
bool is_place(Around const &around, Quantity const &quantity);
/// 一个, 三项任务, 千家: numerals that make an article or count what the text lists.
bool is_article(Around const &around, Quantity const &quantity);
/// 停留时间延长至240小时, 缩短3天: a time that is the value of something.
bool is_measured(Around const &around);
/// 收入超10亿，: money whose 元 is left out.
bool is_money(Around const &around, Quantity const &quantity);
/// What a bare number in digits is by its neighbours: 1020工程, 2026博览会, 地铁5, 指数145.4; or nothing.
std::optional<Value> explain_bare(Around const &around, Quantity const &quantity);
/// A bound word that does not touch its number: 至少建成1个, 约占全国的三成, 超过全球一半. Exact when there is none.
Bound distant_bound(Around const &around, Quantity const &quantity);
/// 17:06:58 after a date or on its own is a time of day; 12:45:43 sums up to a hundred.
bool is_time_of_day(Around const &around, Quantity const &quantity);

/// Text in “ ” or " " that is a name for the numerals in it (“1+3+2”, “两个一百年”); its length with the quotes, or 0. The place has a
/// quote.
std::size_t quoted_name(std::string_view canonical, Signs const &signs, std::size_t place, Lexicon const &lexicon);

/// Members of a list share unit and bound: 26.2和17.5个百分点, 10%和15%以上. Bare numbers that found no unit are taken out; their spans.
/// `unexplained` has 1 for the bare ones.
std::vector<Span> share_in_lists(std::string_view canonical, std::vector<Mention> &mentions, std::vector<char> unexplained);

/// Dates that do not exist, improbable units.
std::vector<Diagnostic> doubts(std::string_view canonical, std::vector<Mention> const &mentions, Lexicon const &lexicon);

} // namespace reportlib::parse_stages
