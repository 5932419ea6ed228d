#pragma once
// What the words of words.tsv do in a clause.
#include <cstdint>
#include <string_view>

namespace reportlib::lexicon {

/// What a word does in a clause (words.tsv, column role), or which mention a token is.
enum class Role : std::uint8_t {
  none,
  rise,       ///< verb of change upwards: 增长, 提高
  fall,       ///< downwards: 下降, 减少
  rise_to,    ///< names where a change ends: 增加到
  fall_to,    ///< 下降到
  reach,      ///< states a value: 达到, 为
  stand,      ///< states a place: 居, 位列
  pass,       ///< passes landmarks: 连跨
  attain,     ///< states a value behind its subject, makes something before its object: 完成, 实现
  create,     ///< verb of making that stays in a measure: 新增, 改造
  make,       ///< verb of doing that is cut from a measure: 实施, 发放
  work,       ///< doing, as verb or as noun: 建设, 培育
  invest,     ///< 投资, 投入, 筹措
  rate,       ///< noun of a rate of change: 增速
  rate_down,  ///< 降幅
  share,      ///< 占
  proportion, ///< noun of a share: 占比, 比重
  each,       ///< distributes a list: 分别
  all,        ///< 均
  from,       ///< 由, 从
  than,       ///< 比, 较 before a time
  above,      ///< 高于, 快于
  below,      ///< 低于
  higher,     ///< 高, 快 behind a comparison with 比
  lower,      ///< 低
  times,      ///< 相当于
  yearly,     ///< 年均
  basis,      ///< what a change is measured against: 同比, 比上年
  estimate,   ///< 预计
  commit,     ///< 力争, 确保
  settled,    ///< 初步核算, 实际: the value is known
  relative,   ///< a noun that refers back: 总量, 人均
  lead,       ///< connects a clause: 其中
  year,       ///< 今年, 去年; value: years from the year of delivery
  half,       ///< 上半年; value: the offset of a year as in `year`, or none, then H and its number
  span,       ///< 五年来, 本届政府以来
  ahead,      ///< 未来五年
  place,      ///< preposition: 在, 对
  adverb,
  growth,    ///< a noun phrase that is a rate of change itself: 经济增长
  area,      ///< the reporting or a higher area: 全省, 我市, 全国
  generic,   ///< a noun that says too little alone: 项目, 企业
  become,    ///< predicate that classes its subject: 入选
  happen,    ///< other predicates behind a noun: 建成, 投用
  and_so_on, ///< 等
  and_word,  ///< 和, 及
  of,        ///< 的
  landmark,  ///< a noun behind a number that only says how far it goes: 大关, 台阶, 目标
  head,      ///< a noun that heads a measure: 率, 产量
  site,      ///< a noun for a single place, firm or park: 公司, 开发区
  per,       ///< 每个: a number for each unit
  in_step,   ///< 同步, 持平 behind what it is compared with
  not_set,   ///< 没有提出 before 目标
  noun,      ///< a word that hides a verb: 增加值
  quantity,  ///< a mention: Quantity
  time,      ///< a mention: Period
  plan,      ///< a mention: the Ordinal of a five-year plan (“十四五”)
  mark,      ///< a mention: Marker (一是, ①, [3])
  name,      ///< any other mention
  stop,      ///< ，；：。 and brackets
};

constexpr bool is_verb_of_change(Role r) noexcept { return r == Role::rise || r == Role::fall || r == Role::rise_to || r == Role::fall_to; }

/// The role of this name in words.tsv; `noun` when there is none.
Role role_named(std::string_view name) noexcept;
/// Its name in words.tsv; of a mention quantity, time, plan, mark or name.
std::string_view to_string(Role role) noexcept;

} // namespace reportlib::lexicon
