// Numbers in a sequence: meetings, plans, batches.
//
//   ordinal = "第" number [noun] | number meeting | plenum | plan        第十届   第三次会议   二十届   三中全会   十四五
//   noun    = 届 | 次(会议|全会|党代会) | 批 | 期 | 个(五年规划) | 代 | 轮 | 年 | 条 | 项 | 支柱
//   meeting = 届 before 中央, 人大 and the like | 次(会议|全会|党代会) | 期
//   plan    = ["十"] digit "五"                                          only in quotes or before 时期, 规划, 期间 …
//
// 第3位 and 第一名 are ranks (quantity.cpp); 第一， at the head of a sentence is a marker (heading.cpp).
#include "grammar/terminals.hpp"

namespace reportlib::grammar {
namespace {

auto const meeting_noun = x3::lit("会议") | "全会" | "全委会" | "全委" | "党代会" | "党代表大会" | "代表大会" | "全体会议" | "常务会议";
auto const counted = x3::lit("届") | (x3::lit("次") >> -meeting_noun) | "批" | "期" | (x3::lit("个") >> -x3::lit("五年规划")) |
                     "代" | "轮" | "年" | "条" | "项" | "支柱" | "号" | "章" | "版" | "卷" | "季";
auto const body = x3::lit("届") >> &(x3::lit("中") | "人大" | "人民" | "政协" | "常委" | "全国" | "省委" | "市委" | "县委" | "区委" |
                                     "党代" | "政府" | "一" | "二" | "三" | "四" | "五" | "六" | "七" | "八" | "九" | "十" | "历" | x3::ascii::digit);
auto const session = x3::lit("次") >> meeting_noun;
auto const phase = x3::lit("期") >> !(x3::lit("间") | "限" | "货" | "待" | "盼" | "末" | "初" | "刊" | "望");
auto const plan_noun = x3::lit("”") | "\"" | "’" | "时期" | "规划" | "期间" | "以来" | "末" | "开局" | "收官" | "计划" | "初" |
                       "目标" | "发展" | "及";

int to_int(Number const &n) {
  return n.value.exponent == 0 && n.value.digits < 100000 ? static_cast<int>(n.value.digits) : 0;
}

struct PlanNumbers : x3::symbols<int> {
  PlanNumbers() {
    char const *const digits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};
    for (int i = 0; i < 9; ++i) {
      add(std::string(digits[i]) + "五", i + 1);
      add(std::string("十") + digits[i] + "五", i + 11);
    }
    add("十五", 10);
  }
} const plan_number;

std::optional<Match<Ordinal>> match_plan(std::string_view text) {
  Iterator first = text.data();
  int number_of_plan = 0;
  if (!x3::parse(first, text.data() + text.size(), plan_number >> &plan_noun, number_of_plan)) return std::nullopt;
  return Match<Ordinal>{static_cast<std::size_t>(first - text.data()), {number_of_plan}};
}

} // namespace

std::optional<Match<Ordinal>> match_ordinal(std::string_view text) {
  Iterator first = text.data();
  Iterator const last = first + text.size();
  Number n;
  auto const blanks = *x3::lit(' ');
  if (x3::parse(first, last, x3::lit("第") >> blanks)) {
    if (!x3::parse(first, last, number, n) || n.value.exponent != 0) return std::nullopt;
    x3::parse(first, last, blanks >> counted);
    return Match<Ordinal>{static_cast<std::size_t>(first - text.data()), {to_int(n)}};
  }
  if (auto plan = match_plan(text)) return plan;
  if (!x3::parse(first, last, number, n) || n.value.exponent != 0 || n.value.digits < 1) return std::nullopt;
  auto const plenum = x3::lit("中") >> &(x3::lit("全会") | "、") >> -x3::lit("全会");
  if (x3::parse(first, last, body) || x3::parse(first, last, session) || x3::parse(first, last, plenum) ||
      x3::parse(first, last, phase))
    return Match<Ordinal>{static_cast<std::size_t>(first - text.data()), {to_int(n)}};
  return std::nullopt;
}

} // namespace reportlib::grammar
