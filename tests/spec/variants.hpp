#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace reportlib::spec {

/// A text and others made of it: in a report's two parts, under marks and in a table, with other stops and other digits, cut at several
/// places from either side. What a rule says of the text itself and what it says at its limits differ in few of them.
std::vector<std::string> variants(std::string const &text);

} // namespace reportlib::spec
