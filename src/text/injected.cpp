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
  // A text that spreads its own words has gaps everywhere.
  int in_names = 0;
  for (auto const &[name, count] : names)
    if (count >= few) in_names += count * static_cast<int>(name.size() / 4);
  for (auto const &[name, count] : names)
    if (count >= few && in_names * 2 >= gaps) words.emplace_back(name);
  return words;
}

} // namespace reportlib::text
