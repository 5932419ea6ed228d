#include "lexicon/read_file.hpp"

#include <fstream>
#include <iterator>

#include "lexicon/embedded.hpp"
#include <reportlib/diagnostic.hpp>

namespace reportlib::lexicon {

std::string read_file(std::filesystem::path const &path) {
  std::error_code unknown;
  auto const status = std::filesystem::status(path, unknown);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) throw Error(path.string() + ": is no file");
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(path.string() + ": cannot be opened");
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string_view embedded_file(std::string_view name) {
  for (EmbeddedFile const &file : embedded_files())
    if (file.name == name) return file.text;
  throw Error(std::string(name) + ": no such file in the library");
}

} // namespace reportlib::lexicon
