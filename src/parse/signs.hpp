#pragma once
// What may begin at each place of the canonical text, found in one pass over it and asked by all stages behind it: where none of their
// signs stands they pass over the text four bytes at a step.
#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "lexicon/access.hpp"
#include "lexicon/sign_table.hpp"

namespace reportlib::parse_stages {

using lexicon::fact_sign;
using lexicon::form_sign;
using lexicon::number_sign;
using lexicon::sign_of;
using lexicon::SignSet;
using lexicon::stop_sign;

class Signs {
public:
  Signs() = default;
  Signs(std::string_view canonical, lexicon::SignTable const &table) : signs_(canonical.size() + padding) {
    table.read(canonical, signs_.data());
  }

  [[nodiscard]] bool has(std::size_t place, SignSet any) const noexcept { return signs_[place] & any; }
  /// The next place in [begin, end) with one of the signs; `end` when there is none.
  [[nodiscard]] std::uint32_t next(std::size_t begin, std::size_t end, SignSet any) const noexcept {
    std::uint64_t const wanted = any * std::uint64_t{0x0001000100010001};
    for (std::size_t i = begin; i < end; i += padding) {
      std::uint64_t four = 0;
      std::memcpy(&four, signs_.data() + i, sizeof four);
      if (four &= wanted) return static_cast<std::uint32_t>(std::min(end, i + first_of(four)));
    }
    return static_cast<std::uint32_t>(end);
  }

private:
  static constexpr std::size_t padding = 4; ///< signs that one step looks at
  static std::size_t first_of(std::uint64_t four) noexcept {
    return static_cast<std::size_t>(std::endian::native == std::endian::little ? std::countr_zero(four) : std::countl_zero(four)) / 16;
  }
  std::vector<SignSet> signs_;
};

} // namespace reportlib::parse_stages
