// A report parsed before main, by an object of the program's own: nothing of the library may wait for the start of another object.
#include <cstdio>
#include <string_view>

#include <reportlib/reportlib.hpp>

namespace {

constexpr std::string_view text = "政府工作报告\n一、2023年工作回顾\n“十四五”时期生产总值增长5.2%，一半以上达到百分之五，翻了两番，"
                                  "投资1 240亿元，居全国前10位，人民政府〔2023〕12号文件、5G基站、PM2.5和第十届人大二次会议。\n";
reportlib::Document const early = reportlib::Parser().parse(text);

} // namespace

int main() {
  bool const same = reportlib::to_json(early) == reportlib::to_json(reportlib::Parser().parse(text));
  if (!same || early.mentions().empty()) std::puts("a report is read otherwise before main than in it");
  return same && !early.mentions().empty() ? 0 : 1;
}
