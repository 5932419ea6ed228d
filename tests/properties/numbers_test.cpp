// Every composed number parses to its value, whatever its spelling, width and encoding.
#include <doctest/doctest.h>

#include <reportlib/parse.hpp>

#include "spellings.hpp"

namespace {

using namespace reportlib;
using properties::Random;

// The one quantity of a text.
std::optional<Quantity> only_quantity(Document const &doc) {
  std::optional<Quantity> found;
  for (Mention const &m : doc.mentions())
    if (auto const *q = std::get_if<Quantity>(&m.value)) {
      if (found) return std::nullopt;
      found = *q;
    }
  return found;
}

void check_amount(std::string const &number, Decimal value) {
  std::string const text = "投资" + number + "元。";
  for (std::string const &bytes : {text, properties::to_gbk(text)}) {
    Document const doc = parse(bytes);
    auto const q = only_quantity(doc);
    CHECK_MESSAGE(q.has_value(), text);
    if (!q) continue;
    CHECK_MESSAGE(q->value() == value, text);
    CHECK_MESSAGE(q->unit == "元", text);
    CHECK_MESSAGE(doc[doc.mentions()[0].span] == number + "元", text);
  }
}

// Numbers of every length, with many and with few zeros.
std::int64_t any_number(Random &random) {
  std::int64_t n = random.between(1, 9);
  auto const length = random.between(0, 10);
  for (std::int64_t i = 0; i < length; ++i) n = n * 10 + (random.between(0, 2) == 0 ? 0 : random.between(0, 9));
  return n;
}

} // namespace

TEST_CASE("a whole number in digits, groups, words and their wide forms is one value") {
  Random random(20240305);
  for (int i = 0; i < 400; ++i) {
    std::int64_t const n = any_number(random);
    Decimal const value{n, 0};
    check_amount(properties::digits(n), value);
    check_amount(properties::full_width(properties::digits(n)), value);
    check_amount(properties::grouped(n), value);
    check_amount(properties::full_width(properties::grouped(n)), value);
    if (n > 1) { // 一元 is an article
      check_amount(properties::words(n), value);
      check_amount(properties::formal(properties::words(n)), value);
    }
  }
}

TEST_CASE("a decimal with 万 or 亿 is exact") {
  Random random(19540915);
  for (int i = 0; i < 400; ++i) {
    auto const whole = random.between(0, 99999), part = random.between(1, 99);
    std::string const number = properties::digits(whole) + '.' + (part < 10 ? "0" : "") + properties::digits(part);
    Decimal const value{whole * 100 + part, -2};
    check_amount(number + "万", *(value * Decimal{1, 4}));
    check_amount(number + "亿", *(value * Decimal{1, 8}));
    check_amount(properties::full_width(number) + "亿", *(value * Decimal{1, 8}));
  }
}

TEST_CASE("a percentage keeps value and unit in both widths and encodings") {
  Random random(1978);
  for (int i = 0; i < 300; ++i) {
    auto const whole = random.between(0, 120), part = random.between(0, 9);
    std::string const number = properties::digits(whole) + '.' + properties::digits(part) + '%';
    for (std::string const &surface : {number, properties::full_width(number)}) {
      std::string const text = "增长" + surface + "。";
      for (std::string const &bytes : {text, properties::to_gbk(text)}) {
        auto const q = only_quantity(parse(bytes));
        CHECK_MESSAGE(q.has_value(), text);
        if (q) CHECK_MESSAGE((q->kind == QuantityKind::percent && q->value() == Decimal{whole * 10 + part, -1}), text);
      }
    }
  }
}

TEST_CASE("percent in words is percent in digits") {
  for (int n = 1; n <= 99; ++n) {
    auto const q = only_quantity(parse("占百分之" + properties::words(n) + "。"));
    CHECK_MESSAGE((q && q->kind == QuantityKind::percent && q->value() == Decimal{n, 0}), n);
  }
}
