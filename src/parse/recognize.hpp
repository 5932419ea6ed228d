#pragma once
// Parts of `recognize`, which finds the numeric expressions: where one may begin, what stands there, what a list shares.
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "parse/stages.hpp"

namespace reportlib::parse_stages {

/// Characters with which a numeric expression may begin: digits, numerals and the first characters of bound words and names.
class StartSet {
public:
  explicit StartSet(Lexicon const &lexicon);
  [[nodiscard]] bool contains(std::uint32_t code_point) const noexcept {
    return code_point < 0x10000 && (bits_[code_point >> 6] >> (code_point & 63) & 1);
  }

private:
  void add(std::string_view characters);
  std::array<std::uint64_t, 1024> bits_{};
};

/// What stands at a place: a mention, or an ordinary word to pass over (no value), or nothing.
struct Candidate {
  std::size_t length;
  std::optional<Value> value;
  bool bare = false; ///< a number without unit, scale or name: only its neighbours can explain it
};
std::optional<Candidate> candidate_at(std::string_view canonical, std::size_t place, Lexicon const &lexicon);

/// Text in “ ” that is a name for the numerals in it (“1+3+2”, “两个一百年”); its length with the quotes, or 0.
std::size_t quoted_name(std::string_view canonical, std::size_t place, Lexicon const &lexicon);

/// Members of a list share unit and bound: 26.2和17.5个百分点, 10%和15%以上. Bare numbers that found no unit are taken out and returned.
std::vector<Mention> share_in_lists(std::string_view canonical, std::vector<Mention> &mentions, std::vector<bool> const &bare);

} // namespace reportlib::parse_stages
