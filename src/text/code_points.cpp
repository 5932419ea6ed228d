#include <reportlib/code_points.hpp>

#include <algorithm>

namespace reportlib {
namespace {

bool begins_character(char c) { return (c & 0xC0) != 0x80; }

std::uint32_t count(std::string_view utf8) { return static_cast<std::uint32_t>(std::count_if(utf8.begin(), utf8.end(), begins_character)); }

} // namespace

CodePoints::CodePoints(std::string_view utf8) : utf8_(utf8) {
  before_.reserve(utf8.size() / step + 1);
  for (std::size_t i = 0; i < utf8.size(); i += step) {
    before_.push_back(size_);
    size_ += count(utf8.substr(i, step));
  }
}

std::uint32_t CodePoints::at_byte(std::uint32_t byte) const noexcept {
  if (byte >= utf8_.size()) return size_;
  std::uint32_t const block = byte / step;
  return before_[block] + count(utf8_.substr(block * step, byte - block * step));
}

std::uint32_t CodePoints::byte_of(std::uint32_t code_point) const noexcept {
  if (code_point >= size_) return static_cast<std::uint32_t>(utf8_.size());
  auto const block = std::upper_bound(before_.begin(), before_.end(), code_point) - before_.begin() - 1;
  std::uint32_t seen = before_[static_cast<std::size_t>(block)];
  for (auto i = static_cast<std::uint32_t>(block) * step; i < utf8_.size(); ++i)
    if (begins_character(utf8_[i]) && seen++ == code_point) return i;
  return static_cast<std::uint32_t>(utf8_.size());
}

} // namespace reportlib
