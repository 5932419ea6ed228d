#include "lexicon/columns.hpp"

#include <algorithm>
#include <span>

#include "lexicon/regions.hpp"
#include "lexicon/tsv.hpp"
#include "lexicon/value_names.hpp"
#include <reportlib/entity.hpp>
#include <reportlib/structure.hpp>

namespace reportlib::lexicon {
namespace {

using Words = std::vector<std::string_view>;

Words listed(std::span<std::string_view const> names) {
  Words words(names.begin(), names.end());
  std::erase(words, std::string_view{}); // the name of "none" is an empty cell
  return words;
}

/// The names of an enum, to its last value.
template <class Enum> Words names_to(Enum last) {
  Words words;
  for (int i = 0; i <= static_cast<int>(last); ++i) words.push_back(to_string(static_cast<Enum>(i)));
  return words;
}

Words section_kinds() {
  Words words = names_to(SectionKind::other);
  words.insert(words.end(), heading_words.begin(), heading_words.end());
  return words;
}

/// Those of words.tsv: the roles behind are of mentions.
Words word_roles() {
  Words words = names_to(Role::noun);
  words.erase(words.begin()); // none
  return words;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_whole(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), is_digit);
}
bool is_half_year(std::string_view value) {
  std::size_t const mark = value.find('H');
  bool const known = mark != value.npos && (value.substr(mark) == "H1" || value.substr(mark) == "H2");
  return known && (mark == 0 || is_whole(value.substr(0, mark)));
}
bool is_word_value(std::string_view value) {
  return is_whole(value) || is_half_year(value) || std::find(word_values.begin(), word_values.end(), value) != word_values.end();
}
bool is_scale(std::string_view value) {
  auto const scale = Decimal::parse(value);
  return scale && scale->digits > 0;
}
bool is_code(std::string_view value) {
  return std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c <= '~'; });
}
bool is_word(std::string_view word) { return !word.empty(); }
bool is_yes(std::string_view value) { return value == "yes"; }

Column words_of(std::string_view name) {
  return {.name = name, .fits = is_word, .form = "words separated by |, none empty", .separator = '|'};
}
Column one_of(std::string_view name, Words words) { return {.name = name, .words = std::move(words)}; }
Column needed(Column column) { return column.needed = true, column; }
Column several(Column column, char separator) { return column.separator = separator, column; }

} // namespace

std::optional<std::string> Column::complaint(std::string_view cell) const {
  if (cell.empty()) return needed ? std::optional("no " + std::string(name)) : std::nullopt;
  if (words.empty() && !fits) return std::nullopt;
  std::optional<std::string> wrong;
  auto const check = [&](std::string_view value) {
    bool const right = fits ? fits(value) : std::find(words.begin(), words.end(), value) != words.end();
    if (right || wrong) return;
    wrong = std::string(name).append(" cannot be '").append(value).append("', but ").append(fits ? form : "one of");
    for (std::string_view word : words) wrong->append(word == words.front() ? " " : ", ").append(word);
  };
  if (separator)
    for_each_part(cell, separator, check);
  else
    check(cell);
  return wrong;
}

std::vector<Column> columns_of(TermKind kind) {
  switch (kind) {
  case TermKind::unit:
    return {one_of("class", listed(unit_classes)),
            one_of("dimension", listed(dimensions)),
            {.name = "scale", .fits = is_scale, .form = "a number above 0"},
            {.name = "ucum", .fits = is_code, .form = "a code in ASCII without blanks"},
            words_of("not_before"),
            one_of("alone", listed(units_alone))};
  case TermKind::bound:
    return {needed(one_of("bound", names_to(Bound::range))), needed(one_of("side", listed(bound_sides))), words_of("not_after")};
  case TermKind::name:
    return {one_of("role", listed(name_roles))};
  case TermKind::noun:
    return {needed(several(one_of("role", listed(noun_roles)), ' ')), words_of("not_before")};
  case TermKind::word:
    return {needed(one_of("role", word_roles())),
            {.name = "value", .fits = is_word_value, .form = "a number of years, a half-year (-1H1) or a word of data/words.tsv"}};
  case TermKind::indicator:
    return {{.name = "english"},
            one_of("dimension", listed(dimensions)),
            {.name = "headline", .fits = is_yes, .form = "yes"},
            words_of("parts"),
            one_of("ratio", listed(series_ratios))};
  case TermKind::heading:
    return {needed(one_of("kind", section_kinds()))};
  case TermKind::office:
    return {one_of("level", names_to(RegionLevel::township))};
  case TermKind::noise:
    return {needed(one_of("sign", listed(noise_signs))), one_of("kind", names_to(NoiseKind::injected))};
  case TermKind::genre:
    return {needed(one_of("genre", listed(genre_words))), needed(several(one_of("place", listed(genre_places)), ','))};
  case TermKind::region:
    return {{.name = "divisions", .fits = is_division, .form = "code:first year-last year:name", .separator = ';'}, words_of("alone")};
  case TermKind::entity:
    return {needed(one_of("type", names_to(EntityType::event))), one_of("needs", listed(needs_names))};
  case TermKind::quotation:
  case TermKind::member: {
    Words types = names_to(EntityType::event);
    types.emplace_back("none");
    return {needed(one_of("type", std::move(types)))};
  }
  case TermKind::vocabulary:
    return {needed(one_of("role", listed(part_names)))};
  case TermKind::title:
  case TermKind::lead:
    return {};
  }
  return {};
}

std::optional<std::string> complaint_about_value(Term const &term) {
  if (term.kind != TermKind::word) return std::nullopt;
  std::string_view const role = term.attribute("role"), value = term.attribute("value");
  bool const of_year = is_whole(value) || value == ".";
  bool const right = role == "year"    ? of_year || value == "reviewed"
                     : role == "half"  ? is_half_year(value)
                     : role == "basis" ? value != "." && !is_half_year(value)
                                       : !of_year && !is_half_year(value);
  if (right) return std::nullopt;
  return std::string("a word of role ").append(role).append(" cannot have the value '").append(value).append("'");
}

} // namespace reportlib::lexicon
