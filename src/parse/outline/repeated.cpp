// Text that a page or file holds twice and more: what stands above already is noise, so that no figure counts twice.
#include <algorithm>
#include <functional>
#include <limits>
#include <unordered_map>

#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"

namespace reportlib::parse_stages {
namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
constexpr std::uint32_t long_block = 30; ///< characters: shorter lines are repeated in every report

class RepeatedReader {
public:
  RepeatedReader(std::string_view canonical, std::vector<Block> const &blocks)
      : canonical_(canonical), blocks_(blocks), earlier_(blocks.size(), none) {
    std::unordered_map<std::size_t, std::size_t> first; // block by the hash of its text
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (blocks[i].noise) continue;
      if (i > 0 && earlier_[i - 1] != none && is_same(earlier_[i - 1] + 1, i))
        earlier_[i] = earlier_[i - 1] + 1;
      else if (is_long(i)) {
        auto const [found, is_new] = first.try_emplace(std::hash<std::string_view>{}(text(i)), i);
        if (!is_new && is_same(found->second, i)) earlier_[i] = found->second;
      }
    }
    // Titles and headings before a long paragraph that is repeated.
    for (std::size_t i = blocks.size(); i-- > 1;)
      if (earlier_[i] != none && earlier_[i] > 0 && earlier_[i - 1] == none && is_same(earlier_[i] - 1, i - 1))
        earlier_[i - 1] = earlier_[i] - 1;
  }

  struct Run {
    std::size_t end = 0;  ///< the block behind it
    bool is_copy = false; ///< long enough
  };
  /// The blocks from one on that stand above, with the few between them.
  [[nodiscard]] Run run_from(std::size_t begin) const {
    if (earlier_[begin] == none) return {begin + 1, false};
    constexpr std::size_t widest_gap = 2, fewest_long = 3;
    constexpr std::uint32_t fewest_characters = 200;
    std::size_t end = begin, count = 0;
    std::uint32_t characters = 0;
    for (std::size_t i = begin; i < blocks_.size() && i - end <= widest_gap; ++i) {
      if (earlier_[i] == none) continue;
      end = i + 1;
      if (is_long(i)) ++count, characters += blocks_[i].characters;
    }
    return {end, count >= fewest_long && characters >= fewest_characters};
  }

private:
  [[nodiscard]] std::string_view text(std::size_t i) const { return text_of(canonical_, blocks_[i].span); }
  [[nodiscard]] bool is_long(std::size_t i) const { return blocks_[i].characters >= long_block; }
  [[nodiscard]] bool is_same(std::size_t earlier, std::size_t i) const { return earlier < i && text(earlier) == text(i); }

  std::string_view canonical_;
  std::vector<Block> const &blocks_;
  std::vector<std::size_t> earlier_; ///< the block above with the same text
};

} // namespace

std::vector<Diagnostic> mark_repeated(std::string_view canonical, std::vector<Block> &blocks) {
  std::vector<Diagnostic> found;
  RepeatedReader const reader(canonical, blocks);
  for (std::size_t i = 0; i < blocks.size();) {
    auto const [end, is_copy] = reader.run_from(i);
    if (!is_copy) {
      i = end;
      continue;
    }
    Span const span{blocks[i].span.begin, blocks[end - 1].span.end};
    std::string message = std::to_string(end - i) + " paragraphs stand above already and are left out";
    found.push_back({span, Severity::warning, Code::repeated_text, std::move(message)});
    for (; i < end; ++i)
      if (!blocks[i].noise) blocks[i].noise = NoiseKind::repeated;
  }
  return found;
}

} // namespace reportlib::parse_stages
