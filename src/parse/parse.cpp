// The composition of the stages, and nothing else: read_source → normalize → join_lines → signs → outline → recognize → resolve → clause →
// relate → assemble.
#include <reportlib/parse.hpp>

#include <iterator>

#include "parse/clause/clause.hpp"
#include "parse/stages.hpp"
#include "text/text.hpp"

namespace reportlib {
namespace {

void append(std::vector<Diagnostic> &all, std::vector<Diagnostic> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Document analysed(Source source, Lexicon const &lexicon, ParseOptions const &options) {
  namespace stages = parse_stages;
  auto joined = stages::join_lines(text::normalize(std::move(source.text)), lexicon);
  auto &text = joined.text;
  stages::Signs const signs(text.canonical, lexicon::Access::signs(lexicon));
  auto outline = stages::outline(text.canonical, signs, std::move(joined.blocks), std::move(joined.page_marks), lexicon, options);
  auto genre = stages::genre(text.canonical, signs, outline.value, lexicon);
  auto recognized = stages::recognize(text.canonical, signs, outline.value, lexicon);
  auto mentions = stages::resolve(text.canonical, outline.value, std::move(recognized.value), lexicon);
  auto clauses = stages::clauses(text.canonical, signs, outline.value, mentions, lexicon);
  auto observations = stages::relate(text.canonical, signs, outline.value, mentions, clauses, lexicon);
  auto glossary = stages::glossary(text.canonical, outline.value, mentions);
  auto entities = stages::entities(text.canonical, signs, outline.value, lexicon);

  std::vector<Diagnostic> diagnostics = std::move(outline.diagnostics);
  append(diagnostics, std::move(recognized.diagnostics));
  for (Diagnostic &d : diagnostics) d.span = text.map.to_source(d.span);
  append(diagnostics, std::move(source.diagnostics));
  append(diagnostics, std::move(text.repairs));
  return stages::assemble(std::move(text), std::move(source), std::move(outline.value), std::move(genre), std::move(mentions),
                          std::move(entities), std::move(observations), std::move(glossary), std::move(diagnostics));
}

} // namespace

Parser::Parser(Lexicon lexicon, ParseOptions options) : lexicon_(std::move(lexicon)), options_(std::move(options)) {}

Document Parser::parse(std::string_view bytes) const { return analysed(read_source(bytes, options_), lexicon_, options_); }

Document Parser::parse(Source source) const {
  if (auto const broken = text::first_broken_utf8(source.text)) throw DecodeError("the text of a Source must be UTF-8", *broken);
  return analysed(std::move(source), lexicon_, options_);
}

Document Parser::parse_file(std::filesystem::path const &path) const { return parse(read_file(path)); }

Document parse(std::string_view bytes, ParseOptions const &options) { return Parser{Lexicon::builtin(), options}.parse(bytes); }

Document parse_file(std::filesystem::path const &path, ParseOptions const &options) {
  return Parser{Lexicon::builtin(), options}.parse_file(path);
}

} // namespace reportlib
