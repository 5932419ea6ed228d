// A parsed report that nobody looks at is a mistake.
#include <reportlib/parse.hpp>

void read(char const *path) {
#ifdef MISUSE
  reportlib::parse_file(path);
#else
  (void)reportlib::parse_file(path);
#endif
}
