#include "parse/entities/phrase.hpp"

#include <algorithm>

#include "parse/outline/characters.hpp"

namespace reportlib::parse_stages {
namespace {

bool keeps_adjectives(EntityType type) noexcept {
  return type == EntityType::programme || type == EntityType::honour || type == EntityType::event || type == EntityType::document;
}

// A plan or campaign may begin with a verb behind the one that launches it: 实施|扩大内需战略.
bool takes_verb(EntityType type) noexcept { return type == EntityType::programme || type == EntityType::document; }

bool is_unknown(NamePart part) noexcept { return part == NamePart::unknown || part == NamePart::surname; }

// A division, a body or a coined word: what a verb before it has as its object.
bool begins_proper(NameClause const &clause, std::size_t i, std::size_t last) {
  NamePart const part = clause.part(i);
  if (part == NamePart::region || part == NamePart::letters) return true;
  if (part == NamePart::name) return clause.tokens[i].type == EntityType::organization || clause.tokens[i].type == EntityType::area;
  return is_unknown(part) && i + 1 < last && is_unknown(clause.part(i + 1));
}

bool is_verb_inside(NamePart part) noexcept { return part == NamePart::leading || part == NamePart::verbal || part == NamePart::foster; }

// What a verb of seeking a title has as its object, where it is not part of a name: 培育国家级…, but 产业培育行动.
bool begins_title(NameClause const &clause, std::size_t i) {
  NamePart const part = clause.part(i);
  return part == NamePart::level || part == NamePart::number || part == NamePart::quote || part == NamePart::ordinal ||
         begins_proper(clause, i, clause.size());
}

// Whether a head inside of a phrase ends a name that was found already.
bool is_named(NameClause const &clause, std::size_t first, std::size_t head) {
  return std::any_of(clause.found.begin(), clause.found.end(), [&](NameCandidate const &c) {
    return c.end == clause.tokens[head].end && c.begin >= clause.tokens[first].begin && c.type != EntityType::programme;
  });
}

} // namespace

bool is_level(std::string_view character) noexcept {
  static constexpr text::CharacterSet levels(u"省市县区州旗盟镇乡");
  return is_one_of(character, levels);
}

bool is_edge(NamePart part) noexcept {
  switch (part) {
  case NamePart::verb:
  case NamePart::launch:
  case NamePart::follow:
  case NamePart::award:
  case NamePart::bid:
  case NamePart::function:
  case NamePart::and_so_on:
  case NamePart::office:
  case NamePart::comma:
    return true;
  default:
    return false;
  }
}

NameEvidence evidence_of(NameClause const &clause, std::size_t first, std::size_t last) {
  NameEvidence e;
  std::size_t run = 0;
  for (std::size_t i = first; i < last; ++i) {
    NamePart const part = clause.part(i);
    run = is_unknown(part) ? run + clause.tokens[i].size() : 0;
    constexpr std::size_t two_characters = 6;
    e.coined |= run >= two_characters;
    if (is_unknown(part) && is_level(clause.text(i))) e.level = true, run = 0;
    switch (part) {
    case NamePart::region:
      e.place = true;
      break;
    case NamePart::letters:
      e.letters = true;
      break;
    case NamePart::number:
    case NamePart::ordinal:
      e.number = true;
      break;
    case NamePart::quote:
      e.quote |= !clause.text(i).ends_with("五”") || clause.text(i) == "“七五”" || clause.text(i) == "“八五”";
      break;
    case NamePart::level:
      e.level = true;
      break;
    case NamePart::name:
      e.body |= clause.tokens[i].type != EntityType::programme && clause.tokens[i].type != EntityType::doctrine;
      e.word = true;
      break;
    case NamePart::common:
    case NamePart::leading:
    case NamePart::verbal:
    case NamePart::foster:
    case NamePart::verb:
    case NamePart::launch:
      e.word = true;
      break;
    case NamePart::head:
      e.word |= i > first;
      e.site |= is_named(clause, first, i);
      break;
    default:
      break;
    }
  }
  return e;
}

NamePhrase phrase_before(NameClause const &clause, std::size_t head, EntityType type) {
  constexpr std::size_t longest = 14; // tokens
  std::size_t first = head;
  while (first > 0 && head - first < longest) {
    NamePart const part = clause.part(first - 1);
    bool const title = part == NamePart::name && clause.tokens[first - 1].type == EntityType::document;
    bool const object = is_verb_inside(part) && first < head && begins_proper(clause, first, head);
    bool const sought = part == NamePart::foster && first < head && begins_title(clause, first);
    if (is_edge(part) || sought || title || object) break;
    --first;
  }
  NamePart const verb_before = first > 0 ? clause.part(first - 1) : NamePart::unknown;
  NamePhrase phrase{first, verb_before == NamePart::launch || (verb_before == NamePart::follow && type == EntityType::programme)};
  if (takes_verb(type) && first > 1 && clause.part(first - 2) == NamePart::launch && clause.part(first - 1) == NamePart::verb)
    --first, phrase.launched = true;
  bool const keep_verb = takes_verb(type) && phrase.launched;
  for (; first < head; ++first) {
    NamePart const part = clause.part(first);
    bool const verb =
        !keep_verb && (part == NamePart::leading || part == NamePart::foster || (part == NamePart::verbal && first + 1 < head));
    bool const adjective = part == NamePart::weak && !keeps_adjectives(type);
    bool const ordinal = part == NamePart::ordinal && !keeps_adjectives(type) && type != EntityType::organization;
    // 县委|“111368”思路, 保定|“中国电谷”品牌
    bool const giver = type == EntityType::programme &&
                       ((part == NamePart::name && clause.tokens[first].type == EntityType::organization) ||
                        ((part == NamePart::name || part == NamePart::region) && clause.part(first + 1) == NamePart::quote));
    bool const number = part == NamePart::number && type != EntityType::document;
    if (!verb && !adjective && !ordinal && !giver && !number && part != NamePart::bracket) break;
  }
  for (std::size_t i = head; type != EntityType::document && i-- > first;) {
    // A number in the middle is part of the name where a proper one stands before it: 大唐700万吨露天煤矿.
    NameEvidence const before = evidence_of(clause, first, i);
    bool const number = clause.part(i) == NamePart::number && !(before.place || before.coined || before.body || before.letters);
    // 曲阳第一个…, 华北重要…: what is said of a place is no name.
    bool const adjective = clause.part(i) == NamePart::weak && type == EntityType::area && before.place;
    if (number || adjective) {
      first = i + 1;
      break;
    }
  }
  phrase.first = first;
  return phrase;
}

} // namespace reportlib::parse_stages
