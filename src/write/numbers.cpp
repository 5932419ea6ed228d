// How each number of a document was understood, as a table.
#include <reportlib/numbers.hpp>

#include <reportlib/code_points.hpp>

namespace reportlib {
namespace {

void add_cell(std::string &out, std::string_view cell) {
  out += '\t';
  for (char c : cell) out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
}

} // namespace

std::string numbers_to_tsv(Document const &doc) {
  std::string out = "start\tend\ttext\tunderstanding\tkind\tlow\thigh\tunit\tbound\n";
  CodePoints const points(doc.text());
  for (NumericToken const &token : numbers(doc).tokens) {
    out += std::to_string(points.at_byte(token.span.begin));
    add_cell(out, std::to_string(points.at_byte(token.span.end)));
    add_cell(out, doc[token.span]);
    add_cell(out, to_string(token.understanding));
    Written w;
    std::string_view kind, bound;
    if (Mention const *mention = doc.mention(token)) {
      w = written(mention->value), kind = kind_name(mention->value);
      if (auto const *q = std::get_if<Quantity>(&mention->value)) bound = to_string(q->bound);
    }
    for (std::string_view cell : {kind, std::string_view(w.low), std::string_view(w.high), std::string_view(w.unit), bound})
      add_cell(out, cell);
    out += '\n';
  }
  return out;
}

} // namespace reportlib
