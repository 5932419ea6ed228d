#pragma once
// Layers and their items in Python. A node is a document and an index, so it is small and outlives the Document object it came from;
// spans become code points here and nowhere else.
#include <functional>
#include <string>

#include "located.hpp"

namespace reportlib::python {

/// Where a type's layer is found, and what Python calls the two.
template <class T> struct LayerOf;
#define REPORTLIB_LAYER(Type, layer)                                                                                                       \
  template <> struct LayerOf<Type> {                                                                                                       \
    static constexpr char const *node = #Type, *name = #layer, *type = #Type "Layer";                                                      \
    static std::span<Type const> all(Document const &doc) { return doc.layer(); }                                                          \
  }
REPORTLIB_LAYER(Section, sections);
REPORTLIB_LAYER(Paragraph, paragraphs);
REPORTLIB_LAYER(Sentence, sentences);
REPORTLIB_LAYER(Mention, mentions);
REPORTLIB_LAYER(Entity, entities);
REPORTLIB_LAYER(Observation, observations);
REPORTLIB_LAYER(GlossaryEntry, glossary);
REPORTLIB_LAYER(PrintedTable, printed_tables);
REPORTLIB_LAYER(Noise, noise);
REPORTLIB_LAYER(Diagnostic, diagnostics);
REPORTLIB_LAYER(Origin, origins);
#undef REPORTLIB_LAYER

/// One item of a layer.
template <class T> struct Node {
  Source source;
  std::size_t index;

  T const &operator*() const { return LayerOf<T>::all(source->doc)[index]; }
  T const *operator->() const { return &**this; }
  std::string_view text() const { return source->doc[(**this).span]; }
  friend bool operator==(Node const &a, Node const &b) { return *a == *b && a.source->doc == b.source->doc; }
};

/// A layer or a slice of one: made without copying, items when they are asked for.
template <class T> struct Layer {
  Source source;
  py::ssize_t first = 0, step = 1, count = 0;

  Node<T> at(py::ssize_t i) const { return {source, static_cast<std::size_t>(first + i * step)}; }
  friend bool operator==(Layer const &a, Layer const &b) {
    if (a.count != b.count) return false;
    for (py::ssize_t i = 0; i < a.count; ++i)
      if (!(*a.at(i) == *b.at(i))) return false;
    return a.count == 0 || a.source->doc == b.source->doc;
  }
};

template <class T> Layer<T> whole_layer(Source const &source) {
  return {source, 0, 1, static_cast<py::ssize_t>(LayerOf<T>::all(source->doc).size())};
}
/// A part of a layer, given as a view into it.
template <class T> Layer<T> part_of_layer(Source const &source, std::span<T const> part) {
  return {source, part.data() - LayerOf<T>::all(source->doc).data(), 1, static_cast<py::ssize_t>(part.size())};
}

/// An item, given as a pointer into its layer; None for null.
template <class T> py::object node(Source const &source, T const *item) {
  if (!item) return py::none();
  return py::cast(Node<T>{source, static_cast<std::size_t>(item - LayerOf<T>::all(source->doc).data())});
}
template <class T> py::tuple nodes(Source const &source, std::vector<T const *> const &items) {
  py::tuple all(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) all[i] = node(source, items[i]);
  return all;
}

/// The class of a layer, a collections.abc.Sequence.
template <class T> py::class_<Layer<T>> bind_layer(py::module_ &m) {
  using L = Layer<T>;
  py::class_<L> bound(m, LayerOf<T>::type);
  auto const position = [](L const &layer, Node<T> const &node) -> py::ssize_t {
    for (py::ssize_t i = 0; i < layer.count; ++i)
      if (layer.at(i) == node) return i;
    return -1;
  };
  bound.def("__len__", [](L const &layer) { return layer.count; })
      .def("__getitem__",
           [](L const &layer, py::ssize_t i) {
             if (i < 0) i += layer.count;
             if (i < 0 || i >= layer.count) throw py::index_error(std::string(LayerOf<T>::name) + " index out of range");
             return layer.at(i);
           })
      .def("__getitem__",
           [](L const &layer, py::slice const &slice) {
             py::ssize_t start = 0, stop = 0, step = 0, count = 0;
             if (!slice.compute(layer.count, &start, &stop, &step, &count)) throw py::error_already_set();
             return L{layer.source, layer.first + start * layer.step, layer.step * step, count};
           })
      .def("__contains__", [=](L const &layer, Node<T> const &node) { return position(layer, node) >= 0; })
      .def("__contains__", [](L const &, py::object const &) { return false; })
      .def("index",
           [=](L const &layer, Node<T> const &node) {
             auto const i = position(layer, node);
             if (i < 0) throw py::value_error("not in this layer");
             return i;
           })
      .def("count",
           [=](L const &layer, Node<T> const &node) {
             int n = 0;
             for (py::ssize_t i = 0; i < layer.count; ++i) n += layer.at(i) == node;
             return n;
           })
      .def(
          "__eq__", [](L const &a, L const &b) { return a == b; }, py::is_operator())
      .def("__hash__",
           [](L const &layer) {
             auto const begin = layer.count == 0 ? 0 : layer.at(0)->span.begin;
             return py::hash(py::make_tuple(LayerOf<T>::name, layer.count, begin));
           })
      .def("__repr__", [](L const &layer) { return "<" + std::to_string(layer.count) + ' ' + LayerOf<T>::name + ">"; })
      .def("__reduce__", [](L const &layer) -> py::tuple {
        // The whole layer is an attribute of its document; a part is a slice of it.
        auto const whole = py::make_tuple(py::cast(layer.source), LayerOf<T>::name);
        auto const getattr = py::module_::import("builtins").attr("getattr");
        if (layer.count == static_cast<py::ssize_t>(LayerOf<T>::all(layer.source->doc).size()) && layer.step == 1)
          return py::make_tuple(getattr, whole);
        auto const first = layer.count == 0 ? 0 : layer.first, end = first + layer.count * layer.step;
        auto const stop = end < 0 ? py::object(py::none()) : py::object(py::int_(end));
        return py::make_tuple(py::module_::import("operator").attr("getitem"),
                              py::make_tuple(getattr(*whole), py::slice(py::int_(first), stop, py::int_(layer.step))));
      });
  py::module_::import("collections.abc").attr("Sequence").attr("register")(bound);
  return bound;
}

/// The class of an item: its words, where they stand, equality by value.
template <class T> py::class_<Node<T>> bind_node(py::module_ &m, char const *doc) {
  using N = Node<T>;
  py::class_<N> bound(m, LayerOf<T>::node, doc);
  bound.def_property_readonly(
           "text", [](N const &n) { return str(n.text()); }, "The exact words: document.text[start:end].")
      .def_property_readonly(
          "start", [](N const &n) { return n.source->points.at_byte(n->span.begin); }, "In code points of document.text.")
      .def_property_readonly(
          "end", [](N const &n) { return n.source->points.at_byte(n->span.end); }, "In code points, exclusive.")
      .def_property_readonly(
          "origins", [](N const &n) { return part_of_layer(n.source, n.source->doc.origins(n->span)); }, "Where it stood in its container.")
      .def_property_readonly("document", [](N const &n) { return n.source; })
      .def("__str__", [](N const &n) { return str(n.text()); })
      .def(
          "__eq__", [](N const &a, N const &b) { return a == b; }, py::is_operator())
      .def("__hash__", [](N const &n) { return py::hash(py::make_tuple(LayerOf<T>::name, n->span.begin, n->span.end)); })
      .def("__reduce__", [](N const &n) -> py::tuple {
        return py::make_tuple(py::module_::import("operator").attr("getitem"), py::make_tuple(py::cast(whole_layer<T>(n.source)), n.index));
      });
  bind_layer<T>(m);
  return bound;
}

/// The layers inside an item.
template <class Bound> void bind_parts(Bound &bound) {
  using N = typename Bound::type;
  bound.def_property_readonly("mentions", [](N const &n) { return part_of_layer(n.source, n.source->doc.mentions(n->span)); })
      .def_property_readonly("entities", [](N const &n) { return part_of_layer(n.source, n.source->doc.entities(n->span)); })
      .def_property_readonly("observations", [](N const &n) { return part_of_layer(n.source, n.source->doc.observations(n->span)); });
}

/// The sentence and the innermost section that an item stands in.
template <class Bound> void bind_places(Bound &bound) {
  using N = typename Bound::type;
  bound.def_property_readonly("sentence", [](N const &n) { return node(n.source, n.source->doc.sentence(n->span)); })
      .def_property_readonly("section", [](N const &n) { return node(n.source, n.source->doc.section(n->span)); });
}

} // namespace reportlib::python
