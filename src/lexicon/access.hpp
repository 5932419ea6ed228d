#pragma once
// What the library's own stages ask of a lexicon, beside its public face.
#include <optional>
#include <string_view>

#include "lexicon/row.hpp"
#include "lexicon/word_list.hpp"

namespace reportlib::lexicon {

class Endings;
class NameWords;
class RegionIndex;
class RegionNames;
class SignTable;

struct Access {
  /// What may begin at a place of a text, for all kinds of terms at once.
  static SignTable const &signs(Lexicon const &lexicon) noexcept;
  /// What the names of series end with.
  static Endings const &series_endings(Lexicon const &lexicon) noexcept;
  /// Whether a text may begin with a word for the year under review (过去一年).
  static bool may_look_back(Lexicon const &lexicon, std::string_view text) noexcept;
  /// A list of leads.tsv.
  static WordList const &leads(Lexicon const &lexicon, Lead list) noexcept;
  /// Beginnings of the names that tell a region wherever they stand.
  static RegionNames const &region_names(Lexicon const &lexicon) noexcept;
  /// What the rules of names know words by, of its terms of kinds entity and vocabulary.
  static NameWords const &name_words(Lexicon const &lexicon) noexcept;
  /// The divisions of its terms of kind region; built at the first use.
  static RegionIndex const &regions(Lexicon const &lexicon);
  /// `longest` for a place where the sign of the kind is set: without a look whether it is.
  static std::optional<TermMatch> longest_at_sign(Lexicon const &lexicon, TermKind kind, std::string_view text) noexcept;
};

} // namespace reportlib::lexicon
