// Divisions with what makes programmes of them (平安曲阳), and people by the office before or the word behind their names.
#include "parse/entities/phrase.hpp"

namespace reportlib::parse_stages {
namespace {

// How many tokens at a place are a person's name: a surname and one or two characters, up to a word that no name has inside.
std::size_t person_at(NameClause const &clause, std::size_t at) {
  auto const first = lexicon::Access::name_words(clause.lexicon).longest_of_vocabulary(clause.text(at).substr(0, 3));
  if (first.length == 0 || first.word.part() != NamePart::surname) return 0;
  std::size_t last = at, characters = 0;
  while (last < clause.size() && characters < 3 && !is_edge(clause.part(last)) && clause.tokens[last].size() % 3 == 0)
    characters += clause.tokens[last++].size() / 3;
  bool const word = last == at + 1 && clause.part(at) != NamePart::unknown && clause.part(at) != NamePart::surname && characters == 2;
  bool const ends = characters == 3 || (characters == 2 && (last == clause.size() || is_edge(clause.part(last))));
  return ends && !word ? last - at : 0;
}

} // namespace

void find_regions(NameClause &clause) {
  if (!clause.has(NamePart::region)) return;
  for (std::size_t i = 0; i < clause.size(); ++i) {
    if (clause.part(i) != NamePart::region) continue;
    NameToken const &token = clause.tokens[i];
    clause.found.push_back({token.begin, token.end, EntityType::region, token.id});
    bool const epithet = i > 0 && clause.part(i - 1) == NamePart::epithet;
    bool const listed = i > 2 && clause.part(i - 2) == NamePart::comma && clause.part(i - 3) == NamePart::epithet;
    bool const begins =
        i == 1 || clause.text(i - 1) == "新" || (is_edge(clause.part(i - 2)) && !listed) || clause.part(i - 2) == NamePart::leading;
    if (epithet && begins) clause.add(i - 1, i + 1, EntityType::programme);
  }
}

void find_people(NameClause &clause) {
  if (!clause.has(NamePart::office)) return;
  for (std::size_t i = 0; i < clause.size(); ++i) {
    if (clause.part(i) != NamePart::office) continue;
    if (clause.text(i) != "同志") {
      std::size_t const size = clause.text(i) == "总书记" ? 0 : person_at(clause, i + 1);
      if (size > 0) clause.add(i + 1, i + 1 + size, EntityType::person);
    } else {
      for (std::size_t size = 1; size <= 3 && size <= i; ++size)
        if (person_at(clause, i - size) == size) clause.add(i - size, i, EntityType::person);
    }
  }
}

} // namespace reportlib::parse_stages
