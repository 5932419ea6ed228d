#include "lexicon/role.hpp"

#include <algorithm>
#include <array>

namespace reportlib::lexicon {
namespace {

constexpr std::array<std::string_view, 60> role_names = {
    "none",   "rise",  "fall",      "rise_to", "fall_to",    "reach",   "stand",    "pass",     "attain",    "create", "make",  "work",
    "invest", "rate",  "rate_down", "share",   "proportion", "each",    "all",      "from",     "than",      "above",  "below", "higher",
    "lower",  "times", "yearly",    "basis",   "estimate",   "commit",  "settled",  "relative", "lead",      "year",   "half",  "span",
    "ahead",  "place", "adverb",    "growth",  "area",       "generic", "become",   "happen",   "and_so_on", "and",    "of",    "landmark",
    "head",   "site",  "per",       "in_step", "not_set",    "noun",    "quantity", "time",     "plan",      "mark",   "name",  "stop"};

// The roles in the order of their names, for a binary search.
constexpr auto roles_by_name = [] {
  std::array<std::uint8_t, role_names.size()> roles{};
  for (std::size_t i = 0; i < roles.size(); ++i) roles[i] = static_cast<std::uint8_t>(i);
  std::sort(roles.begin(), roles.end(), [](std::uint8_t a, std::uint8_t b) { return role_names[a] < role_names[b]; });
  return roles;
}();

} // namespace

Role role_named(std::string_view name) noexcept {
  auto const found = std::lower_bound(roles_by_name.begin(), roles_by_name.end(), name,
                                      [](std::uint8_t role, std::string_view wanted) { return role_names[role] < wanted; });
  return found == roles_by_name.end() || role_names[*found] != name ? Role::noun : static_cast<Role>(*found);
}

std::string_view to_string(Role role) noexcept { return role_names[static_cast<std::size_t>(role)]; }

} // namespace reportlib::lexicon
