#pragma once
// The header and its region as Python sees them: views that hold the document.
#include "located.hpp"

namespace reportlib::python {

struct HeaderOf {
  Source source;
  Header const &operator*() const { return source->doc.header(); }
  Header const *operator->() const { return &**this; }
};

struct RegionOf {
  Source source;
  Region const &operator*() const { return source->doc.header().region; }
  Region const *operator->() const { return &**this; }
};

} // namespace reportlib::python
