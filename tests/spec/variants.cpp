#include "variants.hpp"

#include <utility>

namespace reportlib::spec {
namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t i = text.find(from); i != text.npos; i = text.find(from, i + to.size())) text.replace(i, from.size(), to);
  return text;
}

// Each digit by another: 1 → 3, so that numbers in order stay in order as a rule.
std::string other_digits(std::string text) {
  for (char &c : text)
    if (c >= '0' && c <= '9') c = "3458967201"[c - '0'];
  return text;
}

// The border of a character at or before a byte.
std::size_t border(std::string_view text, std::size_t i) {
  while (i > 0 && i < text.size() && (text[i] & 0xC0) == 0x80) --i;
  return i;
}

std::string framed(std::string const &text) {
  return "晋江市政府工作报告\n——2020年1月8日在晋江市第十七届人民代表大会第四次会议上\n晋江市市长 石磊\n各位代表：\n"
         "一、2019年工作回顾\n全市地区生产总值2000亿元，增长8%。\n" +
         text + "\n二、2020年主要预期目标和工作任务\n力争完成以下目标：\n" + text + "\n名词解释\n1.碳汇：指吸收二氧化碳。\n";
}

} // namespace

std::vector<std::string> variants(std::string const &text) {
  std::vector<std::string> all{text, framed(text), framed(other_digits(text))};
  for (auto const &[from, to] :
       {std::pair{"。", "，"}, {"，", "；"}, {"，", "、"}, {"，", "\t"}, {"、", "，"}, {"，", ""}, {"\n", ""}, {"年", ""}})
    if (text.find(from) != text.npos) all.push_back(replaced(text, from, to));
  for (char const *before : {"一、", "（二）", "1.", "2018年，", "其中，", "过去五年，", "全省"}) all.push_back(before + text);
  constexpr std::size_t parts = 8;
  for (std::size_t part = 1; part < parts; ++part) {
    std::size_t const cut = border(text, text.size() * part / parts);
    all.push_back(text.substr(0, cut));
    all.push_back(text.substr(cut));
  }
  return all;
}

} // namespace reportlib::spec
