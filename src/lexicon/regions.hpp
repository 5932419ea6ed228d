#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/row.hpp"
#include <reportlib/lexicon.hpp>
#include <reportlib/region.hpp>

namespace reportlib::lexicon {

/// The level that the zeros of a code tell.
RegionLevel level_of_code(std::string_view code) noexcept;

/// The divisions of the terms of kind region, by name and by code; views into the terms.
class RegionIndex {
public:
  explicit RegionIndex(std::span<Row const> terms);
  [[nodiscard]] ResolvedRegion resolve(std::string_view name, std::optional<int> year, std::string_view context) const;

private:
  struct Entry {
    std::string_view code, name;
    int first, last; ///< last: `today` when it holds
  };
  using Entries = std::vector<Entry const *>;

  [[nodiscard]] Entries called(std::string_view name) const;
  [[nodiscard]] Entry const *held(std::string_view code, int year) const;
  [[nodiscard]] Entries superiors(Entry const &entry, int year) const;

  std::vector<Entry> entries_; ///< sorted by code and year
  std::unordered_map<std::string_view, Entries> names_;
};

} // namespace reportlib::lexicon
