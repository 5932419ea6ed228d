#pragma once
// What is measured: real reports where they are, else the sample, and texts made here. All are held in memory.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace reportlib::bench {

struct TextSet {
  std::string name;
  std::vector<std::string> texts;
  [[nodiscard]] std::size_t bytes() const noexcept;
};

/// The files as one set; without files the reports below REPORTLIB_CORPUS (`dev`, `corpus`), or the `sample` where there are none.
std::vector<TextSet> real_sets(std::vector<std::string> const &files);

/// Reports of an invented place: `many_numbers` has one in each clause, `few_numbers` one in a paragraph.
TextSet many_numbers();
TextSet few_numbers();

/// The texts one after the other, again and again, up to so many bytes: whole lines.
std::string joined(TextSet const &set, std::size_t bytes);

} // namespace reportlib::bench
