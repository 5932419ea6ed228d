// Texts that are nothing but one thing, so that whatever looks ahead or back from each place shows.
#include "odd.hpp"

#include <array>
#include <string_view>

namespace reportlib::bench {
namespace {

std::string repeated(std::string_view one, std::size_t count) {
  std::string text;
  text.reserve(one.size() * count);
  for (std::size_t i = 0; i < count; ++i) text += one;
  return text;
}

std::string nested_headings(std::size_t count) {
  constexpr std::array<std::string_view, 5> levels = {"一、工作\n", "（一）工作\n", "1．工作\n", "（1）工作\n", "①工作\n"};
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += levels[i % levels.size()];
  return text;
}

// What stands above already, but is too little to be a copy of it.
std::string short_copies(std::size_t count) {
  std::string const part = repeated("社会大局", 10) + '\n' + repeated("好。\n", count / 2);
  return part + part;
}

} // namespace

std::vector<OddText> const &odd_texts() {
  static std::vector<OddText> const texts = {
      {"nested headings", nested_headings},
      {"digits of one number", [](std::size_t n) { return std::string(n, '7'); }},
      {"、", [](std::size_t n) { return repeated("、", n); }},
      {"(", [](std::size_t n) { return repeated("(", n); }},
      {"一", [](std::size_t n) { return repeated("一", n); }},
      {"“ never closed", [](std::size_t n) { return repeated("“", n); }},
      {"short copies", short_copies},
      {"分别", [](std::size_t n) { return repeated("分别", n); }},
  };
  return texts;
}

} // namespace reportlib::bench
