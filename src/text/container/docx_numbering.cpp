#include <algorithm>
#include <charconv>

#include "text/container/docx.hpp"

namespace reportlib::text {
namespace {

constexpr int longest_number = 30; ///< letters of one; beyond it the plain number stands
constexpr int highest_number = 1'000'000;

std::string letters(int number, char first) {
  // a … z, aa, bb … as far as a marker may be
  if (number < 1) return {};
  if (number > 26 * longest_number) return std::to_string(number);
  return std::string(static_cast<std::size_t>((number - 1) / 26 + 1), static_cast<char>(first + (number - 1) % 26));
}

std::string roman(int number, bool upper) {
  constexpr std::pair<int, std::string_view> steps[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                                                        {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                                                        {5, "v"},    {4, "iv"},   {1, "i"}};
  if (number > 1000 * longest_number) return std::to_string(number);
  std::string out;
  for (auto const &[value, sign] : steps)
    while (number >= value) out += sign, number -= value;
  if (upper)
    for (char &c : out) c = static_cast<char>(c - 32);
  return out;
}

std::string_view sign(std::string_view signs, int index, std::size_t width = 3) {
  return signs.substr(static_cast<std::size_t>(index) * width, width);
}

// 一百零三, 二十, 十二
std::string counted(int number, std::string_view digits, std::string_view places) {
  if (number < 1 || number > 9999) return std::to_string(number);
  std::string out;
  bool gap = false;
  for (int place = 3, value = 1000; place >= 0; --place, value /= 10) {
    int const digit = number / value % 10;
    if (digit == 0) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += sign(digits, 0);
    gap = false;
    if (!(out.empty() && place == 1 && digit == 1)) out += sign(digits, digit);
    if (place > 0) out += sign(places, place - 1);
  }
  return out;
}

std::string by_digit(int number, std::string_view digits) {
  std::string out;
  for (char c : std::to_string(number)) out += c == '-' ? std::string_view("-") : sign(digits, c - '0');
  return out;
}

// One of a row of signs, ① …; beyond it the plain number.
std::string one_of(int number, std::string_view signs) {
  bool const there = number >= 1 && static_cast<std::size_t>(number) * 3 <= signs.size();
  return there ? std::string(sign(signs, number - 1)) : std::to_string(number);
}

bool is_private(std::string_view character) { return character.starts_with("\xEE") || (character >= "\xEF\x80" && character < "\xEF\xA4"); }

constexpr std::size_t longest_marker = 100; ///< bytes

class NumberingReader : public XmlReader {
public:
  NumberingReader(std::map<int, Numbering::List> &lists, std::map<int, Numbering::Scheme> &schemes) : lists_(lists), schemes_(schemes) {}

  void start(std::string_view space, std::string_view name, Attributes const &attributes) override {
    if (!is_word(space)) return;
    if (name == "abstractNum")
      scheme_ = &schemes_[number_of(attributes["abstractNumId"])];
    else if (name == "styleLink" && scheme_)
      scheme_->defines = attributes["val"];
    else if (name == "numStyleLink" && scheme_)
      scheme_->refers = attributes["val"];
    else if (name == "num")
      list_ = &lists_[number_of(attributes["numId"])];
    else if (name == "abstractNumId" && list_)
      list_->scheme = number_of(attributes["val"]);
    else if (name == "lvlOverride")
      override_ = number_of(attributes["ilvl"]);
    else if (name == "startOverride" && list_)
      list_->starts[override_] = start_of(attributes);
    else if (name == "lvl")
      level_ = level_at(number_of(attributes["ilvl"]));
    else if (level_)
      set(name, attributes);
  }

  void end(std::string_view, std::string_view name) override {
    if (name == "lvl") level_ = nullptr;
    if (name == "abstractNum") scheme_ = nullptr;
    if (name == "num") list_ = nullptr;
  }

private:
  static int start_of(Attributes const &attributes) { return std::clamp(number_of(attributes["val"], 1), 0, highest_number); }
  Level *level_at(int level) {
    if (level < 0 || level >= static_cast<int>(Numbering::depth)) return nullptr;
    if (list_) return &list_->levels[level];
    return scheme_ ? &scheme_->levels[static_cast<std::size_t>(level)] : nullptr;
  }
  void set(std::string_view name, Attributes const &attributes) {
    if (name == "start") level_->start = start_of(attributes);
    if (name == "numFmt") level_->format = attributes["val"];
    // A marker stands before each paragraph, so one that is no marker would let the text grow without bound.
    if (name == "lvlText" && attributes["val"].size() <= longest_marker) level_->text = attributes["val"];
    if (name == "lvlRestart") level_->restarts = attributes["val"] != "0";
    if (name == "isLgl") level_->legal = is_on(attributes);
  }

  std::map<int, Numbering::List> &lists_;
  std::map<int, Numbering::Scheme> &schemes_;
  Numbering::List *list_ = nullptr;
  Numbering::Scheme *scheme_ = nullptr;
  Level *level_ = nullptr;
  int override_ = 0;
};

} // namespace

std::string format_number(int number, std::string_view format) {
  constexpr std::string_view plain = "〇一二三四五六七八九", formal = "零壹贰叁肆伍陆柒捌玖";
  if (format == "bullet" || format == "none") return {};
  if (format == "upperLetter" || format == "lowerLetter") return letters(number, format[0] == 'u' ? 'A' : 'a');
  if (format == "upperRoman" || format == "lowerRoman") return roman(number, format[0] == 'u');
  if (format == "decimalZero") return (number >= 0 && number < 10 ? "0" : "") + std::to_string(number);
  if (format == "chineseCounting" || format == "chineseCountingThousand" || format == "japaneseCounting" || format == "taiwaneseCounting" ||
      format == "taiwaneseCountingThousand")
    return counted(number, "零一二三四五六七八九", "十百千");
  if (format == "chineseLegalSimplified") return counted(number, formal, "拾佰仟");
  if (format == "ideographDigital" || format == "taiwaneseDigital" || format == "japaneseDigitalTenThousand")
    return by_digit(number, plain);
  if (format == "decimalFullWidth" || format == "decimalFullWidth2") return by_digit(number, "０１２３４５６７８９");
  if (format == "decimalEnclosedCircle" || format == "decimalEnclosedCircleChinese") return one_of(number, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");
  if (format == "decimalEnclosedParen") return one_of(number, "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇");
  if (format == "decimalEnclosedFullstop") return one_of(number, "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛");
  if (format == "ideographEnclosedCircle") return one_of(number, "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉");
  if (format == "ideographTraditional") return one_of(number, "甲乙丙丁戊己庚辛壬癸");
  if (format == "ideographZodiac") return one_of(number, "子丑寅卯辰巳午未申酉戌亥");
  return std::to_string(number);
}

void Numbering::read(Zip const &zip, std::string_view part) {
  NumberingReader reader(lists_, schemes_);
  read_xml(part, zip.open(part), reader);
  std::map<std::string_view, int> defined;
  for (auto const &[id, scheme] : schemes_)
    if (!scheme.defines.empty()) defined.emplace(scheme.defines, id);
  for (auto &[id, list] : lists_) {
    auto const scheme = schemes_.find(list.scheme);
    if (scheme == schemes_.end() || scheme->second.refers.empty()) continue;
    if (auto const style = defined.find(scheme->second.refers); style != defined.end()) list.scheme = style->second;
  }
}

std::string Numbering::next(ListPlace const &place) {
  auto const found = lists_.find(place.list);
  if (found == lists_.end() || place.level < 0 || place.level >= static_cast<int>(depth)) return {};
  List &list = found->second;
  auto const scheme_found = schemes_.find(list.scheme);
  if (scheme_found == schemes_.end()) return {};
  Scheme &scheme = scheme_found->second;
  auto const level_of = [&](std::size_t i) -> Level const & {
    auto const own = list.levels.find(static_cast<int>(i));
    return own == list.levels.end() ? scheme.levels[i] : own->second;
  };
  if (!list.begun)
    for (auto const &[level, start] : list.starts)
      if (level >= 0 && level < static_cast<int>(depth)) scheme.last[static_cast<std::size_t>(level)] = start - 1;
  list.begun = true;

  auto const here = static_cast<std::size_t>(place.level);
  Level const &level = level_of(here);
  int const number = scheme.last[here] ? std::min(*scheme.last[here], highest_number) + 1 : level.start;
  scheme.last[here] = number;
  for (std::size_t below = here + 1; below < depth; ++below)
    if (level_of(below).restarts) scheme.last[below].reset();

  if (level.format == "bullet") return is_private(level.text) ? std::string() : level.text;
  std::string marker;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    char const c = level.text[i], after = i + 1 < level.text.size() ? level.text[i + 1] : ' ';
    if (c != '%' || after < '1' || after > '9') {
      marker += c;
      continue;
    }
    auto const shown = static_cast<std::size_t>(after - '1');
    int const value = scheme.last[shown].value_or(level_of(shown).start);
    marker += format_number(value, level.legal ? std::string_view("decimal") : std::string_view(level_of(shown).format));
    ++i;
  }
  return marker;
}

} // namespace reportlib::text
