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

TEST_CASE("万 that counts 亿 multiplies it, in digits and in words") {
  Random random(19490921);
  for (int i = 0; i < 200; ++i) {
    auto const ten_thousands = random.between(1, 99), thousands = random.between(1, 9);
    Decimal const value{ten_thousands * 10 + thousands, 11};
    check_amount(properties::digits(ten_thousands) + "万" + properties::digits(thousands) + "千亿", value);
    if (ten_thousands > 1) check_amount(properties::words(ten_thousands) + "万" + properties::words(thousands) + "千亿", value);
  }
}

TEST_CASE("多 and 余 before or inside the powers keep the number and say that it is more") {
  Random random(1953);
  for (int i = 0; i < 200; ++i) {
    auto const n = random.between(2, 9999);
    auto const tens = random.between(2, 9) * 10;
    for (std::string more : {"多", "余"})
      for (auto const &[number, value] : {std::pair{properties::digits(n) + more + "万", Decimal{n, 4}},
                                          {properties::digits(n) + "万" + more, Decimal{n, 4}},
                                          {properties::digits(n) + "万" + more + "亿", Decimal{n, 12}},
                                          {properties::words(tens) + more + "亿", Decimal{tens, 8}}}) {
        check_amount(number, value);
        auto const q = only_quantity(parse("投资" + number + "元。"));
        CHECK_MESSAGE((q && q->bound == Bound::over), number);
      }
  }
}

TEST_CASE("a minus sign is of the value, a minus in words makes the growth a fall") {
  Random random(1961);
  for (int i = 0; i < 200; ++i) {
    auto const n = random.between(1, 999);
    std::string const number = properties::digits(n / 10) + '.' + properties::digits(n % 10) + '%';
    auto const with_sign = only_quantity(parse("增速为-" + number + "。"));
    CHECK_MESSAGE((with_sign && with_sign->kind == QuantityKind::percent && with_sign->value() == Decimal{-n, -1}), number);
    for (std::string const before : {"工业增加值增速为负", "工业增加值增长负", "工业增加值负增长"}) {
      std::string const text = before + number + "。";
      Document const doc = parse(text);
      auto const q = only_quantity(doc);
      CHECK_MESSAGE((q && q->kind == QuantityKind::percent && q->value() == Decimal{n, -1}), text);
      bool const falls = doc.observations().size() == 1 && doc.observations()[0].aspect == Aspect::growth &&
                         doc.observations()[0].direction == Direction::down;
      CHECK_MESSAGE(falls, text);
    }
  }
}

TEST_CASE("a rate says its numerator and its denominator") {
  Random random(1990);
  for (int i = 0; i < 100; ++i) {
    auto const n = random.between(2, 99);
    for (auto const &[power, denominator] : {std::pair{"万", 10'000}, {"十万", 100'000}}) {
      std::string const text = "死亡率为" + std::string(power) + "分之" + properties::words(n) + "。";
      auto const q = only_quantity(parse(text));
      CHECK_MESSAGE((q && q->terms == std::vector{Decimal{n, 0}, Decimal{denominator, 0}}), text);
    }
    auto const per_mille = only_quantity(parse("死亡率为千分之" + properties::words(n) + "。"));
    CHECK_MESSAGE((per_mille && per_mille->unit == "‰" && per_mille->value() == Decimal{n, 0}), n);
  }
}
