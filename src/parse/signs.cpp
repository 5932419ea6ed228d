#include "parse/signs.hpp"

#include "text/bytes64.hpp"
#include "text/room.hpp"
#include "text/traditional.hpp"

namespace reportlib::parse_stages {
namespace {

constexpr SignSet any_number = number_sign | sign_of(TermKind::name) | sign_of(TermKind::bound);
constexpr SignSet any_name = form_sign | sign_of(TermKind::region);

// What is not written to costs no memory.
template <class T> std::unique_ptr<T[]> room_for(std::size_t count) {
  count = text::filling_pages(count, sizeof(T));
  auto room = std::make_unique_for_overwrite<T[]>(count);
  text::prefer_large_pages(room.get(), count * sizeof(T));
  return room;
}

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

void Signs::Places::make_room(std::size_t wanted) {
  auto more = room_for<std::uint32_t>(wanted);
  std::copy_n(places.get(), count, more.get());
  places = std::move(more), room = wanted;
}

Signs::Signs(std::string_view canonical, lexicon::SignTable const &table)
    : words_(canonical.size() / places_of_word + 1), // the place behind the text has one too
      signs_(room_for<PlaceSigns>(words_ * places_of_word)), maps_(room_for<std::uint64_t>(words_ * map_count)) {
  constexpr std::size_t bytes_of_place = 24; // as a rule fewer
  for (Places *places : {&stops_, &names_}) places->make_room(canonical.size() / bytes_of_place + places_of_word);
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
  std::size_t const words = words_;
  std::uint64_t *map = maps_.get() + word;
  auto const write = [&](std::uint64_t places) {
    *map = places, map += words;
    return places;
  };
  // In the order of Sought.
  stops_.add(word, write(sets.places<stop_sign>()));
  write(sets.places<any_number>());
  write(sets.places<sign_of(TermKind::word)>());
  write(sets.places<sign_of(TermKind::bound)>());
  write(sets.places<sign_of(TermKind::noise)>());
  write(sets.places<strong_noise_sign>());
  write(sets.places<fact_sign>());
  names_.add(word, write(sets.places<form_sign>()) | sets.places<sign_of(TermKind::region)>());
  write(sets.places<sign_of(TermKind::genre)>());
}

bool Signs::tell_traditional(std::string_view canonical) const noexcept {
  return std::any_of(names().begin(), names().end(),
                     [&](std::uint32_t place) { return text::traditional_signs.contains(text::code_point(canonical, place)); });
}

} // namespace reportlib::parse_stages
