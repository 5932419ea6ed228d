#include <reportlib/constraint.hpp>

#include <algorithm>

#include "lexicon/embedded.hpp"
#include "lexicon/tsv.hpp"
#include <reportlib/parse.hpp>

namespace reportlib {
namespace {

constexpr std::string_view folder = "constraints/", extension = ".tsv";

bool is_bound(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(Bound::range); ++i)
    if (to_string(static_cast<Bound>(i)) == name) return true;
  return false;
}

} // namespace

Coding Coding::from_tsv(std::string_view name, std::string_view tsv) {
  lexicon::TsvReader rows(tsv, name);
  auto const fail = [&](std::size_t line, std::size_t column, std::string const &why) {
    throw LexiconError(std::string(name), line, column, why);
  };
  if (rows.columns() != std::vector<std::string_view>{"field", "words", "verdict"}) fail(1, 1, "the columns are field, words and verdict");
  Coding coding;
  coding.name_ = name;
  while (rows.next()) {
    auto const &cells = rows.cells();
    bool const of_bound = cells[0] == "bound";
    if (!of_bound && cells[0] != "commitment") fail(rows.line(), 1, "neither commitment nor bound");
    bool const hard = cells[2] == "hard";
    if (!hard && cells[2] != "soft") fail(rows.line(), 3, "neither hard nor soft");
    if (cells[1].empty()) fail(rows.line(), 2, "no words");
    for (std::string_view word : lexicon::split(cells[1], '|')) {
      if (word.empty()) fail(rows.line(), 2, "an empty word");
      if (of_bound && !is_bound(word)) fail(rows.line(), 2, "no such bound: '" + std::string(word) + "'");
      bool const decided = std::any_of(coding.rules_.begin(), coding.rules_.end(),
                                       [&](Rule const &rule) { return rule.of_bound == of_bound && rule.word == word; });
      if (decided) fail(rows.line(), 2, std::string(word) + ": an earlier rule has decided on it");
      coding.rules_.push_back({of_bound, std::string(word), hard ? Hardness::hard : Hardness::soft});
    }
  }
  return coding;
}

Coding Coding::preset(std::string_view name) {
  return from_tsv(name, lexicon::embedded_file(std::string(folder) + std::string(name) + std::string(extension)));
}

std::vector<std::string> Coding::presets() {
  std::vector<std::string> names;
  for (auto const &file : lexicon::embedded_files())
    if (file.name.starts_with(folder))
      names.emplace_back(file.name.substr(folder.size(), file.name.size() - folder.size() - extension.size()));
  return names;
}

Coding Coding::load(std::filesystem::path const &path) {
  Coding coding = from_tsv(path.string(), read_file(path));
  coding.name_ = path.stem().string();
  return coding;
}

Constraint Coding::judge(std::string_view bound, std::string_view commitment) const {
  for (Rule const &rule : rules_)
    if (rule.of_bound ? bound == rule.word : commitment.find(rule.word) != commitment.npos)
      return {rule.verdict, (rule.of_bound ? "bound " : "commitment ") + rule.word, std::string(commitment), std::string(bound)};
  return {Hardness::plain, "", std::string(commitment), std::string(bound)};
}

Constraint constraint(Document const &doc, Observation const &target, Coding const &coding) {
  std::string_view bound;
  if (Quantity const *q = doc.quantity(target)) bound = to_string(q->bound);
  return coding.judge(bound, doc[target.commitment]);
}

std::string_view to_string(Hardness hardness) noexcept {
  static constexpr std::string_view names[] = {"plain", "hard", "soft"};
  auto const i = static_cast<std::size_t>(hardness);
  return i < std::size(names) ? names[i] : std::string_view{};
}

} // namespace reportlib
