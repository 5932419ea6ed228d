#include "text/text.hpp"
namespace reportlib::text {
Span OffsetMap::to_source(Span canonical) const noexcept { return canonical; }
Text normalize(std::string source) {
  Text t{std::move(source), {}, {}};
  t.canonical = t.source;
  return t;
}
} // namespace reportlib::text
