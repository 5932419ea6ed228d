#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <reportlib/decimal.hpp>
#include <reportlib/export.hpp>

namespace reportlib {

/// What sort of number it is: 计量 (amount, percent …), 计数 (count) or 排序 (rank); GB/T 15835 calls the first two 计量.
enum class QuantityKind : std::uint8_t {
  amount,   ///< money or a physical quantity: 580亿元, 33微克/立方米
  count,    ///< things, people, times: 65个, 66团次
  percent,  ///< %, ‰, 成, 分之: 7.5%, 三成, 三分之一
  point,    ///< percentage points: 1.2个百分点
  multiple, ///< times: 2.7倍, 翻一番
  rank,     ///< a place in an order: 第3位, 前10强
  ratio,    ///< a:b(:c): 12.3:45.6:42.1
};

/// How the words around a number limit it: 近 → nearly, 以上 → at_least …; `range` when both ends are given.
enum class Bound : std::uint8_t { exact, about, nearly, over, at_least, under, at_most, range };

/// The written name of a base unit, without 万 or 亿: 元, 平方米, %, 百分点, 个, 微克/立方米. Empty when there is none.
using UnitId = std::string;

/// A number with its unit. 580亿元 is {amount, exact, low 580, scale 10^8, unit 元}; 5%—6% is {percent, range, low 5, high 6, unit %}.
struct REPORTLIB_EXPORT Quantity {
  QuantityKind kind = QuantityKind::count;
  Bound bound = Bound::exact;
  std::optional<Decimal> low;  ///< as written; none when the words give no figure (数百)
  std::optional<Decimal> high; ///< only in a range
  Decimal scale{1, 0};         ///< what 万 and 亿 multiply by
  UnitId unit;
  std::vector<Decimal> terms; ///< of a ratio a:b:c; of a fraction (三分之一) numerator and denominator; else empty

  /// low × scale in the base unit.
  [[nodiscard]] std::optional<Decimal> value() const noexcept;
  /// The closed interval that the number and its bound admit, in the base unit; an open side is nullopt.
  /// about and exact give [value, value]; over and at_least [value, ∞); nearly, under and at_most (-∞, value].
  [[nodiscard]] std::pair<std::optional<Decimal>, std::optional<Decimal>> interval() const noexcept;
  /// The unit with its scale word, as a reader writes it: 亿元, 万平方米, %.
  [[nodiscard]] std::string written_unit() const;

  friend bool operator==(Quantity const &, Quantity const &) = default;
};

/// Stable lower-case names, used in JSON, tables and Python.
[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(QuantityKind kind) noexcept;
[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(Bound bound) noexcept;

} // namespace reportlib
