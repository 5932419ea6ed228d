#pragma once
// What numbers, headings and bodies of party and state begin with: the table of signs marks their places, the scans and grammars read
// from there.
#include <string>
#include <string_view>

#include "text/character_set.hpp"

namespace reportlib::lexicon {

constexpr text::CharacterSet numerals =
    text::CharacterSet(u"零〇○一二三四五六七八九十百千万亿两廿卅半几数壹贰叁肆伍陆柒捌玖拾佰仟").add('0', '9');
/// They begin what no numeral begins: codes, quotations, brackets, circled numbers, ordinals, doublings.
constexpr text::CharacterSet number_openers =
    text::CharacterSet(u"-\"([“〔【（［第翻").add('A', 'Z').add('a', 'z').add(0x2460, 0x249B).add(0x3220, 0x3229);
/// They need a numeral behind them: 前五位, 后三名, 倒数第二, 过半, 首位, 数百.
constexpr text::CharacterSet number_leaders(u"前后倒过首数几");
/// They begin a number only together: 大 and 好 are in every line.
constexpr std::string_view number_pairs[] = {"大半", "好几"};

/// They begin the mark of a heading or point: asked behind every comma of a text.
constexpr text::CharacterSet heading_beginnings =
    text::CharacterSet(u"第其[【〔（(一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾廿卅").add('0', '9').add(0x2460, 0x249B).add(0x3220, 0x3229);

constexpr std::string_view central_bodies[] = {"国务院",   "党中央",   "中共中央", "全国人大常委会",
                                               "全国人大", "全国政协", "中央军委", "中央纪委"};
/// Before a body they tell its level: 省人民政府, 区委.
constexpr std::string_view body_levels[] = {"自治区", "自治州", "省", "市", "县", "区", "州", "旗", "盟", "镇", "乡"};
/// What stands behind a level begins with one of these.
constexpr std::string_view body_beginnings[] = {"人", "政", "纪", "监", "委"};

/// Provinces by one character, which name them where two or more stand together: 京沪, 粤港澳. Without those that are words too: 新, 青,
/// 宁, 云, 贵, 吉, 黑, 海.
constexpr std::string_view province_abbreviations = "京津沪渝冀晋辽苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇陕甘港澳台蒙藏";

/// What the names of all bodies begin with.
template <class Receive> void for_each_body_beginning(Receive receive) {
  for (std::string_view body : central_bodies) receive(body);
  for (std::string_view level : body_levels)
    for (std::string_view organ : body_beginnings) receive(std::string(level).append(organ));
}

} // namespace reportlib::lexicon
