#pragma once
#include <vector>

#include "parse/relate/relate.hpp"

namespace reportlib::parse_stages {

/// A context and the first sentence that stands in it.
struct ContextFrom {
  std::uint32_t sentence; ///< index into Outline::sentences
  Context context;
};
/// What sections, titles and the first words of paragraphs say about time: the contexts of all sentences in their order, each once for the
/// sentences that share it.
std::vector<ContextFrom> contexts_of(std::string_view canonical, Signs const &signs, Outline const &outline,
                                     std::vector<Mention> const &mentions, Lexicon const &lexicon);

/// The years of five-year plan `number` (十四五 is 14: 2021–2025).
Time years_of_plan(int number) noexcept;

/// What a token says about time, in a context; not anchored when it says nothing certain.
Time time_of(Token const &token, std::string_view canonical, std::vector<Mention> const &mentions, Context const &context) noexcept;

} // namespace reportlib::parse_stages
