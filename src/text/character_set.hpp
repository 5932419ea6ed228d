#pragma once
// Sets of characters that are asked at every place of a text.
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace reportlib::text {

/// Characters of the Basic Multilingual Plane, one bit each.
class CharacterSet {
public:
  constexpr explicit CharacterSet(std::u16string_view characters) {
    for (char16_t c : characters) add(c);
  }
  constexpr CharacterSet &add(char16_t c) {
    bits_[c >> 6] |= std::uint64_t{1} << (c & 63);
    return *this;
  }
  constexpr CharacterSet &add(char16_t first, char16_t last) {
    for (char16_t c = first; c <= last; ++c) add(c);
    return *this;
  }
  /// The characters of both.
  constexpr CharacterSet operator|(CharacterSet const &other) const {
    CharacterSet both = *this;
    for (std::size_t i = 0; i < bits_.size(); ++i) both.bits_[i] |= other.bits_[i];
    return both;
  }
  template <class Use> constexpr void for_each(Use use) const {
    for (std::size_t w = 0; w < bits_.size(); ++w)
      for (std::uint64_t bits = bits_[w]; bits != 0; bits &= bits - 1) use(static_cast<std::uint32_t>(w * 64) + std::countr_zero(bits));
  }
  constexpr bool contains(std::uint32_t c) const { return c < 0x10000 && (bits_[c >> 6] >> (c & 63) & 1); }

  /// The same for a character of three bytes; its code point need not be put together.
  bool contains_three(char const *character) const noexcept {
    auto const byte = [&](std::size_t k) { return static_cast<unsigned char>(character[k]); };
    return bits_[(byte(0) & 0x0Fu) << 6 | (byte(1) & 0x3Fu)] >> (byte(2) & 0x3Fu) & 1;
  }

private:
  std::array<std::uint64_t, 1024> bits_{};
};

/// Bytes of the UTF-8 character that begins with this one.
constexpr std::size_t character_length(char lead) noexcept {
  auto const byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// The code point of a character of three bytes.
constexpr std::uint32_t code_point_of_three(char const *character) noexcept {
  auto const byte = [&](std::size_t k) { return static_cast<unsigned char>(character[k]); };
  return (byte(0) & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
}

/// Two characters of three bytes as one number, for tables of words: read in one step where `ahead` bytes, eight, may be looked at.
inline std::uint64_t pair_of_threes(char const *pair, std::size_t ahead) noexcept {
  constexpr auto six = std::bit_cast<std::uint64_t>(std::array<std::uint8_t, 8>{255, 255, 255, 255, 255, 255, 0, 0});
  std::uint64_t key = 0;
  if (ahead >= sizeof key) {
    std::memcpy(&key, pair, sizeof key);
    return key & six;
  }
  std::memcpy(&key, pair, 6);
  return key;
}

/// The code point at a byte; 0 for one that is neither ASCII nor of three bytes, as nearly all of a report are.
constexpr std::uint32_t code_point(std::string_view text, std::size_t i) noexcept {
  if (i >= text.size()) return 0;
  auto const byte = [&](std::size_t k) { return static_cast<unsigned char>(text[i + k]); };
  if (byte(0) < 0x80) return byte(0);
  if ((byte(0) & 0xF0) != 0xE0 || i + 3 > text.size()) return 0;
  return code_point_of_three(text.data() + i);
}

} // namespace reportlib::text
