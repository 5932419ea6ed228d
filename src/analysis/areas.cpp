#include "analysis/areas.hpp"

#include <algorithm>
#include <climits>

namespace reportlib::analysis {
namespace {

constexpr std::string_view classes[] = {"自治县", "自治旗", "自治州", "地区", "林区", "特区", "县",
                                        "区",     "市",     "旗",     "盟",   "州",   "镇",   "乡"};

std::string_view without_class(std::string_view name) {
  for (std::string_view word : classes)
    if (name.size() > word.size() && name.ends_with(word)) return name.substr(0, name.size() - word.size());
  return name;
}

// The area's own name: 保定市清苑县 is 清苑.
std::string_view own_name(std::string_view name) {
  name = without_class(name);
  for (std::string_view word : {"自治区", "自治州", "地区", "省", "市", "盟", "州"})
    if (auto const at = name.rfind(word); at != name.npos && at + word.size() < name.size()) return name.substr(at + word.size());
  return name;
}

struct Years {
  std::string area;
  int first = INT_MAX, last = INT_MIN;
};

} // namespace

std::string superior_of(std::string_view code) {
  if (code.size() != 6 || code == "000000") return {};
  std::string const province = std::string(code.substr(0, 2)) + "0000";
  if (code.ends_with("0000")) return "000000";
  // 1101xx are districts of a municipality, 4290xx counties that the province governs itself.
  bool const municipality = code.starts_with("11") || code.starts_with("12") || code.starts_with("31") || code.starts_with("50");
  bool const of_province = code.ends_with("00") || municipality || code.substr(2, 2) == "90";
  return of_province ? province : std::string(code.substr(0, 4)) + "00";
}

Succession::Succession(std::vector<std::shared_ptr<Report const>> const &reports) {
  std::map<std::string, std::map<std::string, Years>> by_name; // province and own name; area
  for (auto const &report : reports) {
    Region const &region = report->region;
    if (region.code.size() != 6 || !report->year()) continue;
    Years &years = by_name[region.code.substr(0, 2) + std::string(own_name(region.name))][region.code];
    years = {region.code, std::min(years.first, *report->year()), std::max(years.last, *report->year())};
  }
  for (auto const &[name, areas] : by_name) {
    std::vector<Years> order;
    for (auto const &[area, years] : areas) order.push_back(years);
    std::sort(order.begin(), order.end(), [](Years const &a, Years const &b) { return a.first < b.first; });
    bool const apart =
        std::adjacent_find(order.begin(), order.end(), [](Years const &a, Years const &b) { return b.first <= a.last; }) == order.end();
    if (apart && order.size() > 1)
      for (Years const &years : order) latest_[years.area] = order.back().area;
  }
}

std::string_view Succession::latest(std::string_view area) const {
  auto const found = latest_.find(area);
  return found == latest_.end() ? area : std::string_view(found->second);
}

} // namespace reportlib::analysis
