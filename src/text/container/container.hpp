#pragma once
// The readers of containers. libxml2 appears in xml.cpp and html.cpp alone, libzip in zip.cpp, md4c in markdown.cpp.
#include <optional>
#include <string>
#include <string_view>

#include <reportlib/limits.hpp>
#include <reportlib/source.hpp>

namespace reportlib::text {

/// Throws Error when the bytes begin as those of a format that is not read here; it says what they are and what to do.
void refuse_foreign(std::string_view bytes);

/// What a decoded text is by its own signs: HTML by its tags, Markdown by its marks. A text that merely mentions some stays text.
Container told_by_signs(std::string_view text);

/// The encoding that HTML names itself, in its first 4 KiB: in a `meta` or an XML declaration; empty when there is none.
std::string_view charset_of_html(std::string_view bytes);
/// gb2312 of `text/html; charset="gb2312"`, also of a bare `gb2312`.
std::string_view charset_of_header(std::string_view header);

// All throw LimitError above a limit.

/// What a browser shows, a line for a block.
Source read_html(std::string html, Limits const &limits);
/// The lines `---`, `key: value` …, `---` that a Markdown file may begin with; empty when it does not.
std::string_view front_matter_of(std::string_view markdown);
/// The front matter as it is, then the text without its marks; tables as rows.
Source read_markdown(std::string_view markdown, Limits const &limits);
/// Body, then the notes. Throws Error for what is no DOCX or is damaged.
Source read_docx(std::string_view bytes, Limits const &limits);

} // namespace reportlib::text
