// Observations, and as a table of plain Python values.
#include "bind.hpp"
#include "decimal_caster.hpp"
#include "enums.hpp"
#include "node.hpp"
#include "table_object.hpp"
#include "write/text_table.hpp"

#include <reportlib/analysis.hpp>

namespace reportlib::python {
namespace {

py::object quantity(Node<Observation> const &n) {
  Quantity const *q = n.source->doc.quantity(*n);
  return q ? py::cast(*q) : py::none();
}

py::tuple examples(Node<Observation> const &n) {
  py::tuple phrases(n->examples.size());
  for (std::size_t i = 0; i < n->examples.size(); ++i) phrases[i] = phrase(n.source, n->examples[i]);
  return phrases;
}

std::string repr(Node<Observation> const &n) {
  Document const &doc = n.source->doc;
  std::string out = "<Observation";
  auto const add = [&](std::string_view part) {
    if (!part.empty()) out.append(" ").append(part);
  };
  add(doc[n->measure].empty() ? "?" : write::one_line(doc[n->measure]));
  add(n->period.to_string());
  add(to_string(n->aspect));
  if (n->direction != Direction::none) add(to_string(n->direction));
  add(shown(doc.value_text(*n)));
  add(to_string(n->status));
  return out + ">";
}

// Rows of the table of observations, for the observations of a layer.
py::object to_dicts(Layer<Observation> const &layer) {
  std::vector<Observation> chosen;
  for (py::ssize_t i = 0; i < layer.count; ++i) chosen.push_back(*layer.at(i));
  return dicts(observations(layer.source->doc, chosen, DocumentOptions{"", Offsets::code_points}));
}

} // namespace

void bind_observation(py::module_ &m) {
  bind_enum<Aspect>(m, "Aspect", "Which side of its measure a number gives.");
  bind_enum<Direction>(m, "Direction", "Up or down.");
  bind_enum<Status>(m, "Status", "Achieved, estimated, planned, or a standard.");
  bind_enum<Scope>(m, "Scope", "Whose value it is.");
  bind_enum<Relation>(m, "Relation", "What words say in the place of a number.");
  bind_enum<PriceBasis>(m, "PriceBasis", "Prices of one year for all, or of each year.");
  bind_enum<Known>(m, "Known", "By default, stated in the clause, or carried from elsewhere.");

  using N = Node<Observation>;
  auto observation = bind_node<Observation>(m, R"(What a quantity says: measure, aspect, time, achieved or promised.

>>> doc = reportlib.parse("今年，生产总值增长6%左右，居民收入与经济增长同步。")
>>> [(fact.measure, fact.value_text, fact.value, fact.relation.name) for fact in doc.observations]
[('生产总值', '6%左右', Decimal('6'), 'none'), ('居民收入', '居民收入与经济增长同步', None, 'in_step')])");
  observation
      .def_property_readonly(
          "value_text", [](N const &n) { return str(n.source->doc.value_text(*n)); },
          "The number as written: 612.4亿元; the clause of a value in words only.")
      .def_property_readonly(
          "value", [](N const &n) { return n.source->doc.value(*n); },
          "The number in its base unit, below zero for a fall; None where there is no figure.")
      .def_property_readonly(
          "value_high", [](N const &n) { return n.source->doc.value_high(*n); }, "The upper end of a range in the base unit.")
      .def_property_readonly(
          "mention", [](N const &n) { return node(n.source, n.source->doc.mention(*n)); }, "The number; None for a value in words only.")
      .def_property_readonly("quantity", &quantity, "The number as a Quantity; None for a value in words only.")
      .def_property_readonly(
          "measure", [](N const &n) { return phrase(n.source, n->measure); }, "The phrase that names what is measured.")
      .def_property_readonly(
          "indicator", [](N const &n) { return str_or_none(n->indicator); }, "The id of a headline series: gdp, retail_sales …")
      .def_property_readonly(
          "series", [](N const &n) { return str_or_none(n->series); }, "The id of any series of the lexicon, a headline one included.")
      .def_property_readonly("aspect", [](N const &n) { return n->aspect; })
      .def_property_readonly("direction", [](N const &n) { return n->direction; })
      .def_property_readonly("period",
                             [](N const &n) { return n->period.anchored() || n->period.length ? py::cast(n->period) : py::none(); })
      .def_property_readonly("status", [](N const &n) { return n->status; })
      .def_property_readonly("scope", [](N const &n) { return n->scope; })
      .def_property_readonly(
          "commitment", [](N const &n) { return phrase(n.source, n->commitment); }, "确保, 力争, 预期 … as written.")
      .def_property_readonly(
          "basis", [](N const &n) { return phrase(n.source, n->basis); },
          "What it is measured against: 同比, 比上年, 经济增长 … as written.")
      .def_property_readonly(
          "region", [](N const &n) { return str_or_none(n->region); }, "GB/T 2260 code of the area it is about.")
      .def_property_readonly(
          "relation", [](N const &n) { return n->relation; }, "What words say in the place of a number.")
      .def_property_readonly(
          "base", [](N const &n) { return n->base.anchored() ? py::cast(n->base) : py::none(); },
          "The time that a change is counted from, where words say so: 同比, 比2015年, 由2015年的….")
      .def_property_readonly(
          "price_basis", [](N const &n) { return n->price_basis; }, "按可比价格: comparable; 按现价, 名义: nominal.")
      .def_property_readonly(
          "stretch", [](N const &n) { return n->stretch; }, "Whether it is a target beyond the one beside it: 增长6%，力争7%.")
      .def_property_readonly(
          "measure_known", [](N const &n) { return n->measure_known; }, "How the measure is known.")
      .def_property_readonly(
          "period_known", [](N const &n) { return n->period_known; }, "How the time is known.")
      .def_property_readonly(
          "status_known", [](N const &n) { return n->status_known; }, "How the status is known.")
      .def_property_readonly(
          "scope_known", [](N const &n) { return n->scope_known; }, "How it is known whose value it is.")
      .def_property_readonly(
          "period_governor", [](N const &n) { return phrase(n.source, n->period_governor); }, "The words that give the time.")
      .def_property_readonly(
          "status_governor", [](N const &n) { return phrase(n.source, n->status_governor); }, "The words that give the status.")
      .def_property_readonly(
          "scope_governor", [](N const &n) { return phrase(n.source, n->scope_governor); }, "The words that say whose value it is.")
      .def_property_readonly("examples", &examples, "What the text names of the counted things (青山路、滨河路等6条道路).")
      .def("__repr__", &repr);
  bind_places(observation);
  py::type::of<Layer<Observation>>().attr("to_dicts") =
      py::cpp_function(&to_dicts, py::name("to_dicts"), py::is_method(py::type::of<Layer<Observation>>()),
                       "One dict an observation, with the columns of reportlib.observations.");
}

} // namespace reportlib::python
