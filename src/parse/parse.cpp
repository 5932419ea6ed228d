// The composition of the stages, and nothing else: decode → normalize → join_lines → outline → recognize → resolve → clause → relate →
// assemble.
#include <reportlib/parse.hpp>

#include <fstream>
#include <iterator>

#include "parse/clause/clause.hpp"
#include "parse/stages.hpp"
#include "text/text.hpp"

namespace reportlib {
namespace {

void append(std::vector<Diagnostic> &all, std::vector<Diagnostic> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::string read_file(std::filesystem::path const &path) {
  if (std::filesystem::is_directory(path)) throw Error(path.string() + ": is a folder, not a file");
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(path.string() + ": cannot be opened");
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) throw Error(path.string() + ": cannot be read");
  return bytes;
}

} // namespace

Parser::Parser(Lexicon lexicon, ParseOptions options) : lexicon_(std::move(lexicon)), options_(options) {}

Document Parser::parse(std::string_view bytes) const {
  namespace stages = parse_stages;
  auto decoded = text::decode(bytes, options_.encoding, options_.strict);
  auto joined = stages::join_lines(text::normalize(std::move(decoded.value)), lexicon_);
  auto &text = joined.text;
  auto outline = stages::outline(text.canonical, std::move(joined.blocks), std::move(joined.page_marks), lexicon_, options_);
  auto genre = stages::genre(text.canonical, outline.value, lexicon_);
  auto recognized = stages::recognize(text.canonical, outline.value, lexicon_);
  auto mentions = stages::resolve(text.canonical, outline.value, std::move(recognized.value), lexicon_);
  auto clauses = stages::clauses(text.canonical, outline.value, mentions, lexicon_);
  auto observations = stages::relate(text.canonical, outline.value, mentions, clauses, lexicon_);
  auto glossary = stages::glossary(text.canonical, outline.value, mentions);
  auto entities = stages::entities(text.canonical, outline.value, lexicon_);

  std::vector<Diagnostic> diagnostics = std::move(outline.diagnostics);
  append(diagnostics, std::move(recognized.diagnostics));
  for (Diagnostic &d : diagnostics) d.span = text.map.to_source(d.span);
  append(diagnostics, std::move(decoded.diagnostics));
  append(diagnostics, std::move(text.repairs));
  return stages::assemble(std::move(text), std::move(outline.value), std::move(genre), std::move(mentions), std::move(entities),
                          std::move(observations), std::move(glossary), std::move(diagnostics));
}

Document Parser::parse_file(std::filesystem::path const &path) const { return parse(read_file(path)); }

Document parse(std::string_view bytes, ParseOptions const &options) { return Parser{Lexicon::builtin(), options}.parse(bytes); }

Document parse_file(std::filesystem::path const &path, ParseOptions const &options) {
  return Parser{Lexicon::builtin(), options}.parse_file(path);
}

} // namespace reportlib
