// A session of a people's congress.
//
//   meeting  = congress body session
//   congress = ["第"] number "届"                        in simplified or traditional characters
//   body     = ["全国"] ("人民代表大会" | "人大")
//   session  = ["第"] number "次" ["会议"]       第十四届全国人民代表大会第二次会议   十届人大三次会议   第三届人大五次
#include "grammar/terminals.hpp"
#include "text/character_set.hpp"

namespace reportlib::grammar {
namespace {

constexpr auto blanks = *x3::lit(' ');
constexpr auto body = -(x3::lit("全国") | "全國") >> (x3::lit("人民代表大会") | "人民代表大會" | "人大");
constexpr auto term = x3::lit("届") | "屆";
constexpr auto session_noun = x3::lit("会议") | "會議";

// Whether 届 follows a number: asked before the number is read, since most are of something else.
bool may_be_meeting(std::string_view text) {
  static constexpr text::CharacterSet numerals = text::CharacterSet(u" 零〇○一二三四五六七八九十百廿卅两").add('0', '9');
  std::size_t const begin = text.starts_with("第") ? 3 : 0;
  std::size_t i = begin;
  std::uint32_t c = 0;
  constexpr std::size_t longest = 40;
  while (i < longest && numerals.contains(c = text::code_point(text, i))) i += c < 0x80 ? 1 : 3;
  return i > begin && (c == u'届' || c == u'屆');
}

} // namespace

std::optional<Match<Meeting>> match_meeting(std::string_view text) {
  if (!may_be_meeting(text)) return std::nullopt;
  Iterator first = text.data();
  Iterator const last = first + text.size();
  auto const ordinal = -x3::lit("第") >> blanks >> number >> blanks;
  Number congress, session;
  if (!x3::parse(first, last, ordinal >> term >> blanks, congress)) return std::nullopt;
  Iterator const body_begin = first;
  if (!x3::parse(first, last, body)) return std::nullopt;
  Iterator const body_end = first;
  if (!x3::parse(first, last, blanks >> ordinal >> "次" >> -(blanks >> session_noun), session)) return std::nullopt;
  auto const small = [](Number const &n) { return n.value.exponent == 0 && n.value.digits > 0 && n.value.digits < 100; };
  if (!small(congress) || !small(session)) return std::nullopt;
  return Match<Meeting>{static_cast<std::size_t>(first - text.data()),
                        {static_cast<int>(congress.value.digits), static_cast<int>(session.value.digits),
                         static_cast<std::size_t>(body_begin - text.data()), static_cast<std::size_t>(body_end - body_begin)}};
}

} // namespace reportlib::grammar
