#include "text/injected.hpp"

#include <algorithm>
#include <map>

namespace reportlib::text {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_han(std::string_view text, std::size_t i) {
  return i + 3 <= text.size() && static_cast<unsigned char>(text[i]) >= 0xE4 && static_cast<unsigned char>(text[i]) <= 0xE9;
}

// Letters at the end of a line, behind a Chinese character or mark.
std::string_view token_at_end(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
  std::size_t begin = line.size();
  while (begin > 0 && is_letter(line[begin - 1])) --begin;
  bool const behind = begin > 0 && static_cast<unsigned char>(line[begin - 1]) >= 0x80;
  constexpr std::size_t shortest = 2, longest = 12;
  std::size_t const length = line.size() - begin;
  return behind && length >= shortest && length <= longest ? line.substr(begin) : std::string_view{};
}

// Four characters or more, each parted from the next by one blank, between characters that are not: 。马 克 数 据 网全.
std::string_view spread_name(std::string_view text, std::size_t blank) {
  if (blank < 3 || !is_han(text, blank - 3)) return {};
  std::size_t const begin = blank - 3;
  if (begin == 0 || text[begin - 1] == ' ' || text[begin - 1] == '\n') return {};
  std::size_t end = blank;
  std::size_t characters = 1;
  while (end < text.size() && text[end] == ' ' && is_han(text, end + 1)) end += 4, ++characters;
  constexpr std::size_t fewest = 4, most = 12;
  bool const inside = end < text.size() && text[end] != ' ' && text[end] != '\n' && text[end] != '\r';
  return characters >= fewest && characters <= most && inside ? text.substr(begin, end - begin) : std::string_view{};
}

// （下转第四版）（上接第一版）, in the middle of a sentence that a newspaper carries over to another page.
std::vector<std::string_view> page_turns(std::string_view text) {
  constexpr std::string_view open = "（", close = "）";
  constexpr std::size_t longest = 42;
  std::vector<std::string_view> found;
  for (std::string_view turn : {"（下转", "（上接"})
    for (std::size_t i = text.find(turn); i != text.npos; i = text.find(turn, i + open.size())) {
      std::string_view const rest = text.substr(i, longest), inside = rest.substr(0, rest.find(close));
      if (inside.size() < rest.size() && inside.ends_with("版")) found.push_back(rest.substr(0, inside.size() + close.size()));
    }
  return found;
}

} // namespace

std::vector<std::string> injected_words(std::string_view text) {
  constexpr int few = 3, many = 5;
  std::map<std::string_view, int> tokens, names;
  int lines = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t const end = std::min(text.find('\n', begin), text.size());
    std::string_view const line = text.substr(begin, end - begin);
    constexpr std::size_t long_line = 60; // bytes
    lines += line.size() >= long_line;
    if (auto const token = token_at_end(line); !token.empty() && line.size() >= long_line) ++tokens[token];
    begin = end + 1;
  }
  int gaps = 0;
  for (std::size_t i = text.find(' '); i != text.npos; i = text.find(' ', i + 1)) {
    gaps += i >= 3 && is_han(text, i - 3) && is_han(text, i + 1);
    if (auto const name = spread_name(text, i); !name.empty()) {
      int const inside = static_cast<int>(name.size() / 4);
      ++names[name], gaps += inside - 1;
      i += name.size() - 4;
    }
  }
  std::vector<std::string> words;
  for (auto const &[token, count] : tokens)
    if (count >= many && count * 3 >= lines) words.emplace_back(token);
  for (std::string_view turn : page_turns(text)) words.emplace_back(turn);
  // A text that spreads its own words has gaps everywhere.
  int in_names = 0;
  for (auto const &[name, count] : names)
    if (count >= few) in_names += count * static_cast<int>(name.size() / 4);
  for (auto const &[name, count] : names)
    if (count >= few && in_names * 2 >= gaps) words.emplace_back(name);
  return words;
}

std::size_t tail_at(std::string_view text, std::size_t blank) {
  constexpr std::size_t shortest = 4, longest = 12;
  if (blank < 3 || static_cast<unsigned char>(text[blank - 1]) < 0x80) return 0; // behind a Chinese character or mark
  std::size_t end = blank + 1;
  bool letter = false;
  while (end < text.size() && end - blank <= longest + 1 && text[end] > ' ' && text[end] < 0x7F) letter |= is_letter(text[end++]);
  std::size_t const length = end - blank - 1;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\r')) ++end;
  bool const at_end = end == text.size() || text[end] == '\n';
  return letter && at_end && length >= shortest && length <= longest ? length + 1 : 0;
}

bool has_random_tails(std::string_view text) {
  constexpr std::size_t fewest = 5;
  std::size_t lines = 0, tails = 0, odd = 0; // odd: with signs that neither a word nor an address has
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t const end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
    lines += !line.empty();
    std::size_t const blank = line.rfind(' ');
    if (blank == line.npos || tail_at(line, blank) == 0) continue;
    ++tails;
    odd += line.find_first_of("&*<>{}[]()!^`$#@\"'|\\~;,?", blank) != line.npos;
  }
  return tails >= fewest && tails * 3 >= lines * 2 && odd * 2 >= tails;
}

Span pinyin_around(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 8; // bytes of a syllable: zhuǎng
  constexpr std::string_view with_tone = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";
  std::string_view const vowel = text.substr(at, 2);
  std::size_t const known = with_tone.find(vowel);
  if (vowel.size() < 2 || known == with_tone.npos || known % 2 != 0) return {};
  std::size_t begin = at, end = at + 2;
  while (begin > 0 && at - begin < longest && is_letter(text[begin - 1])) --begin;
  while (end < text.size() && end - at < longest && is_letter(text[end])) ++end;
  std::string_view const before = text.substr(0, begin), behind = text.substr(end);
  std::size_t const open = before.ends_with('(') ? 1 : before.ends_with("（") ? 3 : 0;
  std::size_t const close = behind.starts_with(')') ? 1 : behind.starts_with("）") ? 3 : 0;
  if (open == 0 || close == 0 || begin < open + 3 || !is_han(text, begin - open - 3)) return {};
  return {static_cast<std::uint32_t>(begin - open), static_cast<std::uint32_t>(end + close)};
}

} // namespace reportlib::text
