#include "parse/signs.hpp"

#include <utility>

#include "text/bytes64.hpp"
#include "text/traditional.hpp"

namespace reportlib::parse_stages {
namespace {

// In the order of Sought.
constexpr std::array<SignSet, 9> signs_of_maps = {
    stop_sign,
    number_sign | sign_of(TermKind::name) | sign_of(TermKind::bound),
    sign_of(TermKind::word),
    sign_of(TermKind::bound),
    sign_of(TermKind::noise),
    strong_noise_sign,
    fact_sign,
    form_sign,
    sign_of(TermKind::genre),
};

// The sets of 64 places.
class Sets {
public:
  explicit Sets(SignSet const *sets) noexcept : low_(text::Bytes64::low(sets)), high_(text::Bytes64::high(sets)) {}
  void store_low(PlaceSigns *to) const noexcept { low_.store(to); }
  /// A bit for each place that has one of the signs, all of one half.
  template <SignSet any> [[nodiscard]] std::uint64_t places() const noexcept {
    static_assert((any & 0xFF) == 0 || any <= 0xFF);
    if constexpr (any <= 0xFF)
      return low_.with<any>();
    else
      return high_.with<(any >> 8)>();
  }

private:
  text::Bytes64 low_, high_;
};

} // namespace

void Signs::Places::reserve(std::size_t wanted) {
  auto more = std::make_unique_for_overwrite<std::uint32_t[]>(wanted);
  std::copy_n(places.get(), count, more.get());
  places = std::move(more), capacity = wanted;
}

Signs::Signs(std::string_view canonical, lexicon::SignTable const &table)
    : words_(canonical.size() / places_of_word + 1), // the place behind the text has one too
                                                     // What is not written to costs no memory.
      signs_(std::make_unique_for_overwrite<PlaceSigns[]>(words_ * places_of_word)),
      maps_(std::make_unique_for_overwrite<std::uint64_t[]>(words_ * map_count)) {
  constexpr std::size_t bytes_of_place = 24; // as a rule fewer
  for (Places *places : {&stops_, &names_}) places->reserve(canonical.size() / bytes_of_place + places_of_word);
  // The sets of a part of the text stay in the first cache.
  constexpr std::size_t words_of_part = 16, part = words_of_part * places_of_word;
  std::array<SignSet, part + lexicon::SignTable::beyond> sets;
  for (std::size_t word = 0, place = 0; word < words_;) {
    std::size_t const begin = word * places_of_word, end = std::min(canonical.size(), begin + part);
    std::fill_n(sets.begin(), lexicon::SignTable::beyond, SignSet{0}); // of the character that began in the part before
    place = table.read(canonical, place, end, sets.data() + (place - begin));
    if (end < begin + part) std::fill(sets.begin() + static_cast<std::ptrdiff_t>(end - begin), sets.end(), SignSet{0});
    for (std::size_t k = 0; k < words_of_part && word < words_; ++k, ++word) add(word, sets.data() + k * places_of_word);
  }
}

void Signs::add(std::size_t word, SignSet const *signs) {
  Sets const sets(signs);
  sets.store_low(signs_.get() + word * places_of_word);
  static_assert(signs_of_maps.size() == map_count);
  [&]<std::size_t... map>(std::index_sequence<map...>) {
    std::uint64_t *const here = maps_.get() + word;
    std::size_t const words = words_;
    ((here[map * words] = sets.places<signs_of_maps[map]>()), ...);
  }(std::make_index_sequence<map_count>());
  stops_.add(word, map_of(Sought::stops)[word]);
  names_.add(word, map_of(Sought::forms)[word] | sets.places<sign_of(TermKind::region)>());
}

bool Signs::tell_traditional(std::string_view canonical) const noexcept {
  return std::any_of(names().begin(), names().end(),
                     [&](std::uint32_t place) { return text::traditional_signs.contains(text::code_point(canonical, place)); });
}

} // namespace reportlib::parse_stages
