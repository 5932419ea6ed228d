#include "grammar/quantity_parts.hpp"

namespace reportlib::grammar {
namespace {

template <class Test> bool any_of_list(std::string_view words, Test test) noexcept {
  while (!words.empty()) {
    std::size_t const bar = std::min(words.find('|'), words.size());
    if (bar > 0 && test(words.substr(0, bar))) return true;
    words.remove_prefix(std::min(bar + 1, words.size()));
  }
  return false;
}

} // namespace

QuantityKind kind_of_class(std::string_view name) noexcept {
  if (name == "count") return QuantityKind::count;
  if (name == "percent") return QuantityKind::percent;
  if (name == "point") return QuantityKind::point;
  if (name == "multiple") return QuantityKind::multiple;
  return QuantityKind::amount;
}

Bound bound_of(std::string_view name) noexcept {
  for (int i = 0; i <= static_cast<int>(Bound::range); ++i)
    if (to_string(static_cast<Bound>(i)) == name) return static_cast<Bound>(i);
  return Bound::exact;
}

bool begins_with_any(std::string_view text, std::string_view words) noexcept {
  return any_of_list(words, [text](std::string_view word) { return text.starts_with(word); });
}

bool ends_with_any(std::string_view text, std::string_view words) noexcept {
  return any_of_list(words, [text](std::string_view word) { return text.ends_with(word); });
}

} // namespace reportlib::grammar
