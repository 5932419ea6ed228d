#pragma once
// Memory that ends: one allocation of an action fails, each in its turn, in the library as in those it uses (malloc itself is replaced).
#include <csignal>
#include <cstddef>
#include <exception>
#include <new>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

#include <reportlib/diagnostic.hpp>

namespace reportlib::tests {

/// From now on the n-th allocation fails, once; 0: none does.
void fail_allocation(std::size_t n) noexcept;
/// True when that allocation was asked for and failed.
bool allocation_failed() noexcept;

/// What became of an action that was repeated with each of its allocations failing in turn.
struct Failures {
  std::size_t allocations = 0; ///< that failed
  std::size_t thrown = 0;      ///< told by an exception
  std::size_t same = 0;        ///< the result was the same: a library could do without
  std::string other = {};      ///< the first other result: told by nothing, so wrong
};

/// `action` gives a text; `prepare` is called before each run, with memory enough.
template <class Action, class Prepare> Failures fail_each(Action action, Prepare prepare) {
  prepare();
  (void)action(); // what is made once for all is made
  prepare();
  std::string const expected = action();
  Failures found;
  for (;;) {
    prepare();
    std::string result;
    bool thrown = false;
    fail_allocation(found.allocations + 1);
    try {
      result = action();
    } catch (std::bad_alloc const &) {
      thrown = true;
    } catch (Error const &) {
      thrown = true;
    }
    bool const failed = allocation_failed();
    fail_allocation(0);
    if (!failed) return found;
    ++found.allocations;
    if (thrown)
      ++found.thrown;
    else if (result == expected)
      ++found.same;
    else if (found.other.empty())
      found.other = "allocation " + std::to_string(found.allocations) + ": " + result;
  }
}
template <class Action> Failures fail_each(Action action) {
  return fail_each(action, [] {});
}

/// The same in processes of their own, for what may crash where we cannot mend it.
struct ChildFailures {
  std::size_t allocations = 0, other = 0, hung = 0, crashed = 0;
};
template <class Action> ChildFailures fail_each_in_child(Action action) {
  std::string const expected = action();
  enum Exit { fine, differs, never_asked };
  ChildFailures found;
  for (std::size_t n = 1;; ++n) {
    pid_t const child = fork();
    if (child < 0) throw Error("no process can be made");
    if (child == 0) {
      signal(SIGSEGV, SIG_DFL);
      signal(SIGALRM, SIG_DFL);
      alarm(10);
      Exit exit = fine;
      fail_allocation(n);
      try {
        if (action() != expected) exit = differs;
      } catch (std::exception const &) {
      }
      bool const failed = allocation_failed();
      fail_allocation(0);
      _exit(failed ? exit : never_asked);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == never_asked) return found;
    ++found.allocations;
    found.other += WIFEXITED(status) && WEXITSTATUS(status) == differs;
    found.hung += WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM;
    found.crashed += WIFSIGNALED(status) && WTERMSIG(status) != SIGALRM;
  }
}

} // namespace reportlib::tests
