#pragma once
#include <string_view>

namespace reportlib::write {

/// page.css and page.js, put into the library when it is built.
extern std::string_view const page_style, page_script;

} // namespace reportlib::write
