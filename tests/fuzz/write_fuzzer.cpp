// What is written can be read back and is the same: JSON, JSON lines, CSV, TSV, Arrow, the page.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "arrow_reader.hpp"
#include "csv_reader.hpp"
#include "json_reader.hpp"

#include <reportlib/analysis.hpp>
#include <reportlib/parse.hpp>
#include <reportlib/write.hpp>

namespace {

using namespace reportlib;

void require(bool truth) {
  if (!truth) std::abort();
}

void json(Document const &doc) {
  std::string const whole = to_json(doc);
  require(tests::JsonReader::well_formed(whole));
  std::string pieces;
  to_json(doc, [&](std::string_view piece) { pieces += piece; });
  require(pieces == whole);
}

void csv(Table const &table) {
  auto const rows = tests::read_csv(to_csv(table));
  require(rows && rows->size() == table.rows() + 1);
  for (std::size_t r = 0; r < rows->size(); ++r) {
    require((*rows)[r].size() == table.columns().size());
    for (std::size_t c = 0; c < table.columns().size(); ++c) {
      Column const &column = table.columns()[c];
      require((*rows)[r][c] == (r == 0 ? column.name() : column.to_string(r - 1)));
    }
  }
}

void lines(Table const &table) {
  std::string const tsv = to_tsv(table);
  require(std::count(tsv.begin(), tsv.end(), '\n') == static_cast<std::ptrdiff_t>(table.rows()) + 1);
  require(std::count(tsv.begin(), tsv.end(), '\t') == static_cast<std::ptrdiff_t>((table.rows() + 1) * (table.columns().size() - 1)));
  std::string const jsonl = to_jsonl(table);
  std::size_t count = 0;
  for (std::string_view rest = jsonl; !rest.empty(); ++count) {
    std::string_view const line = rest.substr(0, rest.find('\n'));
    require(tests::JsonReader::well_formed(line));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  require(count == table.rows());
}

// No element of the text may reach the page.
void page(Document const &doc) {
  std::string const html = to_html(doc);
  require(html.ends_with("</html>\n"));
  for (std::string_view element : {"<script", "<img", "<iframe", "<style"}) {
    std::size_t count = 0;
    for (std::size_t at = html.find(element); at != html.npos; at = html.find(element, at + 1)) ++count;
    require(count <= (element == "<script" ? 2u : element == "<style" ? 1u : 0u));
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const *data, std::size_t size) {
  Document const doc = parse({reinterpret_cast<char const *>(data), size}, {.container = Container::text});
  json(doc);
  page(doc);
  (void)to_text(doc);
  for (Table const &table : {observations(doc), targets(doc), checks(doc)}) {
    csv(table), lines(table);
    require(tests::misread_by_arrow(table).empty());
  }
  return 0;
}
