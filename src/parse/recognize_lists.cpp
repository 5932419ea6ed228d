// What the members of a list share: the unit of the last (26.2和17.5个百分点), a trailing bound (10%和15%以上), a leading one
// (突破9千亿元、3万亿元); what a bare number is (1980、1981年).
#include "parse/recognize.hpp"

#include <algorithm>

namespace reportlib::parse_stages {
namespace {

bool joins(std::string_view between) {
  for (std::string_view word : {"、", "和", "及", "与", "以及", "或"})
    if (between == word) return true;
  return false;
}

// 、全省 of 高于全国0.2个、全省0.1个百分点: whom the next member is compared with.
bool joins_another_base(std::string_view between) {
  constexpr std::size_t longest = 21;
  bool const joint = between.starts_with("、") || between.starts_with("和");
  return joint && between.size() <= longest && between.find("、", 3) == between.npos && between.find("，") == between.npos;
}

// 提高到 of 由35提高到40%: from the first number to the second.
bool leads_to(std::string_view before, std::string_view between) {
  constexpr std::size_t longest = 15;
  bool const from = before.ends_with("由") || before.ends_with("从");
  return from && between.size() <= longest && (between.ends_with("到") || between.ends_with("至") || between.ends_with("为"));
}

bool begins_with_number(std::string_view surface) {
  constexpr std::string_view numerals = "零〇一二三四五六七八九十百千两";
  return (surface[0] >= '0' && surface[0] <= '9') || numerals.find(surface.substr(0, 3)) != numerals.npos;
}

bool is_limit(Bound b) { return b != Bound::exact && b != Bound::range; }

} // namespace

// A bare number becomes what the member after it is: 地铁4、7、10号线, 2、三期, 7、8、9、10月份, 45、38个工作日, 1980、1981年.
std::optional<Value> kind_of_next(Quantity const &bare, std::string_view words, Value const &next) {
  if (!bare.low || bare.low->exponent != 0) return std::nullopt;
  auto const n = static_cast<int>(bare.low->digits);
  if (std::holds_alternative<Name>(next)) return Name{};
  if (std::holds_alternative<Ordinal>(next) && n < 1000) return Ordinal{n};
  auto const *period = std::get_if<Period>(&next);
  if (!period) return std::nullopt;
  if (period->length) {
    Period length;
    length.length = bare.low, length.unit = period->unit;
    return length;
  }
  if (period->grain == Grain::year && period->anchored() && period->first == period->last && words.size() == 4) return year_period(n);
  if (period->grain == Grain::month && n >= 1 && n <= 12) {
    Period month = *period;
    month.first.month = month.last.month = static_cast<std::uint8_t>(n);
    return month;
  }
  return std::nullopt;
}

std::vector<Span> share_in_lists(std::string_view canonical, std::vector<Mention> &mentions, std::vector<char> unexplained) {
  std::size_t const n = mentions.size();
  auto const surface = [&](std::size_t i) { return canonical.substr(mentions[i].span.begin, mentions[i].span.size()); };
  auto const joined = [&](std::size_t i) { // with i + 1
    std::uint32_t const begin = mentions[i].span.end, end = mentions[i + 1].span.begin;
    return end >= begin && end - begin <= 6 && joins(canonical.substr(begin, end - begin));
  };
  auto const share_unit = [&](std::size_t i) { // of i + 1
    auto *const left = std::get_if<Quantity>(&mentions[i].value);
    auto const *const right = std::get_if<Quantity>(&mentions[i + 1].value);
    if (!left || !right || unexplained[i + 1] || mentions[i].span.end > mentions[i + 1].span.begin) return;
    std::string_view const between = canonical.substr(mentions[i].span.end, mentions[i + 1].span.begin - mentions[i].span.end);
    bool const points = left->unit == "个" && right->unit == "个百分点" && joins_another_base(between);
    bool const bare = unexplained[i] && left->unit.empty() && leads_to(canonical.substr(0, mentions[i].span.begin), between);
    if (!points && !bare) return;
    left->kind = right->kind, left->unit = right->unit;
    if (bare) left->scale = right->scale, unexplained[i] = false;
  };
  std::vector<std::uint32_t> lefts; // of the joined ones, from the last to the first
  for (std::size_t i = n; i-- > 1;) {
    share_unit(i - 1);
    if (!joined(i - 1)) continue;
    lefts.push_back(static_cast<std::uint32_t>(i - 1));
    auto *left = std::get_if<Quantity>(&mentions[i - 1].value);
    auto const *right = std::get_if<Quantity>(&mentions[i].value);
    if (left && right && unexplained[i - 1] && !unexplained[i]) {
      left->kind = right->kind, left->unit = right->unit, left->scale = right->scale;
      unexplained[i - 1] = false;
    }
    if (auto const *session = std::get_if<Ordinal>(&mentions[i].value); session && left && left->unit == "次" && left->low) {
      mentions[i - 1].value = Ordinal{static_cast<int>(left->low->digits)}; // 三次、五次、六次全会
      continue;
    }
    if (left && unexplained[i - 1] && !right) {
      if (auto value = kind_of_next(*left, surface(i - 1), mentions[i].value)) {
        mentions[i - 1].value = std::move(*value);
        unexplained[i - 1] = false;
        continue;
      }
    }
    if (left && right && !unexplained[i] && left->unit.empty() && left->scale.exponent > 0 && !right->unit.empty() &&
        right->scale.exponent > 0)
      left->kind = right->kind, left->unit = right->unit; // 50亿、100亿元
    if (left && right && !unexplained[i] && left->bound == Bound::exact && is_limit(right->bound) && begins_with_number(surface(i)) &&
        left->unit == right->unit)
      left->bound = right->bound;
  }
  std::for_each(lefts.rbegin(), lefts.rend(), [&](std::size_t i) {
    auto const *left = std::get_if<Quantity>(&mentions[i].value);
    auto *right = std::get_if<Quantity>(&mentions[i + 1].value);
    if (right && unexplained[i + 1] && std::holds_alternative<Name>(mentions[i].value)) { // 国道108、208
      mentions[i + 1].value = Name{};
      unexplained[i + 1] = false;
      return;
    }
    if (left && right && right->bound == Bound::exact && is_limit(left->bound) && left->unit == right->unit &&
        !begins_with_number(surface(i)))
      right->bound = left->bound;
  });
  std::vector<Span> rest;
  auto const first = static_cast<std::size_t>(std::find(unexplained.begin(), unexplained.end(), true) - unexplained.begin());
  std::size_t kept = first;
  for (std::size_t i = first; i < n; ++i) {
    if (unexplained[i])
      rest.push_back(mentions[i].span);
    else if (kept++ != i)
      mentions[kept - 1] = std::move(mentions[i]);
  }
  mentions.resize(kept);
  return rest;
}

} // namespace reportlib::parse_stages
