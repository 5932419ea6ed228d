#pragma once
// A Document of layers that the parser has made.
#include <reportlib/document.hpp>

namespace reportlib {

struct DocumentAccess {
  /// The stages make sound layers, most of them in order. Only builds without NDEBUG, as those of the tests, check it.
  static Document of_parser(Layers layers);
};

} // namespace reportlib
