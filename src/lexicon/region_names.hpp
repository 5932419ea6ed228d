#pragma once
// Which names of divisions tell a division wherever they stand. The short names of counties are parts of other words too often
// (平安, 和平): only the reporting area is called by one.
#include <string_view>

#include "lexicon/key_filter.hpp"
#include "lexicon/row.hpp"

namespace reportlib::lexicon {

/// Whether the name of a region tells it, for the area that reports.
inline bool tells_region(std::string_view name, Row const &region, std::string_view reporting) noexcept {
  bool const full = name == region.name && name.size() > 2 * std::string_view("县").size();
  return full || region.is_above_county() || reporting.ends_with(region.name) || reporting.ends_with(name);
}

/// The beginnings of such names: few places of a text have one, though names of counties begin at many.
class RegionNames {
public:
  void add(Row const &region, std::string_view surface) noexcept {
    if (!begins_with_pair(surface))
      others_ = true;
    else if (region.is_above_county() || region.name.find(surface) == region.name.npos)
      names_.add(pair_of(surface));
    else if (surface == region.name && begins_with_pair(surface.substr(3)))
      names_.add(two_pairs(surface));
  }
  /// The pairs of characters in the name of the area that reports, for `may_begin`.
  static std::uint64_t pairs_of(std::string_view reporting) noexcept {
    std::uint64_t pairs = 0;
    for (; begins_with_pair(reporting); reporting.remove_prefix(3)) pairs |= KeyFilter::bit(pair_of(reporting));
    return pairs;
  }
  /// False only where no name begins that tells a region.
  [[nodiscard]] bool may_begin(std::string_view text, std::uint64_t pairs_of_reporting) const noexcept {
    if (others_ || !begins_with_pair(text)) return true;
    std::uint64_t const pair = pair_of(text);
    return names_.may_have(pair) || pairs_of_reporting & KeyFilter::bit(pair) ||
           (begins_with_pair(text.substr(3)) && names_.may_have(two_pairs(text)));
  }

private:
  // Of three characters: the pairs of the first two and of the last two.
  static std::uint64_t two_pairs(std::string_view text) noexcept { return pair_of(text) ^ pair_of(text.substr(3)) << 16; }

  KeyFilter names_;
  bool others_ = false; ///< a name is shorter or of other characters: nothing can be told by the first two
};

} // namespace reportlib::lexicon
