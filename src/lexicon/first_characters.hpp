#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace reportlib::lexicon {

/// The first characters of many words, as one bit each of the Basic Multilingual Plane.
class FirstCharacters {
public:
  void add(std::string_view word) {
    auto const byte = [&](std::size_t i) { return i < word.size() ? static_cast<unsigned char>(word[i]) : 0u; };
    if (byte(0) < 0x80) {
      set(byte(0));
      bool const letter = (byte(0) | 0x20) >= 'a' && (byte(0) | 0x20) <= 'z'; // the trie takes either case
      if (letter) set(byte(0) ^ 0x20);
    } else if ((byte(0) & 0xE0) == 0xC0)
      set((byte(0) & 0x1F) << 6 | (byte(1) & 0x3F));
    else if ((byte(0) & 0xF0) == 0xE0)
      set((byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F));
  }
  /// Whether a word may begin where the text does; a quick no before the trie is asked.
  [[nodiscard]] bool may_begin(std::string_view text) const noexcept {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (text.empty()) return false;
    if (byte(0) < 0x80) return contains(byte(0));
    if ((byte(0) & 0xE0) == 0xC0 && text.size() >= 2) return contains((byte(0) & 0x1Fu) << 6 | (byte(1) & 0x3Fu));
    if ((byte(0) & 0xF0) == 0xE0 && text.size() >= 3) return contains((byte(0) & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu));
    return true;
  }
  [[nodiscard]] bool contains(char32_t c) const noexcept { return c < 0x10000 && (bits_[c >> 6] >> (c & 63) & 1); }

private:
  void set(std::uint32_t c) { bits_[c >> 6] |= std::uint64_t{1} << (c & 63); }
  std::array<std::uint64_t, 1024> bits_{};
};

} // namespace reportlib::lexicon
