// The sample report, damaged in each way that scraping, scanning and converting damage a text, says the same.
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "faithful.hpp"
#include "text/traditional.hpp"
#include <reportlib/parse.hpp>

namespace reportlib {
namespace {

using Characters = std::vector<std::string>;

Characters characters_of(std::string_view text) {
  Characters all;
  for (char c : text) {
    if ((c & 0xC0) != 0x80) all.emplace_back();
    all.back() += c;
  }
  return all;
}

std::string joined(Characters const &characters) {
  std::string text;
  for (std::string const &c : characters) text += c;
  return text;
}

bool is_han(std::string const &c) { return c >= "一" && c <= "鿿"; }

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t i = text.find(from); i != text.npos; i = text.find(from, i + to.size())) text.replace(i, from.size(), to);
  return text;
}

// Each line changed by itself; empty lines stay.
std::string by_line(std::string_view text, std::function<std::string(std::string_view)> const &change) {
  std::string out;
  while (!text.empty()) {
    std::string_view const line = text.substr(0, text.find('\n'));
    out += line.empty() ? "" : change(line);
    out += '\n';
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return out;
}

bool is_heading(std::string_view line) { return line.size() < 80 && !line.ends_with("。") && line.find("。") == line.npos; }

std::string spaced(std::string_view line) {
  Characters const all = characters_of(line);
  std::string out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    out += all[i];
    if (i + 1 < all.size() && is_han(all[i]) && is_han(all[i + 1])) out += ' ';
  }
  return out;
}

// Lines of `width` characters at most; `between` stands after every 25 lines.
std::string wrapped(std::string_view text, std::size_t width, std::string_view between = {}) {
  std::size_t lines = 0;
  return by_line(text, [&](std::string_view line) {
    std::string out;
    std::size_t n = 0;
    for (std::string const &c : characters_of(line)) {
      if (n == width) {
        out += '\n', n = 0;
        if (++lines % 25 == 0) out += between;
      }
      out += c, ++n;
    }
    return out;
  });
}

std::string traditional(std::string_view text) {
  std::map<std::string, std::string> back;
  for (std::uint32_t c = 0x4E00; c <= 0x9FFF; ++c) {
    std::string const form(text::simplified_form(c));
    std::string written{static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
    if (!form.empty()) back.emplace(form, written);
  }
  Characters all = characters_of(text);
  for (std::string &c : all)
    if (auto const found = back.find(c); found != back.end()) c = found->second;
  return joined(all);
}

struct Damage {
  char const *name;
  std::function<std::string(std::string const &)> apply;
};

Damage const damages[] = {
    {"blanks between the characters of headings",
     [](std::string const &s) {
       return by_line(s, [](std::string_view line) { return is_heading(line) ? spaced(line) : std::string(line); });
     }},
    {"blanks between all characters", [](std::string const &s) { return by_line(s, spaced); }},
    {"a spam token behind every paragraph",
     [](std::string const &s) {
       return by_line(s, [](std::string_view line) { return std::string(line) + (line.size() > 60 ? "Zqu" : ""); });
     }},
    {"a spaced watermark in every third paragraph",
     [](std::string const &s) {
       int n = 0;
       return by_line(s, [&](std::string_view line) {
         std::size_t const stop = line.find("。");
         if (line.size() < 200 || stop == line.npos || ++n % 3 != 0) return std::string(line);
         return std::string(line.substr(0, stop + 3)) + "青 苗 文 库 网" + std::string(line.substr(stop + 3));
       });
     }},
    {"doubled punctuation", [](std::string const &s) { return replaced(replaced(replaced(s, "，", "，，"), "。", "。。"), "、", "、、"); }},
    {"? for blanks of the margin",
     [](std::string const &s) {
       return replaced(by_line(s, [](std::string_view line) { return "????" + std::string(line); }), "　", "??");
     }},
    {"U+FFFD for blanks and dashes",
     [](std::string const &s) { return replaced(replaced(s, "　", "\xEF\xBF\xBD"), "——", "\xEF\xBF\xBD\xEF\xBF\xBD"); }},
    {"? for dashes", [](std::string const &s) { return replaced(s, "——", "??"); }},
    {"? for quotation marks", [](std::string const &s) { return replaced(replaced(s, "“", "?"), "”", "?"); }},
    {"&nbsp;",
     [](std::string const &s) { return by_line(s, [](std::string_view line) { return "&nbsp;&nbsp;" + std::string(line) + "&nbsp;"; }); }},
    {"<U+00A0>",
     [](std::string const &s) { return by_line(s, [](std::string_view line) { return "<U+00A0><U+00A0>" + std::string(line); }); }},
    {"literal line ends", [](std::string const &s) { return replaced(s, "\n", "\\r\\n"); }},
    {"\\r\\r\\n", [](std::string const &s) { return replaced(s, "\n", "\r\r\n"); }},
    {"lines of 30 characters", [](std::string const &s) { return wrapped(s, 30); }},
    {"lines of 37 characters", [](std::string const &s) { return wrapped(s, 37); }},
    {"lines with page numbers between", [](std::string const &s) { return wrapped(s, 36, "- 7 -\n"); }},
    {"lines with running heads between", [](std::string const &s) { return wrapped(s, 36, "青石区政府工作报告\n- 7 -\n"); }},
    {"traditional characters", [](std::string const &s) { return traditional(s); }},
    {"every second line in traditional characters",
     [](std::string const &s) {
       int n = 0;
       return by_line(s, [&](std::string_view line) { return ++n % 2 ? std::string(line) : traditional(line); });
     }},
};

// What a document says, without the way in which it is written.
std::multiset<std::string> facts(Document const &doc) {
  std::multiset<std::string> all;
  for (Observation const &o : doc.observations()) {
    std::string fact = o.indicator + ' ' + std::string(to_string(o.aspect)) + ' ' + std::string(to_string(o.direction)) + ' ' +
                       o.period.to_string() + ' ' + std::string(to_string(o.status)) + ' ' + std::string(to_string(o.scope));
    if (Mention const *number = doc.mention(o)) {
      Written const w = written(number->value);
      fact += ' ' + w.low + ' ' + w.high;
    }
    all.insert(std::move(fact));
  }
  return all;
}

std::string whose(Document const &doc) {
  Header const &h = doc.header();
  std::string out =
      std::string(to_string(doc.genre())) + ' ' + h.title.text + ' ' + h.body.text + ' ' + h.office.text + ' ' + h.region.name;
  out += ' ' + to_string(h.date) + ' ' + std::to_string(h.reviewed_year.value_or(0)) + (h.complete ? " whole" : " cut");
  for (Section const &s : doc.sections())
    if (s.level == 1) out += ' ' + std::string(to_string(s.kind));
  return out;
}

} // namespace

TEST_CASE("a damaged report says the same") {
  std::ifstream file(REPORTLIB_SAMPLE, std::ios::binary);
  std::string const sample{std::istreambuf_iterator<char>(file), {}};
  Document const whole = parse(sample);
  auto const expected = facts(whole);
  REQUIRE(expected.size() > 100);
  for (Damage const &damage : damages) {
    INFO(std::string(damage.name));
    Document const doc = parse(damage.apply(sample));
    CHECK(tests::unfaithful(doc) == "");
    CHECK(whose(doc) == whose(whole));
    std::multiset<std::string> const found = facts(doc);
    std::string lost, made;
    for (std::string const &fact : expected)
      if (found.count(fact) < expected.count(fact)) lost += fact + '\n';
    for (std::string const &fact : found)
      if (expected.count(fact) < found.count(fact)) made += fact + '\n';
    CHECK(lost == "");
    CHECK(made == "");
  }
}

} // namespace reportlib
