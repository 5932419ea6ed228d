#pragma once
// The clause in which names are sought, what is found in it, and the words of a name before its head.
#include <span>
#include <string_view>
#include <vector>

#include "parse/entities/tokens.hpp"
#include <reportlib/lexicon.hpp>

namespace reportlib::parse_stages {

struct NameCandidate {
  std::uint32_t begin, end; ///< canonical bytes
  EntityType type;
  std::string_view id{};
};

/// One clause. The rules read the tokens and add candidates; of those that overlap the longest is taken in the end.
struct NameClause {
  std::string_view canonical;
  Lexicon const &lexicon;
  std::vector<NameToken> tokens;
  std::vector<NameCandidate> found;

  std::uint32_t parts = 0; ///< a bit for each part that is among the tokens

  [[nodiscard]] std::size_t size() const noexcept { return tokens.size(); }
  [[nodiscard]] bool has(NamePart part) const noexcept { return parts >> static_cast<unsigned>(part) & 1; }
  /// What stands at a place; `unknown` outside of the clause.
  [[nodiscard]] NamePart part(std::size_t i) const noexcept { return i < tokens.size() ? tokens[i].part : NamePart::unknown; }
  [[nodiscard]] std::string_view text(std::size_t i) const noexcept {
    return i < tokens.size() ? canonical.substr(tokens[i].begin, tokens[i].size()) : std::string_view{};
  }
  /// The words of the tokens [first, last).
  [[nodiscard]] std::string_view text(std::size_t first, std::size_t last) const noexcept {
    return first < last ? canonical.substr(tokens[first].begin, tokens[last - 1].end - tokens[first].begin) : std::string_view{};
  }
  /// Adds the tokens [first, last) as a name.
  void add(std::size_t first, std::size_t last, EntityType type) { found.push_back({tokens[first].begin, tokens[last - 1].end, type}); }
};

/// What the words of a name tell.
struct NameEvidence {
  bool place = false;  ///< a division's name
  bool coined = false; ///< two characters or more of no word
  bool letters = false;
  bool number = false;
  bool quote = false;
  bool level = false; ///< 国家级, or the character of one (县)
  bool body = false;  ///< a whole name of a body, firm or other thing
  bool site = false;  ///< the head of another name of a place or work
  bool word = false;  ///< an ordinary word

  [[nodiscard]] bool proper() const noexcept { return place || coined || letters || quote || body; }
};
NameEvidence evidence_of(NameClause const &clause, std::size_t first, std::size_t last);

/// The tokens [first, head) that belong to a head.
struct NamePhrase {
  std::size_t first;
  bool launched = false; ///< the object of a verb of launching
};
NamePhrase phrase_before(NameClause const &clause, std::size_t head, EntityType type);

/// The character of a division's level before a body or alone: 省, 县, 旗.
bool is_level(std::string_view character) noexcept;

/// Whether a token ends a name on its left: a verb, a word of grammar, a mark.
bool is_edge(NamePart part) noexcept;

void find_heads(NameClause &clause);
void find_sessions(NameClause &clause);
void find_quotations(NameClause &clause);
void find_titles(NameClause &clause);
void find_members(NameClause &clause);
void find_regions(NameClause &clause);
void find_people(NameClause &clause);

} // namespace reportlib::parse_stages
