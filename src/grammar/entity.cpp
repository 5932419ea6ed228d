// Named things that their form tells: bodies of party and state by their level, titles in 《》.
//
//   body  = central | level organ                          国务院   省人民政府   区委   县人大常委会
//   title = "《" … "》"                                     《行业振兴计划》
//
// No bodies: 市委托, 县人大代表, 区政府性基金.
#include <algorithm>
#include <span>
#include <string>

#include "grammar/terminals.hpp"
#include "lexicon/beginnings.hpp"

namespace reportlib::grammar {
namespace {

// What bodies begin with: asked behind every name of a division.
constexpr text::CharacterSet beginnings = [] {
  text::CharacterSet all(u"");
  for (std::string_view body : lexicon::central_bodies) all.add(static_cast<char16_t>(text::code_point(body, 0)));
  for (std::string_view level : lexicon::body_levels) all.add(static_cast<char16_t>(text::code_point(level, 0)));
  return all;
}();

// The longest of a list of words.
struct OneOf : x3::symbols<x3::unused_type> {
  explicit OneOf(std::span<std::string_view const> words) {
    for (std::string_view word : words) add(std::string(word));
  }
};
constexpr auto congress =
    (x3::lit("人大常委会") | "人大") >> !(x3::lit("代表") | "一" | "二" | "三" | "四" | "五" | "六" | "七" | "八" | "九" | "十");
constexpr auto organ = x3::lit("人民政府") | "政府办" | (x3::lit("政府") >> !(x3::lit("性") | "工作报告")) | "人民法院" | "人民检察院" |
                       congress | "政协" | "纪委" | "监委" |
                       (x3::lit("委") >> !(x3::lit("员") | "托" | "派" | "会" | "屈" | "书记" | "局"));

} // namespace

std::optional<std::size_t> match_body(std::string_view text) {
  if (!beginnings.contains(text::code_point(text, 0))) return std::nullopt;
  static OneOf const level(lexicon::body_levels), central(lexicon::central_bodies);
  Iterator first = text.data();
  if (x3::parse(first, text.data() + text.size(), central | (level >> organ))) return static_cast<std::size_t>(first - text.data());
  return std::nullopt;
}

std::optional<std::size_t> match_title(std::string_view text) {
  constexpr std::size_t longest = 300;
  constexpr int deepest = 4; // titles in titles; a row of 《 that nothing closes is not read from each of them
  if (!text.starts_with("《")) return std::nullopt;
  int depth = 0;
  for (std::size_t i = 0; i < std::min(text.size(), longest); ++i) {
    std::string_view const rest = text.substr(i, 3);
    if (rest == "《" && ++depth > deepest) break;
    if (rest == "》" && --depth == 0) return i + rest.size();
    if (text[i] == '\n' || rest == "。") break;
  }
  return std::nullopt;
}

} // namespace reportlib::grammar
