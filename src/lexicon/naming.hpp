#pragma once
// What the files of names say (entities.tsv, vocabulary.tsv).
#include <array>
#include <cstdint>
#include <string_view>

namespace reportlib::lexicon {

/// Column `needs` of entities.tsv: what the words of a name before its head must be.
enum class Needs : std::uint8_t {
  whole,   ///< no head: the surface is a whole name
  alone,   ///< nothing
  word,    ///< one that is not weak
  proper,  ///< a place, a coined word, a letter, a number or a quotation
  coined,  ///< a coined word
  quote,   ///< a quotation or a number
  level,   ///< a body, or the level of one
  session, ///< what counts the sessions of a body
  launch,  ///< the object of a verb of launching
  either,  ///< proper for a work at a place, else a quotation or a verb of launching for a programme
  brief,   ///< one to four characters alone
  dated,   ///< a place and a year
};
constexpr std::array<std::string_view, 12> needs_names = {"",      "alone",   "word",   "proper", "coined", "quote",
                                                          "level", "session", "launch", "either", "short",  "dated"};

/// Column `role` of vocabulary.tsv, and what else the text of a clause is made of where names are sought.
enum class NamePart : std::uint8_t {
  unknown,   ///< a character of no word
  common,    ///< an ordinary word that tells nothing
  weak,      ///< an adjective or class that begins no name
  field,     ///< a field of work, which alone names nothing
  epithet,   ///< a field or adjective that makes a programme of a region's name: 平安, 美丽
  level,     ///< the level of a title or body: 国家级, 全国
  leading,   ///< a verb that is no part of a name at its beginning, but may be inside
  verbal,    ///< the same where other words stay
  verb,      ///< a verb that no name has inside
  launch,    ///< a verb whose object is a plan or campaign: 实施
  follow,    ///< a verb whose object is a line of policy: 坚持
  award,     ///< a verb whose object is a title: 获评
  bid,       ///< a verb whose object may be a title with its level: 争创
  foster,    ///< the same, but may stand inside of a name: 培育
  function,  ///< a word of grammar
  body,      ///< a body whose level stands before it, or that supervises: 人大
  and_so_on, ///< 等
  office,    ///< an office that a person's name follows, or 同志 behind one
  surname,
  region,  ///< a division's name
  name,    ///< a whole name of entities.tsv, a body or a title
  head,    ///< the last word of a name
  quote,   ///< words in quotation marks
  bracket, ///< words in brackets
  number,  ///< digits and the unit behind them
  ordinal, ///< 第十五届
  letters,
  comma, ///< 、
};
constexpr std::array<std::string_view, 19> part_names = {"",         "common", "weak",      "field",  "epithet", "level", "leading",
                                                         "verbal",   "verb",   "launch",    "follow", "award",   "bid",   "foster",
                                                         "function", "body",   "and_so_on", "office", "surname"};

/// Whether it is a name or the last word of one, or a name may stand beside a word of the role where none of its own words tells it.
constexpr bool tells_name(NamePart part) noexcept {
  return part == NamePart::region || part == NamePart::name || part == NamePart::head || part == NamePart::award ||
         part == NamePart::body || part == NamePart::and_so_on || part == NamePart::office;
}

} // namespace reportlib::lexicon
