#include "text/radicals.hpp"

#include <array>

namespace reportlib::text {
namespace {

// Those of U+2E80 to U+2FD5 in order; an ideographic blank where a radical has none in the Basic Multilingual Plane.
constexpr std::u16string_view ideographs =
    u"　厂乛乚乙亻冂　刀刂卜㔾小小兀尣尢　巳幺彑　忄心扌攵　旡日月歺母民氵氺灬爫爫丬牛犭王　目示礻　糹纟罓罒㓁冗　羊　　耂"
    u"肀聿肉　艹艹艹虎衤覀西见角　讠贝　车辶辶辶邑钅長镸长门　阝雨青韦页风飞食　飠饣　马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
    u"　　　　　　　　　　　　一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山"
    u"巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒"
    u"癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵"
    u"邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
static_assert(ideographs.size() == last_radical - first_radical + 1);

// In UTF-8, three bytes each.
constexpr auto bytes = [] {
  std::array<char, 3 * ideographs.size()> all{};
  for (std::size_t i = 0; i < ideographs.size(); ++i) {
    char16_t const c = ideographs[i];
    all[3 * i] = static_cast<char>(0xE0 | c >> 12);
    all[3 * i + 1] = static_cast<char>(0x80 | (c >> 6 & 0x3F));
    all[3 * i + 2] = static_cast<char>(0x80 | (c & 0x3F));
  }
  return all;
}();

} // namespace

std::string_view ideograph_of_radical(std::uint32_t code_point) noexcept {
  if (code_point < first_radical || code_point > last_radical) return {};
  std::size_t const i = code_point - first_radical;
  return ideographs[i] == u'\u3000' ? std::string_view{} : std::string_view{bytes.data() + 3 * i, 3};
}

} // namespace reportlib::text
