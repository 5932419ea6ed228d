#pragma once
// A parse that Python can end: Ctrl-C in the main thread, and callers that give up.
#include <memory>

#include <pybind11/pybind11.h>

#include <reportlib/parse.hpp>

namespace reportlib::python {
namespace py = pybind11;

/// A function of Python as `ParseOptions::cancelled`. It is copied without the lock, which is taken to call and to drop it.
class AskPython {
public:
  explicit AskPython(py::object function);
  bool operator()() const;
  /// The function in options that have one, else None.
  static py::object of(ParseOptions const &options);

private:
  std::shared_ptr<py::object> function_;
};

/// The options for one parse on this thread, which must hold the lock. `cancelled` is asked at once and ten times a second then, with the
/// lock held: the parser's own function, that of the context variable `_core._cancelled`, and in the main thread the signals of the
/// process.
ParseOptions interruptible(ParseOptions options);

/// Lets the handlers of signals run, between two steps of a long loop with the lock held. Throws what they raise (KeyboardInterrupt).
void check_signals();

} // namespace reportlib::python
