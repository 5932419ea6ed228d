#pragma once
#include <vector>

#include "parse/relate/relate.hpp"

namespace reportlib::parse_stages {

/// What sections, titles and the first words of paragraphs say about time, for every sentence of the outline.
std::vector<Context> contexts_of(std::string_view canonical, Signs const &signs, Outline const &outline, std::vector<Mention> const &mentions,
                                 Lexicon const &lexicon);

/// The years of five-year plan `number` (十四五 is 14: 2021–2025).
Period years_of_plan(int number) noexcept;

/// What a token says about time, in a context; not anchored when it says nothing certain.
Period time_of(Token const &token, std::string_view canonical, std::vector<Mention> const &mentions, Context const &context) noexcept;

} // namespace reportlib::parse_stages
