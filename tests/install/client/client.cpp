#include <cstdio>
#include <reportlib/reportlib.hpp>

int main() {
  reportlib::Document const doc = reportlib::parse("全区地区生产总值增长5%。");
  auto const value = reportlib::written(doc.mentions()[0].value);
  std::printf("%s %s\n", value.low.c_str(), value.unit.c_str());
}
