// Reads one file under wide limits, for cost.py, which asks the system what that took.
//
//   bench_cost FILE
#include <cstdio>
#include <filesystem>

#include <reportlib/reportlib.hpp>

int main(int count, char **arguments) {
  if (count != 2) return 2;
  constexpr std::size_t most = 1 << 30;
  try {
    reportlib::Parser const parser{reportlib::Lexicon::builtin(),
                                   {.limits = {.bytes = most, .unpacked = most, .cells = most, .output = most}}};
    reportlib::Document const doc = parser.parse_file(std::filesystem::path(arguments[1]));
    std::printf("%zu\n", doc.text().size());
  } catch (reportlib::Error const &error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
