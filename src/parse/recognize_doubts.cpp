// What is odd about the numbers that were read: dates that do not exist, units that are improbable.
#include "parse/recognize.hpp"

#include "grammar/words.hpp"

namespace reportlib::parse_stages {
namespace {

bool exists(Date date) {
  static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (date.month < 1 || date.month > 12) return false;
  // 29 February is only doubted where the year is known.
  bool const leap = date.year == 0 || (date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0));
  return date.day <= days[date.month - 1] + (date.month == 2 && leap ? 1 : 0);
}

// ‰ is often printed as %: populations do not grow by whole percents.
bool is_suspect_rate(std::string_view before, Quantity const &q, Lexicon const &lexicon) {
  if (q.kind != QuantityKind::percent || q.unit != "%" || !q.low || *q.low < Decimal{3, 0}) return false;
  constexpr std::size_t reach = 33;
  std::string_view const near = before.substr(before.size() - std::min(before.size(), reach));
  auto const at = grammar::find_last_lead(near, grammar::Lead::vital_rate, lexicon);
  return at != near.npos && near.find("，", at) == near.npos && near.find("、", at) == near.npos;
}

} // namespace

std::vector<Diagnostic> doubts(std::string_view canonical, std::vector<Mention> const &mentions, Lexicon const &lexicon) {
  std::vector<Diagnostic> found;
  for (Mention const &m : mentions) {
    if (auto const *period = std::get_if<Period>(&m.value)) {
      if (!period->length && period->grain == Grain::day && !(exists(period->first) && exists(period->last)))
        found.push_back({m.span, Severity::warning, Code::impossible_date, "this day is in no calendar"});
    } else if (auto const *q = std::get_if<Quantity>(&m.value)) {
      if (is_suspect_rate(canonical.substr(0, m.span.begin), *q, lexicon))
        found.push_back({m.span, Severity::warning, Code::suspect_unit, "‰ is probably meant; % is kept"});
    }
  }
  return found;
}

} // namespace reportlib::parse_stages
