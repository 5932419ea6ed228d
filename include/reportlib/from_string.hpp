#pragma once
#include <concepts>
#include <optional>
#include <string_view>

namespace reportlib {

/// The value of an enumeration that `to_string` gives this name; nothing when there is none.
///
///     from_string<Status>("target");      // Status::target
///     from_string<Bound>("atleast");      // nothing: it is at_least
template <class Enum>
  requires requires(Enum value) {
    { to_string(value) } -> std::same_as<std::string_view>;
  }
[[nodiscard]] constexpr std::optional<Enum> from_string(std::string_view name) noexcept {
  for (int i = 0;; ++i) {
    auto const value = static_cast<Enum>(i);
    std::string_view const own = to_string(value); // empty behind the last value
    if (own.empty()) return std::nullopt;
    if (own == name) return value;
  }
}

} // namespace reportlib
