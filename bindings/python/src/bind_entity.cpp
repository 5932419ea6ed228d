// Named things.
#include "bind.hpp"
#include "enums.hpp"
#include "node.hpp"

namespace reportlib::python {

void bind_entity(py::module_ &m) {
  bind_enum<EntityType>(m, "EntityType", "What sort of thing a name names.");
  auto entity = bind_node<Entity>(m, "A named thing.");
  entity.def_property_readonly("type", [](Node<Entity> const &n) { return n->type; })
      .def_property_readonly(
          "id", [](Node<Entity> const &n) { return str_or_none(n->id); }, "The GB/T 2260 code of a region.")
      .def("__repr__",
           [](Node<Entity> const &n) { return "<Entity " + std::string(to_string(n->type)) + " \"" + shown(n.text()) + "\">"; });
  bind_places(entity);
}

} // namespace reportlib::python
