#pragma once
// What the stages make of a text on the way to a Document: `parse` assembles it, `explain` shows it.
#include <string>
#include <vector>

#include "parse/clause/clause.hpp"
#include "parse/relate/relate.hpp"

namespace reportlib::parse_stages {

struct Analysis {
  text::Text text;
  Signs signs;
  Outline outline;
  std::vector<Mention> mentions;
  std::vector<Entity> entities;
  Clauses clauses; ///< only for `explain`: `parse` keeps none
  std::vector<Observation> observations;
  std::vector<Diagnostic> diagnostics; ///< of the stages, canonical like all else
};

/// normalize → join_lines → signs → outline → recognize → resolve → entities → clause → relate. `rules` is filled for `explain`, else null.
Analysis analyse(std::string text, Lexicon const &lexicon, ParseOptions const &options, std::vector<Rules> *rules = nullptr);

} // namespace reportlib::parse_stages
