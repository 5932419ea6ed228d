#pragma once
// Reports made for the tests of the analyses: the text is parsed, the front matter is given.
#include <string>

#include <reportlib/parse.hpp>

namespace reportlib {

/// A report of the area given in `year`: its review is of the year before.
inline Document report(std::string const &review, std::string const &plan, int year, std::string const &code, std::string const &name,
                       RegionLevel level = RegionLevel::county) {
  std::string const past = std::to_string(year - 1), now = std::to_string(year);
  Layers layers =
      parse("政府工作报告\n\n各位代表：\n\n一、" + past + "年工作回顾\n\n" + review + "\n\n二、" + now + "年工作安排\n\n" + plan + "\n",
            {.year = year})
          .layers();
  layers.header.region = {name, code, level, {}};
  layers.header.reviewed_year = year - 1, layers.header.planned_year = year;
  return Document(std::move(layers));
}

} // namespace reportlib
