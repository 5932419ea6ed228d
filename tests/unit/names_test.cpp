// The names of enumerations, both ways.
#include <doctest/doctest.h>

#include <reportlib/attention.hpp>
#include <reportlib/constraint.hpp>
#include <reportlib/from_string.hpp>
#include <reportlib/numbers.hpp>
#include <reportlib/parse.hpp>

using namespace reportlib;

namespace {

// Every name leads back to its value; how many there are.
template <class Enum> int there_and_back() {
  int i = 0;
  for (; !to_string(static_cast<Enum>(i)).empty(); ++i) CHECK(from_string<Enum>(to_string(static_cast<Enum>(i))) == static_cast<Enum>(i));
  CHECK_FALSE(from_string<Enum>("no such name"));
  CHECK_FALSE(from_string<Enum>(""));
  return i;
}

} // namespace

TEST_CASE("names: of every value of every enumeration, and back") {
  CHECK(there_and_back<Aspect>() == 9);
  CHECK(there_and_back<Bound>() == 8);
  CHECK(there_and_back<Code>() == 19);
  CHECK(there_and_back<ColumnType>() == 7);
  CHECK(there_and_back<Container>() == 6);
  CHECK(there_and_back<Denominator>() == 3);
  CHECK(there_and_back<Direction>() == 3);
  CHECK(there_and_back<Encoding>() == 5);
  CHECK(there_and_back<EntityType>() == 11);
  CHECK(there_and_back<Genre>() == 11);
  CHECK(there_and_back<Grain>() == 5);
  CHECK(there_and_back<Hardness>() == 3);
  CHECK(there_and_back<Known>() == 3);
  CHECK(there_and_back<NoiseKind>() == 11);
  CHECK(there_and_back<Offsets>() == 2);
  CHECK(there_and_back<ParagraphKind>() == 10);
  CHECK(there_and_back<PriceBasis>() == 3);
  CHECK(there_and_back<QuantityKind>() == 7);
  CHECK(there_and_back<RegionLevel>() == 6);
  CHECK(there_and_back<Relation>() == 5);
  CHECK(there_and_back<Scope>() == 5);
  CHECK(there_and_back<SectionKind>() == 10);
  CHECK(there_and_back<Severity>() == 3);
  CHECK(there_and_back<Status>() == 4);
  CHECK(there_and_back<TermKind>() == 17);
  CHECK(there_and_back<Understanding>() == 3);
}
