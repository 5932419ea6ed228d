#include "interrupt.hpp"

#include <chrono>
#include <utility>
#include <vector>

#include "bind.hpp"

namespace reportlib::python {
namespace {

PYBIND11_CONSTINIT py::gil_safe_call_once_and_store<py::object> context_variable;

bool in_main_thread() {
  PYBIND11_CONSTINIT static py::gil_safe_call_once_and_store<py::object> threading;
  threading.call_once_and_store_result([] { return py::module_::import("threading"); });
  return threading.get_stored().attr("main_thread")().attr("ident").cast<unsigned long>() == PyThread_get_thread_ident();
}

// What a pool of threads that stops asks of all that it runs (reportlib/parsing.py).
py::object of_context() {
  PyObject *value = nullptr;
  if (PyContextVar_Get(context_variable.get_stored().ptr(), nullptr, &value) != 0) throw py::error_already_set();
  return py::reinterpret_steal<py::object>(value);
}

// To take the lock costs more than to parse a sentence, so it is not done each time that the parse asks.
class Throttled {
public:
  Throttled(std::vector<AskPython> questions, bool main_thread) : questions_(std::move(questions)), main_thread_(main_thread) {}

  bool operator()() {
    auto const now = Clock::now();
    if (now < next_) return false;
    next_ = now + std::chrono::milliseconds(100);
    py::gil_scoped_acquire const acquire;
    if (main_thread_) check_signals();
    for (AskPython const &cancelled : questions_)
      if (cancelled()) return true;
    return false;
  }

private:
  using Clock = std::chrono::steady_clock;
  std::vector<AskPython> questions_;
  bool main_thread_;
  Clock::time_point next_ = questions_.empty() ? Clock::now() + std::chrono::milliseconds(100) : Clock::time_point{};
};

} // namespace

AskPython::AskPython(py::object function)
    : function_(new py::object(std::move(function)), [](py::object *held) {
        py::gil_scoped_acquire const acquire;
        delete held;
      }) {}

bool AskPython::operator()() const {
  py::gil_scoped_acquire const acquire;
  int const answer = PyObject_IsTrue((*function_)().ptr());
  if (answer < 0) throw py::error_already_set();
  return answer == 1;
}

py::object AskPython::of(ParseOptions const &options) {
  auto const *asked = options.cancelled.target<AskPython>();
  return asked ? *asked->function_ : py::object(py::none());
}

ParseOptions interruptible(ParseOptions options) {
  std::vector<AskPython> questions;
  if (auto const *own = options.cancelled.target<AskPython>()) questions.push_back(*own);
  if (py::object pool = of_context(); !pool.is_none()) questions.emplace_back(std::move(pool));
  bool const main_thread = in_main_thread();
  if (main_thread || !questions.empty()) options.cancelled = Throttled(std::move(questions), main_thread);
  return options;
}

void check_signals() {
  if (PyErr_CheckSignals() != 0) throw py::error_already_set();
}

void bind_interrupt(py::module_ &m) {
  context_variable.call_once_and_store_result([] {
    auto made = py::reinterpret_steal<py::object>(PyContextVar_New("reportlib cancelled", Py_None));
    if (!made) throw py::error_already_set();
    return made;
  });
  m.attr("_cancelled") = context_variable.get_stored();
}

} // namespace reportlib::python
