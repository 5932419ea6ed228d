#include "text/container/elements.hpp"

#include <algorithm>

namespace reportlib::text {
namespace {

struct Entry {
  std::string_view name;
  Element element;
};

// Sorted by name.
constexpr Entry entries[] = {
    {"address", Element::block},    {"article", Element::block}, {"aside", Element::block},   {"audio", Element::gone},
    {"blockquote", Element::block}, {"body", Element::block},    {"br", Element::line},       {"canvas", Element::gone},
    {"caption", Element::block},    {"center", Element::block},  {"datalist", Element::gone}, {"dd", Element::block},
    {"details", Element::block},    {"dialog", Element::block},  {"dir", Element::block},     {"div", Element::block},
    {"dl", Element::block},         {"dt", Element::block},      {"embed", Element::gone},    {"fieldset", Element::block},
    {"figcaption", Element::block}, {"figure", Element::block},  {"footer", Element::block},  {"form", Element::block},
    {"h1", Element::block},         {"h2", Element::block},      {"h3", Element::block},      {"h4", Element::block},
    {"h5", Element::block},         {"h6", Element::block},      {"header", Element::block},  {"hr", Element::block},
    {"html", Element::block},       {"iframe", Element::gone},   {"legend", Element::block},  {"li", Element::item},
    {"listing", Element::pre},      {"main", Element::block},    {"menu", Element::block},    {"nav", Element::block},
    {"noframes", Element::gone},    {"noscript", Element::gone}, {"object", Element::gone},   {"ol", Element::list},
    {"p", Element::block},          {"pre", Element::pre},       {"rp", Element::gone},       {"rt", Element::gone},
    {"script", Element::gone},      {"section", Element::block}, {"select", Element::gone},   {"style", Element::gone},
    {"summary", Element::block},    {"sup", Element::raised},    {"svg", Element::gone},      {"table", Element::block},
    {"tbody", Element::block},      {"td", Element::cell},       {"template", Element::gone}, {"textarea", Element::gone},
    {"tfoot", Element::block},      {"th", Element::cell},       {"thead", Element::block},   {"title", Element::gone},
    {"tr", Element::row},           {"ul", Element::block},      {"video", Element::gone},    {"xmp", Element::pre},
};
static_assert(std::is_sorted(std::begin(entries), std::end(entries), [](Entry const &a, Entry const &b) { return a.name < b.name; }));

} // namespace

Element element_of(std::string_view name) noexcept {
  auto const at =
      std::lower_bound(std::begin(entries), std::end(entries), name, [](Entry const &e, std::string_view n) { return e.name < n; });
  return at != std::end(entries) && at->name == name ? at->element : Element::inline_;
}

} // namespace reportlib::text
