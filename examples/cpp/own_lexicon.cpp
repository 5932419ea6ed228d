// A unit of one's own, from a TSV file: lexicon UNITS.tsv TEXT
#include <iostream>
#include <reportlib/reportlib.hpp>

int main(int argc, char **argv) {
  if (argc != 3) return std::cerr << "usage: own_lexicon UNITS.tsv TEXT\n", 2;
  try {
    auto const lexicon = reportlib::Lexicon::builtin().merged(reportlib::Lexicon::load(argv[1]));
    reportlib::Document const doc = reportlib::Parser{lexicon}.parse(argv[2]);
    for (reportlib::Mention const &mention : doc.mentions()) {
      auto const value = reportlib::written(mention.value);
      std::cout << doc[mention.span] << ": " << value.low << ' ' << value.unit << '\n';
    }
  } catch (reportlib::LexiconError const &error) {
    return std::cerr << error.what() << '\n', 1;
  }
}
