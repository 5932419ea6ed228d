#include "text/unusual.hpp"

#include <array>
#include <cstring>

#include "text/bytes64.hpp"

namespace reportlib::text {
namespace {

std::uint64_t unusual_of_64(char const *bytes) noexcept {
  constexpr ByteRange continues{0x80, 0xBF}, chinese{0xE4, 0xE9};
  return ~Bytes64(bytes).in<ByteRange{'(', ';'}, chinese, continues>();
}

} // namespace

void UnusualPlaces::read(std::size_t begin) noexcept {
  begin_ = begin, end_ = begin + block;
  if (end_ <= text_.size()) {
    places_ = unusual_of_64(text_.data() + begin);
    return;
  }
  std::array<char, block> last{}; // zeros are unusual
  std::memcpy(last.data(), text_.data() + begin, text_.size() - begin);
  places_ = unusual_of_64(last.data());
}

} // namespace reportlib::text
