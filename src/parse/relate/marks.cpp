// A mark passed is no value of its series when the value itself is given.
#include <map>

#include "parse/relate/relate.hpp"

namespace reportlib::parse_stages {

std::vector<std::size_t> prefer_values(std::vector<Observation> &all, std::vector<bool> const &marks,
                                       std::vector<Mention> const &mentions) {
  using Key = std::pair<std::string, std::string>; // series and time
  auto const known = [&](Observation const &o) {
    bool const reached = o.status == Status::actual || o.status == Status::estimate;
    return reached && o.mention != no_token && !o.series.empty() && o.aspect == Aspect::level && o.period.anchored();
  };
  auto const value = [&](Observation const &o) { return std::get<Quantity>(mentions[o.mention].value).value(); };
  std::vector<std::size_t> passed;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (marks[i] && known(all[i])) passed.push_back(i);
  if (passed.empty()) return passed;
  std::map<Key, Decimal> highest;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (marks[i] || !known(all[i])) continue;
    auto const v = value(all[i]);
    if (!v) continue;
    auto const [place, added] = highest.try_emplace({all[i].series, all[i].period.to_string()}, *v);
    if (!added && place->second < *v) place->second = *v;
  }
  std::erase_if(passed, [&](std::size_t i) {
    auto const reached = highest.find({all[i].series, all[i].period.to_string()});
    auto const mark = value(all[i]);
    return reached == highest.end() || !mark || !(*mark < reached->second);
  });
  for (std::size_t i : passed) all[i].indicator.clear(), all[i].series.clear();
  return passed;
}

} // namespace reportlib::parse_stages
