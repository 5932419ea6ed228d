#pragma once
// A Document of layers that the parser has made.
#include <reportlib/document.hpp>

namespace reportlib {

struct DocumentAccess {
  /// The stages make sound layers, most of them in order: only builds without NDEBUG, as those of the tests, check it. The origins, which
  /// a caller may have given, are sorted and checked always; throws like `Document(Layers)`.
  static Document of_parser(Layers layers);
};

} // namespace reportlib
