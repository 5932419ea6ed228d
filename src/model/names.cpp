// The stable names of all enumerations, in the order of their declarations.
#include <array>

#include <reportlib/diagnostic.hpp>
#include <reportlib/entity.hpp>
#include <reportlib/genre.hpp>
#include <reportlib/header.hpp>
#include <reportlib/mention.hpp>
#include <reportlib/observation.hpp>
#include <reportlib/parse.hpp>
#include <reportlib/source.hpp>
#include <reportlib/structure.hpp>

namespace reportlib {
namespace {

template <class Enum, std::size_t N> std::string_view name(std::string_view const (&names)[N], Enum value) noexcept {
  auto const i = static_cast<std::size_t>(value);
  return i < N ? names[i] : std::string_view{};
}

} // namespace

std::string_view to_string(QuantityKind kind) noexcept {
  static constexpr std::string_view names[] = {"amount", "count", "percent", "point", "multiple", "rank", "ratio"};
  return name(names, kind);
}
std::string_view to_string(Bound bound) noexcept {
  static constexpr std::string_view names[] = {"exact", "about", "nearly", "over", "at_least", "under", "at_most", "range"};
  return name(names, bound);
}
std::string_view to_string(SectionKind kind) noexcept {
  static constexpr std::string_view names[] = {"review",        "situation", "guideline", "targets", "tasks",
                                               "self_building", "closing",   "glossary",  "annex",   "other"};
  return name(names, kind);
}
std::string_view to_string(ParagraphKind kind) noexcept {
  static constexpr std::string_view names[] = {"body",  "item", "lead",     "heading", "salutation",
                                               "front", "note", "glossary", "row",     "noise"};
  return name(names, kind);
}
std::string_view to_string(NoiseKind kind) noexcept {
  static constexpr std::string_view names[] = {"furniture", "share",       "editor",       "copyright", "advert",  "contents",
                                               "paywall",   "page_number", "running_head", "injected",  "repeated"};
  return name(names, kind);
}
std::string_view to_string(Genre genre) noexcept {
  static constexpr std::string_view names[] = {
      "work_report", "resolution",    "party_report", "excerpt", "news", "outline", "statistical_communique",
      "plan_report", "budget_report", "plan_outline", "other"};
  return name(names, genre);
}
std::string_view to_string(Container container) noexcept {
  static constexpr std::string_view names[] = {"text", "markdown", "html", "docx", "pdf", "table"};
  return name(names, container);
}
std::string_view to_string(Encoding encoding) noexcept {
  static constexpr std::string_view names[] = {"automatic", "utf8", "utf16le", "utf16be", "gb18030"};
  return name(names, encoding);
}
std::string_view to_string(RegionLevel level) noexcept {
  static constexpr std::string_view names[] = {"unknown", "nation", "province", "prefecture", "county", "township"};
  return name(names, level);
}
std::string_view to_string(EntityType type) noexcept {
  static constexpr std::string_view names[] = {"region",   "area",    "organization", "person",   "project", "programme",
                                               "document", "meeting", "honour",       "doctrine", "event"};
  return name(names, type);
}
std::string_view to_string(Grain grain) noexcept {
  static constexpr std::string_view names[] = {"day", "month", "quarter", "half", "year"};
  return name(names, grain);
}
std::string_view to_string(Aspect aspect) noexcept {
  static constexpr std::string_view names[] = {"level", "growth", "avg_growth", "change", "share", "rank", "multiple", "structure", "gap"};
  return name(names, aspect);
}
std::string_view to_string(Direction direction) noexcept {
  static constexpr std::string_view names[] = {"none", "up", "down"};
  return name(names, direction);
}
std::string_view to_string(Status status) noexcept {
  static constexpr std::string_view names[] = {"actual", "estimate", "target", "attribute"};
  return name(names, status);
}
std::string_view to_string(Scope scope) noexcept {
  static constexpr std::string_view names[] = {"self", "nation", "province", "city", "other"};
  return name(names, scope);
}
std::string_view to_string(Relation relation) noexcept {
  static constexpr std::string_view names[] = {"none", "in_step", "above", "below", "not_set"};
  return name(names, relation);
}
std::string_view to_string(PriceBasis basis) noexcept {
  static constexpr std::string_view names[] = {"none", "comparable", "nominal"};
  return name(names, basis);
}
std::string_view to_string(Known known) noexcept {
  static constexpr std::string_view names[] = {"default", "stated", "carried"};
  return name(names, known);
}
std::string_view to_string(Severity severity) noexcept {
  static constexpr std::string_view names[] = {"info", "warning", "error"};
  return name(names, severity);
}

} // namespace reportlib
