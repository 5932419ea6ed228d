#include "lexicon/trie.hpp"

#include <algorithm>

namespace reportlib::lexicon {
namespace {

unsigned char folded(char c) noexcept { return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c); }

} // namespace

Trie::Trie(std::vector<std::pair<std::string, std::uint32_t>> keys) {
  roots_.fill(none);
  for (auto &[key, value] : keys)
    for (char &c : key) c = static_cast<char>(folded(c));
  std::stable_sort(keys.begin(), keys.end(), [](auto const &a, auto const &b) { return a.first < b.first; });

  // A range of keys that share their first `depth` bytes hangs below one node; level by level, so that siblings are neighbours.
  struct Range {
    std::size_t begin, end, depth;
    std::uint32_t node;
  };
  std::vector<Range> level{{0, keys.size(), 0, none}};
  while (!level.empty()) {
    std::vector<Range> next;
    for (Range const &range : level) {
      auto const first_child = static_cast<std::uint32_t>(nodes_.size());
      for (std::size_t i = range.begin; i < range.end;) {
        if (keys[i].first.size() == range.depth) {
          if (range.node != none) nodes_[range.node].value = keys[i].second;
          ++i;
          continue;
        }
        char const byte = keys[i].first[range.depth];
        std::size_t end = i;
        while (end < range.end && keys[end].first.size() > range.depth && keys[end].first[range.depth] == byte) ++end;
        auto const node = static_cast<std::uint32_t>(nodes_.size());
        nodes_.push_back({0, none, 0, static_cast<unsigned char>(byte)});
        if (range.node == none) roots_[static_cast<unsigned char>(byte)] = node;
        next.push_back({i, end, range.depth + 1, node});
        i = end;
      }
      if (range.node != none) {
        nodes_[range.node].first_child = first_child;
        nodes_[range.node].children = static_cast<std::uint16_t>(nodes_.size() - first_child);
      }
    }
    level = std::move(next);
  }
}

std::optional<Trie::Found> Trie::longest(std::string_view text) const noexcept {
  std::optional<Found> found;
  if (text.empty()) return found;
  std::uint32_t node = roots_[folded(text[0])];
  for (std::size_t i = 1; node != none; ++i) {
    Node const &n = nodes_[node];
    if (n.value != none) found = Found{i, n.value};
    if (i >= text.size()) break;
    auto const *const begin = nodes_.data() + n.first_child, *const end = begin + n.children;
    unsigned char const byte = folded(text[i]);
    auto const *const child = std::lower_bound(begin, end, byte, [](Node const &a, unsigned char b) { return a.byte < b; });
    node = child != end && child->byte == byte ? static_cast<std::uint32_t>(child - nodes_.data()) : none;
  }
  return found;
}

} // namespace reportlib::lexicon
