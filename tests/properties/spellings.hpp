#pragma once
// One number in many spellings, and one text in other widths and encodings.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reportlib::properties {

/// The same numbers on every machine.
class Random {
public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  /// From low to high, both included.
  std::int64_t between(std::int64_t low, std::int64_t high) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return low + static_cast<std::int64_t>((state_ >> 33) % static_cast<std::uint64_t>(high - low + 1));
  }

private:
  std::uint64_t state_;
};

std::string digits(std::int64_t n);             ///< 1234567
std::string grouped(std::int64_t n);            ///< 1,234,567
std::string full_width(std::string_view ascii); ///< １２３４５６７
std::string words(std::int64_t n);              ///< 一百二十三万四千五百六十七, below 10^12
std::string formal(std::string_view words);     ///< 壹佰贰拾叁万…
std::string to_gbk(std::string_view utf8);      ///< of the characters that the tests use

} // namespace reportlib::properties
