#pragma once
#include <string_view>
#include <vector>

namespace reportlib::tests {

/// The parts of a fuzzer's input that lines of = alone separate; at least one.
inline std::vector<std::string_view> parted(std::string_view bytes) {
  std::vector<std::string_view> parts;
  constexpr std::string_view border = "\n=\n";
  for (;;) {
    std::size_t const end = bytes.find(border);
    parts.push_back(bytes.substr(0, end));
    if (end == bytes.npos) return parts;
    bytes.remove_prefix(end + border.size());
  }
}

} // namespace reportlib::tests
