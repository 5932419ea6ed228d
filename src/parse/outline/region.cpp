// Whose report it is, from the names in the front matter and the opening sentence.
#include "parse/outline/region.hpp"

#include <algorithm>
#include <array>

#include "parse/outline/characters.hpp"

namespace reportlib::parse_stages {
namespace {

std::optional<RegionLevel> level_named(std::string_view name) {
  for (auto level : {RegionLevel::nation, RegionLevel::province, RegionLevel::prefecture, RegionLevel::county, RegionLevel::township})
    if (name == to_string(level)) return level;
  return std::nullopt;
}

// The level that the last word of a full name tells; a 市 may be of three levels.
RegionLevel level_by_suffix(std::string_view name) {
  struct Suffix {
    std::string_view text;
    RegionLevel level;
  };
  static constexpr Suffix suffixes[] = {{"共和国", RegionLevel::nation}, {"特别行政区", RegionLevel::province}, {"自治区", RegionLevel::province},
                                        {"省", RegionLevel::province},   {"自治州", RegionLevel::prefecture}, {"地区", RegionLevel::prefecture},
                                        {"盟", RegionLevel::prefecture}, {"州", RegionLevel::prefecture},     {"街道", RegionLevel::township},
                                        {"镇", RegionLevel::township},   {"乡", RegionLevel::township},       {"县", RegionLevel::county},
                                        {"区", RegionLevel::county},     {"旗", RegionLevel::county},         {"市", RegionLevel::prefecture}};
  for (Suffix const &s : suffixes)
    if (name.size() > s.text.size() && name.ends_with(s.text)) return s.level;
  return RegionLevel::unknown;
}

// 河北省人民政府 → 河北省; 省人民政府 names nobody.
std::string_view without_government(std::string_view name) {
  for (std::string_view tail : {"人民代表大会", "人民政府", "政府"})
    if (name.ends_with(tail)) name.remove_suffix(tail.size());
  return name;
}

bool names_region(std::string_view name) {
  return count_characters(name) >= 2 && count_characters(name) <= 30 && level_by_suffix(name) != RegionLevel::unknown && name != "自治区" && name != "全国";
}

// The government in 我代表…人民政府.
Span represented(std::string_view canonical, std::vector<Block> const &blocks, Frame const &frame) {
  constexpr std::string_view speaks = "我代表";
  for (std::size_t i = frame.body; i < std::min(frame.last, frame.body + 6); ++i) {
    std::string_view const line = text_of(canonical, blocks[i].span).substr(0, 1000);
    std::size_t const place = line.find(speaks);
    if (place == line.npos) continue;
    std::size_t const begin = place + speaks.size();
    std::size_t end = begin;
    while (end < line.size() && !is_one_of(first_character(line.substr(end)), "，,。向")) end += character_length(line[end]);
    return {blocks[i].span.begin + static_cast<std::uint32_t>(begin), blocks[i].span.begin + static_cast<std::uint32_t>(end)};
  }
  return {};
}

} // namespace

Region read_region(std::string_view canonical, std::vector<Block> const &blocks, Frame const &frame, Header const &header,
                   std::string_view government, Lexicon const &lexicon) {
  Region region;
  Span const spoken = represented(canonical, blocks, frame);
  std::string_view const spoken_name = text_of(canonical, spoken);
  auto const take = [&](std::string_view name, Span span) {
    if (!region.name.empty()) return;
    name = without_government(name);
    auto const known = lexicon.longest(TermKind::region, name);
    if (known && known->length == name.size()) {
      region.name = known->term->name;
      region.code = known->term->id;
      region.level = level_named(known->term->attribute("level")).value_or(RegionLevel::unknown);
    } else if (names_region(name)) {
      region.name = std::string(name);
      region.level = level_by_suffix(name);
    } else {
      return;
    }
    region.span = span;
  };
  if (header.body.text.starts_with("全国") || spoken_name.find("国务院") != spoken_name.npos || government.find("国务院") != government.npos)
    take("中华人民共和国", header.body.span.empty() ? spoken : header.body.span);
  take(header.body.text, header.body.span);
  take(government, header.office.span);
  take(spoken_name, spoken);
  for (std::size_t i = 0; i < header.title.text.size() && region.name.empty(); i += character_length(header.title.text[i]))
    if (auto const known = lexicon.longest(TermKind::region, std::string_view(header.title.text).substr(i)))
      take(std::string_view(header.title.text).substr(i, known->length), header.title.span);
  return region;
}

} // namespace reportlib::parse_stages
