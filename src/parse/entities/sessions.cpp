// Congresses and plenary sessions, by what counts them: 区委十四届五次全委扩大会议, 党的二十届四中全会, 县第十四次党代会.
#include "parse/entities/phrase.hpp"

#include "text/character_set.hpp"

namespace reportlib::parse_stages {
namespace {

using text::CharacterSet;

constexpr CharacterSet counting =
    CharacterSet(u"〇零一二三四五六七八九十第届次中历党的省市县区州旗委全国央自治共总体扩大").add('0', '9');
constexpr CharacterSet beginnings = CharacterSet(u"〇零一二三四五六七八九十第党省市县区州旗中全历自").add('0', '9');

} // namespace

void find_sessions(NameClause &clause) {
  for (std::size_t head = 0; head < clause.size(); ++head) {
    NameToken const &token = clause.tokens[head];
    if (token.part != NamePart::head || token.row->needs != Needs::session) continue;
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
