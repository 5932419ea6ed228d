#include "analysis/dictionary.hpp"

#include <algorithm>

#include "lexicon/embedded.hpp"
#include "lexicon/tsv.hpp"
#include <reportlib/parse.hpp>

namespace reportlib {
namespace {

constexpr std::string_view folder = "attention/", extension = ".tsv";

bool has_white_space(std::string_view word) {
  return word.find("\u3000") != word.npos ||
         std::any_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

} // namespace

Dictionary Dictionary::from_tsv(std::string_view name, std::string_view tsv) {
  lexicon::TsvReader rows(tsv, name);
  auto const &columns = rows.columns();
  bool const excludes = columns == std::vector<std::string_view>{"topic", "terms", "not_in"};
  if (!excludes && columns != std::vector<std::string_view>{"topic", "terms"})
    throw LexiconError(std::string(name), 1, 1, "the columns are topic, terms and, where needed, not_in");
  auto topics = std::make_shared<Topics>();
  topics->name = name;
  auto const fail = [&](std::size_t column, std::string const &why) { throw LexiconError(std::string(name), rows.line(), column, why); };
  while (rows.next()) {
    auto const &cells = rows.cells();
    if (cells[0].empty()) fail(1, "no topic");
    if (cells[1].empty() && (!excludes || cells[2].empty())) fail(2, "no words");
    auto found = std::find_if(topics->all.begin(), topics->all.end(), [&](auto const &topic) { return topic.name == cells[0]; });
    if (found == topics->all.end()) found = topics->all.insert(found, {std::string(cells[0]), "", "", {}});
    for (std::size_t column = 1; column < cells.size(); ++column) {
      std::uint32_t const counts = column == 1;
      lexicon::for_each_part(cells[column], '|', [&](std::string_view word) {
        if (word.empty()) fail(column + 1, "an empty word");
        if (has_white_space(word)) fail(column + 1, std::string(word) + ": a text is read without its white space, so a word has none");
        auto const other = found->trie.longest(word);
        if (other.length == word.size() && other.value != counts)
          fail(column + 1, std::string(word) + ": in terms and in not_in of a topic");
        found->trie.add(word, counts);
      });
      std::string &words = counts ? found->terms : found->not_in;
      if (!cells[column].empty()) words.append(words.empty() ? "" : "|").append(cells[column]);
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
  Dictionary const read = from_tsv(path.string(), read_file(path));
  auto topics = std::make_shared<Topics>(*read.topics_);
  topics->name = path.stem().string();
  Dictionary dictionary;
  dictionary.topics_ = std::move(topics);
  return dictionary;
}

std::string const &Dictionary::name() const & noexcept { return topics_->name; }

std::shared_ptr<Dictionary::Topics const> const &Dictionary::none() noexcept {
  static auto const none = std::make_shared<Topics const>();
  return none;
}

Dictionary::Dictionary() noexcept : topics_(none()) {}
Dictionary::Dictionary(Dictionary &&other) noexcept : topics_(std::exchange(other.topics_, none())) {}
Dictionary &Dictionary::operator=(Dictionary &&other) noexcept {
  topics_ = std::exchange(other.topics_, none());
  return *this;
}

} // namespace reportlib
