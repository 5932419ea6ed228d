// Attention to topics.
#include "bind.hpp"
#include "enums.hpp"
#include "located.hpp"
#include "rules.hpp"

#include <pybind11/stl.h>

#include <reportlib/attention.hpp>

namespace reportlib::python {
namespace {

template <Table (*of)(Document const &, Dictionary const &, AttentionOptions const &)>
void def_counting(py::module_ &m, char const *name, char const *doc) {
  m.def(
      name,
      [](Located const &located, Dictionary const &dictionary, std::vector<SectionKind> sections, Denominator denominator,
         std::string file) {
        py::gil_scoped_release const release;
        return of(located.doc, dictionary, {std::move(sections), denominator, std::move(file), Offsets::code_points});
      },
      py::arg("document"), py::arg("dictionary"), py::kw_only(), py::arg("sections") = std::vector<SectionKind>{},
      py::arg("denominator") = Denominator::characters, py::arg("file") = "", doc);
}

} // namespace

void bind_attention(py::module_ &m) {
  bind_enum<Denominator>(m, "Denominator", "What hits are set against.");

  bind_rules<Dictionary>(m, "Dictionary", R"(Words by topic, for counting how much a report speaks of it. Immutable.

>>> reportlib.Dictionary.presets()
['digital_economy', 'environment', 'innovation', 'livelihood']
>>> reportlib.Dictionary.from_tsv("carbon", "topic\tterms\n双碳\t碳达峰|碳中和\n")
<Dictionary carbon>)",
                         "environment, digital_economy, livelihood or innovation.",
                         "Reads a TSV file with the columns topic, terms and, where needed, not_in.");

  def_counting<&attention>(m, "attention", R"(One row a topic: hits, what they are set against, hits per thousand, and the definition.

>>> words = reportlib.Dictionary.from_tsv("carbon", "topic\tterms\n双碳\t碳达峰|碳中和\n")
>>> doc = reportlib.parse("三、重点工作\n推进碳达峰碳中和，编制碳达峰方案。\n")
>>> row, = reportlib.attention(doc, words, sections=[reportlib.SectionKind.tasks]).to_dicts()
>>> row["topic"], row["hits"], row["size"], row["per_thousand"]
('双碳', 3, 23, Decimal('130.435')))");
  def_counting<&attention_hits>(m, "attention_hits", R"(The hits themselves, one a row with its place.

>>> words = reportlib.Dictionary.from_tsv("carbon", "topic\tterms\n双碳\t碳达峰|碳中和\n")
>>> doc = reportlib.parse("三、重点工作\n推进碳达峰碳中和，编制碳达峰方案。\n")
>>> [(row["text"], row["start"]) for row in reportlib.attention_hits(doc, words).to_dicts()]
[('碳达峰', 9), ('碳中和', 12), ('碳达峰', 18)])");
}

} // namespace reportlib::python
