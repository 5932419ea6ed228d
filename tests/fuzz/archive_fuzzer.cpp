// Documents as the Python module pickles and keeps them: a text, and behind a line of = changes of its archive, five bytes each: where
// (four, the least first) and to what. The archive as it is gives the same document; a changed one, whose checksum is made right again, is
// refused, or a document that can be used.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include "archive.hpp"
#include "faithful.hpp"
#include "parted.hpp"

#include <reportlib/analysis.hpp>
#include <reportlib/parse.hpp>
#include <reportlib/write.hpp>

namespace {

using namespace reportlib;

void require(bool truth) {
  if (!truth) std::abort();
}

std::string changed(std::string archive, std::string_view changes) {
  std::size_t const size = archive.size() - sizeof(std::uint64_t);
  for (; changes.size() >= 5; changes.remove_prefix(5)) {
    std::size_t at = 0;
    for (std::size_t i = 4; i-- > 0;) at = at << 8 | static_cast<unsigned char>(changes[i]);
    archive[at % size] = changes[4];
  }
  std::uint64_t const sum = python::checksum({archive.data(), size});
  std::memcpy(archive.data() + size, &sum, sizeof sum);
  return archive;
}

void use(Document const &doc) {
  require(tests::unfaithful(doc).empty());
  (void)to_json(doc), (void)to_text(doc), (void)to_html(doc);
  for (Table const &table : {observations(doc), targets(doc), checks(doc)}) (void)to_csv(table);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const *data, std::size_t size) {
  auto const parts = tests::parted({reinterpret_cast<char const *>(data), size});
  Document const doc = parse(parts[0], {.container = Container::text});
  std::string const archive = python::archived(doc.layers());
  Document const again = python::unarchived(archive);
  require(again == doc && python::archived(again.layers()) == archive);
  for (std::size_t i = 1; i < parts.size(); ++i) try {
      use(python::unarchived(changed(archive, parts[i])));
    } catch (Error const &) { // refused
    }
  return 0;
}
