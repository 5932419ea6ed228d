#pragma once
// Decimals, each with an exponent of its own, as Arrow's, where a column has one scale.
#include <cstdint>
#include <vector>

#include <reportlib/table.hpp>

namespace reportlib::write {

struct DecimalType {
  bool exact = true; ///< decimal128(38, scale); else float64
  int scale = 0;
};

/// The least scale with which 38 digits hold every value of the column.
DecimalType decimal_type(Column const &column);

/// The cells: two words each when exact, in the order of the machine, else one, the bits of a double.
std::vector<std::uint64_t> arrow_values(Column const &column, DecimalType type);

} // namespace reportlib::write
