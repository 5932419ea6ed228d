#pragma once
// Which names of divisions tell a division wherever they stand. The short names of counties are parts of other words too often
// (平安, 和平): only the reporting area and those in it are called by one.
#include <array>
#include <string_view>

#include "lexicon/key_filter.hpp"
#include "lexicon/row.hpp"
#include <reportlib/header.hpp>

namespace reportlib::lexicon {

/// Whether one of a region's divisions lies in the area of a code, or is it.
inline bool lies_in(Row const &region, std::string_view code) noexcept {
  if (code.size() < 6) return false;
  std::string_view const area = code.substr(0, code.ends_with("0000") ? 2 : code.ends_with("00") ? 4 : 6);
  for (std::string_view all = region.divisions();;) {
    if (all.starts_with(area)) return true;
    std::size_t const next = all.find(';');
    if (next == all.npos) return false;
    all.remove_prefix(next + 1);
  }
}

/// Whether the name of a region tells it, for the area that reports.
inline bool tells_region(std::string_view name, Row const &region, Region const &reporting) noexcept {
  bool const full = name == region.name && name.size() > 2 * std::string_view("县").size();
  return full || region.is_above_county() || reporting.name.ends_with(name) || lies_in(region, reporting.code);
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
    if (begins_with_pair(surface))
      if (std::size_t const province = province_of(region.divisions()); province < provinces_.size())
        provinces_[province].add(pair_of(surface));
  }
  /// False only where no name begins that tells a region, for the area that reports.
  [[nodiscard]] bool may_begin(std::string_view text, Region const &reporting) const noexcept {
    if (others_ || !begins_with_pair(text)) return true;
    std::uint64_t const pair = pair_of(text);
    std::size_t const province = province_of(reporting.code);
    return names_.may_have(pair) || (begins_with_pair(text.substr(3)) && names_.may_have(two_pairs(text))) ||
           (province < provinces_.size() && provinces_[province].may_have(pair));
  }

private:
  // Of three characters: the pairs of the first two and of the last two.
  static std::uint64_t two_pairs(std::string_view text) noexcept { return pair_of(text) ^ pair_of(text.substr(3)) << 16; }

  // The first two digits of a code.
  static std::size_t province_of(std::string_view code) noexcept {
    return code.size() < 2 ? ~std::size_t{0} : static_cast<std::size_t>(code[0] - '0') * 10 + static_cast<std::size_t>(code[1] - '0');
  }

  KeyFilter names_;
  std::array<KeyFilterOf<4>, 100> provinces_; ///< of all names of a province's divisions
  bool others_ = false;                       ///< a name is shorter or of other characters: nothing can be told by the first two
};

} // namespace reportlib::lexicon
