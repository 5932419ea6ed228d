#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace reportlib::lexicon {

/// The bytes of a file; throws Error when it is a device, which has no end, or cannot be opened.
std::string read_file(std::filesystem::path const &path);

/// A file compiled into the library, by its name (attention/innovation.tsv); throws Error when there is none.
std::string_view embedded_file(std::string_view name);

} // namespace reportlib::lexicon
