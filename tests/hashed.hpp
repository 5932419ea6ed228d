#pragma once
#include <cstdint>
#include <iomanip>
#include <sstream>
#include <string>
#include <string_view>

namespace reportlib::tests {

/// FNV-1a of 64 bits in hexadecimal: the same on every machine, and short to state. It is to notice a change, not to withstand a forger.
inline std::string hashed(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
  std::ostringstream hex;
  hex << std::hex << std::setw(16) << std::setfill('0') << hash;
  return hex.str();
}

} // namespace reportlib::tests
