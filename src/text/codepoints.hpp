#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace reportlib::text {

/// Byte offsets of valid UTF-8 to code points and back, with a checkpoint every 256 bytes: one pass to make, near-constant to ask.
class CodePoints {
public:
  explicit CodePoints(std::string_view utf8);
  /// The number of code points before a byte offset (on a character border, at most the text's size).
  [[nodiscard]] std::uint32_t at_byte(std::uint32_t byte) const noexcept;
  /// The byte offset of a code point; the text's size when there are fewer.
  [[nodiscard]] std::uint32_t byte_of(std::uint32_t code_point) const noexcept;
  [[nodiscard]] std::uint32_t size() const noexcept { return size_; }

private:
  static constexpr std::uint32_t step = 256;
  std::string_view utf8_;
  std::vector<std::uint32_t> before_; ///< code points that begin before byte i * step
  std::uint32_t size_ = 0;
};

} // namespace reportlib::text
