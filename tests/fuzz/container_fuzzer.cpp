// Containers from their parts, so that what is mutated is their markup and not the packing: the input is the parts of a Word file (body,
// numbering, styles, footnotes, settings), parted by lines of = alone; the first also is read as a page under the name of an encoding.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "docx_made.hpp"
#include "faithful.hpp"
#include "parted.hpp"

#include <reportlib/parse.hpp>

namespace {

using namespace reportlib;

constexpr Limits small{.bytes = 1 << 20, .unpacked = 1 << 20, .cells = 10'000, .output = 1 << 20};

void read(std::string_view bytes, ParseOptions options) {
  options.limits = small;
  try {
    if (!tests::unfaithful(parse(bytes, options)).empty()) std::abort();
  } catch (Error const &) { // refused, with a reason
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const *data, std::size_t size) {
  std::vector<std::string_view> const parts = tests::parted({reinterpret_cast<char const *>(data), size});
  constexpr char const *kinds[] = {"numbering", "styles", "footnotes", "settings"};
  tests::Parts others;
  for (std::size_t i = 1; i < parts.size() && i <= std::size(kinds); ++i)
    others[kinds[i - 1]] = tests::element(kinds[i - 1], std::string(parts[i]));
  read(tests::docx_bytes(std::string(parts[0]), others), {.container = Container::docx});

  constexpr char const *charsets[] = {"", "gbk", "big5", "utf-16", "hz-gb-2312", "iso-2022-cn", "euc-jp", "utf-7"};
  char const *const charset = charsets[size % std::size(charsets)];
  read(parts[0], {.container = Container::html, .charset = charset});
  read(parts[0], {.container = Container::markdown, .charset = charset});
  return 0;
}
