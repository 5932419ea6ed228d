// Years for periods that do not name theirs: 12月28日 and 一季度 lie in the year that the section is about, 五年来 ends with the
// reviewed year. What the report does not tell stays open.
#include <algorithm>

#include "parse/stages.hpp"

namespace reportlib::parse_stages {
namespace {

bool looks_ahead(SectionKind kind) {
  return kind == SectionKind::targets || kind == SectionKind::tasks || kind == SectionKind::guideline ||
         kind == SectionKind::self_building;
}

// The year that each place of the text is about, from the sections in their order.
class YearOfPlace {
public:
  explicit YearOfPlace(Outline const &outline) : header_(outline.header) {
    for (Section const &s : outline.sections)
      if (s.level == 1) sections_.push_back(&s);
  }
  std::optional<int> operator()(std::uint32_t place) const {
    auto const after = std::upper_bound(sections_.begin(), sections_.end(), place,
                                        [](std::uint32_t p, Section const *s) { return p < s->span.begin; });
    bool const ahead = after != sections_.begin() && looks_ahead((*std::prev(after))->kind);
    return ahead && header_.planned_year ? header_.planned_year : header_.reviewed_year;
  }

private:
  Header const &header_;
  std::vector<Section const *> sections_;
};

} // namespace

std::vector<Mention> resolve(std::string_view canonical, Outline const &outline, std::vector<Mention> mentions) {
  YearOfPlace const year_of(outline);
  for (Mention &m : mentions) {
    auto *period = std::get_if<Period>(&m.value);
    if (!period || period->anchored()) continue;
    auto const year = year_of(m.span.begin);
    if (!year) continue;
    auto const y = static_cast<std::int16_t>(*year);
    if (!period->length) {
      period->first.year = period->last.year = y;
    } else if (period->unit == "年" && period->length->exponent == 0 && period->length->digits < 100 &&
               canonical.substr(m.span.begin, m.span.size()).ends_with("来")) {
      period->first.year = static_cast<std::int16_t>(y - period->length->digits + 1);
      period->last.year = y;
    }
  }
  return mentions;
}

} // namespace reportlib::parse_stages
