// What a temporary Document would hand out is gone with it.
#include <reportlib/parse.hpp>

using reportlib::parse;

std::size_t count(reportlib::Document const &doc) {
  std::size_t n = 0;
#if MISUSE == 1
  for (auto const &m : parse("5%").mentions()) n += m.span.size();
#elif MISUSE == 2
  n += parse("5%").text().size();
#elif MISUSE == 3
  n += parse("5%")[reportlib::Span{0, 1}].size();
#elif MISUSE == 4
  n += reportlib::Document(doc).observations({0, 1}).size();
#elif MISUSE == 5
  n += parse("5%").section({0, 1}) != nullptr;
#elif MISUSE == 6
  n += parse("5%").value_text(doc.observations()[0]).size();
#elif MISUSE == 7
  n += parse("5%").children().size();
#endif
  auto const own = parse("5%");
  for (auto const &m : own.mentions()) n += m.span.size() + own[m.span].size();
  for (auto const &o : doc.observations()) n += doc.value_text(o).size();
  return n + own.text().size() + doc.observations({0, 1}).size() + doc.children().size() + parse("5%").header().region.name.size() +
         parse("5%").layers().text.size();
}
