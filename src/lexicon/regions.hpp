#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/row.hpp"
#include "lexicon/word_table.hpp"
#include <reportlib/lexicon.hpp>
#include <reportlib/region.hpp>

namespace reportlib::lexicon {

/// The level that the zeros of a code tell.
RegionLevel level_of_code(std::string_view code) noexcept;

/// Whether it reads as an entry of the column divisions: code:first year-last year:name, in a right order of the years.
bool is_division(std::string_view written);

/// The divisions of the terms of kind region, by name and by code; views into the terms.
class RegionIndex {
public:
  explicit RegionIndex(std::span<Row const> terms);
  [[nodiscard]] ResolvedRegion resolve(std::string_view name, std::optional<int> year, std::string_view context) const;
  /// The code of the division alone; empty when there is none or more than one.
  [[nodiscard]] std::string_view code_of(std::string_view name, std::optional<int> year, std::string_view context) const;

private:
  struct Entry {
    std::string_view code, name;
    int first, last; ///< last: `today` when it holds
  };
  using Entries = std::vector<Entry const *>;

  [[nodiscard]] Entries called(std::string_view name) const;
  /// The divisions that a name may mean, and whether it means the only one.
  struct Meant {
    Entries entries;
    bool one = false;
  };
  [[nodiscard]] Meant meant(std::string_view name, std::optional<int> year, std::string_view context) const;
  [[nodiscard]] Entry const *held(std::string_view code, int year) const;
  [[nodiscard]] Entries superiors(Entry const &entry, int year) const;

  struct Link {
    std::uint32_t entry, next; ///< next: the place of the next link, or none
  };
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  static Entry read_entry(std::string_view written, std::string_view name_of_row);
  void name(std::string_view name, std::uint32_t entry);
  [[nodiscard]] Entries named(std::string_view name) const;

  std::vector<Entry> entries_; ///< sorted by code and year
  WordTable names_;            ///< the first link of each name
  std::vector<Link> links_;    ///< the entries of each name, in the order of the file
};

} // namespace reportlib::lexicon
