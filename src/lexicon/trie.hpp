#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reportlib::lexicon {

/// Longest match of many keys over bytes. Built once from sorted keys: the children of a node stand side by side, the first byte is
/// looked up directly. ASCII letters match in either case.
class Trie {
public:
  Trie() { roots_.fill(none); }
  /// Keys need not be sorted; of equal keys the last one counts.
  explicit Trie(std::vector<std::pair<std::string, std::uint32_t>> keys);

  struct Found {
    std::size_t length; ///< bytes
    std::uint32_t value;
  };
  [[nodiscard]] std::optional<Found> longest(std::string_view text) const noexcept;

private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  struct Node {
    std::uint32_t first_child = 0, value = none;
    std::uint16_t children = 0;
    unsigned char byte = 0;
  };
  std::array<std::uint32_t, 256> roots_;
  std::vector<Node> nodes_;
};

} // namespace reportlib::lexicon
