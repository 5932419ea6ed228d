#pragma once
// Where a text has other than Chinese characters, digits and the marks between them: nine of ten places need no look.
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace reportlib::text {

/// The places where a character of a valid UTF-8 text begins that is none of U+4000 … U+9FFF nor of the ASCII from ( to ;.
class UnusualPlaces {
public:
  explicit UnusualPlaces(std::string_view text) noexcept : text_(text) {}
  /// The first one from a place on, or the text's end. Places must be asked for in order.
  [[nodiscard]] std::size_t next(std::size_t from) noexcept {
    while (from < text_.size()) {
      if (from >= end_) read(from / block * block);
      std::uint64_t const left = places_ >> (from - begin_);
      if (left != 0) return std::min(from + static_cast<std::size_t>(std::countr_zero(left)), text_.size());
      from = end_;
    }
    return text_.size();
  }

private:
  static constexpr std::size_t block = 64;
  void read(std::size_t begin) noexcept;

  std::string_view text_;
  std::size_t begin_ = 0, end_ = 0; ///< of the block that was read last
  std::uint64_t places_ = 0;        ///< in it, a bit each
};

} // namespace reportlib::text
