// No binary floating point becomes a Decimal unseen.
#include <reportlib/decimal.hpp>

#ifdef MISUSE
[[maybe_unused]] reportlib::Decimal const d{5.2};
#else
[[maybe_unused]] reportlib::Decimal const d{52, -1};
#endif
