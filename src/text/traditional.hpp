#pragma once
#include <string_view>

namespace reportlib::text {

/// The simplified form of a traditional character of numbers, units and the commonest words of reports; empty for any other.
std::string_view simplified_form(std::string_view character);

} // namespace reportlib::text
