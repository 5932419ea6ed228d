// Words of Chinese text, also when ICU cannot have the memory that it asks for.
#include <cstdlib>
#include <new>

#include <doctest/doctest.h>
#include <unicode/uclean.h>

#ifdef REPORTLIB_ADDRESS_SANITIZER
#include <sanitizer/lsan_interface.h>
#endif

#include "text/text.hpp"
#include <reportlib/diagnostic.hpp>

namespace {

int left = -1; // how many allocations succeed, all when it is below zero
int made = 0;  // how many there were

bool may_allocate() {
  ++made;
  if (left == 0) return false;
  if (left > 0) --left;
  return true;
}

// ICU loses blocks of its own when it has no memory for the next one; what it lost is none of the library's leaks.
void *owned_by_icu(std::size_t size) {
#ifdef REPORTLIB_ADDRESS_SANITIZER
  __lsan::ScopedDisabler const disabled;
#endif
  return std::malloc(size);
}

void *allocate(void const *, std::size_t size) { return may_allocate() ? owned_by_icu(size) : nullptr; }
void *reallocate(void const *, void *block, std::size_t size) { return may_allocate() ? std::realloc(block, size) : nullptr; }
void release(void const *, void *block) { std::free(block); }

} // namespace

TEST_CASE("words are counted, or it is an error that they cannot be") {
  constexpr char const *text = "全区生产总值增长，新建公园两个";
  std::size_t const words = reportlib::text::count_words(text);
  CHECK(words > 4);
  CHECK(words < 14);
  UErrorCode status = U_ZERO_ERROR;
  u_setMemoryFunctions(nullptr, allocate, reallocate, release, &status);
  REQUIRE(U_SUCCESS(status));
  made = 0;
  CHECK(reportlib::text::count_words("") == 0);
  int const begin = made; // of what is made before ICU walks the text, where it may go round for ever without memory (72.1)
  CHECK(begin > 5);
  int failures = 0;
  for (int allowed = 0; allowed < begin; ++allowed) {
    left = allowed;
    try {
      std::size_t const counted = reportlib::text::count_words(text);
      left = -1;
      CHECK_MESSAGE(counted == words, allowed);
    } catch (reportlib::Error const &) { // ICU says that it found no rules
      left = -1, ++failures;
    } catch (std::bad_alloc const &) {
      left = -1, ++failures;
    }
  }
  CHECK(failures > 0);
  CHECK(reportlib::text::count_words(text) == words);
}
