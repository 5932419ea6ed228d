#include <reportlib/lexicon.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <mutex>

#include "lexicon/access.hpp"
#include "lexicon/embedded.hpp"
#include "lexicon/endings.hpp"
#include "lexicon/name_words.hpp"
#include "lexicon/region_names.hpp"
#include "lexicon/regions.hpp"
#include "lexicon/sign_table.hpp"
#include "lexicon/terms.hpp"
#include "lexicon/trie.hpp"
#include "lexicon/word_table.hpp"
#include <reportlib/diagnostic.hpp>
#include <reportlib/parse.hpp>

namespace reportlib {
namespace {

using lexicon::kind_of_file;
using lexicon::Sheet;

Sheet owned(std::optional<TermKind> kind, std::string text, std::string source) {
  auto const owner = std::make_shared<std::string const>(std::move(text));
  return {kind, *owner, std::move(source), owner};
}

} // namespace

struct Lexicon::Tables {
  std::vector<Sheet> sheets;
  lexicon::Terms terms;
  std::array<lexicon::Trie, lexicon::kind_count> tries;
  std::array<lexicon::WordTable, lexicon::kind_count> ids;
  std::array<lexicon::WordList, lexicon::lead_count> leads;
  lexicon::SignTable signs;
  lexicon::NameWords name_words; ///< of terms of kind vocabulary, which have no trie, and entity
  lexicon::Endings series_endings;
  lexicon::RegionNames region_names;
  std::uint64_t past_first = 0; ///< the hashed first characters of words for the year under review, as of a WordList
  mutable std::once_flag regions_read;
  mutable std::unique_ptr<lexicon::RegionIndex const> regions;

  explicit Tables(std::vector<Sheet> all) : sheets(std::move(all)), terms(sheets), name_words(terms.rows) {
    std::array<std::size_t, lexicon::kind_count> words{};
    for (Term const &term : terms.rows)
      if (term.kind != TermKind::vocabulary) words[static_cast<std::size_t>(term.kind)] += term.surfaces.size();
    for (std::size_t kind = 0; kind < words.size(); ++kind) tries[kind].reserve(words[kind] + words[kind] / 2); // a step and a half a word
    for (std::uint32_t i = 0; i < terms.rows.size(); ++i) {
      add_surfaces(terms.rows[i], i);
      add_id(terms.rows[i], i);
      add_lead(terms.rows[i]);
    }
  }

  // The match of a word that is known to be there: a search through all, for kinds that no parse asks for their rows.
  [[nodiscard]] std::optional<TermMatch> row_with(TermKind kind, std::string_view surface) const noexcept {
    auto const row = std::find_if(terms.rows.rbegin(), terms.rows.rend(), [&](lexicon::Row const &r) {
      return r.kind == kind && std::find(r.surfaces.begin(), r.surfaces.end(), surface) != r.surfaces.end();
    });
    return row == terms.rows.rend() ? std::nullopt : std::optional(TermMatch{static_cast<std::uint32_t>(surface.size()), &*row});
  }

private:
  void add_surfaces(lexicon::Row const &row, std::uint32_t place) {
    for (std::string_view surface : row.surfaces) {
      if (row.kind != TermKind::vocabulary) tries[static_cast<std::size_t>(row.kind)].add(surface, place);
      if (lexicon::tells_name(row.part)) signs.add(lexicon::form_sign, surface);
      if (lexicon::sign_of(row.kind)) signs.add(lexicon::sign_of(row.kind), surface);
      if (row.kind == TermKind::indicator) series_endings.add(surface);
      if (row.kind == TermKind::region) region_names.add(row, surface);
      if (row.noise == lexicon::NoiseSign::strong) signs.add(lexicon::strong_noise_sign, surface);
      if (row.word_value == lexicon::WordValue::reviewed) past_first |= lexicon::WordList::bit(text::code_point(surface, 0));
      if (row.states_fact()) signs.add(lexicon::fact_sign, surface);
    }
  }
  void add_id(lexicon::Row &row, std::uint32_t place) {
    if (row.kind == TermKind::region) return; // thousands of ids that no parse asks for
    std::uint32_t &last = ids[static_cast<std::size_t>(row.kind)].find_or_add(row.id, place);
    terms.rows[last].replaced = last != place, last = place;
  }
  void add_lead(lexicon::Row const &row) {
    auto const lead = row.kind == TermKind::lead ? lexicon::lead_named(row.id) : std::nullopt;
    if (!lead) return;
    leads[static_cast<std::size_t>(*lead)] = lexicon::WordList(row.surfaces);
    if (lexicon::is_of_distant_bound(*lead))
      for (std::string_view word : row.surfaces) signs.add(lexicon::sign_of(TermKind::bound), word);
  }
};

std::shared_ptr<Lexicon::Tables const> const &Lexicon::none() noexcept {
  static auto const none = std::make_shared<Tables const>(std::vector<Sheet>{});
  return none;
}

Lexicon::Lexicon() : tables_(none()) {}
Lexicon::Lexicon(Lexicon &&other) noexcept : tables_(std::exchange(other.tables_, none())) {}
Lexicon &Lexicon::operator=(Lexicon &&other) noexcept {
  tables_ = std::exchange(other.tables_, none());
  return *this;
}
bool Lexicon::empty() const noexcept { return tables_->terms.rows.empty(); }
Lexicon::Lexicon(std::shared_ptr<Tables const> tables) : tables_(std::move(tables)) {}

std::string_view Term::attribute(std::string_view column) const noexcept {
  for (auto const &[name, value] : attributes)
    if (name == column) return value;
  return {};
}

lexicon::RegionIndex const &lexicon::Access::regions(Lexicon const &lexicon) {
  Lexicon::Tables const &tables = *lexicon.tables_;
  std::call_once(tables.regions_read, [&] { tables.regions = std::make_unique<RegionIndex const>(tables.terms.rows); });
  return *tables.regions;
}

lexicon::WordList const &lexicon::Access::leads(Lexicon const &lexicon, Lead list) noexcept {
  return lexicon.tables_->leads[static_cast<std::size_t>(list)];
}

lexicon::SignTable const &lexicon::Access::signs(Lexicon const &lexicon) noexcept { return lexicon.tables_->signs; }

lexicon::RegionNames const &lexicon::Access::region_names(Lexicon const &lexicon) noexcept { return lexicon.tables_->region_names; }

lexicon::Endings const &lexicon::Access::series_endings(Lexicon const &lexicon) noexcept { return lexicon.tables_->series_endings; }

lexicon::NameWords const &lexicon::Access::name_words(Lexicon const &lexicon) noexcept { return lexicon.tables_->name_words; }

bool lexicon::Access::may_look_back(Lexicon const &lexicon, std::string_view text) noexcept {
  return lexicon.tables_->past_first & WordList::bit(text::code_point(text, 0));
}

std::optional<TermMatch> lexicon::Access::longest_at_sign(Lexicon const &lexicon, TermKind kind, std::string_view text) noexcept {
  Lexicon::Tables const &tables = *lexicon.tables_;
  if (kind == TermKind::vocabulary) {
    auto const length = tables.name_words.longest_of_vocabulary(text).length;
    return length ? tables.row_with(kind, text.substr(0, length)) : std::nullopt;
  }
  auto const found = tables.tries[static_cast<std::size_t>(kind)].longest(text);
  if (!found) return std::nullopt;
  return TermMatch{found.length, &tables.terms.rows[found.value]};
}

Lexicon const &Lexicon::builtin() {
  static Lexicon const lexicon = [] {
    std::vector<Sheet> sheets;
    for (auto const &file : lexicon::embedded_files())
      if (file.name.find('/') == file.name.npos)
        sheets.push_back({kind_of_file(file.name.substr(0, file.name.find('.'))), file.text, std::string(file.name), nullptr});
    return Lexicon(std::make_shared<Tables const>(std::move(sheets)));
  }();
  return lexicon;
}

Lexicon Lexicon::load(std::filesystem::path const &path) {
  std::vector<std::filesystem::path> files{path};
  std::error_code failed; // of a name that no system takes: read_file says so
  if (std::filesystem::is_directory(path, failed)) {
    files.clear();
    for (std::filesystem::directory_iterator at(path, failed), end; !failed && at != end; at.increment(failed))
      if (at->path().extension() == ".tsv") files.push_back(at->path());
    if (failed) throw Error(path.string() + ": " + failed.message());
    if (files.empty()) throw Error(path.string() + ": no *.tsv in this folder");
    std::sort(files.begin(), files.end());
  }
  std::vector<Sheet> sheets;
  sheets.reserve(files.size());
  for (auto const &file : files) sheets.push_back(owned(kind_of_file(file.stem().string()), read_file(file), file.string()));
  return Lexicon(std::make_shared<Tables const>(std::move(sheets)));
}

Lexicon Lexicon::from_tsv(TermKind kind, std::string_view tsv, std::string_view source) {
  return Lexicon(std::make_shared<Tables const>(std::vector{owned(kind, std::string(tsv), std::string(source))}));
}

Lexicon Lexicon::merged(Lexicon const &other) const {
  std::vector<Sheet> sheets = tables_->sheets;
  sheets.insert(sheets.end(), other.tables_->sheets.begin(), other.tables_->sheets.end());
  return Lexicon(std::make_shared<Tables const>(std::move(sheets)));
}

std::optional<TermMatch> Lexicon::longest(TermKind kind, std::string_view text) const & noexcept {
  if (text.empty() || !tables_->signs.may_begin(kind, text)) return std::nullopt; // most places begin no word
  return lexicon::Access::longest_at_sign(*this, kind, text);
}

Term const *Lexicon::find(TermKind kind, std::string_view id) const & noexcept {
  auto const &rows = tables_->terms.rows;
  if (kind == TermKind::region) {
    auto const row = std::find_if(rows.rbegin(), rows.rend(), [&](Term const &t) { return t.kind == kind && t.id == id; });
    return row == rows.rend() ? nullptr : &*row;
  }
  auto const found = tables_->ids[static_cast<std::size_t>(kind)].find(id);
  return found ? &tables_->terms.rows[*found] : nullptr;
}

std::vector<Term const *> Lexicon::terms(TermKind kind) const & {
  std::vector<Term const *> all;
  for (Term const &term : tables_->terms.rows)
    if (term.kind == kind) all.push_back(&term);
  return all;
}

std::string_view to_string(TermKind kind) noexcept {
  static constexpr std::array<std::string_view, lexicon::kind_count> kind_names = {
      "unit", "indicator", "bound", "heading", "name",      "word",   "office", "region",    "noise",
      "noun", "genre",     "lead",  "entity",  "quotation", "member", "title",  "vocabulary"};
  auto const i = static_cast<std::size_t>(kind);
  return i < kind_names.size() ? kind_names[i] : std::string_view{};
}

} // namespace reportlib
