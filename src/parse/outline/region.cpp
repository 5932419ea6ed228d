// Whose report it is, from the names in the front matter, the opening sentence, the page's title, and at last from the name that the
// text has most.
#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"

namespace reportlib::parse_stages {
namespace {

struct Division {
  std::string_view code, name;
  int first, last;
};

// The column `divisions`: 350502:1985-;…
std::vector<Division> divisions_of(Term const &term) {
  std::vector<Division> all;
  std::string_view rest = term.attribute("divisions");
  while (!rest.empty()) {
    std::string_view const entry = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(rest.size(), entry.size() + 1));
    std::size_t const colon = entry.find(':'), dash = entry.find('-');
    if (colon == entry.npos || dash == entry.npos || dash < colon) continue;
    std::size_t const name = std::min(entry.find(':', dash), entry.size());
    Division d{entry.substr(0, colon), name < entry.size() ? entry.substr(name + 1) : std::string_view(term.name), 0, 9999};
    std::from_chars(entry.data() + colon + 1, entry.data() + dash, d.first);
    std::from_chars(entry.data() + dash + 1, entry.data() + name, d.last);
    all.push_back(d);
  }
  return all;
}

RegionLevel level_of_code(std::string_view code) {
  if (code == "000000") return RegionLevel::nation;
  if (code.ends_with("0000")) return RegionLevel::province;
  return code.ends_with("00") ? RegionLevel::prefecture : RegionLevel::county;
}

bool lies_in(std::string_view code, std::string_view superior) {
  std::size_t const stem = superior.ends_with("0000") ? 2 : superior.ends_with("00") ? 4 : 6;
  return code.starts_with(superior.substr(0, stem));
}

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

class RegionReader {
public:
  RegionReader(Lexicon const &lexicon, std::optional<int> year) : lexicon_(lexicon), year_(year) {}

  // 泉州市鲤城区: each name within the one before; the code when only one division of that name held in the year.
  std::optional<Region> resolve(std::string_view name) const {
    std::vector<Division> superior, found;
    Term const *last = nullptr;
    for (std::string_view rest = name; !rest.empty();) {
      auto const match = lexicon_.longest(TermKind::region, rest);
      if (!match) return std::nullopt;
      superior = std::move(found);
      found = divisions_of(*match->term);
      if (last)
        std::erase_if(found, [&](Division const &d) {
          return std::none_of(superior.begin(), superior.end(), [&](Division const &s) { return lies_in(d.code, s.code); });
        });
      last = match->term;
      rest.remove_prefix(match->length);
    }
    if (!last || found.empty()) return std::nullopt;
    Region region;
    region.name = name.ends_with(last->name) ? std::string(name) : last->name;
    if (year_) {
      auto const holds = [&](Division const &d) { return d.first <= *year_ && *year_ <= d.last; };
      if (std::any_of(found.begin(), found.end(), holds)) std::erase_if(found, [&](Division const &d) { return !holds(d); });
    }
    region.level = level_of_code(found.front().code);
    if (found.size() == 1) region.code = std::string(found.front().code);
    if (found.size() == 1 && !name.ends_with(found.front().name))
      region.name = std::string(found.front().name);
    else if (std::any_of(found.begin(), found.end(), [&](Division const &d) { return level_of_code(d.code) != region.level; }))
      region.level = level_by_suffix(region.name);
    return region;
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

  // The division called by `unit` (省, 市, 县 …) that the text names most, if it is named clearly more often than the next.
  std::optional<Region> most_named(std::string_view text, std::string_view unit) const {
    constexpr std::size_t reach = 90000;
    std::unordered_map<std::string_view, int> counts;
    text = clipped(text, reach);
    for (std::size_t i = 0; i < text.size();) {
      auto const match = lexicon_.longest(TermKind::region, text.substr(i));
      if (match) {
        auto const all = divisions_of(*match->term);
        if (std::any_of(all.begin(), all.end(), [&](Division const &d) { return d.name.ends_with(unit); })) ++counts[match->term->name];
      }
      i += match ? match->length : character_length(text[i]);
    }
    std::string_view best;
    int most = 0, next = 0;
    for (auto const &[name, count] : counts)
      if (count > most)
        next = most, most = count, best = name;
      else
        next = std::max(next, count);
    return most >= 2 && 2 * most >= 3 * next ? resolve(best) : std::nullopt;
  }

private:
  Lexicon const &lexicon_;
  std::optional<int> year_;
};

// The government in 我代表…人民政府.
Span represented(std::string_view canonical, std::vector<Block> const &blocks, Frame const &frame) {
  constexpr std::size_t reach = 1000;
  for (std::string_view speaks : {"我代表", "我受"})
    for (std::size_t i = frame.body; i < std::min(frame.last, frame.body + 6); ++i) {
      std::string_view const line = clipped(text_of(canonical, blocks[i].span), reach);
      std::size_t const place = line.find(speaks);
      if (place == line.npos) continue;
      std::size_t const begin = place + speaks.size();
      std::size_t end = begin;
      while (end < line.size() && !is_one_of(first_character(line.substr(end)), "，,。向作的")) end += character_length(line[end]);
      return {blocks[i].span.begin + static_cast<std::uint32_t>(begin), blocks[i].span.begin + static_cast<std::uint32_t>(end)};
    }
  return {};
}

// What the text calls its area: 全省, 全市, 全县 …
std::string_view unit_of(std::string_view text) {
  constexpr std::size_t reach = 90000;
  constexpr std::string_view whole = "全", units[] = {"省", "市", "县", "区", "州", "旗", "盟", "镇", "乡"};
  text = clipped(text, reach);
  std::size_t counts[std::size(units)] = {};
  for (std::size_t i = text.find(whole); i != text.npos; i = text.find(whole, i + whole.size()))
    for (std::size_t u = 0; u < std::size(units); ++u) counts[u] += text.substr(i + whole.size()).starts_with(units[u]);
  std::size_t const most = static_cast<std::size_t>(std::max_element(std::begin(counts), std::end(counts)) - std::begin(counts));
  return counts[most] > 0 ? units[most] : std::string_view{};
}

bool is_of_nation(std::string_view text) {
  return text.find("国务院") != text.npos || text.find("國務院") != text.npos || text.find("中央人民政府") != text.npos;
}

Region read_region(std::string_view canonical, std::vector<Block> const &blocks, Frame const &frame, Header const &header,
                   std::string_view government, RegionReader const &reader) {
  Span const spoken = represented(canonical, blocks, frame);
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
  Source const sources[] = {{without_government(header.body.text), header.body.span},
                            {without_government(government), header.office.span},
                            {without_government(spoken_name), spoken}};
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
  for (std::size_t i = 0; i < frame.first; ++i)
    if (std::string_view const line = text_of(canonical, blocks[i].span); blocks[i].characters <= 60 && line.find("工作报告") != line.npos)
      if (auto region = placed(reader.last_in(line), blocks[i].span)) return *region;
  std::string_view const body = text_of(canonical, {blocks[frame.body].span.begin, blocks[frame.last - 1].span.end});
  if (unit.empty()) unit = unit_of(body);
  if (auto region = reader.most_named(body, unit)) return *region;
  Region unnamed;
  unnamed.level = level_by_suffix(unit);
  return unnamed;
}

} // namespace

void set_region(std::string_view canonical, std::vector<Block> const &blocks, Frame const &frame, Header &header,
                std::string_view government, std::optional<int> year, Lexicon const &lexicon) {
  header.region = read_region(canonical, blocks, frame, header, government, RegionReader(lexicon, year));
  // 省九届人大 does not say which province's.
  std::size_t const name = header.body.text.find("人民代表大会");
  bool const generic = name != std::string::npos && name <= std::string_view("自治区").size() && !header.body.text.starts_with("全国");
  if (generic && !header.region.name.empty()) header.body.text.replace(0, name, header.region.name);
}

} // namespace reportlib::parse_stages
