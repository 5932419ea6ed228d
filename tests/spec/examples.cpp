#include "examples.hpp"

#include <algorithm>
#include <fstream>
#include <utility>

#include <reportlib/parse.hpp>

namespace reportlib::spec {

std::string joined(Lines const &lines) {
  std::string text;
  for (std::string const &line : lines) text += line + '\n';
  return text;
}

std::vector<Example> read_examples(std::filesystem::path const &path) {
  std::vector<Example> examples;
  std::ifstream in(path);
  std::string line, fence, units;
  Lines block;
  int number = 0, begin = 0;
  while (std::getline(in, line)) {
    ++number;
    if (!line.starts_with("```")) {
      if (!fence.empty()) block.push_back(line);
      continue;
    }
    if (fence.empty()) {
      fence = line.substr(3), begin = number, block.clear();
      continue;
    }
    if (fence == "units") units = joined(block);
    if (fence == "report")
      examples.push_back({path.filename().string() + ':' + std::to_string(begin), std::exchange(units, ""), {joined(block)}, {}});
    if (fence == "each") examples.push_back({path.filename().string() + ':' + std::to_string(begin), std::exchange(units, ""), block, {}});
    if (fence == "expect" && !examples.empty()) examples.back().expected = block;
    fence.clear();
  }
  return examples;
}

Document parse(Example const &example, std::string const &report) {
  if (example.units.empty()) return reportlib::parse(report);
  return Parser(Lexicon::builtin().merged(Lexicon::from_tsv(TermKind::unit, example.units, example.name))).parse(report);
}

std::vector<Example> read_all_examples() {
  std::vector<std::filesystem::path> files;
  for (auto const &entry : std::filesystem::directory_iterator(REPORTLIB_SPEC_DIR))
    if (entry.path().extension() == ".md" && entry.path().filename() != "README.md") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Example> all;
  for (auto const &file : files)
    for (Example &example : read_examples(file)) all.push_back(std::move(example));
  return all;
}

} // namespace reportlib::spec
