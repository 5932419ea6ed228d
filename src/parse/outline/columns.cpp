// The head of a column: its year, its rate or share, its promise.
#include <charconv>

#include "grammar/grammar.hpp"
#include "parse/clause/clause.hpp"
#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"

namespace reportlib::parse_stages {

Column read_column(std::string_view head, Lexicon const &lexicon) {
  Column column;
  for (std::size_t i = 0; i < head.size();) {
    auto const word = lexicon.longest(TermKind::word, head.substr(i));
    i += word ? word->length : character_length(head[i]);
    if (!word) continue;
    switch (role_of(*word->term)) {
    case Role::rise:
    case Role::growth:
    case Role::rate:
      column.rate = true;
      column.yearly |= word->term->attribute("value") == "yearly";
      break;
    case Role::fall:
    case Role::rate_down:
      column.rate = column.fall = true;
      break;
    case Role::share:
    case Role::proportion:
      column.share = true;
      break;
    case Role::yearly:
      column.yearly = true;
      break;
    case Role::estimate:
      column.status = Status::estimate;
      break;
    case Role::commit:
      column.status = Status::target;
      break;
    case Role::year: {
      std::string_view const value = word->term->attribute("value");
      int offset = 0;
      if (std::from_chars(value.data(), value.data() + value.size(), offset).ec == std::errc{}) column.offset = offset;
      break;
    }
    default:
      break;
    }
  }
  for (Term const *word : heading_words(head, lexicon))
    if (word->attribute("kind") == "targets") column.status = Status::target;
  auto const years = years_named(head);
  auto const number = grammar::match_number(head);
  if (!years.empty())
    column.year = years.back();
  else if (number && number->length == head.size() && number->value.year_like)
    column.year = static_cast<int>(number->value.value.digits);
  return column;
}

} // namespace reportlib::parse_stages
