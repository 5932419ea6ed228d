// Whatever a text is made of, its document's layers are sound: sorted, inside the text, on character borders.
#include <doctest/doctest.h>

#include "faithful.hpp"
#include "made_texts.hpp"

#include <reportlib/parse.hpp>

using namespace reportlib;

TEST_CASE("a text of whatever parts has sound layers") {
  Parser const parser;
  std::size_t mentions = 0, observations = 0;
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    Document const doc = parser.parse(tests::text_of_parts(seed));
    CHECK(tests::unfaithful(doc) == "");
    CHECK(tests::value_with_blank(doc) == "");
    mentions += doc.mentions().size(), observations += doc.observations().size();
  }
  CHECK(mentions > 4000); // or the texts say nothing
  CHECK(observations > 1000);
}
