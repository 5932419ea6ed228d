#include <reportlib/write.hpp>
namespace reportlib {
std::string to_text(Document const &) { return ""; }
} // namespace reportlib
