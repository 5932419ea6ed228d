#pragma once
// The words of a clause as the rules of names see them.
#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/access.hpp"
#include "lexicon/name_words.hpp"
#include "lexicon/naming.hpp"
#include "lexicon/row.hpp"
#include "parse/entities/regions.hpp"
#include "parse/signs.hpp"

namespace reportlib::parse_stages {

using lexicon::NamePart;
using lexicon::Needs;

struct NameToken {
  std::uint32_t begin, end; ///< canonical bytes
  NamePart part = NamePart::unknown;
  EntityType type = EntityType::organization; ///< of a region, a name and a head
  std::string_view id{};                      ///< of a region: its code
  Needs needs = Needs::whole;                 ///< of a head
  bool listed = false;                        ///< a name or head of entities.tsv
  [[nodiscard]] std::uint32_t size() const noexcept { return end - begin; }
};

/// Cuts clauses into tokens: at each place the longest division's name, entity or word; quotations and short brackets are one token each.
class NameTokenizer {
public:
  NameTokenizer(std::string_view canonical, Signs const &signs, Lexicon const &lexicon, Regions &regions)
      : canonical_(canonical), signs_(signs), lexicon_(lexicon), words_(lexicon::Access::name_words(lexicon)), regions_(regions) {}

  /// The tokens from `begin` to the end of the clause (，；。 and the like) or `end`; gives the place behind them.
  std::uint32_t read(std::uint32_t begin, std::uint32_t end, std::vector<NameToken> &tokens);

  /// Whether what stands at an offset, where a name may begin, tells one: a head, a body, a word of naming, a division, a quotation.
  [[nodiscard]] bool tells_name(std::uint32_t i, std::uint32_t end) const;

private:
  [[nodiscard]] NameToken at(std::uint32_t i, std::uint32_t end) const;
  [[nodiscard]] NameToken number_at(std::uint32_t i, std::uint32_t end) const;
  [[nodiscard]] NameToken bracket(std::uint32_t begin, std::uint32_t end, std::uint32_t mark) const;
  [[nodiscard]] NameToken word_at(std::uint32_t i, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t close_of(std::uint32_t i, std::uint32_t end, std::string_view open, std::string_view close,
                                       std::uint32_t longest) const;

  std::string_view canonical_;
  Signs const &signs_;
  Lexicon const &lexicon_;
  lexicon::NameWords const &words_;
  Regions &regions_;
};

} // namespace reportlib::parse_stages
