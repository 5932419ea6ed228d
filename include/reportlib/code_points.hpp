#pragma once
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <reportlib/export.hpp>
#include <reportlib/span.hpp>

namespace reportlib {

/// Byte offsets of UTF-8 to code points and back: spans count bytes in C++, code points in JSON, Python and written tables. One pass over
/// the text makes it, a question costs a look at 256 bytes at most. It views the text, which must outlive it.
///
///     CodePoints const points(doc.text());
///     Span const m = points.of(doc.mentions()[0].span);      // as Python shows it
///     doc[points.bytes(m)];                                  // back again
class REPORTLIB_EXPORT CodePoints {
public:
  explicit CodePoints(std::string_view utf8 REPORTLIB_LIFETIMEBOUND);
  explicit CodePoints(std::same_as<std::string> auto &&) = delete; ///< it would view a temporary

  /// The number of code points before a byte offset; of all of them for an offset behind the text.
  [[nodiscard]] std::uint32_t at_byte(std::uint32_t byte) const noexcept;
  /// The byte offset at which a code point begins; the text's size when there are fewer.
  [[nodiscard]] std::uint32_t byte_of(std::uint32_t code_point) const noexcept;
  /// A span of bytes in code points, and one of code points in bytes.
  [[nodiscard]] Span of(Span bytes) const noexcept { return {at_byte(bytes.begin), at_byte(bytes.end)}; }
  [[nodiscard]] Span bytes(Span code_points) const noexcept { return {byte_of(code_points.begin), byte_of(code_points.end)}; }
  /// Of the whole text, in code points.
  [[nodiscard]] std::uint32_t size() const noexcept { return size_; }

private:
  static constexpr std::uint32_t step = 256;
  std::string_view utf8_;
  std::vector<std::uint32_t> before_; ///< code points that begin before byte i * step
  std::uint32_t size_ = 0;
};

} // namespace reportlib
