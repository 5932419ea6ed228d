// A parse that its caller gives up.
#include <stdexcept>
#include <string>

#include <doctest/doctest.h>

#include <reportlib/reportlib.hpp>

using namespace reportlib;

namespace {

std::string report_of(std::size_t bytes) {
  std::string text = "一、2023年工作回顾\n\n";
  for (int i = 0; text.size() < bytes; ++i)
    text += "全县生产总值580亿元，增长5.2%，县人民政府新建第" + std::to_string(i) +
            "条道路12公里。\n"; // no line twice: repeated text is left out
  return text;
}

} // namespace

TEST_CASE("a parse that is cancelled throws Cancelled, which is an Error") {
  CHECK_THROWS_AS((void)parse("增长5%。", {.cancelled = [] { return true; }}), Cancelled);
  CHECK_THROWS_WITH_AS((void)parse("增长5%。", {.cancelled = [] { return true; }}), "the parse was cancelled", Error);
}

TEST_CASE("a parse that is not cancelled gives the same document") {
  std::string const text = report_of(300'000);
  CHECK(parse(text, {.cancelled = [] { return false; }}) == parse(text));
}

TEST_CASE("it may end at each question, and asks no more then") {
  std::string const text = report_of(300'000);
  int questions = 0;
  (void)parse(text, {.cancelled = [&] { return ++questions, false; }});
  for (int last = 1; last <= questions; ++last) {
    int asked = 0;
    CHECK_THROWS_AS((void)parse(text, {.cancelled = [&] { return ++asked == last; }}), Cancelled);
    CHECK(asked == last);
  }
}

TEST_CASE("the questions grow with the text, so that what is done between two of them does not") {
  auto const questions_for = [](std::string const &text) {
    std::size_t questions = 0;
    (void)parse(text, {.cancelled = [&] { return ++questions, false; }});
    return questions;
  };
  CHECK(questions_for(report_of(4'000'000)) >= 3 * 4'000'000 / (64 * 1024)); // three stages at the least ask for every 64 KiB
  SUBCASE("of a single line too") {
    std::string line = report_of(4'000'000);
    for (char &c : line)
      if (c == '\n') c = ' ';
    CHECK(questions_for(line) >= 4'000'000 / (64 * 1024));
  }
}

TEST_CASE("what the question throws passes through the parse") {
  CHECK_THROWS_AS((void)parse("增长5%。", {.cancelled = []() -> bool { throw std::domain_error("asked"); }}), std::domain_error);
}

TEST_CASE("explain can be cancelled too") {
  Document const doc = parse("生产总值增长5%。");
  CHECK_THROWS_AS((void)explain(doc, doc.text().find('5'), Parser{Lexicon::builtin(), {.cancelled = [] { return true; }}}), Cancelled);
}
