// A null pointer is no text; nothing is std::nullopt.
#include <reportlib/table.hpp>

#ifdef MISUSE
reportlib::Cell const cell = nullptr;
#else
reportlib::Cell const cell = std::nullopt;
#endif
