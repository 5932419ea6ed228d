// Analysis over several documents, parted by lines of = alone: tables are whole, whatever the documents say of one another.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "parted.hpp"

#include <reportlib/analysis.hpp>
#include <reportlib/attention.hpp>
#include <reportlib/parse.hpp>
#include <reportlib/write.hpp>

namespace {

using namespace reportlib;

void require(bool truth) {
  if (!truth) std::abort();
}

void whole(Table const &table) {
  for (Column const &column : table.columns()) {
    require(column.size() == table.rows());
    for (std::size_t row = 0; row < table.rows(); ++row) require(!column.is_null(row) || column.to_string(row).empty());
  }
  (void)to_csv(table);
}

std::vector<Document> documents(std::string_view bytes) {
  std::vector<Document> docs;
  for (std::string_view part : tests::parted(bytes)) docs.push_back(parse(part, {.container = Container::text}));
  return docs;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const *data, std::size_t size) {
  std::vector<Document> const docs = documents({reinterpret_cast<char const *>(data), size});
  for (bool alternatives : {false, true}) {
    Panel panel({.indicators = {}, .alternatives = alternatives});
    for (Document const &doc : docs) panel.add(doc, "made");
    Table const cells = panel.cells();
    whole(cells), whole(sdmx(cells)), whole(panel.wide()), whole(panel.fulfilment()), whole(panel.amplification()), whole(panel.checks());
  }
  whole(compare(docs.front(), docs.back()));
  for (Document const &doc : docs) whole(checks(doc)), whole(attention(doc, Dictionary::preset("innovation")));
  return 0;
}
