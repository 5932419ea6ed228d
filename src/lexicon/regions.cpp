// Names of divisions and what they mean in a year.
#include "lexicon/regions.hpp"

#include "lexicon/access.hpp"

#include <algorithm>
#include <stdexcept>

#include "lexicon/tsv.hpp"
#include "model/division_code.hpp"

namespace reportlib::lexicon {
namespace {

constexpr int first_listed = 1980, today = 9999;
constexpr std::size_t code_bytes = 6, year_bytes = 4;

bool is_nation(std::string_view code) { return code == "000000"; }

// Counties that their province governs itself have 90 in the prefecture's place; a prefecture may be named before them all the same.
bool lies_in(std::string_view code, std::string_view superior) {
  switch (level_of_code(superior)) {
  case RegionLevel::nation:
    return true;
  case RegionLevel::province:
    return code.substr(0, 2) == superior.substr(0, 2);
  case RegionLevel::prefecture:
    return code.substr(0, 4) == superior.substr(0, 4) || (code.substr(2, 2) == "90" && code.substr(0, 2) == superior.substr(0, 2));
  default:
    return code == superior;
  }
}

std::string superior_code(std::string_view code, std::size_t stem) { return std::string(code.substr(0, stem)).append(6 - stem, '0'); }

bool is_boundary(std::string_view text, std::size_t i) { return i >= text.size() || (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80; }

bool is_region(Term const &term) { return term.kind == TermKind::region; }

int number_of(std::string_view digits) {
  int number = 0;
  for (char c : digits) number = number * 10 + (c - '0');
  return number;
}
bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

bool is_division(std::string_view written) {
  std::string_view const code = written.substr(0, code_bytes), rest = written.substr(std::min(written.size(), code_bytes));
  std::size_t const end = std::min(rest.find(':', 1), rest.size());
  std::string_view const years = rest.substr(0, end), first = years.substr(std::min<std::size_t>(years.size(), 1), year_bytes);
  std::string_view const last = years.substr(std::min(years.size(), 2 + year_bytes));
  bool const has_form = code.size() == code_bytes && is_number(code) && years.starts_with(':') && first.size() == year_bytes &&
                        is_number(first) && years.substr(1 + year_bytes).starts_with('-') && end + 1 != rest.size();
  return has_form && (last.empty() || (last.size() == year_bytes && is_number(last) && first <= last));
}

// 350127:1983-1989:福清县; without a last year when it holds, without a name when it is the row's.
RegionIndex::Entry RegionIndex::read_entry(std::string_view written, std::string_view name_of_row) {
  std::string_view const code = written.substr(0, code_bytes), years = written.substr(code_bytes + 1, 2 * year_bytes + 1);
  std::string_view const last = years.substr(year_bytes + 1, years.find(':') - year_bytes - 1);
  std::size_t const name = written.find(':', code_bytes + 1);
  return {code, name == written.npos ? name_of_row : written.substr(name + 1), number_of(years.substr(0, year_bytes)),
          last.empty() ? today : number_of(last)};
}

RegionLevel level_of_code(std::string_view code) noexcept {
  if (is_nation(code)) return RegionLevel::nation;
  if (code.ends_with("0000")) return RegionLevel::province;
  return code.ends_with("00") ? RegionLevel::prefecture : RegionLevel::county;
}

RegionIndex::RegionIndex(std::span<Row const> terms) {
  // 350502:1985-;… with a third part in rows of short names.
  struct Named {
    std::string_view written;
    Row const *term;
    [[nodiscard]] Entry entry() const { return read_entry(written, term->name); }
  };
  std::vector<Named> read;
  // For an order by code and year, and then by name: one number of the first two and the place, which is quick to compare.
  std::vector<std::uint64_t> keys;
  constexpr int place_bits = 24, year_bits = 16;
  constexpr std::uint64_t places = (std::uint64_t{1} << place_bits) - 1;
  read.reserve(2 * static_cast<std::size_t>(std::count_if(terms.begin(), terms.end(), is_region)));
  keys.reserve(read.capacity());
  for (Row const &term : terms)
    if (is_region(term))
      for_each_part(term.divisions(), ';', [&](std::string_view written) {
        if (read.size() == places) return;
        Entry const entry = read_entry(written, term.name);
        auto const year = static_cast<std::uint16_t>(entry.first);
        keys.push_back((static_cast<std::uint64_t>(number_of(entry.code)) << year_bits | year) << place_bits | read.size());
        read.push_back({written, &term});
      });
  std::sort(keys.begin(), keys.end());
  auto const name_of = [&](std::uint64_t key) { return read[key & places].entry().name; };
  for (auto first = keys.begin(); first != keys.end();) {
    auto const last = std::find_if(first, keys.end(), [&](std::uint64_t key) { return key >> place_bits != *first >> place_bits; });
    if (last - first > 1) std::stable_sort(first, last, [&](std::uint64_t a, std::uint64_t b) { return name_of(a) < name_of(b); });
    first = last;
  }
  std::vector<std::uint32_t> entry_of(read.size());
  entries_.reserve(read.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    bool const repeated = i > 0 && keys[i] >> place_bits == keys[i - 1] >> place_bits && name_of(keys[i]) == entries_.back().name;
    if (!repeated) entries_.push_back(read[keys[i] & places].entry());
    entry_of[keys[i] & places] = static_cast<std::uint32_t>(entries_.size() - 1);
  }
  names_.reserve(read.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    for (std::string_view surface : read[i].term->surfaces) name(surface, entry_of[i]);
    for_each_part(read[i].term->attribute("alone"), '|', [&](std::string_view alone) { name(alone, entry_of[i]); });
  }
}

void RegionIndex::name(std::string_view name, std::uint32_t entry) {
  auto const added = static_cast<std::uint32_t>(links_.size());
  for (std::uint32_t link = names_.find_or_add(name, added); link != added; link = links_[link].next) {
    if (links_[link].entry == entry) return;
    if (links_[link].next == none) links_[link].next = added;
  }
  links_.push_back({entry, none});
}

RegionIndex::Entries RegionIndex::named(std::string_view name) const {
  Entries all;
  for (std::uint32_t link = names_.find(name).value_or(none); link != none; link = links_[link].next)
    all.push_back(&entries_[links_[link].entry]);
  return all;
}

// Every division of a name of one or more parts, each within the one before: 福建 | 泉州市 | 鲤城区.
RegionIndex::Entries RegionIndex::called(std::string_view name) const {
  if (Entries whole = named(name); !whole.empty()) return whole;
  for (std::size_t cut = name.size(); cut-- > 1;) {
    if (!is_boundary(name, cut)) continue;
    Entries const first = named(name.substr(0, cut));
    if (first.empty()) continue;
    Entries rest = called(name.substr(cut));
    std::erase_if(rest, [&](Entry const *e) {
      return std::none_of(first.begin(), first.end(), [&](Entry const *s) {
        return s->code != e->code && lies_in(e->code, s->code) && s->first <= e->last && e->first <= s->last;
      });
    });
    if (!rest.empty()) return rest;
  }
  return {};
}

RegionIndex::Entry const *RegionIndex::held(std::string_view code, int year) const {
  auto const range = std::equal_range(entries_.begin(), entries_.end(), Entry{code, {}, 0, 0},
                                      [](Entry const &a, Entry const &b) { return a.code < b.code; });
  for (auto e = range.first; e != range.second; ++e)
    if (e->first <= year && year <= e->last) return &*e;
  return nullptr;
}

RegionIndex::Entries RegionIndex::superiors(Entry const &entry, int year) const {
  Entries all;
  for (std::size_t stem : {2, 4}) {
    std::string const code = superior_code(entry.code, stem);
    if (code == entry.code || is_nation(code)) break;
    if (Entry const *superior = held(code, std::clamp(year, entry.first, entry.last))) all.push_back(superior);
  }
  return all;
}

RegionIndex::Meant RegionIndex::meant(std::string_view name, std::optional<int> year, std::string_view context) const {
  Entries found = called(name);
  if (found.empty()) return {};
  auto const any = [&](auto const &which) { return std::any_of(found.begin(), found.end(), which); };
  auto const keep = [&](auto const &which) { std::erase_if(found, [&](Entry const *e) { return !which(e); }); };

  int const asked = std::max(year.value_or(today), first_listed);
  auto const holds = [&](Entry const *e) { return e->first <= asked && asked <= e->last; };
  auto const held_the_year_before = [&](Entry const *e) { return e->last == asked - 1 && name.ends_with(e->name); };
  int const latest = (*std::max_element(found.begin(), found.end(), [](auto *a, auto *b) { return a->last < b->last; }))->last;
  if (any(holds))
    keep(holds);
  else if (any(held_the_year_before))
    keep(held_the_year_before);
  else if (!year)
    keep([&](Entry const *e) { return e->last == latest; });
  else
    return {std::move(found)};

  // 长沙 is the city, not the county in it; 海南 the province and 西安 the capital of one (always 0100) unless the context says otherwise.
  Entries const all = found;
  bool const in_full = std::all_of(all.begin(), all.end(), [&](Entry const *e) { return name.ends_with(e->name); });
  if (!in_full)
    keep([&](Entry const *e) {
      return std::none_of(all.begin(), all.end(), [&](Entry const *s) { return s->code != e->code && lies_in(e->code, s->code); });
    });
  auto const near = [&](auto const &which) {
    if (found.size() > 1 && any(which)) keep(which);
  };
  if (!context.empty()) {
    near([&](Entry const *e) { return lies_in(context, e->code) || lies_in(e->code, context); });
    near([&](Entry const *e) { return lies_in(e->code, superior_code(context, 4)); });
    near([&](Entry const *e) { return lies_in(e->code, superior_code(context, 2)); });
  }
  if (!in_full) near([](Entry const *e) { return e->code.substr(2) == "0000" || e->code.substr(2) == "0100"; });
  bool const one = found.size() == 1;
  return {std::move(found), one};
}

std::string_view RegionIndex::code_of(std::string_view name, std::optional<int> year, std::string_view context) const {
  Meant const found = meant(name, year, context);
  return found.one ? found.entries.front()->code : std::string_view{};
}

ResolvedRegion RegionIndex::resolve(std::string_view name, std::optional<int> year, std::string_view context) const {
  Meant const found = meant(name, year, context);
  auto const division = [](Entry const *e) {
    return Division{std::string(e->code), std::string(e->name), level_of_code(e->code), e->first,
                    e->last == today ? std::nullopt : std::optional(e->last)};
  };
  ResolvedRegion result;
  if (!found.one) {
    for (Entry const *e : found.entries) result.candidates.push_back(division(e));
    return result;
  }
  result.division = division(found.entries.front());
  for (Entry const *superior : superiors(*found.entries.front(), std::max(year.value_or(today), first_listed)))
    result.superiors.push_back(division(superior));
  return result;
}

} // namespace reportlib::lexicon

namespace reportlib {

ResolvedRegion resolve_region(std::string_view name, std::optional<int> year, std::string_view context, Lexicon const &lexicon) {
  if (!context.empty() && !is_division_code(context))
    throw std::invalid_argument("resolve_region: context is a code of six digits, not '" + std::string(context) + "'");
  return lexicon::Access::regions(lexicon).resolve(name, year, context);
}

ResolvedRegion resolve_region(std::string_view name, std::optional<int> year, Document const &context, Lexicon const &lexicon) {
  Header const &header = context.header();
  if (!year && header.date) year = header.date->year;
  if (!year) year = header.planned_year;
  return resolve_region(name, year, header.region.code, lexicon);
}

} // namespace reportlib
