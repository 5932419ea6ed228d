// From bytes to Document: read_source → the analysis (analysis.cpp) → genre, glossary, doubts → assemble.
#include <reportlib/parse.hpp>

#include <iterator>

#include "parse/analysis.hpp"
#include "text/text.hpp"

namespace reportlib {
namespace {

void append(std::vector<Diagnostic> &all, std::vector<Diagnostic> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Document analysed(Source source, Lexicon const &lexicon, ParseOptions const &options) {
  namespace stages = parse_stages;
  auto a = stages::analyse(std::move(source.text), lexicon, options);
  auto genre = stages::genre(a.text.canonical, a.signs, a.outline, lexicon);
  auto glossary = stages::glossary(a.text.canonical, a.outline, a.mentions);
  append(a.diagnostics, stages::doubts_of_document(a.text.canonical, a.outline, genre.genre));

  for (Diagnostic &d : a.diagnostics) d.span = a.text.map.to_source(d.span);
  append(a.diagnostics, std::move(source.diagnostics));
  append(a.diagnostics, std::move(a.text.repairs));
  return stages::assemble(std::move(a.text), std::move(source), std::move(a.outline), std::move(genre), std::move(a.mentions),
                          std::move(a.entities), std::move(a.observations), std::move(glossary), std::move(a.diagnostics));
}

} // namespace

Parser::Parser(Lexicon lexicon, ParseOptions options) : lexicon_(std::move(lexicon)), options_(std::move(options)) {}

Document Parser::parse(std::string_view bytes) const { return analysed(read_source(bytes, options_), lexicon_, options_); }

Document Parser::parse(Source source) const {
  text::check_size(source.text.size(), options_.limits);
  if (auto const broken = text::first_broken_utf8(source.text)) throw DecodeError("the text of a Source must be UTF-8", *broken);
  return analysed(std::move(source), lexicon_, options_);
}

Document Parser::parse_file(std::filesystem::path const &path) const { return parse(read_file(path, options_.limits.bytes)); }

Document parse(std::string_view bytes, ParseOptions const &options) { return Parser{Lexicon::builtin(), options}.parse(bytes); }

Document parse_file(std::filesystem::path const &path, ParseOptions const &options) {
  return Parser{Lexicon::builtin(), options}.parse_file(path);
}

} // namespace reportlib
