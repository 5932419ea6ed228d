#pragma once
#include <string>

namespace reportlib::tests {

/// Parses the sample as plain text, GB 18030, HTML and in traditional characters and a broken DOCX, with a new Parser each, and writes
/// documents and tables in every form: all that was written, one behind the other.
std::string everything();

} // namespace reportlib::tests
