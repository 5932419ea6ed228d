#include <reportlib/lexicon.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "lexicon/embedded.hpp"
#include "lexicon/read_file.hpp"
#include "lexicon/regions.hpp"
#include "lexicon/trie.hpp"
#include "lexicon/tsv.hpp"
#include <reportlib/diagnostic.hpp>

namespace reportlib {
namespace {

constexpr std::array<std::string_view, 12> kind_names = {"unit",   "indicator", "bound", "heading", "name",  "word",
                                                         "office", "region",    "noise", "noun",    "genre", "lead"};

std::optional<TermKind> kind_named(std::string_view name) {
  auto const found = std::find(kind_names.begin(), kind_names.end(), name);
  if (found == kind_names.end()) return std::nullopt;
  return static_cast<TermKind>(found - kind_names.begin());
}

// units.tsv → unit; noise.tsv → noise
std::optional<TermKind> kind_of_file(std::string_view stem) {
  if (auto const kind = kind_named(stem)) return kind;
  return stem.ends_with('s') ? kind_named(stem.substr(0, stem.size() - 1)) : std::nullopt;
}

std::vector<Term> read_terms(std::optional<TermKind> file_kind, std::string_view text, std::string_view source) {
  lexicon::Tsv const tsv = lexicon::read_tsv(text, source);
  auto const column = [&](std::string_view name) -> std::optional<std::size_t> {
    auto const found = std::find(tsv.columns.begin(), tsv.columns.end(), name);
    if (found == tsv.columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - tsv.columns.begin());
  };
  auto const id = column("id"), name = column("name"), surfaces = column("surfaces"), kind = column("kind_of_term");
  if (!id || !surfaces) throw LexiconError(std::string(source), 1, 1, "the columns id and surfaces are needed");
  if (!file_kind && !kind)
    throw LexiconError(std::string(source), 1, 1, "neither the file's name nor a column kind_of_term tells the kind of term");
  std::vector<Term> terms;
  terms.reserve(tsv.rows.size());
  for (auto const &row : tsv.rows) {
    Term term;
    auto const row_kind = kind ? kind_named(row.cells[*kind]) : file_kind;
    if (!row_kind) throw LexiconError(std::string(source), row.line, *kind + 1, "no such kind of term");
    term.kind = *row_kind;
    term.id = row.cells[*id];
    term.name = name ? row.cells[*name] : row.cells[*id];
    for (std::string_view surface : lexicon::split(row.cells[*surfaces], '|')) {
      if (surface.empty()) throw LexiconError(std::string(source), row.line, *surfaces + 1, "an empty surface");
      term.surfaces.emplace_back(surface);
    }
    if (term.surfaces.empty()) throw LexiconError(std::string(source), row.line, *surfaces + 1, "no surface");
    for (std::size_t i = 0; i < tsv.columns.size(); ++i)
      if (i != *id && i != *surfaces && (!name || i != *name)) term.attributes.emplace_back(tsv.columns[i], row.cells[i]);
    terms.push_back(std::move(term));
  }
  return terms;
}

} // namespace

struct Lexicon::Tables {
  std::vector<Term> terms;
  std::array<lexicon::Trie, kind_names.size()> tries;
  std::array<std::unordered_map<std::string_view, std::uint32_t>, kind_names.size()> ids;
  mutable std::once_flag regions_read;
  mutable std::unique_ptr<lexicon::RegionIndex const> regions;

  explicit Tables(std::vector<Term> all) : terms(std::move(all)) {
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
      auto const kind = static_cast<std::size_t>(terms[i].kind);
      for (std::string const &surface : terms[i].surfaces) tries[kind].add(surface, i);
      ids[kind][terms[i].id] = i;
    }
  }
};

Lexicon::Lexicon() : tables_(std::make_shared<Tables const>(std::vector<Term>{})) {}
Lexicon::Lexicon(std::shared_ptr<Tables const> tables) : tables_(std::move(tables)) {}

std::string_view Term::attribute(std::string_view column) const noexcept {
  for (auto const &[name, value] : attributes)
    if (name == column) return value;
  return {};
}

lexicon::RegionIndex const &lexicon::region_index(Lexicon const &lexicon) {
  Lexicon::Tables const &tables = *lexicon.tables_;
  std::call_once(tables.regions_read, [&] { tables.regions = std::make_unique<RegionIndex const>(tables.terms); });
  return *tables.regions;
}

Lexicon const &Lexicon::builtin() {
  static Lexicon const lexicon = [] {
    std::vector<Term> terms;
    for (auto const &file : lexicon::embedded_files()) {
      if (file.name.find('/') != file.name.npos) continue;
      auto more = read_terms(kind_of_file(file.name.substr(0, file.name.find('.'))), file.text, file.name);
      terms.insert(terms.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return Lexicon(std::make_shared<Tables const>(std::move(terms)));
  }();
  return lexicon;
}

Lexicon Lexicon::load(std::filesystem::path const &path) {
  if (!std::filesystem::is_directory(path))
    return Lexicon(std::make_shared<Tables const>(read_terms(kind_of_file(path.stem().string()), lexicon::read_file(path), path.string())));
  std::vector<std::filesystem::path> files;
  for (auto const &entry : std::filesystem::directory_iterator(path))
    if (entry.path().extension() == ".tsv") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  Lexicon all;
  for (auto const &file : files) all = all.merged(load(file));
  return all;
}

Lexicon Lexicon::from_tsv(TermKind kind, std::string_view tsv, std::string_view source) {
  return Lexicon(std::make_shared<Tables const>(read_terms(kind, tsv, source)));
}

Lexicon Lexicon::merged(Lexicon const &other) const {
  std::vector<Term> terms = tables_->terms;
  terms.insert(terms.end(), other.tables_->terms.begin(), other.tables_->terms.end());
  return Lexicon(std::make_shared<Tables const>(std::move(terms)));
}

std::optional<TermMatch> Lexicon::longest(TermKind kind, std::string_view text) const noexcept {
  auto const k = static_cast<std::size_t>(kind);
  auto const found = tables_->tries[k].longest(text);
  if (!found) return std::nullopt;
  return TermMatch{found->length, &tables_->terms[found->value]};
}

bool Lexicon::begins(TermKind kind, char32_t character) const noexcept {
  return tables_->tries[static_cast<std::size_t>(kind)].filter().begins(character);
}

lexicon::PrefixFilter const &Lexicon::filter(TermKind kind) const noexcept {
  return tables_->tries[static_cast<std::size_t>(kind)].filter();
}

Term const *Lexicon::find(TermKind kind, std::string_view id) const noexcept {
  auto const &ids = tables_->ids[static_cast<std::size_t>(kind)];
  auto const found = ids.find(id);
  return found == ids.end() ? nullptr : &tables_->terms[found->second];
}

std::vector<Term const *> Lexicon::terms(TermKind kind) const {
  std::vector<Term const *> all;
  for (Term const &term : tables_->terms)
    if (term.kind == kind) all.push_back(&term);
  return all;
}

std::string_view to_string(TermKind kind) noexcept { return kind_names[static_cast<std::size_t>(kind)]; }

} // namespace reportlib
