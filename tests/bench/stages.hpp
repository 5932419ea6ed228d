#pragma once
// The stages of a parse, and the writing of its JSON, with a clock between them.
#include <array>
#include <string_view>

#include <reportlib/lexicon.hpp>

namespace reportlib::bench {

/// `decode` is read_source; `outline` has the joined lines and the signs of the text with it, `assemble` genre and glossary.
constexpr std::array stage_names = {"decode",   "normalize", "outline", "recognize", "resolve",
                                    "entities", "clause",    "relate",  "assemble",  "json"};
using StageTimes = std::array<double, stage_names.size()>;

/// Seconds of each stage in one parse. A stage alone, run again and again, would look faster than it is: the processor learns its branches.
StageTimes stage_times(std::string_view bytes, Lexicon const &lexicon);

} // namespace reportlib::bench
