#include "parse/analysis.hpp"

#include <iterator>
#include <utility>

#include "text/cancel.hpp"

namespace reportlib::parse_stages {

Analysis analyse(std::string text, Lexicon const &lexicon, ParseOptions const &options, std::vector<Rules> *rules) {
  Analysis a;
  Joined joined;
  auto const read = [&](std::string source, bool traditional) {
    text::check_cancelled(options);
    joined = join_lines(text::normalize(std::move(source), traditional), lexicon);
    a.text = std::move(joined.text);
    a.signs = Signs(a.text.canonical, lexicon::Access::signs(lexicon));
  };
  read(std::move(text), false);
  if (a.signs.tell_traditional(a.text.canonical)) read(std::move(a.text.source), true);
  std::string_view const canonical = a.text.canonical;
  auto const take = [&a](auto staged) {
    a.diagnostics.insert(a.diagnostics.end(), std::make_move_iterator(staged.diagnostics.begin()),
                         std::make_move_iterator(staged.diagnostics.end()));
    return std::move(staged.value);
  };
  a.outline = take(outline(canonical, a.signs, std::move(joined.blocks), std::move(joined.page_marks), lexicon, options));
  a.mentions = resolve(canonical, a.outline, take(recognize(canonical, a.signs, a.outline, lexicon, options)), lexicon);
  a.entities = entities(canonical, a.signs, a.outline, lexicon, options);
  if (rules) {
    a.clauses = clauses(canonical, a.signs, a.outline, a.mentions, lexicon);
    a.observations = take(relate(canonical, a.signs, a.outline, a.mentions, a.entities, a.clauses, lexicon, rules));
  } else {
    ClauseReader reader(canonical, a.signs, a.outline, a.mentions, lexicon);
    a.observations = take(relate(canonical, a.signs, a.outline, a.mentions, a.entities, reader, lexicon, options));
  }
  return a;
}

} // namespace reportlib::parse_stages
