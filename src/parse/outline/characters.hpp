#pragma once
// Steps over the characters of valid UTF-8.
#include <cstdint>
#include <string_view>

#include "text/character_set.hpp"
#include <reportlib/span.hpp>

namespace reportlib::parse_stages {

using text::character_length;

inline std::string_view first_character(std::string_view text) noexcept {
  return text.empty() ? text : text.substr(0, character_length(text[0]));
}

inline std::string_view last_character(std::string_view text) noexcept {
  std::size_t i = text.size();
  while (i > 0 && (static_cast<unsigned char>(text[--i]) & 0xC0) == 0x80) {
  }
  return text.substr(i);
}

/// Of at most 255 bytes.
inline std::uint8_t count_few_characters(std::string_view text) noexcept {
  std::uint8_t n = 0;
  for (char c : text) n = static_cast<std::uint8_t>(n + ((static_cast<unsigned char>(c) & 0xC0) != 0x80));
  return n;
}
inline std::uint32_t count_characters(std::string_view text) noexcept {
  // Counted in bytes, stretch by stretch: compilers make vector instructions of that which need not widen each byte.
  constexpr std::size_t most = 255;
  std::uint32_t n = 0;
  for (; text.size() > most; text.remove_prefix(most)) n += count_few_characters(text.substr(0, most));
  return n + count_few_characters(text);
}

/// At most `size` bytes from the start, whole characters only.
inline std::string_view clipped(std::string_view text, std::size_t size) noexcept {
  if (text.size() <= size) return text;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return text.substr(0, size);
}

inline bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Whether a character (or nothing) is one of a few of the Basic Multilingual Plane.
inline bool is_one_of(std::string_view character, std::u16string_view few) noexcept {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
  std::uint32_t const c = character.size() == 2 ? (byte(0) & 0x1Fu) << 6 | (byte(1) & 0x3Fu) : text::code_point(character, 0);
  bool found = false;
  for (char16_t one : few) found |= c == one;
  return found && !character.empty();
}

/// The same where it is asked of every line: of characters of one and of three bytes.
inline bool is_one_of(std::string_view character, text::CharacterSet const &few) noexcept {
  return !character.empty() && few.contains(text::code_point(character, 0));
}

inline bool has_digit(std::string_view text) noexcept {
  for (char c : text)
    if (is_digit(c)) return true;
  return false;
}

/// [3], 〔3〕, 【3】, ［3］: a note, or its mark in the text.
inline bool begins_with_note_mark(std::string_view text) noexcept { return is_one_of(first_character(text), u"[〔【［"); }

/// 。！？ and what may close a quotation behind them.
inline bool ends_sentence(std::string_view text) noexcept {
  static constexpr text::CharacterSet closes(u"”’）)\"》"), ends(u"。！？!…．");
  std::string_view last = last_character(text);
  while (is_one_of(last, closes) && text.size() > last.size()) {
    text.remove_suffix(last.size());
    last = last_character(text);
  }
  return is_one_of(last, ends);
}

inline std::string_view text_of(std::string_view canonical, Span span) noexcept { return canonical.substr(span.begin, span.size()); }

} // namespace reportlib::parse_stages
