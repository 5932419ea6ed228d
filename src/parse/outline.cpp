#include "parse/stages.hpp"
namespace reportlib::parse_stages {
Staged<Outline> outline(std::string_view canonical, Lexicon const &, ParseOptions const &) {
  Outline o;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i <= canonical.size(); ++i)
    if (i == canonical.size() || canonical[i] == '\n') {
      if (i > begin) { o.paragraphs.push_back({{begin, i}, ParagraphKind::body}); }
      begin = i + 1;
    }
  for (auto const &p : o.paragraphs) {
    std::uint32_t b = p.span.begin;
    for (std::uint32_t i = b; i < p.span.end;) {
      if (canonical.substr(i, 3) == "。") { o.sentences.push_back({{b, i + 3}}); i += 3; b = i; } else ++i;
    }
    if (b < p.span.end) o.sentences.push_back({{b, p.span.end}});
  }
  return {std::move(o), {}};
}
} // namespace reportlib::parse_stages
