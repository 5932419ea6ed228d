// Reports of an invented place, made of clauses drawn by chance from a fixed seed. `#` stands for a number.
#include "texts.hpp"

#include <array>
#include <random>

namespace reportlib::bench {
namespace {

constexpr std::array<std::string_view, 20> counted = {
    "地区生产总值达到#亿元",     "规模以上工业增加值增长#%",  "固定资产投资比上年增长#%左右", "社会消费品零售总额突破#亿元",
    "城镇居民人均可支配收入#元", "新建改造农村公路#公里",     "引进亿元以上项目#个",          "新增城镇就业#万人",
    "森林覆盖率提高#个百分点",   "粮食总产量稳定在#万吨以上", "改造老旧小区#个、惠及居民#户", "外贸进出口总额#亿元、增长#%",
    "第三产业占比由#%提高到#%",  "新登记经营主体#户",         "万元产值能耗下降#%",           "建成高标准农田#万亩",
    "旅游收入是#年的#倍",        "一般公共预算收入完成#万元", "居民消费价格涨幅控制在#%以内", "办结代表建议#件，满意率超过#%",
};
constexpr std::array<std::string_view, 20> uncounted = {
    "我们把稳增长放在更加突出的位置", "深入推进重点领域改革",       "老城面貌焕然一新",         "群众的笑容更多了",
    "加快补齐基础设施短板",           "积极培育新的增长点",         "让企业安心经营、放心投资", "健全基层治理体系",
    "河湖沿岸重现草木葱茏的景象",     "办好老百姓身边的每一件小事", "持续优化营商环境",         "推动文化和旅游深度融合",
    "坚决守住安全生产的底线",         "传统产业向高处攀登",         "乡村建设有了新气象",       "干部作风明显转变",
    "不断扩大优质教育供给",           "鼓励科研人员走进车间",       "完善覆盖城乡的服务网络",   "广大干部群众付出了艰辛努力",
};
constexpr std::array<std::string_view, 5> headings = {"（一）产业发展提质增效", "（二）城乡面貌持续改善", "（三）改革开放纵深推进",
                                                      "（四）民生福祉不断增进", "（五）自身建设全面加强"};
constexpr std::size_t reports = 8, paragraphs_of_part = 60, clauses_of_paragraph = 10;

class Writer {
public:
  explicit Writer(std::uint32_t seed) : random_(seed) {}

  // `density`: out of ten clauses so many have a number.
  std::string report(unsigned density) {
    std::string text = "云溪区人民政府工作报告\n\n各位代表：\n\n";
    for (std::string_view part : {"一、2023年工作回顾\n\n", "二、2024年工作安排\n\n"}) {
      text += part;
      for (std::size_t i = 0; i < paragraphs_of_part; ++i) {
        if (i % (paragraphs_of_part / headings.size()) == 0) text.append(headings[i * headings.size() / paragraphs_of_part]) += '\n';
        paragraph(text, density);
      }
    }
    return text;
  }

private:
  std::size_t below(std::size_t limit) { return random_() % limit; } // std's distributions differ between libraries

  void paragraph(std::string &text, unsigned density) {
    for (std::size_t i = 0; i < clauses_of_paragraph; ++i) {
      std::string_view const clause = i < density ? counted[below(counted.size())] : uncounted[below(uncounted.size())];
      for (char c : clause) c == '#' ? number(text) : text.push_back(c);
      text += i % 3 == 2 || i + 1 == clauses_of_paragraph ? "。" : "，";
    }
    text += '\n';
  }

  void number(std::string &text) {
    text += std::to_string(1 + below(999));
    if (below(2) == 0) text.append(".") += static_cast<char>('0' + below(10));
  }

  std::mt19937 random_;
};

TextSet made(std::string name, unsigned density) {
  TextSet set{std::move(name), {}};
  Writer writer(1954);
  for (std::size_t i = 0; i < reports; ++i) set.texts.push_back(writer.report(density));
  return set;
}

} // namespace

TextSet many_numbers() { return made("many_numbers", clauses_of_paragraph); }
TextSet few_numbers() { return made("few_numbers", 1); }

} // namespace reportlib::bench
