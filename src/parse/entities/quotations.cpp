// Words in quotation marks that no head follows: the closed list, and what a verb of launching has as its object.
#include "parse/entities/phrase.hpp"

#include <optional>

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

// What the last words in the quotation marks say: “台胞寻根平台”, “夏季文化节”.
std::optional<EntityType> type_of_end(NameClause const &clause, std::string_view words) {
  constexpr std::size_t longest_head = 18;
  for (std::size_t at = words.size() > longest_head ? words.size() - longest_head : 0; at < words.size(); ++at) {
    if (at == 0 || (static_cast<unsigned char>(words[at]) & 0xC0) == 0x80) continue;
    auto const match = clause.lexicon.longest(TermKind::entity, words.substr(at));
    if (!match || at + match->length != words.size()) continue;
    lexicon::Row const &row = lexicon::row(*match->term);
    if (row.needs == Needs::whole || row.needs == Needs::brief || row.needs == Needs::coined) return std::nullopt;
    return row.needs == Needs::either ? EntityType::programme : row.entity;
  }
  return std::nullopt;
}

bool may_have_title(std::optional<EntityType> type) noexcept {
  return type && (*type == EntityType::event || *type == EntityType::programme || *type == EntityType::project);
}

} // namespace

void find_quotations(NameClause &clause) {
  if (!clause.has(NamePart::quote)) return;
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
    bool const launched = i > 0 && (before == NamePart::launch || before == NamePart::follow || before == NamePart::bid || listed);
    bool const alone = i + 1 == clause.size() || is_edge(clause.part(i + 1)) || clause.part(i + 1) == NamePart::quote;
    auto const ending = known == Known::no ? type_of_end(clause, words) : std::nullopt;
    bool const of_list = clause.text(i + 1) == "的";
    bool const manner = words.ends_with("式"); // “一站式”
    bool const object = launched && (alone || clause.text(i + 1) == "建设") && words.size() <= longest && !of_list && !manner;
    bool const named = known == Known::named || (known == Known::no && (object || may_have_title(ending)));
    if (may_have_title(ending)) type = *ending;
    if (named) clause.add(i, i + 1, type);
    listed = named && type == EntityType::programme;
  }
}

} // namespace reportlib::parse_stages
