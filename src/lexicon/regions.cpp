// Names of divisions and what they mean in a year.
#include "lexicon/regions.hpp"

#include "lexicon/access.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <tuple>

#include "lexicon/tsv.hpp"

namespace reportlib::lexicon {
namespace {

constexpr int first_listed = 1980, today = 9999;

bool is_nation(std::string_view code) { return code == "000000"; }

// Counties that their province governs itself have 90 in the prefecture's place; a prefecture may be named before them all the same.
bool lies_in(std::string_view code, std::string_view superior) {
  switch (level_of_code(superior)) {
  case RegionLevel::nation:
    return true;
  case RegionLevel::province:
    return code.substr(0, 2) == superior.substr(0, 2);
  case RegionLevel::prefecture:
    return code.substr(0, 4) == superior.substr(0, 4) || (code.substr(2, 2) == "90" && code.substr(0, 2) == superior.substr(0, 2));
  default:
    return code == superior;
  }
}

std::string code_of(std::string_view code, std::size_t stem) { return std::string(code.substr(0, stem)).append(6 - stem, '0'); }

bool is_boundary(std::string_view text, std::size_t i) { return i >= text.size() || (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80; }

} // namespace

RegionLevel level_of_code(std::string_view code) noexcept {
  if (is_nation(code)) return RegionLevel::nation;
  if (code.ends_with("0000")) return RegionLevel::province;
  return code.ends_with("00") ? RegionLevel::prefecture : RegionLevel::county;
}

RegionIndex::RegionIndex(std::span<Row const> terms) {
  // 350502:1985-;… with a third part in rows of short names.
  struct Named {
    Entry entry;
    Term const *term;
  };
  std::vector<Named> read;
  for (Term const &term : terms) {
    if (term.kind != TermKind::region) continue;
    for (std::string_view written : split(term.attribute("divisions"), ';')) {
      auto const parts = split(written, ':');
      std::size_t const dash = parts.size() > 1 ? parts[1].find('-') : std::string_view::npos;
      if (parts[0].size() != 6 || dash == std::string_view::npos) continue;
      Entry e{parts[0], parts.size() > 2 ? parts[2] : std::string_view(term.name), 0, today};
      std::from_chars(parts[1].data(), parts[1].data() + dash, e.first);
      std::from_chars(parts[1].data() + dash + 1, parts[1].data() + parts[1].size(), e.last);
      read.push_back({e, &term});
    }
  }
  auto const key = [](Entry const &e) { return std::tuple(e.code, e.first, e.name); };
  entries_.reserve(read.size());
  for (Named const &n : read) entries_.push_back(n.entry);
  std::stable_sort(entries_.begin(), entries_.end(), [&](Entry const &a, Entry const &b) { return key(a) < key(b); });
  entries_.erase(std::unique(entries_.begin(), entries_.end(), [&](Entry const &a, Entry const &b) { return key(a) == key(b); }),
                 entries_.end());
  for (Named const &n : read) {
    Entry const *const entry =
        &*std::lower_bound(entries_.begin(), entries_.end(), n.entry, [&](Entry const &a, Entry const &b) { return key(a) < key(b); });
    auto const add = [&](std::string_view name) {
      Entries &all = names_[name];
      if (std::find(all.begin(), all.end(), entry) == all.end()) all.push_back(entry);
    };
    for (std::string_view surface : n.term->surfaces) add(surface);
    for (std::string_view alone : split(n.term->attribute("alone"), '|')) add(alone);
  }
}

// Every division of a name of one or more parts, each within the one before: 福建 | 泉州市 | 鲤城区.
RegionIndex::Entries RegionIndex::called(std::string_view name) const {
  if (auto const whole = names_.find(name); whole != names_.end()) return whole->second;
  for (std::size_t cut = name.size(); cut-- > 1;) {
    if (!is_boundary(name, cut)) continue;
    auto const first = names_.find(name.substr(0, cut));
    if (first == names_.end()) continue;
    Entries rest = called(name.substr(cut));
    std::erase_if(rest, [&](Entry const *e) {
      return std::none_of(first->second.begin(), first->second.end(), [&](Entry const *s) {
        return s->code != e->code && lies_in(e->code, s->code) && s->first <= e->last && e->first <= s->last;
      });
    });
    if (!rest.empty()) return rest;
  }
  return {};
}

RegionIndex::Entry const *RegionIndex::held(std::string_view code, int year) const {
  auto const range = std::equal_range(entries_.begin(), entries_.end(), Entry{code, {}, 0, 0},
                                      [](Entry const &a, Entry const &b) { return a.code < b.code; });
  for (auto e = range.first; e != range.second; ++e)
    if (e->first <= year && year <= e->last) return &*e;
  return nullptr;
}

RegionIndex::Entries RegionIndex::superiors(Entry const &entry, int year) const {
  Entries all;
  for (std::size_t stem : {2, 4}) {
    std::string const code = code_of(entry.code, stem);
    if (code == entry.code || is_nation(code)) break;
    if (Entry const *superior = held(code, std::clamp(year, entry.first, entry.last))) all.push_back(superior);
  }
  return all;
}

ResolvedRegion RegionIndex::resolve(std::string_view name, std::optional<int> year, std::string_view context) const {
  Entries found = called(name);
  if (found.empty()) return {};
  auto const division = [](Entry const *e) {
    return Division{std::string(e->code), std::string(e->name), level_of_code(e->code), e->first,
                    e->last == today ? std::nullopt : std::optional(e->last)};
  };
  auto const refused = [&](Entries const &entries) {
    ResolvedRegion result;
    for (Entry const *e : entries) result.candidates.push_back(division(e));
    return result;
  };
  auto const any = [&](auto const &which) { return std::any_of(found.begin(), found.end(), which); };
  auto const keep = [&](auto const &which) { std::erase_if(found, [&](Entry const *e) { return !which(e); }); };

  int const asked = std::max(year.value_or(today), first_listed);
  auto const holds = [&](Entry const *e) { return e->first <= asked && asked <= e->last; };
  auto const held_the_year_before = [&](Entry const *e) { return e->last == asked - 1 && name.ends_with(e->name); };
  int const latest = (*std::max_element(found.begin(), found.end(), [](auto *a, auto *b) { return a->last < b->last; }))->last;
  if (any(holds))
    keep(holds);
  else if (any(held_the_year_before))
    keep(held_the_year_before);
  else if (!year)
    keep([&](Entry const *e) { return e->last == latest; });
  else
    return refused(found);

  // 长沙 is the city, not the county in it; 海南 the province and 西安 the capital of one (always 0100) unless the context says otherwise.
  Entries const all = found;
  bool const in_full = std::all_of(all.begin(), all.end(), [&](Entry const *e) { return name.ends_with(e->name); });
  if (!in_full)
    keep([&](Entry const *e) {
      return std::none_of(all.begin(), all.end(), [&](Entry const *s) { return s->code != e->code && lies_in(e->code, s->code); });
    });
  auto const near = [&](auto const &which) {
    if (found.size() > 1 && any(which)) keep(which);
  };
  if (!context.empty()) {
    near([&](Entry const *e) { return lies_in(context, e->code) || lies_in(e->code, context); });
    near([&](Entry const *e) { return lies_in(e->code, code_of(context, 4)); });
    near([&](Entry const *e) { return lies_in(e->code, code_of(context, 2)); });
  }
  if (!in_full) near([](Entry const *e) { return e->code.substr(2) == "0000" || e->code.substr(2) == "0100"; });
  if (found.size() > 1) return refused(found);

  ResolvedRegion result;
  result.division = division(found.front());
  for (Entry const *superior : superiors(*found.front(), asked)) result.superiors.push_back(division(superior));
  return result;
}

} // namespace reportlib::lexicon

namespace reportlib {

ResolvedRegion resolve_region(std::string_view name, std::optional<int> year, std::string_view context, Lexicon const &lexicon) {
  bool const is_code = context.size() == 6 && std::all_of(context.begin(), context.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!context.empty() && !is_code)
    throw std::invalid_argument("resolve_region: context is a code of six digits, not '" + std::string(context) + "'");
  return lexicon::Access::regions(lexicon).resolve(name, year, context);
}

ResolvedRegion resolve_region(std::string_view name, std::optional<int> year, Document const &context, Lexicon const &lexicon) {
  Header const &header = context.header();
  if (!year && header.date) year = header.date->year;
  if (!year) year = header.planned_year;
  return resolve_region(name, year, header.region.code, lexicon);
}

} // namespace reportlib
