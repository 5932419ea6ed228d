// What the members of a list share: the unit of the last (26.2和17.5个百分点), a trailing bound (10%和15%以上), a leading one
// (突破9千亿元、3万亿元); years before a marked one (1980、1981年).
#include "parse/recognize.hpp"

namespace reportlib::parse_stages {
namespace {

bool joins(std::string_view between) {
  for (std::string_view word : {"、", "和", "及", "与", "以及", "或"})
    if (between == word) return true;
  return false;
}

bool begins_with_number(std::string_view surface) {
  constexpr std::string_view numerals = "零〇一二三四五六七八九十百千两";
  return (surface[0] >= '0' && surface[0] <= '9') || numerals.find(surface.substr(0, 3)) != numerals.npos;
}

bool is_limit(Bound b) { return b != Bound::exact && b != Bound::range; }

} // namespace

std::vector<Mention> share_in_lists(std::string_view canonical, std::vector<Mention> &mentions, std::vector<bool> const &bare) {
  std::size_t const n = mentions.size();
  std::vector<bool> unexplained = bare;
  auto const surface = [&](std::size_t i) { return canonical.substr(mentions[i].span.begin, mentions[i].span.size()); };
  auto const joined = [&](std::size_t i) { // with i + 1
    std::uint32_t const begin = mentions[i].span.end, end = mentions[i + 1].span.begin;
    return end >= begin && end - begin <= 6 && joins(canonical.substr(begin, end - begin));
  };
  for (std::size_t i = n; i-- > 1;) {
    if (!joined(i - 1)) continue;
    auto *left = std::get_if<Quantity>(&mentions[i - 1].value);
    auto const *right = std::get_if<Quantity>(&mentions[i].value);
    if (left && right && unexplained[i - 1] && !unexplained[i]) {
      left->kind = right->kind, left->unit = right->unit, left->scale = right->scale;
      unexplained[i - 1] = false;
    }
    if (left && unexplained[i - 1] && std::holds_alternative<Name>(mentions[i].value)) { // 地铁4、7、10号线
      mentions[i - 1].value = Name{};
      unexplained[i - 1] = false;
      continue;
    }
    if (auto const *length = std::get_if<Period>(&mentions[i].value); length && length->length && left && unexplained[i - 1]) {
      Period shorter; // 45、38、35个工作日
      shorter.length = left->low, shorter.unit = length->unit;
      mentions[i - 1].value = shorter;
      unexplained[i - 1] = false;
      continue;
    }
    if (left && right && left->unit == "个" && right->unit == "个百分点") left->unit = right->unit, left->kind = right->kind;
    if (left && right && !unexplained[i] && left->unit.empty() && left->scale.exponent > 0 && left->kind == QuantityKind::count &&
        !right->unit.empty() && right->scale.exponent > 0)
      left->kind = right->kind, left->unit = right->unit; // 50亿、100亿元
    if (left && right && !unexplained[i] && left->bound == Bound::exact && is_limit(right->bound) && begins_with_number(surface(i)) &&
        left->unit == right->unit)
      left->bound = right->bound;
    auto const *year = std::get_if<Period>(&mentions[i].value);
    if (left && unexplained[i - 1] && year && year->anchored() && !year->is_duration() && left->low && surface(i - 1).size() == 4) {
      mentions[i - 1].value = year_period(static_cast<int>(left->low->digits));
      unexplained[i - 1] = false;
    }
  }
  for (std::size_t i = 0; i + 1 < n; ++i) {
    auto const *left = std::get_if<Quantity>(&mentions[i].value);
    auto *right = std::get_if<Quantity>(&mentions[i + 1].value);
    if (left && right && joined(i) && right->bound == Bound::exact && is_limit(left->bound) && left->unit == right->unit &&
        !begins_with_number(surface(i)))
      right->bound = left->bound;
  }
  std::vector<Mention> rest, kept;
  kept.reserve(n);
  for (std::size_t i = 0; i < n; ++i) (unexplained[i] ? rest : kept).push_back(std::move(mentions[i]));
  mentions = std::move(kept);
  return rest;
}

} // namespace reportlib::parse_stages
