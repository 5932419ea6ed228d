// Any bytes in any container: parse, then write. The document checks its own spans; the sanitizers check the rest.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "faithful.hpp"

#include <reportlib/parse.hpp>
#include <reportlib/write.hpp>

namespace {

bool reads(reportlib::Parser const &parser, std::string_view bytes) {
  try {
    reportlib::Document const doc = parser.parse(bytes);
    return reportlib::tests::unfaithful(doc).empty() && reportlib::tests::value_with_blank(doc).empty() && !reportlib::to_json(doc).empty();
  } catch (reportlib::Error const &) {
    return parser.options().container != reportlib::Container::text; // text is never refused
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const *data, std::size_t size) {
  using reportlib::Container;
  static auto const parser_of = [](std::optional<Container> container) {
    return reportlib::Parser{reportlib::Lexicon::builtin(), {.container = container}};
  };
  static reportlib::Parser const parsers[] = {parser_of(std::nullopt), parser_of(Container::text), parser_of(Container::markdown),
                                              parser_of(Container::html), parser_of(Container::docx)};
  std::string_view const bytes{reinterpret_cast<char const *>(data), size};
  for (reportlib::Parser const &parser : parsers)
    if (!reads(parser, bytes)) std::abort();
  return 0;
}
