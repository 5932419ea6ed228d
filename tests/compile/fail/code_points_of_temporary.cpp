// CodePoints views its text.
#include <reportlib/code_points.hpp>

std::uint32_t count(std::string const &text) {
#ifdef MISUSE
  reportlib::CodePoints const points(std::string("增长"));
#else
  reportlib::CodePoints const points(text);
#endif
  return points.size() + reportlib::CodePoints("增长").size();
}
