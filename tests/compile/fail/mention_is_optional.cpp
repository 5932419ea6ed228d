// The mention of an observation may not be there: it is no index before that was asked.
#include <reportlib/document.hpp>

std::string_view words(reportlib::Document const &doc, reportlib::Observation const &o) {
#ifdef MISUSE
  return doc[doc.mentions()[o.mention].span];
#else
  return o.mention ? doc[doc.mentions()[*o.mention].span] : doc.value_text(o);
#endif
}
