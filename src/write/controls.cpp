#include "write/controls.hpp"

namespace reportlib::write {
namespace {

char32_t decoded(std::string_view character) {
  auto const first = static_cast<unsigned char>(character.front());
  char32_t c = first < 0x80 ? first : first & (0xFFU >> (character.size() + 1));
  for (char byte : character.substr(1)) c = c << 6 | (static_cast<unsigned char>(byte) & 0x3FU);
  return c;
}

} // namespace

std::size_t control_length(std::string_view utf8, std::size_t at) noexcept {
  auto const byte = [&](std::size_t i) { return at + i < utf8.size() ? static_cast<unsigned char>(utf8[at + i]) : 0U; };
  unsigned const first = byte(0);
  if (first < 0x20 || first == 0x7F) return 1;
  if (first == 0xC2) return byte(1) < 0xA0 ? 2 : 0;
  if (first == 0xD8) return byte(1) == 0x9C ? 2 : 0; // U+061C
  if (first != 0xE2) return 0;
  unsigned const last = byte(2);
  bool const marks = byte(1) == 0x80 && (last == 0x8E || last == 0x8F || (last >= 0xAA && last <= 0xAE)); // U+200E, F, U+202A–E
  return marks || (byte(1) == 0x81 && last >= 0xA6 && last <= 0xA9) ? 3 : 0;                              // U+2066–9
}

std::string escaped_control(std::string_view character) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "\\u";
  char32_t const c = decoded(character);
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[c >> shift & 0xF];
  return out;
}

} // namespace reportlib::write
