// A Lexicon does not turn into a Parser unseen: making one is said.
#include <reportlib/parse.hpp>

reportlib::Document read(reportlib::Parser const &parser) { return parser.parse(""); }
#ifdef MISUSE
reportlib::Document const doc = read(reportlib::Lexicon{});
#else
reportlib::Document const doc = read(reportlib::Parser{reportlib::Lexicon{}});
#endif
