#include "text/unusual.hpp"

#include <array>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace reportlib::text {
namespace {

#ifdef __SSE2__
std::uint64_t unusual_of_64(char const *bytes) noexcept {
  std::uint64_t usual = 0;
  for (std::size_t i = 0; i < 64; i += sizeof(__m128i)) {
    auto const part = _mm_loadu_si128(reinterpret_cast<__m128i const *>(bytes + i));
    auto const all = [](int byte) { return _mm_set1_epi8(static_cast<char>(byte)); };
    // Compared as signed numbers: ASCII is 0 and above, the rest below it in its order.
    auto const between = [&](int low, int high) { return _mm_and_si128(_mm_cmpgt_epi8(part, all(low)), _mm_cmpgt_epi8(all(high), part)); };
    auto const continues = _mm_cmpgt_epi8(all(0xC0), part);
    auto const any = _mm_or_si128(_mm_or_si128(between('(' - 1, ';' + 1), between(0xE4 - 1, 0xE9 + 1)), continues);
    usual |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(any))} << i;
  }
  return ~usual;
}
#else
std::uint64_t unusual_of_64(char const *bytes) noexcept {
  std::uint64_t unusual = 0;
  for (std::size_t i = 0; i < 64; ++i) {
    auto const byte = static_cast<unsigned char>(bytes[i]);
    bool const usual = (byte >= '(' && byte <= ';') || (byte >= 0xE4 && byte <= 0xE9) || (byte & 0xC0) == 0x80;
    unusual |= std::uint64_t{!usual} << i;
  }
  return unusual;
}
#endif

} // namespace

void UnusualPlaces::read(std::size_t begin) noexcept {
  begin_ = begin, end_ = begin + block;
  if (end_ <= text_.size()) {
    places_ = unusual_of_64(text_.data() + begin);
    return;
  }
  std::array<char, block> last{}; // zeros are unusual
  std::memcpy(last.data(), text_.data() + begin, text_.size() - begin);
  places_ = unusual_of_64(last.data());
}

} // namespace reportlib::text
