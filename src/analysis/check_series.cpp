// Checks of a cell against others: its own year, the year before, its parts, its neighbours.
#include <algorithm>
#include <cmath>

#include "analysis/checks.hpp"

namespace reportlib::analysis {
namespace {

std::string words(double x) { return rounded(x).to_string(); }

bool exact(Fact const &f) { return f.value && f.bound == Bound::exact; }

// What is said in constant prices while the levels are in current ones, so that prices explain a difference.
bool in_real_terms(Fact const &growth) {
  return growth.indicator.starts_with("gdp") || growth.indicator.ends_with("_va") || growth.indicator.ends_with("_income") ||
         growth.basis.find("可比") != growth.basis.npos || growth.basis.find("口径") != growth.basis.npos;
}

// 增长4.5%，实际增长3.8%: two rates of one thing, with prices and without.
bool nominal_and_real(Fact const &a, Fact const &b) {
  return a.sentence == b.sentence && a.aspect == Aspect::growth &&
         (a.sentence.find("实际增长") != a.sentence.npos || a.sentence.find("扣除") != a.sentence.npos);
}

// A value and another that may be it rounded: 1.2万亿 of 11957亿.
bool is_rounding(Fact const &a, Fact const &b) {
  auto const step = [](Fact const &f) { // half of the last place that was written
    double const written = f.low->to_double(), value = std::abs(f.value->to_double());
    return written == 0 ? 0 : std::abs(value / written) * std::pow(10.0, f.low->exponent) / 2;
  };
  return std::abs(a.value->to_double() - b.value->to_double()) <= std::max(step(a), step(b)) * 1.001;
}

CellKey with(CellKey key, std::string_view indicator, Aspect aspect) {
  key.indicator = indicator, key.aspect = aspect;
  return key;
}

bool achieved_level(CellKey const &key, Fact const &f) {
  return key.aspect == Aspect::level && f.achieved() && f.of_one_year() && f.value && f.kind == "amount";
}

} // namespace

void check_growth(Cells const &cells, Findings &findings) {
  for (auto const &[key, mentions] : cells) {
    Fact const &level = *mentions.front();
    if (!achieved_level(key, level) || !exact(level)) continue;
    auto before = key;
    --before.first_year, --before.last_year;
    Fact const *past = find_achieved(cells, before);
    Fact const *growth = find_achieved(cells, with(key, key.indicator, Aspect::growth));
    if (!past || !growth || !exact(*past) || !exact(*growth) || past->base_unit != level.base_unit || growth->base_unit != "%") continue;
    if (past->value->to_double() <= 0 || growth->report != level.report) continue;
    double const by_levels = (level.value->to_double() / past->value->to_double() - 1) * 100, said = growth->value->to_double();
    double const tolerance = in_real_terms(*growth) ? 12 : 5;
    if (std::abs(by_levels - said) > tolerance + std::abs(said) / 5)
      findings.add("growth_against_levels", growth, &level, by_levels,
                   past->text + " (" + std::to_string(before.last_year) + ") to " + level.text + " is " + words(by_levels) + "%, not " +
                       growth->text);
  }
}

void check_sums(Cells const &cells, Findings &findings) {
  struct Sum {
    std::string_view whole;
    std::vector<std::string_view> parts;
  };
  static std::vector<Sum> const sums = {{"gdp", {"primary_va", "secondary_va", "tertiary_va"}}, {"trade_total", {"exports", "imports"}}};
  for (auto const &[key, mentions] : cells)
    for (Sum const &sum : sums) {
      Fact const &whole = *mentions.front();
      if (key.indicator != sum.whole || !achieved_level(key, whole) || !exact(whole)) continue;
      double total = 0, step = whole.value->to_double() / 200;
      std::string said;
      Fact const *first = nullptr;
      bool all = true;
      for (std::string_view part : sum.parts) {
        Fact const *f = find_achieved(cells, with(key, part, Aspect::level));
        all = all && f && exact(*f) && f->base_unit == whole.base_unit && f->report == whole.report;
        if (!all) break;
        if (!first) first = f;
        total += f->value->to_double();
        said.append(said.empty() ? "" : " + ").append(f->text);
      }
      if (all && std::abs(total - whole.value->to_double()) > step)
        findings.add("parts_against_sum", &whole, first, total, said + " is not " + whole.text);
    }
}

void check_contradictions(Cells const &cells, Findings &findings) {
  for (auto const &[key, mentions] : cells) {
    Fact const &first = *mentions.front();
    if (!first.achieved() || !exact(first)) continue;
    for (Fact const *other : mentions) {
      bool const same_measure = first.measure.ends_with(other->measure) || other->measure.ends_with(first.measure);
      if (!exact(*other) || other->base_unit != first.base_unit || !same_measure || is_rounding(first, *other)) continue;
      if (nominal_and_real(first, *other)) continue;
      bool const same_report = other->report == first.report;
      double const a = first.value->to_double(), b = other->value->to_double();
      // Later reports revise: only a large difference is a finding.
      bool const large = key.aspect == Aspect::level ? std::abs(a - b) > std::abs(a) / 10 : std::abs(a - b) > 2;
      if (!same_report && !large) continue;
      findings.add(same_report ? "contradiction" : "other_report", &first, other, b, first.text + " here, " + other->text + " there");
      break;
    }
  }
}

void check_neighbours(Cells const &cells, Findings &findings) {
  constexpr int reach = 2; // years to each side
  for (auto const &[key, mentions] : cells) {
    Fact const &f = *mentions.front();
    if (!achieved_level(key, f) || !exact(f) || f.value->to_double() <= 0) continue;
    int low = 0, high = 0, near = 0;
    Fact const *neighbour = nullptr;
    for (int years = -reach; years <= reach; ++years) {
      auto other = key;
      other.first_year += years, other.last_year += years;
      Fact const *n = years == 0 ? nullptr : find_achieved(cells, other);
      if (!n || !n->value || n->base_unit != f.base_unit || !exact(*n) || n->value->to_double() <= 0) continue;
      double const ratio = f.value->to_double() / n->value->to_double();
      ratio > 6 ? ++high : ratio < 1.0 / 6 ? ++low : ++near;
      neighbour = n;
    }
    if (near == 0 && low + high > 0 && (low == 0 || high == 0))
      findings.add("power_of_ten", &f, neighbour, neighbour->value->to_double(), f.text + " beside " + neighbour->text);
  }
}

} // namespace reportlib::analysis
