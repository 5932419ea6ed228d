#pragma once
#include <string>
#include <vector>

#include <reportlib/document.hpp>

namespace reportlib::spec {

/// The document as the lines that examples in tests/spec/*.md expect; tests/spec/README.md says how a line is made.
std::vector<std::string> render(Document const &doc);

} // namespace reportlib::spec
