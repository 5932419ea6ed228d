// From one layer of a document to another, on made layers that a report seldom has.
#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

#include <reportlib/numbers.hpp>
#include <reportlib/parse.hpp>

using namespace reportlib;

namespace {

Section section(std::uint32_t begin, std::uint32_t end, int level) { return {{begin, end}, {}, {}, level, SectionKind::other}; }

// One section that is in two others of its beginning, and one beside it that is no more than its heading.
Document nested() {
  Layers layers;
  layers.text = "0123456789";
  layers.sections = {section(0, 3, 3), section(0, 10, 1), section(4, 6, 2), section(0, 4, 2), section(6, 6, 2)};
  return Document(layers);
}

std::string outline(Document const &doc, std::vector<Section const *> const &sections) {
  std::string out;
  for (Section const *s : sections)
    out += std::to_string(s->span.begin) + '-' + std::to_string(s->span.end) + '(' + outline(doc, doc.children(*s)) + ')';
  return out;
}

int visited(Document const &doc, Span within) {
  int count = 0;
  for (Section const &s : doc.sections(within)) count += 1 + visited(doc, s.span);
  return count;
}

} // namespace

TEST_CASE("walk: sections nest, and what goes down ends") {
  Document const doc = nested();
  CHECK(outline(doc, doc.children()) == "0-10(0-4(0-3())4-6()6-6())");
  CHECK(doc.parent(doc.sections()[0]) == nullptr);
  CHECK(doc.parent(doc.sections()[2])->span == Span{0, 4});
  CHECK(doc.sections(Span{0, 10}).size() == 4);
  CHECK(doc.sections(Span{0, 4}).size() == 1);
  CHECK(doc.sections(Span{0, 3}).empty());
  CHECK(doc.sections(Span{0, 9}).size() == 5); // no section's own span: all that begin in it
  CHECK(visited(doc, {0, 10}) == 5);
  CHECK(doc.section({1, 2})->span == Span{0, 3});
  CHECK(doc.section({3, 5})->span == Span{0, 10});
}

TEST_CASE("walk: from a number to what it says and back") {
  Document const doc = parse("2024年，生产总值下降3.2%，居民收入与经济增长同步。");
  REQUIRE(doc.observations().size() == 2);
  Observation const &fall = doc.observations()[0], &words = doc.observations()[1];
  Mention const *number = doc.mention(fall);
  REQUIRE(number);
  CHECK(doc.observations_of(*number) == std::vector{&fall});
  CHECK(doc.observations_of(doc.mentions()[0]).empty()); // 2024年
  CHECK(doc.value_text(fall) == "3.2%");
  CHECK(to_string(doc.value(fall)) == "-3.2");
  CHECK(doc.quantity(fall)->kind == QuantityKind::percent);
  CHECK(doc.mention(words) == nullptr);
  CHECK(doc.quantity(words) == nullptr);
  CHECK(doc.value_text(words) == "居民收入与经济增长同步");
  CHECK(to_string(doc.value(words)) == "");
  CHECK(doc.sentence(number->span) == &doc.sentences()[0]);
  CHECK(doc.paragraph(number->span) == &doc.paragraphs()[0]);
  CHECK(doc.section(number->span) == nullptr);
  auto const tokens = numbers(doc).tokens;
  CHECK(doc.mention(tokens[0]) == &doc.mentions()[0]);
}

TEST_CASE("walk: the ends of a range change places in a fall") {
  Document const doc = parse("今年，单位能耗下降3%—4%。");
  REQUIRE(doc.observations().size() == 1);
  CHECK(to_string(doc.value(doc.observations()[0])) == "-4");
  CHECK(to_string(doc.value_high(doc.observations()[0])) == "-3");
}

TEST_CASE("walk: spans, observations and tokens of another document are refused where they do not fit") {
  Document const shorter = parse("增长5%。"), longer = parse("2023年，全县生产总值580亿元，增长6.2%，其中工业增长7%，出口增长8%。");
  Observation const &last = longer.observations().back();
  CHECK_THROWS_AS((void)shorter[last.span], std::out_of_range);
  CHECK_THROWS_AS((void)shorter.mentions(last.span), std::out_of_range);
  CHECK_THROWS_AS((void)shorter.section(last.span), std::out_of_range);
  CHECK_THROWS_AS((void)shorter.mention(last), std::out_of_range);
  CHECK_THROWS_AS((void)shorter.mention(numbers(longer).tokens.back()), std::out_of_range);
  CHECK_THROWS_AS((void)shorter.value_text(last), std::out_of_range);
  CHECK_THROWS_AS((void)shorter[(Span{1, 6})], std::out_of_range); // inside 增
  CHECK_THROWS_AS((void)shorter[(Span{6, 3})], std::out_of_range);
  CHECK_THROWS_WITH_AS((void)shorter[(Span{0, 99})], "span 0–99 is not on character borders of a text of 11 bytes", std::out_of_range);
  CHECK(shorter[{11, 11}].empty());
}

TEST_CASE("walk: an index behind the end of a layer is an error") {
  Document const doc = parse("");
  CHECK_THROWS_WITH_AS((void)doc.sections()[0], "item 0 of a layer that has 0", std::out_of_range);
  CHECK_THROWS_AS((void)doc.mentions().front(), std::out_of_range);
  CHECK_THROWS_AS((void)doc.mentions().back(), std::out_of_range);
  CHECK(to_string(doc.header().date) == "");
}

TEST_CASE("walk: a document that was moved from is empty") {
  Document first = parse("增长5%。");
  Document const second = std::move(first);
  CHECK(first.empty());
  CHECK(first.mentions().empty());
  CHECK(first == Document{});
  CHECK(second.mentions().size() == 1);
  Document third;
  third = Document(second);
  first = std::move(third);
  CHECK(third.empty());
  CHECK(first == second);
}
