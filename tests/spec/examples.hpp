#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include <reportlib/document.hpp>

namespace reportlib::spec {

using Lines = std::vector<std::string>;

struct Example {
  std::string name;  ///< file.md:line
  std::string units; ///< TSV of units of one's own, beside the library's
  Lines reports;     ///< one, or each line of an `each` block
  Lines expected;
};

std::string joined(Lines const &lines);

/// A report of an example, read with the units that the example brings.
Document parse(Example const &example, std::string const &report);

/// Those of one file, in its order; README.md gives the form.
std::vector<Example> read_examples(std::filesystem::path const &path);

/// Those of all tests/spec/*.md, by the files' names.
std::vector<Example> read_all_examples();

} // namespace reportlib::spec
