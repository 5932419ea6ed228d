#include "process/everything.hpp"

#include <algorithm>

#include <reportlib/reportlib.hpp>

namespace reportlib::tests {
namespace {

std::string as_html(std::string const &text) {
  std::string html = "<!DOCTYPE html><html><head><META charset=UTF-8></head><body>";
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t const end = std::min(text.find('\n', begin), text.size());
    html += "<P>" + text.substr(begin, end - begin) + "</P>";
    begin = end + 1;
  }
  return html + "<ul><li>增长5%</i></ul>&notanentity;<table><tr><td>指标<td>2023年<tr><td>产值<td>1亿元</table></body></html>";
}

void add(std::string &all, Document const &doc) {
  all += to_json(doc) + to_text(doc) + to_html(doc);
  for (Table const &table : {observations(doc), targets(doc), achievements(doc), checks(doc)})
    all += to_csv(table) + to_tsv(table) + to_jsonl(table);
  if (doc.mentions().empty()) return;
  if (auto const explanation = explain(doc, doc.mentions().front().span.begin)) all += to_text(doc, *explanation);
}

} // namespace

std::string everything() {
  std::string all;
  std::string const sample = read_file(REPORTLIB_SAMPLE);
  add(all, Parser().parse(sample));
  add(all, Parser().parse(as_html(sample)));
  add(all, Parser().parse("政府工作報告\n地區生產總值增長５．７％，財政收入12億元。預計全區就業3萬人。"));
  add(all, parse("\xD4\xF6\xB3\xA4\x35\x25", {.charset = "GB2312"})); // 增长5%
  add(all, parse("# 报告\n\n**增长**5%，[投资](x)3亿元。\n\n* 一\n* 二\n", {.container = Container::markdown}));
  for (std::string_view broken : {"PK\x03\x04 not a zip", "%PDF-1.4", "<html><body>\xFF\xFE"}) try {
      add(all, parse(broken));
    } catch (Error const &error) {
      all += error.what();
    }
  return all;
}

} // namespace reportlib::tests
