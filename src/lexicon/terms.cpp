#include "lexicon/terms.hpp"

#include <algorithm>
#include <array>

#include "lexicon/columns.hpp"
#include "lexicon/tsv.hpp"
#include "lexicon/word_table.hpp"
#include <reportlib/diagnostic.hpp>

namespace reportlib::lexicon {
namespace {

std::optional<TermKind> kind_named(std::string_view name) {
  for (std::size_t kind = 0; kind < kind_count; ++kind)
    if (to_string(static_cast<TermKind>(kind)) == name) return static_cast<TermKind>(kind);
  return std::nullopt;
}

class SheetReader {
public:
  SheetReader(Sheet const &sheet, Terms &terms) : sheet_(sheet), terms_(terms), lines_(sheet.text, sheet.source) {}

  void read() {
    find_columns();
    while (lines_.next()) read_row();
  }

private:
  using Position = std::optional<std::size_t>;
  // A kind of term in this file: the meaning of each column, null where it has none for the kind.
  struct Kind {
    std::vector<Column> columns;
    std::vector<Column const *> at;
    WordTable ids;        ///< and their lines
    bool checked = false; ///< the columns that are needed are there
  };

  [[noreturn]] void fail(std::size_t column, std::string const &message) const {
    throw LexiconError(sheet_.source, lines_.line(), column + 1, message);
  }
  Position column(std::string_view name) const {
    auto const &names = lines_.columns();
    auto const found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
  }
  bool is_common(std::size_t i) const { return i == *id_ || i == *surfaces_ || i == name_ || i == kind_; }

  void find_columns() {
    id_ = column("id"), name_ = column("name"), surfaces_ = column("surfaces"), kind_ = column("kind_of_term");
    if (!id_ || !surfaces_) fail(0, "the columns id and surfaces are needed");
    if (!sheet_.kind && !kind_) fail(0, "neither the file's name nor a column kind_of_term tells the kind of term");
    auto const &names = lines_.columns();
    for (std::size_t i = 0; i < names.size(); ++i) {
      bool known = is_common(i);
      for (std::size_t k = 0; k < kind_count && !known; ++k)
        if (auto const kind = static_cast<TermKind>(k); kind_ || kind == sheet_.kind) known = of(kind).at[i] != nullptr;
      if (!known)
        fail(i, "no " + (kind_ ? "kind of term" : std::string(to_string(*sheet_.kind))) + " has a column '" + std::string(names[i]) + "'");
    }
  }

  Kind &of(TermKind term_kind) {
    Kind &kind = kinds_[static_cast<std::size_t>(term_kind)];
    if (!kind.at.empty()) return kind;
    kind.columns = columns_of(term_kind);
    kind.at.resize(lines_.columns().size());
    for (Column const &one : kind.columns)
      if (auto const i = column(one.name)) kind.at[*i] = &one;
    return kind;
  }
  void check_needed(Kind &kind, TermKind term_kind) const {
    for (Column const &one : kind.columns)
      if (one.needed && !column(one.name)) fail(0, "a " + std::string(to_string(term_kind)) + " needs the column " + std::string(one.name));
    kind.checked = true;
  }

  void read_row() {
    auto const &cells = lines_.cells();
    auto const term_kind = kind_ ? kind_named(cells[*kind_]) : sheet_.kind;
    if (!term_kind) fail(*kind_, "no such kind of term");
    Kind &kind = of(*term_kind);
    if (!kind.checked) check_needed(kind, *term_kind);
    std::size_t const first_surface = terms_.surfaces.size(), first_attribute = terms_.attributes.size();
    for_each_part(cells[*surfaces_], '|', [&](std::string_view surface) {
      if (surface.empty()) fail(*surfaces_, "an empty surface");
      terms_.surfaces.push_back(surface);
    });
    if (terms_.surfaces.size() == first_surface) fail(*surfaces_, "no surface");
    if (cells[*id_].empty()) fail(*id_, "no id");
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (is_common(i)) continue;
      if (kind.at[i]) {
        if (auto const wrong = kind.at[i]->complaint(cells[i])) fail(i, *wrong);
      } else if (!cells[i].empty())
        fail(i, "no " + std::string(to_string(*term_kind)) + " has a column '" + std::string(lines_.columns()[i]) + "'");
      terms_.attributes.emplace_back(lines_.columns()[i], cells[i]);
    }
    Term const term{*term_kind,
                    cells[*id_],
                    name_ ? cells[*name_] : cells[*id_],
                    {terms_.surfaces.data() + first_surface, terms_.surfaces.size() - first_surface},
                    {terms_.attributes.data() + first_attribute, terms_.attributes.size() - first_attribute}};
    if (auto const wrong = complaint_about_value(term)) fail(column("value").value_or(0), *wrong);
    check_id(term, kind);
    terms_.rows.emplace_back(term);
  }

  // Of two rows with one id in a file the first would be without effect. A list of leads.tsv is found by its id; regions are by their
  // names.
  void check_id(Term const &term, Kind &kind) {
    if (term.kind == TermKind::lead && !lead_named(term.id)) fail(*id_, "no list of words is called '" + std::string(term.id) + "'");
    if (term.kind == TermKind::region) return;
    auto const line = static_cast<std::uint32_t>(lines_.line());
    if (auto const first = kind.ids.find_or_add(term.id, line); first != line)
      fail(*id_, "the id '" + std::string(term.id) + "' is that of line " + std::to_string(first) + " too");
  }

  Sheet const &sheet_;
  Terms &terms_;
  TsvReader lines_;
  Position id_, name_, surfaces_, kind_;
  std::array<Kind, kind_count> kinds_;
};

} // namespace

std::optional<TermKind> kind_of_file(std::string_view stem) {
  if (auto const kind = kind_named(stem)) return kind;
  if (stem.ends_with("ies")) return kind_named(std::string(stem.substr(0, stem.size() - 3)) + "y");
  return stem.ends_with('s') ? kind_named(stem.substr(0, stem.size() - 1)) : std::nullopt;
}

Terms::Terms(std::vector<Sheet> const &sheets) {
  // More than there are as a rule: memory that is not touched costs nothing, and growth would copy all.
  std::size_t bytes = 0;
  for (Sheet const &sheet : sheets) bytes += sheet.text.size();
  constexpr std::size_t bytes_of_row = 64, bytes_of_cell = 16;
  rows.reserve(bytes / bytes_of_row), surfaces.reserve(bytes / bytes_of_cell), attributes.reserve(bytes / bytes_of_cell);
  for (Sheet const &sheet : sheets) SheetReader(sheet, *this).read();
  // Only now the arrays stay where they are.
  auto const *surface = surfaces.data();
  auto const *attribute = attributes.data();
  for (Row &row : rows) {
    row.surfaces = {surface, row.surfaces.size()}, row.attributes = {attribute, row.attributes.size()};
    surface += row.surfaces.size(), attribute += row.attributes.size();
  }
}

} // namespace reportlib::lexicon
