#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <reportlib/analysis.hpp>
#include <reportlib/document.hpp>
#include <reportlib/export.hpp>
#include <reportlib/table.hpp>

namespace reportlib {

/// Words by topic, for counting how much a report speaks of it. Immutable; a copy shares the words.
///
/// TSV with the columns topic, terms and (or without) not_in, words separated by |; rows of one topic are one. At each place the longest
/// word of the topic counts, once: 生态环境 is one hit, not also 生态 and 环境. A word of not_in takes its place without counting: 营商环境
/// is no 环境. `environment`, `digital_economy`, `livelihood` and `innovation` are built in (src/lexicon/data/attention).
class REPORTLIB_EXPORT Dictionary {
public:
  Dictionary() noexcept; ///< no topics; so is one that was moved from
  Dictionary(Dictionary const &) noexcept = default;
  Dictionary(Dictionary &&other) noexcept;
  Dictionary &operator=(Dictionary const &) noexcept = default;
  Dictionary &operator=(Dictionary &&other) noexcept;
  ~Dictionary() = default;
  /// A dictionary that is built in; throws Error when there is none of that name.
  [[nodiscard]] static Dictionary preset(std::string_view name);
  [[nodiscard]] static std::vector<std::string> presets();
  /// Reads a TSV file, named after it. Throws Error when it cannot be read, LexiconError (file:line:column) when malformed.
  [[nodiscard]] static Dictionary load(std::filesystem::path const &path);
  [[nodiscard]] static Dictionary from_tsv(std::string_view name, std::string_view tsv);

  [[nodiscard]] std::string const &name() const & noexcept REPORTLIB_LIFETIMEBOUND;
  struct Topics;
  [[nodiscard]] Topics const &topics() const & noexcept REPORTLIB_LIFETIMEBOUND { return *topics_; }
  void name() const && = delete; ///< a view of a temporary
  void topics() const && = delete;

private:
  static std::shared_ptr<Topics const> const &none() noexcept;
  std::shared_ptr<Topics const> topics_; ///< never null
};

/// What the hits are set against.
enum class Denominator : std::uint8_t {
  characters, ///< Unicode characters without white space
  words,      ///< words as ICU cuts Chinese text (UAX #29 with its dictionary)
  sentences,
};

struct AttentionOptions {
  std::vector<SectionKind> sections = {}; ///< parts that are read; all when empty
  Denominator denominator = Denominator::characters;
  std::string file = {};            ///< what the table calls the document
  Offsets offsets = Offsets::bytes; ///< what `start` and `end` count
};

/// One row a topic: hits, the size that they are set against, hits per thousand of it, and the definition of all that in words, so that
/// the figures carry it. Front matter, salutations, notes, glossary and noise are left out of hits and size.
///
///     std::cout << to_csv(attention(doc, Dictionary::preset("environment"), {.sections = {SectionKind::tasks}}));
[[nodiscard]] REPORTLIB_EXPORT Table attention(Document const &doc, Dictionary const &dictionary, AttentionOptions const &options = {});

/// The hits themselves, one a row with its place.
[[nodiscard]] REPORTLIB_EXPORT Table attention_hits(Document const &doc, Dictionary const &dictionary,
                                                    AttentionOptions const &options = {});

[[nodiscard]] REPORTLIB_EXPORT std::string_view to_string(Denominator denominator) noexcept;

} // namespace reportlib
