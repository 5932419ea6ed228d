#pragma once
#include <string>
#include <string_view>
#include <variant>

#include <reportlib/export.hpp>
#include <reportlib/period.hpp>
#include <reportlib/quantity.hpp>
#include <reportlib/span.hpp>

namespace reportlib {

/// A number in a sequence of meetings, plans, batches: 第十届, 第三次, “十四五”, 二期.
struct Ordinal {
  int number = 0;
  friend bool operator==(Ordinal const &, Ordinal const &) = default;
};

/// A heading, list, page or footnote number: 一、 （二） 1. [3] 一是.
struct Marker {
  int number = 0; ///< 0 when it has none
  friend bool operator==(Marker const &, Marker const &) = default;
};

/// A number inside a name or fixed term, not to compute with: “1+3+2”, 5G, PM2.5, 12345热线, 三农.
struct Name {
  friend bool operator==(Name const &, Name const &) = default;
};

using Value = std::variant<Quantity, Period, Ordinal, Marker, Name>;

/// A numeric expression of the text and what it is.
///
///     for (Mention const &m : doc.mentions())
///       if (auto const *q = std::get_if<Quantity>(&m.value)) std::cout << doc[m.span] << ' ' << q->unit << '\n';
struct Mention {
  Span span; ///< bound words that touch the number and its unit included: 超5400家, 10%以上
  Value value;
  friend bool operator==(Mention const &, Mention const &) = default;
};

/// amount … ratio, date, duration, ordinal, name or marker.
[[nodiscard]] REPORTLIB_EXPORT std::string_view kind_name(Value const &value) noexcept;

/// The value as tables and JSON give it: low and high in ASCII digits as written (580; dates in ISO 8601; 1:2:3; 1/3), unit with its
/// scale word (亿元). Empty where it does not apply.
struct Written {
  std::string low, high, unit;
};
[[nodiscard]] REPORTLIB_EXPORT Written written(Value const &value);

} // namespace reportlib
