// What sentences show by their own words of the part that they stand in: work that is done, or work to do.
#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"

namespace reportlib::parse_stages {

Evidence evidence_of(std::string_view text, Lexicon const &lexicon) {
  Evidence found;
  for (std::size_t i = 0; i < text.size();) {
    auto const word = lexicon.longest(TermKind::heading, text.substr(i));
    i += word ? word->length : character_length(text[i]);
    if (!word) continue;
    std::string_view const kind = word->term->attribute("kind");
    found.behind += kind == "behind" || kind == "past" || kind == "review";
    found.ahead += kind == "ahead" || kind == "this_year" || kind == "coming";
    found.coming += kind == "coming";
    found.this_year += kind == "this_year";
    found.self_building += kind == "self_building";
  }
  return found;
}

} // namespace reportlib::parse_stages
