#include "texts.hpp"

#include <algorithm>
#include <filesystem>

#include "text/text.hpp"
#include <reportlib/parse.hpp>

namespace reportlib::bench {
namespace {

namespace fs = std::filesystem;

// The .txt files below a folder that are UTF-8, in the order of their names; none where there is no folder. ICU decodes UTF-8 beside the
// parse: in GBK it would stop at every character, and the ratio would flatter.
TextSet below(std::string name, fs::path const &folder) {
  std::vector<fs::path> paths;
  if (fs::is_directory(folder))
    for (auto const &entry : fs::recursive_directory_iterator(folder))
      if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  TextSet set{std::move(name), {}};
  for (fs::path const &path : paths)
    if (std::string text = read_file(path); !text::first_broken_utf8(text)) set.texts.push_back(std::move(text));
  return set;
}

} // namespace

std::size_t TextSet::bytes() const noexcept {
  std::size_t sum = 0;
  for (std::string const &text : texts) sum += text.size();
  return sum;
}

std::vector<TextSet> real_sets(std::vector<std::string> const &files) {
  if (!files.empty()) {
    TextSet set{"files", {}};
    for (std::string const &file : files) set.texts.push_back(read_file(file));
    if (set.bytes() == 0) throw Error("the files are empty: nothing to measure");
    return {set};
  }
  fs::path const root = REPORTLIB_CORPUS;
  std::vector<TextSet> sets = {below("dev", root / "gold/dev"), below("corpus", root / "corpus")};
  std::erase_if(sets, [](TextSet const &set) { return set.texts.empty(); });
  if (sets.empty()) sets.push_back({"sample", {read_file(REPORTLIB_SAMPLE)}});
  return sets;
}

std::string joined(TextSet const &set, std::size_t bytes) {
  std::string text;
  text.reserve(bytes);
  for (std::size_t i = 0; text.size() < bytes; ++i) text += set.texts[i % set.texts.size()] + '\n';
  text.resize(text.rfind('\n', bytes - 1) + 1);
  return text;
}

} // namespace reportlib::bench
