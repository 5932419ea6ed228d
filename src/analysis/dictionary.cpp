#include "analysis/dictionary.hpp"

#include <algorithm>

#include "lexicon/embedded.hpp"
#include "lexicon/read_file.hpp"
#include "lexicon/tsv.hpp"

namespace reportlib {
namespace {

constexpr std::string_view folder = "attention/", extension = ".tsv";

} // namespace

Dictionary Dictionary::from_tsv(std::string_view name, std::string_view tsv) {
  lexicon::TsvReader rows(tsv, name);
  auto const &columns = rows.columns();
  bool const excludes = columns == std::vector<std::string_view>{"topic", "terms", "not_in"};
  if (!excludes && columns != std::vector<std::string_view>{"topic", "terms"})
    throw LexiconError(std::string(name), 1, 1, "the columns are topic, terms and, where needed, not_in");
  auto topics = std::make_shared<Topics>();
  topics->name = name;
  while (rows.next()) {
    auto const &cells = rows.cells();
    if (cells[0].empty()) throw LexiconError(std::string(name), rows.line(), 1, "no topic");
    auto found = std::find_if(topics->all.begin(), topics->all.end(), [&](auto const &topic) { return topic.name == cells[0]; });
    if (found == topics->all.end()) found = topics->all.insert(found, {std::string(cells[0]), "", "", {}});
    for (auto [words, more] : {std::pair(&found->terms, cells[1]), std::pair(&found->not_in, excludes ? cells[2] : std::string_view{})})
      if (!more.empty()) words->append(words->empty() ? "" : "|").append(more);
  }
  for (auto &topic : topics->all) {
    for (auto const &[words, counts] : {std::pair(&topic.terms, 1u), std::pair(&topic.not_in, 0u)})
      for (std::string_view word : lexicon::split(*words, '|')) {
        if (word.empty()) throw LexiconError(std::string(name), 1, 2, topic.name + ": an empty word");
        topic.trie.add(word, counts);
      }
  }
  Dictionary dictionary;
  dictionary.topics_ = std::move(topics);
  return dictionary;
}

Dictionary Dictionary::preset(std::string_view name) {
  return from_tsv(name, lexicon::embedded_file(std::string(folder) + std::string(name) + std::string(extension)));
}

std::vector<std::string> Dictionary::presets() {
  std::vector<std::string> names;
  for (auto const &file : lexicon::embedded_files())
    if (file.name.starts_with(folder))
      names.emplace_back(file.name.substr(folder.size(), file.name.size() - folder.size() - extension.size()));
  return names;
}

Dictionary Dictionary::load(std::filesystem::path const &path) {
  Dictionary const read = from_tsv(path.string(), lexicon::read_file(path));
  auto topics = std::make_shared<Topics>(*read.topics_);
  topics->name = path.stem().string();
  Dictionary dictionary;
  dictionary.topics_ = std::move(topics);
  return dictionary;
}

std::string const &Dictionary::name() const noexcept { return topics_->name; }

} // namespace reportlib
