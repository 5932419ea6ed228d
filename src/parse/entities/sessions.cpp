// Congresses and plenary sessions, by what counts them: 区委十四届五次全委扩大会议, 党的二十届四中全会, 县第十四次党代会.
#include <algorithm>

#include "parse/entities/phrase.hpp"

#include "grammar/grammar.hpp"
#include "parse/outline/characters.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {
namespace {

using text::CharacterSet;

constexpr CharacterSet counting = CharacterSet(u"〇零一二三四五六七八九十第届次中历党的省市县区州旗委全国央自治共总体扩大").add('0', '9');
constexpr CharacterSet beginnings = CharacterSet(u"〇零一二三四五六七八九十第党省市县区州旗中全历自").add('0', '9');

bool begins_count(std::string_view text, std::uint32_t i) {
  static constexpr CharacterSet counts = CharacterSet(u"〇零一二三四五六七八九十第").add('0', '9');
  return counts.contains(text::code_point(text, i));
}

// 区|十届人大三次会议: the form of a session of a congress, with the level of the body or its division before it.
void find_congresses(NameClause &clause) {
  auto const counts = [&](NameToken const &token) { return clause.canonical.substr(token.begin, token.size()).ends_with("届"); };
  if (std::none_of(clause.tokens.begin(), clause.tokens.end(), counts)) return;
  for (std::size_t i = 0; i < clause.size(); ++i) {
    NameToken const &token = clause.tokens[i];
    if (!begins_count(clause.canonical, token.begin) || (i > 0 && begins_count(clause.canonical, clause.tokens[i - 1].begin))) continue;
    auto const meeting = grammar::match_meeting(clause.canonical.substr(token.begin, clause.tokens.back().end - token.begin));
    if (!meeting) continue;
    bool const body = i > 0 && (clause.part(i - 1) == NamePart::region || is_level(clause.text(i - 1)));
    std::uint32_t const begin = body ? clause.tokens[i - 1].begin : token.begin;
    clause.found.push_back({begin, token.begin + static_cast<std::uint32_t>(meeting->length), EntityType::meeting});
  }
}

} // namespace

void find_sessions(NameClause &clause) {
  find_congresses(clause);
  if (!clause.has(NamePart::head)) return;
  for (std::size_t head = 0; head < clause.size(); ++head) {
    NameToken const &token = clause.tokens[head];
    if (token.part != NamePart::head || token.needs != Needs::session) continue;
    std::uint32_t const from = clause.tokens.front().begin;
    std::uint32_t begin = token.begin;
    while (begin >= from + 3) {
      std::uint32_t const previous = (static_cast<unsigned char>(clause.canonical[begin - 1]) & 0x80) ? begin - 3 : begin - 1;
      if (!counting.contains(text::code_point(clause.canonical, previous))) break;
      begin = previous;
    }
    while (begin < token.begin && !beginnings.contains(text::code_point(clause.canonical, begin)))
      begin += text::character_length(clause.canonical[begin]);
    if (begin == token.begin) continue;
    for (NameToken const &before : clause.tokens)
      if (before.end == begin && before.part == NamePart::region) begin = before.begin;
    clause.found.push_back({begin, token.end, EntityType::meeting});
  }
}

} // namespace reportlib::parse_stages
