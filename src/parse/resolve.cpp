// Years for periods that do not name theirs: 12月28日 and 一季度 lie in the year that the section is about, 五年来 ends with the
// reviewed year. What the report does not tell stays open.
#include <algorithm>

#include "grammar/words.hpp"
#include "parse/stages.hpp"

namespace reportlib::parse_stages {
namespace {

bool looks_ahead(SectionKind kind) {
  return kind == SectionKind::targets || kind == SectionKind::tasks || kind == SectionKind::guideline || kind == SectionKind::self_building;
}

// The year that each place of the text is about, from the sections in their order.
class YearOfPlace {
public:
  explicit YearOfPlace(Outline const &outline) : header_(outline.header) {
    for (Section const &s : outline.sections)
      if (s.level == 1) sections_.push_back(&s);
  }
  std::optional<int> operator()(std::uint32_t place) const {
    auto const after =
        std::upper_bound(sections_.begin(), sections_.end(), place, [](std::uint32_t p, Section const *s) { return p < s->span.begin; });
    bool const ahead = after != sections_.begin() && looks_ahead((*std::prev(after))->kind);
    return ahead && header_.planned_year ? header_.planned_year : header_.reviewed_year;
  }

private:
  Header const &header_;
  std::vector<Section const *> sections_;
};

// 五年来 and 过去五年 end with the reviewed year, 今后五年 begins with the planned one; 五年 alone stays a length.
void span_of_years(Period &period, std::string_view before, std::string_view words, Header const &header, Lexicon const &lexicon) {
  auto const length = static_cast<std::int16_t>(period.length->digits);
  if (header.reviewed_year && (words.ends_with("来") || grammar::ends_with_lead(before, grammar::Lead::past, lexicon))) {
    period.last.year = static_cast<std::int16_t>(*header.reviewed_year);
    period.first.year = static_cast<std::int16_t>(period.last.year - length + 1);
  } else if (header.planned_year && grammar::ends_with_lead(before, grammar::Lead::coming, lexicon)) {
    period.first.year = static_cast<std::int16_t>(*header.planned_year);
    period.last.year = static_cast<std::int16_t>(period.first.year + length - 1);
  }
}

} // namespace

std::vector<Mention> resolve(std::string_view canonical, Outline const &outline, std::vector<Mention> mentions, Lexicon const &lexicon) {
  YearOfPlace const year_of(outline);
  for (Mention &m : mentions) {
    auto *period = std::get_if<Period>(&m.value);
    if (!period || period->anchored()) continue;
    if (!period->length) {
      if (auto const year = year_of(m.span.begin)) period->first.year = period->last.year = static_cast<std::int16_t>(*year);
    } else if (period->unit == "年" && period->length->exponent == 0 && period->length->digits < 100 && !period->length_high) {
      span_of_years(*period, canonical.substr(0, m.span.begin), canonical.substr(m.span.begin, m.span.size()), outline.header, lexicon);
    }
  }
  return mentions;
}

} // namespace reportlib::parse_stages
