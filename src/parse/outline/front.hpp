#pragma once
// The front matter without its blanks and line ends, so that 政 府 工 作 报 告 and names over two lines read as one.
#include <string>
#include <string_view>
#include <vector>

#include "parse/outline/outline.hpp"

namespace reportlib::parse_stages {

class Front {
public:
  /// All blocks of the front matter that are no noise, and the body's first up to the salutation.
  Front(std::string_view canonical, std::vector<Block> const &blocks, Extent const &extent, Lexicon const &lexicon);

  /// One stretch alone.
  Front(std::string_view canonical, Span span) { append(canonical, span); }

  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  /// The canonical span of text()[begin, end).
  [[nodiscard]] Span source(std::size_t begin, std::size_t end) const;
  /// The place in text() of a canonical offset, or of what follows it.
  [[nodiscard]] std::size_t place_of(std::uint32_t canonical) const;
  /// Where the block that text()[place] is in ends.
  [[nodiscard]] std::size_t block_end(std::size_t place) const;
  [[nodiscard]] std::size_t block_begin(std::size_t place) const;
  [[nodiscard]] HeaderField field(std::size_t begin, std::size_t end) const;

private:
  void append(std::string_view canonical, Span span);
  std::string text_;
  std::vector<std::uint32_t> places_;
  std::vector<std::size_t> ends_;
};

} // namespace reportlib::parse_stages
