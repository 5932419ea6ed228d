#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <reportlib/document.hpp>
#include <reportlib/export.hpp>
#include <reportlib/parse.hpp>

namespace reportlib {

/// Why a number was read as it was: the grammar of its sentence, and for each field of its observation the rule that held.
///
///     Document doc = parser.parse(bytes);
///     if (auto why = explain(doc, doc.mentions()[17].span.begin, parser)) std::cout << to_text(doc, *why);
struct Explanation {
  struct Word {
    Span span;
    std::string role; ///< what it does in its clause (words.tsv, column role), or quantity, time, plan, name, stop
  };
  struct Clause {
    Span span;
    std::vector<Word> words;
  };
  struct Part { ///< of the frame: subject, object, predicate, verb …
    std::string name, text;
  };
  struct Choice {
    std::string field, value, rule; ///< the rule in a few words
    Known known = Known::by_default;
    Span governor;      ///< the words that say so, its own or from afar; empty by default
    std::string extent; ///< how far they govern: clause, subject, sentence, paragraph, part; empty by default
  };

  Span number; ///< the number, or the clause of words in its place
  Span sentence;
  std::size_t clause = 0; ///< index into `clauses`: the one of the number
  std::vector<Clause> clauses;
  std::vector<Part> frame;     ///< only what is there
  std::vector<Choice> choices; ///< measure, indicator, aspect, direction, period, status, scope, commitment, basis, region
};

/// The explanation of the number at a byte of `doc.text()`, or of the words in the place of one; nullopt when no observation is there
/// (a date, a name, noise). `doc` must have been made by `parser`, whose rules are asked again.
[[nodiscard]] REPORTLIB_EXPORT std::optional<Explanation> explain(Document const &doc, std::size_t offset, Parser const &parser = Parser{});

/// For a maintainer at a terminal.
[[nodiscard]] REPORTLIB_EXPORT std::string to_text(Document const &doc, Explanation const &explanation);
/// One JSON object, one line; offsets in code points.
[[nodiscard]] REPORTLIB_EXPORT std::string to_json(Document const &doc, Explanation const &explanation);

} // namespace reportlib
