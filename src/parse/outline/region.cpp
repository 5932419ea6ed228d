// Whose report it is (its code by the rules of resolve_region), from the names in the front matter, the opening sentence, the page's title,
// and at last from the name that the text has most.
#include <algorithm>
#include <unordered_map>

#include "lexicon/access.hpp"
#include "lexicon/regions.hpp"
#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"

namespace reportlib::parse_stages {
namespace {

// The level that the last word of a full name tells; a 市 may be of three levels.
RegionLevel level_by_suffix(std::string_view name) {
  struct Suffix {
    std::string_view text;
    RegionLevel level;
  };
  static constexpr Suffix suffixes[] = {
      {"特别行政区", RegionLevel::province}, {"自治区", RegionLevel::province}, {"省", RegionLevel::province},
      {"自治州", RegionLevel::prefecture},   {"地区", RegionLevel::prefecture}, {"盟", RegionLevel::prefecture},
      {"州", RegionLevel::prefecture},       {"街道", RegionLevel::township},   {"镇", RegionLevel::township},
      {"乡", RegionLevel::township},         {"县", RegionLevel::county},       {"区", RegionLevel::county},
      {"旗", RegionLevel::county},           {"市", RegionLevel::prefecture}};
  for (Suffix const &s : suffixes)
    if (name.ends_with(s.text)) return s.level;
  return RegionLevel::unknown;
}

// 河北省人民政府 → 河北省
std::string_view without_government(std::string_view name) {
  for (std::string_view tail : {"人民代表大会", "人民政府", "政府"})
    if (name.ends_with(tail)) name.remove_suffix(tail.size());
  return name;
}

// What is counted most, if at least `few` times and half as often again as the next.
template <class Name> std::optional<Name> clear_majority(std::unordered_map<Name, int> const &counts, int few) {
  std::optional<Name> best;
  int most = 0, next = 0;
  for (auto const &[name, count] : counts)
    if (count > most)
      next = most, most = count, best = name;
    else
      next = std::max(next, count);
  return most >= few && 2 * most >= 3 * next ? best : std::nullopt;
}

class RegionReader {
public:
  RegionReader(Lexicon const &lexicon, std::optional<int> year, std::optional<Date> const &date)
      : lexicon_(lexicon), index_(lexicon::Access::regions(lexicon)), year_(year), early_(is_early(date)) {}

  // With its code when the name means one division in the year; else the name and the level that the divisions of that name have.
  std::optional<Region> resolve(std::string_view name) const {
    ResolvedRegion const found = look_up(name);
    if (found.division) {
      Division const &d = *found.division;
      return Region{name.ends_with(d.name) ? std::string(name) : d.name, d.code, d.level, {}};
    }
    if (found.candidates.empty()) return std::nullopt;
    RegionLevel const level = found.candidates.front().level;
    bool const agree = std::all_of(found.candidates.begin(), found.candidates.end(), [&](Division const &d) { return d.level == level; });
    return Region{std::string(name), {}, agree ? level : level_by_suffix(name), {}};
  }

  // Of several divisions of a name the one whose prefecture (or province) alone the text names.
  void settle(Region &region, std::string_view text) const {
    constexpr std::size_t reach = 90000;
    if (!region.code.empty() || region.name.empty()) return;
    text = clipped(text, reach);
    std::optional<Division> only;
    for (Division const &candidate : look_up(region.name).candidates) {
      auto const whole = look_up(candidate.name, candidate.code);
      if (!whole.division || whole.division->code != candidate.code || whole.superiors.empty()) continue;
      if (text.find(whole.superiors.back().name) == text.npos) continue;
      if (only) return;
      only = whole.division;
    }
    if (only) region.code = only->code, region.level = only->level;
  }

  // The last division that a title names: （内蒙古）2018年新巴尔虎左旗….
  std::optional<Region> last_in(std::string_view text) const {
    std::optional<Region> last;
    for (std::size_t i = 0; i < text.size();) {
      std::size_t end = i;
      while (auto const match = lexicon_.longest(TermKind::region, text.substr(end))) end += match->length;
      if (end > i)
        if (auto region = resolve(text.substr(i, end - i))) last = std::move(region);
      i = end > i ? end : i + character_length(text[i]);
    }
    return last;
  }

  // The division called by `unit` (省, 市, 县 …) that the text names most, if it is named clearly more often than the next; else the one
  // that most of the divisions named lie in.
  std::optional<Region> most_named(std::string_view text, std::string_view unit) const {
    constexpr std::size_t reach = 90000;
    std::unordered_map<std::string_view, int> counts;
    std::unordered_map<std::string, int> within;
    text = clipped(text, reach);
    for (std::size_t i = 0; i < text.size();) {
      auto const match = lexicon_.longest(TermKind::region, text.substr(i));
      if (match) {
        // The level word is the name's end, or that of one of the divisions it is short for: 350502:1985-:鲤城区;….
        std::string_view const name = match->term->name, divisions = match->term->attribute("divisions");
        bool const called = name.ends_with(unit) || divisions.ends_with(unit) || divisions.find(std::string(unit) + ';') != divisions.npos;
        if (called) ++counts[name];
        if (auto const found = look_up(name); found.division)
          for (Division const &superior : found.superiors)
            if (superior.name.ends_with(unit)) ++within[superior.name];
      }
      i += match ? match->length : character_length(text[i]);
    }
    // A short name may be a word (和政, 新民); the text of a place has its full one too, or has it often.
    constexpr int often = 8;
    if (auto const best = clear_majority(counts, 2))
      if (auto region = resolve(*best); region && (counts[*best] >= often || text.find(region->name) != text.npos)) return region;
    if (auto const best = clear_majority(within, 5)) return resolve(*best);
    return std::nullopt;
  }

private:
  // Congresses meet before the summer, when most divisions change: their reports have those of the year before.
  static bool is_early(std::optional<Date> const &date) {
    constexpr int april = 4;
    return date && date->month > 0 && date->month <= april;
  }
  ResolvedRegion look_up(std::string_view name, std::string_view context = {}) const {
    if (early_ && year_)
      if (ResolvedRegion before = index_.resolve(name, *year_ - 1, context); before.division) return before;
    return index_.resolve(name, year_, context);
  }

  Lexicon const &lexicon_;
  lexicon::RegionIndex const &index_;
  std::optional<int> year_;
  bool early_;
};

// The government in 我代表…人民政府.
Span represented(std::string_view canonical, std::vector<Block> const &blocks, Extent const &extent) {
  constexpr std::size_t reach = 1000;
  for (std::string_view speaks : {"我代表", "我受"})
    for (std::size_t i = extent.body; i < std::min(extent.last, extent.body + 6); ++i) {
      std::string_view const line = clipped(text_of(canonical, blocks[i].span), reach);
      std::size_t const place = line.find(speaks);
      if (place == line.npos) continue;
      std::size_t const begin = place + speaks.size();
      std::size_t end = begin;
      while (end < line.size() && !is_one_of(first_character(line.substr(end)), u"，,。向作的")) end += character_length(line[end]);
      return {blocks[i].span.begin + static_cast<std::uint32_t>(begin), blocks[i].span.begin + static_cast<std::uint32_t>(end)};
    }
  return {};
}

// 石桥县 of 石桥县2032年政府工作报告 or 2032年石桥县人民政府工作报告.
std::string_view place_in_title(std::string_view title) {
  std::size_t begin = 0;
  while (begin < title.size() && is_digit(title[begin])) ++begin;
  if (title.substr(begin).starts_with("年")) begin += std::string_view("年").size();
  std::size_t end = begin;
  while (end < title.size() && !is_digit(title[end]) && !title.substr(end).starts_with("人民政府") &&
         !title.substr(end).starts_with("政府"))
    end += character_length(title[end]);
  std::string_view const name = title.substr(begin, end - begin);
  constexpr std::uint32_t longest = 16;
  return end < title.size() && count_characters(name) <= longest && level_by_suffix(name) != RegionLevel::unknown ? name
                                                                                                                  : std::string_view{};
}

// What the text calls its area: 全省, 全市, 全县 …
std::string_view unit_of(std::string_view text) {
  constexpr std::size_t reach = 90000;
  constexpr std::string_view whole = "全", units[] = {"省", "市", "县", "区", "州", "旗", "盟", "镇", "乡"};
  text = clipped(text, reach);
  std::size_t counts[std::size(units)] = {};
  for (std::size_t i = text.find(whole); i != text.npos; i = text.find(whole, i + whole.size()))
    for (std::size_t u = 0; u < std::size(units); ++u) counts[u] += text.substr(i + whole.size()).starts_with(units[u]);
  auto const most = static_cast<std::size_t>(std::max_element(std::begin(counts), std::end(counts)) - std::begin(counts));
  return counts[most] > 0 ? units[most] : std::string_view{};
}

bool is_of_nation(std::string_view text) {
  return text.find("国务院") != text.npos || text.find("國務院") != text.npos || text.find("中央人民政府") != text.npos;
}

// Reports of the nation speak of 我国, and of no 全省 or 全市.
bool speaks_of_the_nation(std::string_view text) {
  constexpr std::string_view country = "我国";
  constexpr int often = 5;
  int count = 0;
  for (std::size_t i = text.find(country); i != text.npos && count < often; i = text.find(country, i + country.size())) ++count;
  return count == often;
}

Region read_region(std::string_view canonical, std::vector<Block> const &blocks, Extent const &extent, Header const &header,
                   std::string_view government, RegionReader const &reader) {
  Span const spoken = represented(canonical, blocks, extent);
  std::string_view const spoken_name = text_of(canonical, spoken);
  auto const placed = [](std::optional<Region> region, Span span) {
    if (region) region->span = span;
    return region;
  };
  if (header.body.text.starts_with("全国") || is_of_nation(spoken_name) || is_of_nation(government) || is_of_nation(header.title.text)) {
    constexpr std::string_view nation = "中华人民共和国";
    if (auto region = placed(reader.resolve(nation), header.body.span.empty() ? spoken : header.body.span)) return *region;
  }
  struct Source {
    std::string_view name;
    Span span;
  };
  std::string_view const titled = place_in_title(header.title.text);
  Source const sources[] = {{without_government(header.body.text), header.body.span},
                            {without_government(government), header.office.span},
                            {without_government(spoken_name), spoken},
                            {titled, titled.empty() ? Span{} : header.title.span}};
  for (Source const &s : sources)
    if (auto region = placed(reader.resolve(s.name), s.span)) return *region;
  if (auto region = placed(reader.last_in(header.title.text), header.title.span)) return *region;
  // A name that the lexicon does not have: a township, a district of our day.
  std::string_view unit;
  for (Source const &s : sources) {
    RegionLevel const told = level_by_suffix(s.name);
    if (told == RegionLevel::unknown) continue;
    if (count_characters(s.name) >= 3 && s.name != "自治区" && s.name != "自治州") return {std::string(s.name), {}, told, s.span};
    if (unit.empty()) unit = s.name;
  }
  // The page's title above the report; the name that the text has most.
  if (Span const title = title_in_metadata(canonical); !title.empty())
    if (auto region = placed(reader.last_in(text_of(canonical, title)), title)) return *region;
  for (std::size_t i = 0; i < extent.first; ++i)
    if (std::string_view const line = text_of(canonical, blocks[i].span); blocks[i].characters <= 60 && line.find("工作报告") != line.npos)
      if (auto region = placed(reader.last_in(line), blocks[i].span)) return *region;
  std::string_view const body = text_of(canonical, {blocks[extent.body].span.begin, blocks[extent.last - 1].span.end});
  if (unit.empty()) unit = unit_of(body);
  if (unit.empty() && speaks_of_the_nation(body))
    if (auto region = reader.resolve("中华人民共和国")) return *region;
  if (auto region = reader.most_named(body, unit)) return *region;
  Region unnamed;
  unnamed.level = level_by_suffix(unit);
  return unnamed;
}

} // namespace

void set_region(std::string_view canonical, std::vector<Block> const &blocks, Extent const &extent, Header &header,
                std::string_view government, std::optional<int> year, Lexicon const &lexicon) {
  RegionReader const reader(lexicon, year, header.date);
  header.region = read_region(canonical, blocks, extent, header, government, reader);
  reader.settle(header.region, canonical);
  // 省九届人大 does not say which province's.
  std::size_t const name = header.body.text.find("人民代表大会");
  bool const generic = name != std::string::npos && name <= std::string_view("自治区").size() && !header.body.text.starts_with("全国");
  if (generic && !header.region.name.empty()) header.body.text.replace(0, name, header.region.name);
}

} // namespace reportlib::parse_stages
