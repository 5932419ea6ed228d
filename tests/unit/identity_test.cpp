// Which mentions name one thing, and the table of all mentions.
#include <doctest/doctest.h>

#include "reports.hpp"
#include <reportlib/identity.hpp>

using namespace reportlib;

namespace {

// A text of a made-up area whose names are given, in text order.
Document named(std::string text, std::vector<std::pair<std::string, EntityType>> const &names, std::string const &area = "青石区") {
  Layers layers;
  layers.text = std::move(text);
  layers.header.region = {area, "", RegionLevel::county, {}};
  std::size_t from = 0;
  for (auto const &[name, type] : names) {
    from = layers.text.find(name, from);
    REQUIRE(from != std::string::npos);
    layers.entities.push_back({{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(from + name.size())}, type, ""});
    from += name.size();
  }
  return Document(std::move(layers));
}

using enum EntityType;

} // namespace

TEST_CASE("identities: the area's name before it, quotation marks and blanks make no other thing") {
  Document const doc = named("区第一医院、青石区第一医院、“清渠”行动、清渠行动、青石区教育局", {{"区第一医院", organization},
                                                                                                {"青石区第一医院", organization},
                                                                                                {"“清渠”行动", programme},
                                                                                                {"清渠行动", programme},
                                                                                                {"青石区教育局", organization}});
  auto const things = identities(doc);
  REQUIRE(things.size() == 3);
  CHECK(things[0].name == "青石区第一医院");
  CHECK(things[0].id == "青石区/organization/区第一医院");
  CHECK(things[0].entities == std::vector<std::size_t>{0, 1});
  CHECK(things[1].entities == std::vector<std::size_t>{2, 3});
  CHECK(things[2].entities == std::vector<std::size_t>{4});
}

TEST_CASE("identities: another area's, another type's and a longer name are other things") {
  Document const doc = named("云河市第一医院、青石区第一医院、青岚水库、青岚水库、青岚水库二期", {{"云河市第一医院", organization},
                                                                                                  {"青石区第一医院", organization},
                                                                                                  {"青岚水库", project},
                                                                                                  {"青岚水库", area},
                                                                                                  {"青岚水库二期", project}});
  CHECK(identities(doc).size() == 5);
}

TEST_CASE("identities: the same id in another year; none where no area is known") {
  Document const first = named("建设青岚水库", {{"青岚水库", project}}), second = named("青石区青岚水库建成", {{"青岚水库", project}});
  CHECK(identities(first).front().id == identities(second).front().id);
  CHECK(identities(named("青岚水库", {{"青岚水库", project}}, "")).front().id.empty());
  CHECK(identities(Document()).empty());
}

TEST_CASE("identities: regions of one code are one, the area alone keeps its name") {
  Layers layers = named("青石区、青石", {{"青石区", region}, {"青石", region}}).layers();
  CHECK(identities(Document(layers)).size() == 2); // no code, so nothing says that they are one
  for (Entity &entity : layers.entities) entity.id = "990101";
  auto const things = identities(Document(layers));
  REQUIRE(things.size() == 1);
  CHECK(things.front().id == "990101");
}

TEST_CASE("entities: one row a mention, offsets in bytes or code points") {
  Document const doc = named("建设青岚水库", {{"青岚水库", project}});
  Table const bytes = entities(doc), points = entities(doc, {.file = "a.txt", .offsets = Offsets::code_points});
  REQUIRE(bytes.rows() == 1);
  CHECK(bytes["type"].text(0) == "project");
  CHECK(bytes["start"].integer(0) == 6);
  CHECK(points["start"].integer(0) == 2);
  CHECK(points["end"].integer(0) == 6);
  CHECK(points["file"].text(0) == "a.txt");
  CHECK(points["identity"].text(0) == "青石区/project/青岚水库");
  CHECK(points["sentence"].is_null(0));
}
