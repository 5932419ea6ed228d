#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace reportlib::text {

/// Words that a site wrote into the text again and again, to be left out wherever they stand: a token of letters behind every paragraph
/// (Zeu), a spread name inside them (马 克 数 据 网).
std::vector<std::string> injected_words(std::string_view text);

} // namespace reportlib::text
