// No binary floating point becomes a Decimal unseen.
#include <reportlib/decimal.hpp>

#ifdef MISUSE
reportlib::Decimal const d{5.2};
#else
reportlib::Decimal const d{52, -1};
#endif
