#include "lexicon/embedded.hpp"

#include <string>

#include <reportlib/diagnostic.hpp>

namespace reportlib::lexicon {

std::string_view embedded_file(std::string_view name) {
  for (EmbeddedFile const &file : embedded_files())
    if (file.name == name) return file.text;
  throw Error(std::string(name) + ": no such file in the library");
}

} // namespace reportlib::lexicon
