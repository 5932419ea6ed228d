#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <reportlib/span.hpp>

namespace reportlib::text {

/// Words that a site wrote into the text again and again, to be left out wherever they stand: a token of letters behind every paragraph
/// (Zeu), a spread name inside them (马 克 数 据 网), a newspaper's （下转第四版）.
std::vector<std::string> injected_words(std::string_view text);

/// Whether a site wrote another row of random signs behind nearly every line (…。 y&F&Z3t), against copying.
bool has_random_tails(std::string_view text);

/// Bytes of a blank and what looks like random signs behind it, up to the end of the line; 0 when there is no such tail.
std::size_t tail_at(std::string_view text, std::size_t blank);

/// The reading of a character in brackets behind it, 現(xiàn), told by its tone: its bytes from the bracket on. `at` is that of the first
/// byte of the letter with the tone; empty where there is none.
Span pinyin_around(std::string_view text, std::size_t at);

} // namespace reportlib::text
