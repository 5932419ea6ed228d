// Any bytes: parse, then write. The document checks its own spans; the sanitizers check the rest.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "faithful.hpp"

#include <reportlib/parse.hpp>
#include <reportlib/write.hpp>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const *data, std::size_t size) {
  static reportlib::Parser const parser;
  reportlib::Document const doc = parser.parse({reinterpret_cast<char const *>(data), size});
  if (!reportlib::tests::unfaithful(doc).empty()) std::abort();
  if (reportlib::to_json(doc).empty()) std::abort();
  return 0;
}
