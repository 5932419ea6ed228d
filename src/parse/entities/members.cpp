// What a list names that 等 closes, by the class noun behind it: 仟山幕墙、斯诺德微肥等项目. Those that have a type of their own keep it.
#include "parse/entities/phrase.hpp"

#include <algorithm>

#include "lexicon/access.hpp"

namespace reportlib::parse_stages {
namespace {

// The class noun behind 等 at a place, the last of a row of nouns: 等知名物流企业.
std::optional<EntityType> class_behind(NameClause const &clause, std::size_t at) {
  constexpr std::size_t reach = 7; // tokens
  std::optional<EntityType> type;
  std::uint32_t read = 0;
  for (std::size_t i = at + 1; i < clause.size() && i <= at + reach; ++i) {
    NamePart const part = clause.part(i);
    if (part == NamePart::comma || part == NamePart::verb || part == NamePart::launch || part == NamePart::follow ||
        part == NamePart::quote)
      break;
    if (part == NamePart::function && clause.text(i) != "个") break;
    NameToken const &token = clause.tokens[i];
    if (token.begin < read) continue;
    if (auto const match =
            clause.lexicon.longest(TermKind::member, clause.canonical.substr(token.begin, clause.tokens.back().end - token.begin)))
      if (auto const found = lexicon::row(*match->term).entity)
        type = found, read = token.begin + static_cast<std::uint32_t>(match->length);
  }
  return type;
}

bool is_taken(NameClause const &clause, std::size_t first, std::size_t last) {
  std::uint32_t const begin = clause.tokens[first].begin, end = clause.tokens[last - 1].end;
  return std::any_of(clause.found.begin(), clause.found.end(),
                     [&](NameCandidate const &c) { return c.begin < end && c.end > begin && 2 * (c.end - c.begin) > end - begin; });
}

void add_member(NameClause &clause, std::size_t first, std::size_t last, EntityType type) {
  while (first < last && (clause.part(first) == NamePart::leading || clause.part(first) == NamePart::weak)) ++first;
  if (first == last || last - first > 10) return;
  bool const lone_region = last - first == 1 && clause.part(first) == NamePart::region;
  if (lone_region || is_taken(clause, first, last)) {
    // 供销大楼等企业: a firm by its class, though its head is of a building.
    for (NameCandidate &c : clause.found)
      if (type == EntityType::organization && c.type == EntityType::project && c.begin == clause.tokens[first].begin &&
          c.end == clause.tokens[last - 1].end)
        c.type = type;
    return;
  }
  NameEvidence const e = evidence_of(clause, first, last);
  if (type == EntityType::programme ? e.quote : e.proper()) clause.add(first, last, type);
}

} // namespace

void find_members(NameClause &clause) {
  if (!clause.has(NamePart::and_so_on)) return;
  for (std::size_t i = 1; i < clause.size(); ++i) {
    if (clause.part(i) != NamePart::and_so_on) continue;
    auto const type = class_behind(clause, i);
    if (!type) continue;
    for (std::size_t last = i; last > 0;) {
      std::size_t first = last;
      while (first > 0 && !is_edge(clause.part(first - 1)) && !(first < last && clause.part(first) == NamePart::quote)) --first;
      if (first == last) break;
      add_member(clause, first, last, *type);
      if (first == 0) break;
      if (clause.part(first - 1) == NamePart::comma)
        last = first - 1;
      else if (clause.part(first - 1) == NamePart::quote)
        last = first;
      else
        break;
    }
  }
}

} // namespace reportlib::parse_stages
