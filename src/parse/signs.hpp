#pragma once
// What may begin at each place of the canonical text, found in one pass over it and asked by all stages behind it: where none of their
// signs stands they pass over the text sixty-four bytes at a step.
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "lexicon/access.hpp"
#include "lexicon/sign_table.hpp"
#include <reportlib/span.hpp>

namespace reportlib::parse_stages {

using lexicon::fact_sign;
using lexicon::form_sign;
using lexicon::number_sign;
using lexicon::PlaceSigns;
using lexicon::sign_of;
using lexicon::SignSet;
using lexicon::stop_sign;
using lexicon::strong_noise_sign;

/// What stages go to from place to place through a text.
enum class Sought : std::uint8_t { stops, numbers, words, bounds, noise, strong_noise, facts, forms, genres };

class Signs {
public:
  Signs() = default;
  Signs(std::string_view canonical, lexicon::SignTable const &table);

  /// Whether one of the signs, of those that are kept for each place (PlaceSigns), stands at a place, which may be the end of the text.
  [[nodiscard]] bool has(std::size_t place, SignSet any) const noexcept { return signs_[place] & lexicon::of_place(any); }
  /// Whether it is what is sought.
  [[nodiscard]] bool has(std::size_t place, Sought what) const noexcept {
    return map_of(what)[place / places_of_word] >> place % places_of_word & 1;
  }
  /// Those of the text from a place on.
  [[nodiscard]] PlaceSigns const *from(std::size_t place) const noexcept { return signs_.get() + place; }

  /// The next place in [begin, end) of what is sought; `end` when there is none.
  [[nodiscard]] std::uint32_t next(std::size_t begin, std::size_t end, Sought what) const noexcept {
    std::uint64_t const *const map = map_of(what);
    return next_in(begin, end, [=](std::size_t word) { return map[word]; });
  }
  /// Of one or the other.
  [[nodiscard]] std::uint32_t next(std::size_t begin, std::size_t end, Sought one, Sought other) const noexcept {
    std::uint64_t const *const map = map_of(one), *const second = map_of(other);
    return next_in(begin, end, [=](std::size_t word) { return map[word] | second[word]; });
  }
  /// The same for signs that have no map, in a short stretch.
  [[nodiscard]] std::uint32_t next(std::size_t begin, std::size_t end, SignSet any) const noexcept {
    while (begin < end && !has(begin, any)) ++begin;
    return static_cast<std::uint32_t>(begin);
  }

  /// The places of all stops, in order.
  [[nodiscard]] std::span<std::uint32_t const> stops() const noexcept { return {stops_.places.get(), stops_.count}; }
  /// The places where a name may begin: of a region, or one that its form tells.
  [[nodiscard]] std::span<std::uint32_t const> names() const noexcept { return {names_.places.get(), names_.count}; }
  /// Whether a character stands in the text, which is theirs, that only traditional texts have.
  [[nodiscard]] bool tell_traditional(std::string_view canonical) const noexcept;

private:
  static constexpr std::size_t map_count = static_cast<std::size_t>(Sought::genres) + 1, places_of_word = 64;

  [[nodiscard]] std::uint64_t const *map_of(Sought what) const noexcept { return maps_.get() + static_cast<std::size_t>(what) * words_; }
  // `read` gives a word of a map.
  template <class Read> [[nodiscard]] static std::uint32_t next_in(std::size_t begin, std::size_t end, Read read) noexcept {
    std::size_t word = begin / places_of_word;
    std::uint64_t left = read(word) >> begin % places_of_word << begin % places_of_word;
    while (left == 0) {
      if (++word * places_of_word >= end) return static_cast<std::uint32_t>(end);
      left = read(word);
    }
    return static_cast<std::uint32_t>(std::min(end, word * places_of_word + static_cast<std::size_t>(std::countr_zero(left))));
  }

  // Of those that are walked from the first to the last: an array is faster than to seek each from the one before.
  struct Places {
    std::unique_ptr<std::uint32_t[]> places;
    std::size_t count = 0, capacity = 0;
    void reserve(std::size_t wanted);
    void add(std::size_t word, std::uint64_t bits) {
      if (count + places_of_word > capacity) [[unlikely]]
        reserve(2 * capacity + places_of_word);
      for (; bits != 0; bits &= bits - 1)
        places[count++] = static_cast<std::uint32_t>(word * places_of_word + static_cast<std::size_t>(std::countr_zero(bits)));
    }
  };

  void add(std::size_t word, SignSet const *signs);

  std::size_t words_ = 0; ///< of a map
  std::unique_ptr<PlaceSigns[]> signs_;
  std::unique_ptr<std::uint64_t[]> maps_; ///< of all that is sought, one behind the other: a bit for each place
  Places stops_, names_;
};

} // namespace reportlib::parse_stages
