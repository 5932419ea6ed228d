// The library leaves the process that it is in alone, and its results do not depend on what that process set.
#include <doctest/doctest.h>

#include <algorithm>
#include <cfenv>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <locale>
#include <new>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "process/everything.hpp"

#include <reportlib/parse.hpp>

using namespace reportlib;
namespace fs = std::filesystem;

extern char **environ; // POSIX leaves its declaration to the program

namespace {

std::vector<std::string> names_in(fs::path const &folder) {
  std::vector<std::string> names;
  for (auto const &entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

// What a library could change of its process.
struct Process {
  std::string c_locale = std::setlocale(LC_ALL, nullptr), cpp_locale = std::locale().name(), folder = fs::current_path().string();
  std::vector<std::string> environment, descriptors, files;
  std::vector<void (*)(int)> signals;
  std::new_handler out_of_memory = std::get_new_handler();
  std::terminate_handler at_the_end = std::get_terminate();
  int rounding = std::fegetround();
  xmlGenericErrorFunc xml_error = xmlGenericError;
  xmlStructuredErrorFunc xml_structured_error = xmlStructuredError;
  void *xml_error_user = xmlGenericErrorContext;
  int xml_entities = xmlSubstituteEntitiesDefaultValue, xml_blanks = xmlKeepBlanksDefaultValue, xml_lines = xmlLineNumbersDefaultValue;

  Process() {
    for (char **variable = environ; *variable; ++variable) environment.emplace_back(*variable);
    if (fs::exists("/proc/self/fd")) descriptors = names_in("/proc/self/fd");
    files = names_in(fs::temp_directory_path());
    for (int number = 1; number < 32; ++number) {
      struct sigaction action{};
      if (sigaction(number, nullptr, &action) == 0) signals.push_back(action.sa_handler);
    }
  }
  bool operator==(Process const &) const = default;
};

// An empty folder for temporary files, which is the working directory too.
class EmptyFolder {
public:
  EmptyFolder() {
    std::string name = (fs::temp_directory_path() / "reportlib-process-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
    setenv("TMPDIR", name.c_str(), 1);
    fs::current_path(path_);
  }
  ~EmptyFolder() {
    fs::current_path(before_);
    unsetenv("TMPDIR");
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  EmptyFolder(EmptyFolder const &) = delete;
  EmptyFolder &operator=(EmptyFolder const &) = delete;
  fs::path const &path() const { return path_; }

private:
  fs::path before_ = fs::current_path(), path_;
};

// Runs `work` and gives what it wrote to standard output and standard error.
template <class Work> std::string printed_by(fs::path const &file, Work work) {
  std::fflush(nullptr);
  int const to = open(file.c_str(), O_CREAT | O_RDWR | O_TRUNC, 0600), out = dup(1), error = dup(2);
  dup2(to, 1), dup2(to, 2);
  work();
  std::fflush(nullptr);
  dup2(out, 1), dup2(error, 2);
  close(to), close(out), close(error);
  std::ifstream in(file);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  fs::remove(file);
  return text;
}

void host_error(void *, char const *, ...) {}
void host_structured_error(void *, xmlError *) {}

struct Dots : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

std::locale with_decimal_comma() { return {std::locale::classic(), new Dots}; }

} // namespace

// The first in this program: nothing of the library has run before.
TEST_CASE("process: the first use of everything, by eight threads at once, gives one result and changes nothing else") {
  EmptyFolder const folder;
  int user = 0;
  xmlSetGenericErrorFunc(&user, host_error);
  xmlSetStructuredErrorFunc(&user, host_structured_error);
  Process const before;
  std::vector<std::string> results(8);
  std::string const printed = printed_by(folder.path() / "printed", [&] {
    std::vector<std::thread> threads;
    for (std::string &result : results) threads.emplace_back([&] { result = tests::everything(); });
    for (std::thread &thread : threads) thread.join();
    (void)tests::everything(); // libxml2's settings are those of a thread
  });
  Process const after;
  for (std::string const &result : results) CHECK(result == results[0]);
  CHECK(results[0].size() > 10'000);
  CHECK(printed == "");
  CHECK(after.environment == before.environment);
  CHECK(after.descriptors == before.descriptors);
  CHECK(after.files == before.files);
  CHECK(after.c_locale == before.c_locale);
  CHECK(after.cpp_locale == before.cpp_locale);
  CHECK((after == before));
  xmlSetGenericErrorFunc(nullptr, nullptr);
  xmlSetStructuredErrorFunc(nullptr, nullptr);
}

TEST_CASE("process: one Parser serves eight threads, all with the same result") {
  Parser const parser;
  Document const expected = parser.parse_file(REPORTLIB_SAMPLE);
  std::vector<Document> results(8);
  std::vector<std::thread> threads;
  for (Document &result : results)
    threads.emplace_back([&] {
      for (int round = 0; round < 3; ++round) result = parser.parse_file(REPORTLIB_SAMPLE);
    });
  for (std::thread &thread : threads) thread.join();
  for (Document const &result : results) CHECK(result == expected);
}

TEST_CASE("process: a locale that the host sets does not change a result") {
  std::string const expected = tests::everything();
  std::locale const before = std::locale::global(with_decimal_comma());
  CHECK(tests::everything() == expected);
  std::locale::global(before);
  // Those of the C library that there are: one with a decimal comma, one whose letters go beyond ASCII.
  for (char const *name : {"C.UTF-8", "de_DE.UTF-8", "de_DE", "tr_TR"}) {
    if (!std::setlocale(LC_ALL, name)) continue;
    CAPTURE(name);
    CHECK(tests::everything() == expected);
  }
  std::setlocale(LC_ALL, "C");
}

#if defined(__GLIBC__) && !defined(REPORTLIB_SANITIZED) // sanitizers have an allocator of their own
// glibc maps blocks from a size on, and takes that size from the largest mapped block that was freed (mallopt(3), M_MMAP_THRESHOLD). The
// largest that a report needs is its own; a library that wants memory kept would show glibc a larger one.
TEST_CASE("process: the allocator's settings stay") {
  constexpr std::size_t size = std::size_t{3} << 20;
  auto const is_mapped = [](std::size_t bytes) {
    std::size_t const before = mallinfo2().hblks;
    void *volatile const block = std::malloc(bytes);
    bool const mapped = mallinfo2().hblks > before;
    std::free(block);
    return mapped;
  };
  (void)tests::everything();
  Parser const parser;
  CHECK(is_mapped(size));
  CHECK_FALSE(is_mapped(size / 2)); // of which glibc has now seen a larger one: the test would notice
}
#endif
