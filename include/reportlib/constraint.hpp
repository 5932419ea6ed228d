#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <reportlib/analysis.hpp>
#include <reportlib/document.hpp>
#include <reportlib/export.hpp>

namespace reportlib {

/// How binding a target is said to be; `plain` when no rule of the coding fits.
enum class Hardness : std::uint8_t { plain, hard, soft };

/// A verdict with the evidence that it rests on: what the report says, and which rule of the coding took it.
struct Constraint {
  Hardness hardness = Hardness::plain;
  std::string rule;       ///< "commitment 确保", "bound at_least"; empty when none fits
  std::string commitment; ///< the words in the text
  std::string bound;      ///< the name of the number's bound; empty without a number
  friend bool operator==(Constraint const &, Constraint const &) = default;
};

/// A coding of hard and soft targets: rules in order, the first that fits decides. Papers differ in theirs, so it has a name and its rules
/// can be read: `hard_first`, `soft_first`, `bound` and `commitment` are built in (src/lexicon/data/constraints), others come from TSV with
/// the columns field (commitment or bound), words (separated by |) and verdict (hard or soft).
///
///     Coding const coding = Coding::preset("hard_first");
///     for (Observation const &o : doc.observations())
///       if (o.status == Status::target) std::cout << doc[o.span] << ' ' << to_string(constraint(doc, o, coding).hardness) << '\n';
class REPORTLIB_EXPORT Coding {
public:
  /// A coding that is built in; throws Error when there is none of that name.
  [[nodiscard]] static Coding preset(std::string_view name);
  [[nodiscard]] static std::vector<std::string> presets();
  /// Reads a TSV file, named after it. Throws Error when it cannot be read, LexiconError (file:line:column) when malformed.
  [[nodiscard]] static Coding load(std::filesystem::path const &path);
  [[nodiscard]] static Coding from_tsv(std::string_view name, std::string_view tsv);

  [[nodiscard]] std::string const &name() const & noexcept REPORTLIB_LIFETIMEBOUND { return name_; }
  void name() const && = delete; ///< a view of a temporary
  /// `bound`: the name of a Bound, empty for a target in words only.
  [[nodiscard]] Constraint judge(std::string_view bound, std::string_view commitment) const;

private:
  struct Rule {
    bool of_bound = false;
    std::string word;
    Hardness verdict = Hardness::plain;
  };
  std::string name_;
  std::vector<Rule> rules_;
};

/// How binding an observation of the document is by a coding.
[[nodiscard]] REPORTLIB_EXPORT Constraint constraint(Document const &doc, Observation const &target, Coding const &coding);

/// The table of targets (analysis.hpp) with three columns more: `coding` its name, `hardness` the verdict, `rule` the rule that decided.
/// The evidence is in the columns `bound` and `commitment`.
[[nodiscard]] REPORTLIB_EXPORT Table targets(Document const &doc, Coding const &coding, DocumentOptions const &options = {});

[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(Hardness hardness) noexcept;

} // namespace reportlib
