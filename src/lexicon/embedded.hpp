#pragma once
#include <span>
#include <string_view>

namespace reportlib::lexicon {

/// A file of src/lexicon/data as compiled into the library (embed.cmake makes the definition).
struct EmbeddedFile {
  std::string_view name; ///< units.tsv; those that are no vocabulary of the parser lie in a folder: constraints/bound.tsv
  std::string_view text;
};
std::span<EmbeddedFile const> embedded_files() noexcept;

/// One of them by its name; throws Error when there is none.
std::string_view embedded_file(std::string_view name);

} // namespace reportlib::lexicon
