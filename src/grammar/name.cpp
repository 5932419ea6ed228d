// Numbers that are part of a name by their shape. (Names by their words are names.tsv.)
//
//   name   = coded | chain | event | class                  PM2.5   5G   1+3+2   9·27   4A级   三大   500强
//   coded  = letters digit+ … | digit+ letters …             G324   C919   3D   4×100G
//   chain  = term ("+" term)+ | digit (" " digit)+           1+1+N   1 3 2 (its plus signs lost)
//   event  = digit+ "·" digit+                               3·15
//   class  = number ["万" | "亿" | unit] ("大" | "级" | "星级" | "强" | "世纪" | "年代" | "号" | "千伏")
#include "grammar/terminals.hpp"

namespace reportlib::grammar {
namespace {

using x3::ascii::alpha;
using x3::ascii::digit;

auto const alnum = x3::ascii::alnum;
auto const coded_tail = *(alnum | (x3::char_(".+_-") >> &alnum));
auto const letters_first = alpha >> *alpha >> -(x3::char_("-_.") >> &digit) >> digit >> coded_tail;
auto const digits_first = +digit >> -(x3::lit('.') >> +digit) >> alpha >> coded_tail;
auto const times = (x3::lit("×") | "*" | "x") >> coded_tail;
auto const coded = (letters_first | digits_first) >> -times >> -x3::lit("级");
auto const term = +alnum;
auto const plus = *x3::lit(' ') >> (x3::lit("+") | "＋") >> *x3::lit(' ');
auto const plus_chain = term >> +(plus >> term);
auto const small = digit >> -digit >> !digit;
auto const blank_chain = small >> +(x3::lit(' ') >> small) >> !(x3::lit('.') | "%" | "万" | "亿");
auto const event = digit >> -digit >> x3::lit("·") >> digit >> -digit >> !digit;
auto const scale = *(x3::lit("万") | "亿" | "千" | "百") >> -(x3::lit("吨") | "吨位" | "千瓦" | "米");
auto const class_noun = x3::lit("大") >> !(x3::lit("型") | "于" | "会" | "幅" | "量" | "学" | "力" | "气" | "中" | "部" | "代" | "件") |
                        "级" >> !(x3::lit("地震")) | "星级" | "强" >> !(x3::lit("度") | "化") | "世纪" | "年代" |
                        "千伏" >> !x3::lit("安") | "号" | "方阵" | "梯队" | "极";
auto const class_name = number >> scale >> class_noun;

template <class Parser> std::size_t length_of(Parser const &parser, std::string_view text) {
  Iterator first = text.data();
  return x3::parse(first, text.data() + text.size(), x3::omit[parser]) ? static_cast<std::size_t>(first - text.data()) : 0;
}

} // namespace

std::optional<Match<Name>> match_name(std::string_view text) {
  std::size_t longest = 0;
  for (std::size_t length : {length_of(plus_chain, text), length_of(coded, text), length_of(event, text),
                             length_of(blank_chain, text), length_of(class_name, text)})
    longest = std::max(longest, length);
  if (longest == 0) return std::nullopt;
  return Match<Name>{longest, {}};
}

} // namespace reportlib::grammar
