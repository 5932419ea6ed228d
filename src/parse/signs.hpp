#pragma once
// What may begin at each place of the canonical text, found in one pass over it and asked by all stages behind it: where none of their
// signs stands they pass over the text eight bytes at a step.
#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>

#include "lexicon/access.hpp"
#include "lexicon/sign_table.hpp"
#include "text/room.hpp"
#include <reportlib/span.hpp>

namespace reportlib::parse_stages {

using lexicon::fact_sign;
using lexicon::form_sign;
using lexicon::number_sign;
using lexicon::sentence_sign;
using lexicon::sign_of;
using lexicon::SignSet;
using lexicon::stop_sign;

class Signs {
public:
  Signs() = default;
  Signs(std::string_view canonical, lexicon::SignTable const &table)
      : signs_(room_for<SignSet>(canonical.size() + lexicon::SignTable::padding)), stops_(canonical.size()), names_(canonical.size()) {
    lexicon::SignTable::Places stops{stop_sign, stops_.places.get()}, names{form_sign | sign_of(TermKind::region), names_.places.get()};
    table.read(canonical, signs_.get(), stops, names);
    stops_.count = stops.count, names_.count = names.count;
  }

  [[nodiscard]] bool has(std::size_t place, SignSet any) const noexcept { return signs_[place] & any; }
  /// Those of the text from a place on.
  [[nodiscard]] SignSet const *from(std::size_t place) const noexcept { return signs_.get() + place; }
  /// The next place in [begin, end) with one of the signs; `end` when there is none.
  [[nodiscard]] std::uint32_t next(std::size_t begin, std::size_t end, SignSet any) const noexcept {
    std::uint64_t const wanted = any * std::uint64_t{0x0001000100010001};
    for (std::size_t i = begin; i < end; i += 2 * signs_of_word) {
      std::uint64_t words[2];
      std::memcpy(words, signs_.get() + i, sizeof words);
      if (((words[0] | words[1]) & wanted) == 0) continue;
      bool const second = (words[0] & wanted) == 0;
      std::size_t const place = i + (second ? signs_of_word : 0) + first_of(words[second] & wanted);
      return static_cast<std::uint32_t>(std::min(end, place));
    }
    return static_cast<std::uint32_t>(end);
  }

  /// The same for a sign that few places have: four words at a step.
  [[nodiscard]] std::uint32_t next_rare(std::size_t begin, std::size_t end, SignSet any) const noexcept {
    std::uint64_t const wanted = any * std::uint64_t{0x0001000100010001};
    for (; begin < end; begin += 4 * signs_of_word) {
      std::uint64_t words[4];
      std::memcpy(words, signs_.get() + begin, sizeof words);
      if ((words[0] | words[1] | words[2] | words[3]) & wanted) break;
    }
    return next(begin, end, any);
  }

  /// The places of the stops, in order.
  [[nodiscard]] std::span<std::uint32_t const> stops() const noexcept { return {stops_.places.get(), stops_.count}; }
  /// The places where a name may begin: of a region, or one that its form tells.
  [[nodiscard]] std::span<std::uint32_t const> names() const noexcept { return {names_.places.get(), names_.count}; }

  /// Whether a character stands in the text that only traditional texts have.
  [[nodiscard]] bool tell_traditional() const noexcept {
    auto const all = names();
    return std::any_of(all.begin(), all.end(),
                       [&](std::uint32_t place) { return (signs_[place] & lexicon::traditional_signs) == lexicon::traditional_signs; });
  }

private:
  static constexpr std::size_t signs_of_word = sizeof(std::uint64_t) / sizeof(SignSet);
  static std::size_t first_of(std::uint64_t word) noexcept {
    auto const bits =
        static_cast<std::size_t>(std::endian::native == std::endian::little ? std::countr_zero(word) : std::countl_zero(word));
    return bits / (8 * sizeof(SignSet));
  }
  // What is not written to costs no memory.
  template <class T> static std::unique_ptr<T[]> room_for(std::size_t count) {
    auto room = std::make_unique_for_overwrite<T[]>(count);
    text::prefer_large_pages(room.get(), count * sizeof(T));
    return room;
  }
  struct Places {
    Places() = default;
    explicit Places(std::size_t most) : places(room_for<std::uint32_t>(most + 1)) {}
    std::unique_ptr<std::uint32_t[]> places;
    std::size_t count = 0;
  };
  std::unique_ptr<SignSet[]> signs_;
  Places stops_, names_;
};

} // namespace reportlib::parse_stages
