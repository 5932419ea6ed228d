// Divisions with what makes programmes of them (平安曲阳), and people by the office before or the word behind their names.
#include "parse/entities/phrase.hpp"

namespace reportlib::parse_stages {
namespace {

bool is_single(NameClause const &clause, std::size_t i) {
  return (clause.part(i) == NamePart::unknown || clause.part(i) == NamePart::surname) && clause.tokens[i].size() == 3;
}

// How many tokens of a person's name begin at a place: a surname and one or two characters.
std::size_t person_at(NameClause const &clause, std::size_t at) {
  if (clause.part(at) != NamePart::surname) return 0;
  std::size_t last = at + 1, characters = 1;
  while (last < clause.size() && characters < 3) {
    std::size_t const size = clause.tokens[last].size() / 3;
    bool const word = clause.part(last) == NamePart::common && size == 2 && characters == 1;
    if (!is_single(clause, last) && !word) break;
    characters += size, ++last;
  }
  return characters >= 2 && characters <= 3 ? last - at : 0;
}

} // namespace

void find_regions(NameClause &clause) {
  for (std::size_t i = 0; i < clause.size(); ++i) {
    if (clause.part(i) != NamePart::region) continue;
    NameToken const &token = clause.tokens[i];
    clause.found.push_back({token.begin, token.end, EntityType::region, token.id});
    bool const epithet = i > 0 && clause.part(i - 1) == NamePart::epithet;
    bool const listed = i > 2 && clause.part(i - 2) == NamePart::comma && clause.part(i - 3) == NamePart::epithet;
    bool const begins = i == 1 || clause.text(i - 1) == "新" || (is_edge(clause.part(i - 2)) && !listed) || clause.part(i - 2) == NamePart::leading;
    if (epithet && begins) clause.add(i - 1, i + 1, EntityType::programme);
  }
}

void find_people(NameClause &clause) {
  for (std::size_t i = 0; i < clause.size(); ++i) {
    if (clause.part(i) == NamePart::office && clause.text(i) != "总书记") {
      if (std::size_t const size = person_at(clause, i + 1)) clause.add(i + 1, i + 1 + size, EntityType::person);
    } else if (clause.part(i) == NamePart::surname) {
      std::size_t const size = person_at(clause, i);
      if (size > 0 && clause.text(i + size) == "同志") clause.add(i, i + size, EntityType::person);
    }
  }
}

} // namespace reportlib::parse_stages
