#pragma once
#include <cstdint>
#include <string_view>

#include "text/character_set.hpp"

namespace reportlib::text {

/// Characters that are written so in traditional text alone and often there.
inline constexpr CharacterSet traditional_signs(
    u"萬億發會國東長門產產務這個為們經濟報縣區與進體實黨對開業應學導關機電動過現來時間後從說議請審無還當將標構極環術農場歷處總類陽陳");

/// The simplified form of a traditional character of three bytes; empty for any other character. The table is ICU's, read at the first
/// call.
std::string_view simplified_form(std::uint32_t code_point);

} // namespace reportlib::text
