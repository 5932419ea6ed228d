#pragma once
// The words of one list, asked whether one of them ends a text or where one stands last in it.
#include <cstdint>
#include <span>
#include <string_view>

#include "text/character_set.hpp"

namespace reportlib::lexicon {

/// Two sets of 64 bits know the hashed first and last characters of the words, so that most places of a text are passed over without a
/// look at any word.
class WordList {
public:
  WordList() = default;
  explicit WordList(std::span<std::string_view const> words) noexcept : words_(words) {
    for (std::string_view word : words) {
      first_ |= bit(text::code_point(word, 0));
      bool const plain =
          static_cast<unsigned char>(word.back()) < 0x80 || (word.size() >= 3 && text::code_point(word, word.size() - 3) >= 0x800);
      last_ |= plain ? bit(last_character(word)) : ~std::uint64_t{0};
    }
  }
  /// Whether the text ends with one of the words.
  [[nodiscard]] bool ends(std::string_view text) const noexcept {
    if (!(last_ & bit(last_character(text)))) return false;
    for (std::string_view word : words_)
      if (text.ends_with(word)) return true;
    return false;
  }
  /// Whether it begins with one of them.
  [[nodiscard]] bool begins(std::string_view text) const noexcept {
    if (text.empty() || !(first_ & bit(text::code_point(text, 0)))) return false;
    for (std::string_view word : words_)
      if (text.starts_with(word)) return true;
    return false;
  }
  /// Where one of the words stands last in the text; npos when none does.
  [[nodiscard]] std::size_t find_last(std::string_view text) const noexcept {
    for (std::size_t i = first_ ? text.size() : 0; i > 0;) {
      bool const three = i >= 3 && (text[i - 3] & 0xF0) == 0xE0; // bytes, as nearly all characters have
      i -= three ? 3 : 1;
      if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80 || !(first_ & bit(text::code_point(text, i)))) continue;
      for (std::string_view word : words_)
        if (text.substr(i).starts_with(word)) return i;
    }
    return text.npos;
  }

  /// A character's place in the sets.
  static std::uint64_t bit(std::uint32_t character) noexcept { return std::uint64_t{1} << ((character ^ character >> 6) & 63); }

private:
  static std::uint32_t last_character(std::string_view text) noexcept {
    return text.empty() || static_cast<unsigned char>(text.back()) < 0x80 || text.size() < 3 ? 0 : text::code_point(text, text.size() - 3);
  }

  std::span<std::string_view const> words_;
  std::uint64_t first_ = 0, last_ = 0;
};

} // namespace reportlib::lexicon
