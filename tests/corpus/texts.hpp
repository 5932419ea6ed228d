#pragma once
#include <algorithm>
#include <filesystem>
#include <vector>

namespace reportlib::tests {

inline std::filesystem::path const corpus_root = REPORTLIB_CORPUS;

/// The real reports at hand, by name; none where there is no corpus.
inline std::vector<std::filesystem::path> corpus_texts() {
  std::vector<std::filesystem::path> texts;
  for (char const *folder : {"corpus", "gold/dev"}) {
    if (!std::filesystem::is_directory(corpus_root / folder)) continue;
    for (auto const &entry : std::filesystem::recursive_directory_iterator(corpus_root / folder))
      if (entry.path().extension() == ".txt") texts.push_back(entry.path());
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

} // namespace reportlib::tests
