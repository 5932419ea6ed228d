#pragma once
#include <string>
#include <vector>

#include "lexicon/trie.hpp"
#include <reportlib/attention.hpp>

namespace reportlib {

struct Dictionary::Topics {
  struct Topic {
    std::string name, terms, not_in; ///< the words separated by |
    lexicon::Trie trie;              ///< 1 for a term, 0 for a word of not_in
  };
  std::string name;
  std::vector<Topic> all;
};

} // namespace reportlib
