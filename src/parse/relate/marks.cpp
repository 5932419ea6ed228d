// A mark passed is no value of its series when the value itself is given.
#include <map>
#include <tuple>

#include "parse/relate/relate.hpp"

namespace reportlib::parse_stages {

std::vector<std::size_t> prefer_values(std::vector<Observation> &all, std::vector<bool> const &marks,
                                       std::vector<Mention> const &mentions) {
  auto const known = [&](Observation const &o) {
    bool const reached = o.status == Status::actual || o.status == Status::estimate;
    return reached && o.mention && !o.series.empty() && o.aspect == Aspect::level && o.period.anchored();
  };
  auto const value = [&](Observation const &o) { return std::get<Quantity>(mentions[*o.mention].value).value(); };
  std::vector<std::size_t> passed;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (marks[i] && known(all[i])) passed.push_back(i);
  if (passed.empty()) return passed;
  // Only of the series that have a mark the highest values are looked for.
  auto const key = [&](Observation const &o) { return std::tie(o.series, o.period.first, o.period.last, o.period.grain); };
  std::map<decltype(key(all[0])), std::optional<Decimal>> highest;
  for (std::size_t i : passed) highest.try_emplace(key(all[i]));
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (marks[i] || !known(all[i])) continue;
    auto const place = highest.find(key(all[i]));
    if (place == highest.end()) continue;
    auto const v = value(all[i]);
    if (v && (!place->second || *place->second < *v)) place->second = v;
  }
  std::erase_if(passed, [&](std::size_t i) {
    auto const &reached = highest.find(key(all[i]))->second;
    auto const mark = value(all[i]);
    return !reached || !mark || !(*mark < *reached);
  });
  for (std::size_t i : passed) all[i].indicator.clear(), all[i].series.clear();
  return passed;
}

} // namespace reportlib::parse_stages
