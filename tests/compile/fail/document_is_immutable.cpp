// The layers of a Document cannot be changed in place.
#include <reportlib/document.hpp>

void change(reportlib::Document const &doc, reportlib::Mention mention) {
#ifdef MISUSE
  doc.mentions()[0] = mention;
#else
  mention = doc.mentions()[0];
#endif
}
