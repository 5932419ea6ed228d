#include "parse/entities/regions.hpp"

#include <algorithm>

#include "grammar/grammar.hpp"
#include "lexicon/access.hpp"
#include "lexicon/beginnings.hpp"
#include "lexicon/regions.hpp"
#include "parse/outline/characters.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {

Regions::Regions(Header const &header, Lexicon const &lexicon)
    : lexicon_(lexicon), names_(lexicon::Access::region_names(lexicon)), reporting_(header.region),
      year_(header.date ? std::optional<int>(header.date->year) : header.planned_year) {}

std::string_view Regions::code_of(std::string_view name) {
  auto const known = std::find_if(resolved_.begin(), resolved_.end(), [&](Resolved const &r) { return r.name == name; });
  if (known != resolved_.end()) return known->code;
  constexpr std::size_t most = 64;
  if (resolved_.size() == most) resolved_.clear();
  return resolved_.emplace_back(Resolved{name, lexicon::Access::regions(lexicon_).code_of(name, year_, reporting_.code)}).code;
}

std::size_t Regions::abbreviations(std::string_view text) noexcept {
  static constexpr text::CharacterSet provinces = [] {
    text::CharacterSet all(u"");
    for (std::size_t i = 0; i < lexicon::province_abbreviations.size(); i += 3)
      all.add(static_cast<char16_t>(text::code_point(lexicon::province_abbreviations, i)));
    return all;
  }();
  std::size_t length = 0;
  while (provinces.contains(text::code_point(text, length)) && text.substr(0, length).find(text.substr(length, 3)) == text.npos)
    length += 3; // 闽港|闽澳
  return length > 3 ? length : 0;
}

std::optional<NameFound> Regions::at(std::string_view text, PlaceSigns const *signs) {
  std::size_t length = 0;
  Term const *last = nullptr;
  std::string_view name;
  while (length < text.size() && signs[length] & lexicon::of_place(sign_of(TermKind::region))) {
    auto const match = lexicon::Access::longest_at_sign(lexicon_, TermKind::region, text.substr(length));
    if (!match) break;
    std::string_view const next = text.substr(length, match->length);
    if (!lexicon::tells_region(next, lexicon::row(*match->term), reporting_)) break;
    name = next;
    length += match->length;
    last = match->term;
  }
  if (!last) return std::nullopt;
  if (auto const meeting = grammar::match_meeting(text.substr(length))) return NameFound{length + meeting->length, EntityType::meeting, {}};
  // 河北省人民政府: the body's level word is the name's last character.
  std::size_t const tail = last_character(name).size();
  if (auto const body = grammar::match_body(text.substr(length - tail)))
    return NameFound{length - tail + *body, EntityType::organization, {}};
  if (reporting_.name.ends_with(last->name) ||
      (reporting_.code.size() == 6 && lexicon::lies_in(lexicon::row(*last), reporting_.code) && !reporting_.code.ends_with("00")))
    return NameFound{length, EntityType::region, reporting_.code};
  return NameFound{length, EntityType::region, code_of(text.substr(0, length))};
}

} // namespace reportlib::parse_stages
