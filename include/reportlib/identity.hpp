#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <reportlib/analysis.hpp>
#include <reportlib/document.hpp>
#include <reportlib/entity.hpp>
#include <reportlib/export.hpp>

namespace reportlib {

/// One named thing and all its mentions in a document.
struct Identity {
  std::string id; ///< the same in all reports of the area: its code (else its name), the type, the name; empty where no area is known
  EntityType type = EntityType::organization;
  std::string name;                  ///< the longest form that the text has, as written; of equally long ones the first
  std::vector<std::size_t> entities; ///< indices into Document::entities(), rising; never empty
  friend bool operator==(Identity const &, Identity const &) = default;
};

/// The named things of a document, in the order of their first mentions. Two mentions are one thing only where structure says so: regions
/// of the same code; names of the same type that are alike but for blanks, quotation and title marks, and the name of the reporting area
/// before them (青石区第一医院, 区第一医院). Abbreviations (区一院) and the area as the one that speaks (我区) are not tied to their full
/// names. Each call makes them anew, in time linear in the entities. The id of a region with a code is that code.
///
///     for (Identity const &thing : identities(doc)) std::cout << thing.name << ' ' << thing.entities.size() << '\n';
[[nodiscard]] REPORTLIB_EXPORT std::vector<Identity> identities(Document const &doc);

/// Every named thing that is mentioned, one a row, in text order. `id` is Entity::id, `identity` Identity::id, `name` Identity::name,
/// [start, end) the place of `text`.
[[nodiscard]] REPORTLIB_EXPORT Table entities(Document const &doc, DocumentOptions const &options = {});

} // namespace reportlib
