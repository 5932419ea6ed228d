#pragma once
// Texts made at random, the same ones for the same seed on every machine.
#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>

namespace reportlib::tests {

class TextMaker {
public:
  explicit TextMaker(std::uint32_t seed) : random_(seed) {}

  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_() % n); }
  template <class Words> std::string_view one_of(Words const &words) {
    return std::data(words)[below(static_cast<std::uint32_t>(std::size(words)))];
  }
  std::string_view one_of(std::initializer_list<std::string_view> words) { return one_of<>(words); }

private:
  std::mt19937 random_; // its row of numbers is fixed by the standard; that of the distributions is not
};

/// Parts that rules look for, whole and broken: headings, rows of a table, quotations, times, numbers, bounds, names, terms, site
/// furniture.
inline std::string text_of_parts(std::uint32_t seed) {
  static constexpr std::string_view parts[] = {
      "一、",     "（二）", "3．",      "①",        "[4]",      "第五部分",     "一是",     "附件1",   "\n",     "\n\n", "\t",     " ",
      "　",       "。",     "，",       "、",       "；",       "：",           "（",       "）",      "“",      "”",    "《",     "》",
      "%",        "％",     "亿元",     "个百分点", "倍",       "１２",         "5.2",      "三千",    "7，",    "-",    "2031年", "去年",
      "“十五五”", "一季度", "近",       "以上",     "左右",     "地区生产总值", "粮食产量", "增长",    "下降到", "力争", "分别",   "比上年",
      "其中",     "某省",   "人民政府", "第三届",   "名词解释", "責任编辑",     "é",        "\xE4\xB8"};
  TextMaker maker(seed);
  std::string text;
  for (std::size_t n = 1 + maker.below(400); n > 0; --n) text += maker.one_of(parts);
  return text;
}

/// A row of numerals, signs, units and words of time, close together: what the grammars of numbers, quantities, times and names tell apart.
inline std::string text_of_numbers(std::uint32_t seed) {
  static constexpr std::string_view parts[] = {
      "0",  "1",    "3",    "12",       "31",   "99",     "100",      "1,234", "5.2",  "2019年", "2023",     "1949年", "一",     "二",
      "两", "三",   "五",   "十",       "十五", "廿",     "百",       "千",    "万",   "亿",     "〇",       "点",     "壹",     "拾",
      "半", "几",   "多",   "余",       "来",   "数",     "好几",     "第",    "前",   "后",     "每",       "过",     "翻",     "超",
      "近", "约",   "至",   "到",       "-",    "—",      "~",        "/",     ":",    "：",     "+",        "×",      "·",      ".",
      "、", "，",   "。",   "（",       "）",   "[",      "]",        "“",     "”",    " ",      "年",       "月",     "日",     "号",
      "时", "分",   "季度", "上半年",   "年代", "世纪",   "级",       "届",    "次",   "次会议", "批",       "期",     "中全会", "个",
      "家", "人",   "元",   "吨",       "公里", "平方米", "台（套）", "元/吨", "%",    "‰",      "个百分点", "倍",     "番",     "成",
      "折", "位",   "位数", "强",       "大",   "分之",   "百分之",   "以上",  "左右", "以内",   "G",        "A",      "PM",     "5G",
      "双", "一村", "一品", "位居全省", "增长", "产值",   "时期",     "规划",  "人大", "\n"};
  TextMaker maker(seed);
  std::string text = "投资";
  for (std::size_t n = 40 + maker.below(80); n > 0; --n) text += maker.one_of(parts);
  return text + "。\n";
}

/// A report with a title, an address, headings, sentences that state values, a list of items and sometimes a table; the words are drawn.
inline std::string text_of_report(std::uint32_t seed) {
  TextMaker m(seed);
  std::string text;
  int const year = 1990 + static_cast<int>(m.below(36));
  auto const say = [&](std::initializer_list<std::string_view> words) { text += m.one_of(words); };
  auto const number = [&](std::uint32_t most) { text += std::to_string(1 + m.below(most)); };
  auto const decimal = [&](std::uint32_t most) { number(most), text += '.', number(9); };

  auto const series = [&] {
    say({"地区生产总值",       "规模以上工业增加值",
         "固定资产投资",       "一般公共预算收入",
         "社会消费品零售总额", "城镇居民人均可支配收入",
         "农民人均纯收入",     "粮食总产量",
         "进出口总额",         "单位GDP能耗",
         "城镇登记失业率",     "常住人口城镇化率",
         "公路通车里程",       "新增就业",
         "居民消费价格总水平", "森林覆盖率",
         "三次产业结构比",     "茶叶产业产值",
         "金融机构存贷款余额", "贫困人口"});
  };
  auto const amount = [&] {
    say({"", "", "", "约", "近", "超过", "不低于", "突破", "达"}), decimal(900);
    say({"亿元", "万元", "万吨", "公里", "%", "%", "个百分点", "倍", "万人", "户", "个", "平方米", "亿斤", "元/人", "公斤"});
    say({"", "", "", "左右", "以上", "以内", "以下"});
  };
  auto const time = [&] {
    say({"", "", "今年", "去年", "全年", "上半年", "五年来", "到2030年", "1-9月", "一季度", "“十二五”期间", "与上年相比", "截至年底",
         "年均", "2015年至2019年", "过去一年", "未来五年"});
  };
  auto const subject = [&] { time(), say({"", "全市", "全区", "全国", "我省", "其中", "青石区", "高新区"}), series(); };
  auto const change = [&] {
    say({"增长", "增长", "下降", "提高", "比上年增长", "同比下降", "增长到", "减少到", "增幅达", "比全省平均高", "同比增加", "增长速度为"});
    amount();
  };
  auto const clause = [&] {
    switch (m.below(23)) {
    case 0:
    case 1:
    case 2:
      subject(), say({"达到", "完成", "实现", "为", ""}), amount(), text += "，", change();
      break;
    case 3:
      subject(), change();
      break;
    case 4:
      series(), text += "、", series(), say({"分别", "分别增长", "均", "分别达到"}), amount(), say({"、", "和", "，"}), amount();
      break;
    case 5:
      say({"力争", "确保", "预期", "计划", "争取"}), subject(), change();
      break;
    case 6:
      say({"新建", "改造", "完成", "实施", "引进", "争取"}), amount();
      say({"高标准农田", "重点项目", "农村公路", "保障性住房", "技术改造", "资金"});
      text += "，", say({"总投资", "占", "带动"}), amount();
      break;
    case 7:
      subject(), say({"与经济增长同步", "高于全国平均水平", "低于全省平均", "位居全省第", "居全国前", "由", "从"}), number(9),
          say({"位", "名", "%"});
      say({"提高到", "，", "、"}), amount();
      break;
    case 8:
      subject(), say({"由", "从"}), amount(), say({"提高到", "下降到", "增加到", "调整为"}), amount();
      break;
    case 9:
      text += "三次产业结构由", number(60), text += ":", number(60), text += ":", number(60), text += "调整为";
      decimal(60), text += ":", decimal(60), text += ":", decimal(60);
      break;
    case 10:
      subject(), text += "占", series(), text += "的比重", say({"达", "为", "提高", "由"}), amount();
      break;
    case 11:
      subject(), amount(), text += "（", say({"其中", "含", "不含", "预计"}), series(), amount(), text += "）";
      break;
    case 12:
      say({"甲、乙、丙等", "东湖、西山", "“十五小”企业等"}), number(90), say({"个项目", "家企业", "条道路", "所学校"});
      say({"建成投用", "开工建设", "被评为省级示范", "竣工"});
      break;
    case 13:
      say({"投资", "总投资", "争取中央资金", "安排专项资金", "筹措", "发放贷款", "实际利用外资", "累计投入"}), decimal(90);
      say({"亿美元", "亿元", "万元", "元", "万港元", "亿元以上"}),
          say({"", "用于农田水利", "建设的东湖大桥", "支持小微企业", "的20个项目开工", "，支持120户"});
      break;
    case 14:
      say({"城镇、农村", "城乡", "一、二、三产业", "工业、服务业"}), say({"居民人均可支配收入", "增加值", "投资"}),
          say({"分别达到", "分别为", "分别完成"});
      decimal(90), text += "万元、", decimal(90), text += "万元", say({"，分别增长", "，同比分别增长", "，比上年分别提高", "；增幅分别为"});
      number(20), text += "%", say({"、", "和", "，"}), number(20), text += "%";
      break;
    case 15:
      series(), say({"增速", "增幅", "总量", "占比", "人均", "年均增速", "规模"}),
          say({"高于全省", "居全省第", "快于全国", "低于全国平均水平", "比重达", "达"});
      number(12), say({"个百分点", "位", "%", "倍", "名"});
      break;
    case 16:
      say({"比2015年", "与2010年相比", "较“十一五”末", "同上年比", "比五年前", "比计划"}), say({"，", ""}), series(), change();
      break;
    case 17:
      say({"每千人拥有", "人均", "每万元产值耗", "平均每天", "每个行政村", "户均"}),
          say({"医生", "住房面积", "标准煤", "新增企业", "补助", "收入"}), amount();
      break;
    case 18:
      say({"有", "共有", "获批", "培育", "认定", "评选"}), number(60), say({"家企业", "个产品", "所学校", "人"});
      say({"入选全国百强", "获得国家级称号", "通过验收", "上市", "脱贫", "建成投用", "被列为省重点"});
      break;
    case 19:
      text += "（", series(), say({"不含", "含", "按可比价", "预计"}), amount(), text += "）";
      break;
    case 20:
      say({"截至2018年底", "2011—2015年", "一九九八年", "1至11月", "3月5日", "第四季度", "“十三五”期末", "本届政府任期内", "近三年",
           "上月末"});
      text += "，", series(), say({"累计达", "完成", "达到", "净增"}), amount();
      break;
    default:
      subject(), say({"翻了一番", "突破百亿元大关", "增长三成", "超过三分之二", "提前两年完成目标", "连续三年保持两位数增长", "数百家"});
    }
  };
  auto const paragraph = [&] {
    for (std::uint32_t sentences = 1 + m.below(3); sentences > 0; --sentences) {
      for (std::uint32_t clauses = 1 + m.below(4); clauses > 0; --clauses) clause(), say({"，", "，", "；", "、"});
      say({"取得新成效。", "开创新局面。", "。", "成绩来之不易！"});
    }
    text += "\n";
  };

  text += "政府工作报告\n——", text += std::to_string(year), text += "年1月8日在青石区第十七届人民代表大会第", number(6),
      text += "次会议上\n";
  say({"区长　石磊\n", "青石区人民政府区长 石 磊\n", "代区长 石磊\n", ""});
  text += "\n各位代表：\n现在，我代表区人民政府向大会报告工作，请予审议。\n";
  char const *const heads[] = {"一、", "二、", "三、", "四、"};
  for (int part = 0; part < 3; ++part) {
    text += heads[part], say({"2019年工作回顾", "过去五年工作回顾", "今后五年的目标任务", "今年工作安排", "主要问题", "加强政府自身建设"}),
        text += "\n";
    paragraph();
    for (char const *mark : {"（一）", "（二）"}) {
      text += mark, say({"推动高质量发展。", "改善民生\n", "深化改革开放。", "狠抓项目建设\n"});
      paragraph();
      if (m.below(3) == 0) say({"一是", "1.", "①", "——", "第一，"}), paragraph();
    }
  }
  if (m.below(4) == 0)
    text += "附件1\n", say({"2020年重点项目\n", "一、主要指标\n", "名词解释\n", "政府工作报告有关用语说明\n"}), paragraph();
  if (m.below(2) == 0) {
    say({"附件\n", "附：\n", "附件2：主要指标表\n", "表1 主要指标\n"}), text += "指标\t单位\t", text += std::to_string(year - 1),
        text += "年\t增长（%）\n";
    for (int row = 0; row < 4; ++row)
      series(), text += '\t', say({"亿元", "万吨", "元", "%"}), text += '\t', decimal(900), text += '\t', decimal(20), text += '\n';
  }
  if (m.below(2) == 0) text += "名词解释\n1.两不愁三保障：指不愁吃、不愁穿。\n2.双随机：", paragraph();
  return text;
}

} // namespace reportlib::tests
