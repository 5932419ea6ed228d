#pragma once
// Sixty-four bytes asked at once: the answer has a bit for each, the first byte's the lowest. With SSE2 where the compiler has it, which
// every x86-64 processor has; else in plain C++.
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace reportlib::text {

/// The bytes from first to last.
struct ByteRange {
  std::uint8_t first, last;
};

class PlainBytes64 {
public:
  static constexpr bool plain = true;
  explicit PlainBytes64(void const *bytes) noexcept { std::memcpy(bytes_.data(), bytes, bytes_.size()); }
  /// The low bytes of 64 numbers, and the high ones.
  static PlainBytes64 low(std::uint16_t const *numbers) noexcept { return {numbers, 0}; }
  static PlainBytes64 high(std::uint16_t const *numbers) noexcept { return {numbers, 8}; }
  void store(void *to) const noexcept { std::memcpy(to, bytes_.data(), bytes_.size()); }

  /// Those in one of the ranges.
  template <ByteRange... ranges> [[nodiscard]] std::uint64_t in() const noexcept {
    return where([](std::uint8_t byte) { return ((byte >= ranges.first && byte <= ranges.last) || ...); });
  }
  /// Those that have one of the bits.
  template <std::uint8_t bits> [[nodiscard]] std::uint64_t with() const noexcept {
    return where([](std::uint8_t byte) { return (byte & bits) != 0; });
  }

private:
  PlainBytes64(std::uint16_t const *numbers, int shift) noexcept {
    for (std::size_t k = 0; k < bytes_.size(); ++k) bytes_[k] = static_cast<std::uint8_t>(numbers[k] >> shift);
  }
  template <class Holds> [[nodiscard]] std::uint64_t where(Holds holds) const noexcept {
    std::uint64_t places = 0;
    for (std::size_t k = 0; k < bytes_.size(); ++k) places |= std::uint64_t{holds(bytes_[k])} << k;
    return places;
  }
  std::array<std::uint8_t, 64> bytes_;
};

#ifdef __SSE2__
class Sse2Bytes64 {
public:
  static constexpr bool plain = false;
  explicit Sse2Bytes64(void const *bytes) noexcept {
    for (std::size_t k = 0; k < parts; ++k) of_[k] = load(bytes, k);
  }
  static Sse2Bytes64 low(std::uint16_t const *numbers) noexcept {
    return Sse2Bytes64(numbers, [](__m128i eight) { return _mm_and_si128(eight, _mm_set1_epi16(0xFF)); });
  }
  static Sse2Bytes64 high(std::uint16_t const *numbers) noexcept {
    return Sse2Bytes64(numbers, [](__m128i eight) { return _mm_srli_epi16(eight, 8); });
  }
  void store(void *to) const noexcept { std::memcpy(to, of_, sizeof of_); }

  template <ByteRange... ranges> [[nodiscard]] std::uint64_t in() const noexcept {
    return masked([](__m128i part) {
      __m128i any = _mm_setzero_si128();
      ((any = _mm_or_si128(any, between(part, ranges))), ...);
      return any;
    });
  }
  template <std::uint8_t bits> [[nodiscard]] std::uint64_t with() const noexcept {
    if constexpr (std::has_single_bit(bits)) // it is moved to the highest of its byte
      return masked([](__m128i part) { return _mm_slli_epi16(part, std::countl_zero(bits)); });
    else
      return ~masked([](__m128i part) { return _mm_cmpeq_epi8(_mm_and_si128(part, all(bits)), _mm_setzero_si128()); });
  }

private:
  static constexpr std::size_t parts = 4;

  template <class Half> Sse2Bytes64(std::uint16_t const *numbers, Half half) noexcept {
    for (std::size_t k = 0; k < parts; ++k) of_[k] = _mm_packus_epi16(half(load(numbers, 2 * k)), half(load(numbers, 2 * k + 1)));
  }
  static __m128i load(void const *bytes, std::size_t k) noexcept { return _mm_loadu_si128(static_cast<__m128i const *>(bytes) + k); }
  static __m128i all(std::uint8_t byte) noexcept { return _mm_set1_epi8(static_cast<char>(byte)); }
  // How far a byte lies behind the first one, as a number without sign, is at most the range's length.
  static __m128i between(__m128i part, ByteRange range) noexcept {
    __m128i const behind = _mm_sub_epi8(part, all(range.first));
    return _mm_cmpeq_epi8(_mm_min_epu8(behind, all(static_cast<std::uint8_t>(range.last - range.first))), behind);
  }
  // The highest bit of each byte.
  template <class Read> [[nodiscard]] std::uint64_t masked(Read read) const noexcept {
    std::uint64_t places = 0;
    for (std::size_t k = 0; k < parts; ++k)
      places |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(read(of_[k])))} << k * sizeof(__m128i);
    return places;
  }
  __m128i of_[parts];
};
using Bytes64 = Sse2Bytes64;
#else
using Bytes64 = PlainBytes64;
#endif

} // namespace reportlib::text
