// A column of a temporary Table is gone with it, and so is what a copy of a column hands out.
#include <reportlib/analysis.hpp>

std::size_t count(reportlib::Document const &doc, reportlib::Column const &column, reportlib::Texts const &texts) {
  std::size_t n = 0;
#if MISUSE == 1
  n += reportlib::observations(doc)["value"].size();
#elif MISUSE == 2
  for (auto const &c : reportlib::targets(doc).columns()) n += c.size();
#elif MISUSE == 3
  n += reportlib::targets(doc).find("value") != nullptr;
#elif MISUSE == 4
  n += reportlib::targets(doc).name().size();
#elif MISUSE == 5
  n += reportlib::Column(column).text(0).size();
#elif MISUSE == 6
  n += reportlib::Column(column).integers().size();
#elif MISUSE == 7
  n += reportlib::Texts(texts)[0].size();
#endif
  reportlib::Table const table = reportlib::observations(doc);
  for (auto const &c : table.columns()) n += c.size() + c.name().size();
  return n + table["text"].text(0).size() + reportlib::observations(doc).rows() + reportlib::Column(column).size() + texts[0].size();
}
