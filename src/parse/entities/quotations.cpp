// Words in quotation marks that no head follows: the closed list, and what a verb of launching has as its object.
#include "parse/entities/phrase.hpp"

#include "lexicon/access.hpp"

namespace reportlib::parse_stages {
namespace {

enum class Known : std::uint8_t { no, nothing, named };

Known known_type(NameClause const &clause, std::string_view words, EntityType &type) {
  for (TermKind const kind : {TermKind::quotation, TermKind::entity}) {
    auto const match = clause.lexicon.longest(kind, words);
    if (!match || match->length != words.size()) continue;
    lexicon::Row const &row = lexicon::row(*match->term);
    if (kind == TermKind::entity && row.needs != Needs::whole) continue;
    if (!row.entity) return Known::nothing;
    type = *row.entity;
    return Known::named;
  }
  return Known::no;
}

} // namespace

void find_quotations(NameClause &clause) {
  constexpr std::uint32_t mark = 3, longest = 3 * 16;
  bool listed = false; // the one before it in a list is a programme
  for (std::size_t i = 0; i < clause.size(); ++i) {
    NameToken const &token = clause.tokens[i];
    if (token.part != NamePart::quote) {
      listed = listed && token.part == NamePart::comma;
      continue;
    }
    std::string_view const words = clause.canonical.substr(token.begin + mark, token.size() - 2 * mark);
    EntityType type = EntityType::programme;
    Known const known = known_type(clause, words, type);
    NamePart const before = i > 0 ? clause.part(i - 1) : NamePart::verb;
    bool const launched = i > 0 && (before == NamePart::launch || before == NamePart::bid || listed);
    bool const alone = i + 1 == clause.size() || is_edge(clause.part(i + 1)) || clause.part(i + 1) == NamePart::quote;
    bool const named = known == Known::named || (known == Known::no && launched && alone && words.size() <= longest);
    if (named) clause.add(i, i + 1, type);
    listed = named && type == EntityType::programme;
  }
}

} // namespace reportlib::parse_stages
