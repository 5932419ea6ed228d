#include "parse/signs.hpp"

#include "text/room.hpp"
#include "text/traditional.hpp"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace reportlib::parse_stages {
namespace {

constexpr SignSet name_signs = form_sign | sign_of(TermKind::region);
// In the order of Sought.
constexpr std::array<SignSet, 5> map_signs = {stop_sign, number_sign | sign_of(TermKind::name) | sign_of(TermKind::bound),
                                              sign_of(TermKind::word), sign_of(TermKind::noise), fact_sign};

// What is not written to costs no memory.
template <class T> std::unique_ptr<T[]> room_for(std::size_t count) {
  count = text::filling_pages(count, sizeof(T));
  auto room = std::make_unique_for_overwrite<T[]>(count);
  text::prefer_large_pages(room.get(), count * sizeof(T));
  return room;
}

// A bit for each of 64 places that has one of the signs.
std::uint64_t places_of_64(SignSet const *signs, SignSet any) noexcept {
  std::uint64_t places = 0;
#ifdef __SSE2__
  auto const wanted = _mm_set1_epi16(static_cast<short>(any));
  auto const without = [&](std::size_t i) {
    auto const eight = _mm_loadu_si128(reinterpret_cast<__m128i const *>(signs + i));
    return _mm_cmpeq_epi16(_mm_and_si128(eight, wanted), _mm_setzero_si128());
  };
  for (std::size_t i = 0; i < 64; i += 16)
    places |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(without(i), without(i + 8))))} << i;
  return ~places;
#else
  for (std::size_t i = 0; i < 64; ++i) places |= std::uint64_t{(signs[i] & any) != 0} << i;
  return places;
#endif
}

} // namespace

void Signs::Places::make_room(std::size_t wanted) {
  auto more = room_for<std::uint32_t>(wanted);
  std::copy_n(places.get(), count, more.get());
  places = std::move(more), room = wanted;
}

Signs::Signs(std::string_view canonical, lexicon::SignTable const &table)
    : signs_(room_for<SignSet>(canonical.size() + lexicon::SignTable::padding)),
      words_(canonical.size() / places_of_word + 1) { // the place behind the text has one too
  static_assert(lexicon::SignTable::padding >= places_of_word && map_signs.size() == map_count);
  table.read(canonical, signs_.get());
  maps_ = room_for<std::uint64_t>(words_ * map_count);
  constexpr std::size_t bytes_of_place = 24; // as a rule fewer
  for (Places *places : {&stops_, &names_}) places->make_room(canonical.size() / bytes_of_place + places_of_word);
  for (std::size_t word = 0; word < words_; ++word) {
    SignSet const *const signs = from(word * places_of_word);
    for (std::size_t map = 0; map < map_count; ++map) maps_[map * words_ + word] = places_of_64(signs, map_signs[map]);
    stops_.add(word, map_of(Sought::stops)[word]), names_.add(word, places_of_64(signs, name_signs));
  }
}

bool Signs::tell_traditional(std::string_view canonical) const noexcept {
  return std::any_of(names().begin(), names().end(),
                     [&](std::uint32_t place) { return text::traditional_signs.contains(text::code_point(canonical, place)); });
}

} // namespace reportlib::parse_stages
