#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include <reportlib/export.hpp>
#include <reportlib/span.hpp>

namespace reportlib {

enum class EntityType : std::uint8_t { region, area, organization, person, project, programme, document, meeting, honour, doctrine, event };

/// A named thing. `id` is a GB/T 2260 code for a region, else empty.
struct Entity {
  Span span;
  EntityType type = EntityType::organization;
  std::string id;
  friend bool operator==(Entity const &, Entity const &) = default;
};

[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(EntityType type) noexcept;

} // namespace reportlib
