// Named things, and which mentions are of one thing.
#include <reportlib/identity.hpp>

#include "bind.hpp"
#include "enums.hpp"
#include "node.hpp"
#include "pickling.hpp"

namespace reportlib::python {
namespace {

struct Thing {
  Source source;
  Identity identity;
  std::size_t index; ///< in Document.identities
};

py::tuple entities_of(Thing const &thing) {
  py::tuple all(thing.identity.entities.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = Node<Entity>{thing.source, thing.identity.entities[i]};
  return all;
}

} // namespace

void bind_entity(py::module_ &m) {
  bind_enum<EntityType>(m, "EntityType", "What sort of thing a name names.");
  auto entity = bind_node<Entity>(m, "A named thing.");
  entity.def_property_readonly("type", [](Node<Entity> const &n) { return n->type; })
      .def_property_readonly(
          "id", [](Node<Entity> const &n) { return str_or_none(n->id); }, "The GB/T 2260 code of a region.")
      .def("__repr__",
           [](Node<Entity> const &n) { return "<Entity " + std::string(to_string(n->type)) + " \"" + shown(n.text()) + "\">"; });
  bind_places(entity);

  py::class_<Thing>(m, "Identity", "One named thing and all its mentions in a document.")
      .def_property_readonly(
          "id", [](Thing const &t) { return str_or_none(t.identity.id); },
          "The same in all reports of the area: its code (else its name), the type, the name; None where no area is known.")
      .def_property_readonly("type", [](Thing const &t) { return t.identity.type; })
      .def_property_readonly(
          "name", [](Thing const &t) { return str(t.identity.name); }, "The longest form that the text has.")
      .def_property_readonly("entities", &entities_of, "Its mentions, in text order; never empty.")
      .def(
          "__eq__", [](Thing const &a, Thing const &b) { return a.identity == b.identity && a.source->doc == b.source->doc; },
          py::is_operator())
      .def("__hash__", [](Thing const &t) { return py::hash(py::make_tuple(t.identity.id, t.identity.name)); })
      .def_static(
          "_made",
          [](Source const &source, std::size_t index) -> py::object {
            py::tuple const all = identities_of(source);
            if (index >= all.size()) throw py::index_error("identities index out of range");
            return all[index];
          },
          py::arg("document"), py::arg("index"))
      .def("__reduce__", [](Thing const &t) { return reduced_to_call(py::type::of<Thing>(), "_made", t.source, t.index); })
      .def("__repr__", [](Thing const &t) {
        return "<Identity " + std::string(to_string(t.identity.type)) + " \"" + shown(t.identity.name) + "\", " +
               std::to_string(t.identity.entities.size()) + " mentions>";
      });
}

py::tuple identities_of(Source const &source) {
  auto things = identities(source->doc);
  py::tuple all(things.size());
  for (std::size_t i = 0; i < things.size(); ++i) all[i] = Thing{source, std::move(things[i]), i};
  return all;
}

} // namespace reportlib::python
