// The invariants that every Document holds.
#include <doctest/doctest.h>

#include <stdexcept>

#include "model/document_access.hpp"
#include <reportlib/document.hpp>

using namespace reportlib;

namespace {

Layers layers_of(char const *text) {
  Layers layers;
  layers.text = text;
  return layers;
}

} // namespace

TEST_CASE("document: a span gives the exact words") {
  Layers layers = layers_of("增长5%。");
  layers.mentions = {{{6, 8}, Name{}}};
  Document const doc(layers);
  CHECK(doc[doc.mentions()[0].span] == "5%");
  CHECK(doc.text() == "增长5%。");
}

TEST_CASE("document: layers are sorted, and observations keep their mention") {
  Layers layers = layers_of("12 34 56");
  layers.mentions = {{{6, 8}, Name{}}, {{0, 2}, Name{}}, {{3, 5}, Name{}}};
  layers.observations.resize(1);
  layers.observations[0].mention = 0; // 56
  Document const doc(layers);
  CHECK(doc[doc.mentions()[0].span] == "12");
  CHECK(doc[doc.mention(doc.observations()[0])->span] == "56");
}

TEST_CASE("document: a part of a layer is what begins inside a span") {
  Layers layers = layers_of("12 34 56");
  layers.mentions = {{{0, 2}, Name{}}, {{3, 5}, Name{}}, {{6, 8}, Name{}}};
  Document const doc(layers);
  CHECK(doc.mentions({1, 6}).size() == 1);
  CHECK(doc.mentions({0, 8}).size() == 3);
  CHECK(doc.mentions({3, 3}).empty());
  CHECK(doc.mentions({8, 8}).empty());
}

TEST_CASE("document: what breaks an invariant is refused") {
  auto const refused = [](auto change) {
    Layers layers = layers_of("增长5%");
    change(layers);
    CHECK_THROWS_AS(Document{layers}, std::invalid_argument);
  };
  refused([](Layers &l) { l.mentions = {{{6, 99}, Name{}}}; });
  refused([](Layers &l) { l.mentions = {{{8, 6}, Name{}}}; });
  refused([](Layers &l) { l.mentions = {{{1, 6}, Name{}}}; }); // inside 增
  refused([](Layers &l) { l.mentions = {{{0, 6}, Name{}}, {{3, 8}, Name{}}}; });
  refused([](Layers &l) { l.mentions = {{{6, 6}, Name{}}}; });
  refused([](Layers &l) { l.sentences = {{{0, 6}}, {{3, 8}}}; });
  refused([](Layers &l) { l.sections.resize(1), l.sections[0].title = {0, 2}; });
  refused([](Layers &l) { l.header.title.span = {0, 99}; });
  refused([](Layers &l) { l.observations.resize(1), l.observations[0].mention = 0; });
}

TEST_CASE("document: a copy shares, equality compares") {
  Layers layers = layers_of("增长5%");
  Document const a(layers), b(layers), copy = a;
  CHECK(copy.text().data() == a.text().data());
  CHECK(a == b);
  layers.mentions = {{{6, 8}, Name{}}};
  CHECK_FALSE(a == Document(layers));
  CHECK(Document{}.empty());
}

TEST_CASE("document: the examples of an observation lie in the text too") {
  Layers layers = layers_of("增长5%");
  layers.observations.resize(1);
  layers.observations[0].examples = {{0, 6}};
  CHECK_NOTHROW(Document{layers});
  layers.observations[0].examples = {{0, 99}};
  CHECK_THROWS_AS(Document{layers}, std::invalid_argument);
}

TEST_CASE("document: the relations that words may name") {
  CHECK(to_string(Relation::none) == "none");
  CHECK(to_string(Relation::in_step) == "in_step");
  CHECK(to_string(Relation::not_set) == "not_set");
}

TEST_CASE("document: of the parser's layers those that a caller gives are checked always, the others where tests are built") {
  Layers given = layers_of("增长5%");
  given.origins = {{{3, 6}, "b"}, {{0, 3}, "a"}};
  Document const sorted = DocumentAccess::of_parser(given);
  CHECK(sorted.origins().front().place == "a");
  given.origins.push_back({{1, 3}, "c"});
  CHECK_THROWS_AS(DocumentAccess::of_parser(given), std::invalid_argument);

  Layers layers = layers_of("增长5%");
  layers.mentions = {{{6, 99}, Name{}}};
#ifdef NDEBUG
  CHECK_NOTHROW(DocumentAccess::of_parser(layers));
#else
  CHECK_THROWS_AS(DocumentAccess::of_parser(layers), std::invalid_argument);
  layers.mentions = {{{6, 8}, Name{}}, {{0, 6}, Name{}}};
  CHECK_THROWS_AS(DocumentAccess::of_parser(layers), std::invalid_argument);
#endif
}
