#include "analysis/cells.hpp"

#include <algorithm>
#include <cstdint>

namespace reportlib::analysis {
namespace {

// How far the report is from the one whose business the value is: a target's first year, the year after an achievement. A later report
// knows revised figures, so it is preferred to one that is as far before.
std::int64_t distance(Fact const &f) {
  auto const year = f.report->year();
  if (!year) return 1000;
  std::int64_t const own = f.status == Status::target ? f.first_year : std::int64_t{f.last_year} + 1;
  return *year >= own ? 2 * (*year - own) : 2 * (own - *year) + 1;
}

int place_in_report(Fact const &f) {
  if (f.status != Status::target) return f.section_kind == SectionKind::review ? 0 : 1;
  switch (f.section_kind) {
  case SectionKind::targets:
    return 0;
  case SectionKind::guideline:
  case SectionKind::tasks:
    return 1;
  default:
    return 2;
  }
}

// 突破1万亿元 gives way to 10123亿元. A target has its bound as a part of it; what its sentence calls a 目标 comes first, since a plan may
// begin with results and name districts.
bool less_telling(Fact const &f) {
  if (f.status == Status::target) return f.sentence.find("目标") == f.sentence.npos;
  return f.bound && *f.bound != Bound::exact;
}

auto rank(Fact const &f) {
  return std::tuple(!f.value, f.stretch, distance(f), place_in_report(f), less_telling(f), f.report->file, f.place.begin);
}

} // namespace

bool fits_panel(Fact const &f) {
  if (f.aspect == Aspect::avg_growth && f.first_year == f.last_year) return false; // a mean over years that are not known
  return !f.indicator.empty() && f.scope == Scope::self && f.status != Status::attribute && f.whole_years() && f.first_year != 0;
}

CellKey key_of(Fact const &f) { return {f.report->area, f.first_year, f.last_year, f.indicator, f.aspect, f.status}; }

Cells cells_of(std::vector<Fact> const &facts) {
  return cells_of(facts, [](std::string const &area) { return area; });
}

Cells cells_of(std::vector<Fact> const &facts, std::function<std::string(std::string const &)> const &area) {
  Cells cells;
  for (Fact const &f : facts) {
    CellKey key = key_of(f);
    key.area = area(key.area);
    cells[std::move(key)].push_back(&f);
  }
  for (auto &[key, mentions] : cells)
    std::stable_sort(mentions.begin(), mentions.end(), [](Fact const *a, Fact const *b) { return rank(*a) < rank(*b); });
  return cells;
}

Fact const *find(Cells const &cells, CellKey const &key) {
  auto const found = cells.find(key);
  return found == cells.end() ? nullptr : found->second.front();
}

Fact const *find_achieved(Cells const &cells, CellKey key) {
  key.status = Status::actual;
  Fact const *actual = find(cells, key);
  key.status = Status::estimate;
  Fact const *estimate = find(cells, key);
  if (!actual || !estimate) return actual ? actual : estimate;
  auto const known = [](Fact const &f) { return std::pair(distance(f), less_telling(f)); };
  return known(*estimate) < known(*actual) ? estimate : actual;
}

} // namespace reportlib::analysis
