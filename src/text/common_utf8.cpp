#include "text/common_utf8.hpp"

#include <array>
#include <bit>
#include <cstring>

#include "text/bytes64.hpp"

namespace reportlib::text {
namespace {

// A character of three bytes that allows any second byte: not behind E0 and ED.
bool takes_any(std::uint8_t lead) noexcept { return 0xDFFE >> (lead & 0x0F) & 1; }

// Eight bytes of ASCII or two characters a step.
std::size_t skip_by_eight(std::uint8_t const *data, std::size_t i, std::size_t size) noexcept {
  using Eight = std::array<std::uint8_t, 8>;
  constexpr auto shape_bits = std::bit_cast<std::uint64_t>(Eight{0xF0, 0xC0, 0xC0, 0xF0, 0xC0, 0xC0, 0, 0});
  constexpr auto shape = std::bit_cast<std::uint64_t>(Eight{0xE0, 0x80, 0x80, 0xE0, 0x80, 0x80, 0, 0});
  constexpr auto ascii = 0x8080808080808080u;
  while (i + sizeof(Eight) <= size) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, data + i, sizeof eight);
    if ((eight & shape_bits) == shape && takes_any(data[i]) && takes_any(data[i + 3]))
      i += 6;
    else if ((eight & ascii) == 0)
      i += 8;
    else if (data[i] < 0x80)
      ++i;
    else if ((data[i] & 0xF0) == 0xE0 && takes_any(data[i]) && (data[i + 1] & 0xC0) == 0x80 && (data[i + 2] & 0xC0) == 0x80)
      i += 3;
    else
      break;
  }
  return i;
}

constexpr std::size_t block = 64;

// The bytes of the whole characters in a block, when it has common ones alone; else 0.
std::size_t common_in_block(std::uint8_t const *bytes) noexcept {
  Bytes64 const sixty_four(bytes);
  std::uint64_t const above_ascii = sixty_four.with<0x80>(), continues = sixty_four.in<ByteRange{0x80, 0xBF}>();
  std::uint64_t const leads = sixty_four.in<ByteRange{0xE1, 0xEC}, ByteRange{0xEE, 0xEF}>(); // those that take any second byte
  if (above_ascii != (continues | leads) || continues != (leads << 1 | leads << 2)) return 0;
  return leads >> (block - 1) ? block - 1 : leads >> (block - 2) ? block - 2 : block; // not the one that the end cuts
}

} // namespace

std::size_t skip_common(std::uint8_t const *data, std::size_t i, std::size_t size) noexcept {
  while (!Bytes64::plain && i + block <= size) {
    std::size_t const common = common_in_block(data + i);
    if (common == 0) return skip_by_eight(data, i, size);
    i += common;
  }
  return skip_by_eight(data, i, size);
}

} // namespace reportlib::text
