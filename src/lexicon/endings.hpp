#pragma once
// What the words of a kind end with. Of the phrases that are asked whether they are a word of it, most end as no word does.
#include <string_view>

#include "lexicon/key_filter.hpp"

namespace reportlib::lexicon {

/// The last two characters of the words, where both are of three bytes as nearly always.
class Endings {
public:
  void add(std::string_view word) noexcept {
    if (ends_with_pair(word))
      pairs_.add(pair_of(last_pair(word)));
    else
      single_ |= word.size() == 3 && (word[0] & 0xF0) == 0xE0; // any character may stand before it
  }
  /// False only when no word ends the text.
  [[nodiscard]] bool may_end(std::string_view text) const noexcept {
    return single_ || !ends_with_pair(text) || pairs_.may_have(pair_of(last_pair(text)));
  }

private:
  static std::string_view last_pair(std::string_view text) noexcept { return text.substr(text.size() - pair_bytes); }
  static bool ends_with_pair(std::string_view text) noexcept { return text.size() >= pair_bytes && begins_with_pair(last_pair(text)); }

  KeyFilter pairs_;
  bool single_ = false; ///< one of the words is a single character
};

} // namespace reportlib::lexicon
