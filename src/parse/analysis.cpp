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
  auto outlined = outline(canonical, a.signs, std::move(joined.blocks), std::move(joined.page_marks), lexicon, options);
  a.outline = std::move(outlined.value);
  auto recognized = recognize(canonical, a.signs, a.outline, lexicon, options);
  a.mentions = resolve(canonical, a.outline, std::move(recognized.value), lexicon);
  a.entities = entities(canonical, a.signs, a.outline, lexicon, options);
  if (rules) {
    a.clauses = clauses(canonical, a.signs, a.outline, a.mentions, lexicon);
    a.observations = relate(canonical, a.signs, a.outline, a.mentions, a.entities, a.clauses, lexicon, rules);
  } else {
    ClauseReader reader(canonical, a.signs, a.outline, a.mentions, lexicon);
    a.observations = relate(canonical, a.signs, a.outline, a.mentions, a.entities, reader, lexicon, options);
  }
  a.diagnostics = std::move(outlined.diagnostics);
  a.diagnostics.insert(a.diagnostics.end(), std::make_move_iterator(recognized.diagnostics.begin()),
                       std::make_move_iterator(recognized.diagnostics.end()));
  return a;
}

} // namespace reportlib::parse_stages
