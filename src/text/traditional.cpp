#include "text/traditional.hpp"

namespace reportlib::text {
namespace {

// Traditional and simplified characters in turn, sorted by the former: what numbers, units and the words around them need. A full
// conversion is a dictionary's matter and would not keep the offsets.
constexpr std::string_view pairs = "並并佔占來来倉仓個个備备傷伤僱雇價价億亿儲储兒儿內内兩两創创劃划動动務务勞劳區区協协參叁員员問问單单噸"
                                   "吨國国圍围園园圓元圖图報报場场塊块壽寿婦妇嬰婴學学實实將将"
                                   "專专對对導导屆届層层屬属島岛嶺岭師师幣币幹干幾几廠厂廣广張张強强後后徑径從从態态應应戰战戶户擔担據据數"
                                   "数於于時时書书會会東东條条業业構构樂乐標标樣样樹树機机檢检"
                                   "權权歲岁歷历殺杀決决減减準准漁渔濟济灣湾為为爲为獨独現现環环產产畝亩療疗發发監监眾众礦矿稅税種种穀谷積"
                                   "积穩稳節节範范築筑糧粮約约紗纱級级組组給给經经綠绿縣县總总"
                                   "織织續续羣群義义聯联職职臺台與与舉举華华萬万藝艺處处號号術术衛卫衝冲計计討讨設设該该認认說说論论證证識"
                                   "识議议護护變变豐丰財财責责貳贰貸贷費费貿贸資资賦赋質质贍赡"
                                   "車车軍军輛辆辦办農农這这連连週周進进運运過过達达遠远選选還还邊边鄉乡醫医銷销鋼钢錢钱鎮镇鐘钟鐵铁長长門"
                                   "门開开間间關关陸陆隊队階阶際际險险隻只雙双難难電电項项預预"
                                   "領领頭头題题額额類类養养餘余館馆馬马驗验體体魚鱼鳥鸟麥麦點点黨党龍龙";
constexpr std::size_t width = 6; // bytes of a pair

} // namespace

std::string_view simplified_form(std::string_view character) {
  std::size_t low = 0, high = pairs.size() / width;
  while (low < high) {
    std::size_t const middle = (low + high) / 2;
    if (pairs.substr(middle * width, 3) < character)
      low = middle + 1;
    else
      high = middle;
  }
  bool const found = low * width < pairs.size() && pairs.substr(low * width, 3) == character;
  return found ? pairs.substr(low * width + 3, 3) : std::string_view{};
}

} // namespace reportlib::text
