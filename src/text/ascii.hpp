#pragma once
// ASCII letters and digits. isalnum and tolower answer by the locale of the process, which is not ours: in one of ISO 8859 half of all
// bytes of Chinese text are letters.

namespace reportlib::text {

constexpr char ascii_lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr bool is_ascii_alphanumeric(char c) noexcept {
  char const lower = ascii_lower(c);
  return (c >= '0' && c <= '9') || (lower >= 'a' && lower <= 'z');
}

} // namespace reportlib::text
