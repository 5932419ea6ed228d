#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include <reportlib/export.hpp>
#include <reportlib/span.hpp>

namespace reportlib {

enum class EntityType : std::uint8_t { region, area, organization, person, project, programme, document, meeting, honour, doctrine, event };

/// A named thing, in text order, none inside another: the longest name counts. The span is in bytes of the text and has the quotation or
/// title marks and the head of the name, not the verb before it nor the number behind it.
///
///     // 实施“清渠”专项行动，建成青岚水库。
///     for (Entity const &e : doc.entities()) std::cout << to_string(e.type) << ' ' << doc[e.span] << '\n';
///     // programme “清渠”专项行动
///     // project 青岚水库
struct Entity {
  Span span;
  EntityType type = EntityType::organization;
  std::string id; ///< of a region: its GB/T 2260 code as of the report's year, where its name alone tells it; else empty
  friend bool operator==(Entity const &, Entity const &) = default;
};

[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(EntityType type) noexcept;

} // namespace reportlib
