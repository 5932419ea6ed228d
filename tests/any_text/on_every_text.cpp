// Runs a program on many texts, each in a child of this process, which has the library's lexicon already: linked to the program with
// `--wrap=main`, so that the program is compiled as its reader has it.
//
//   example_on_every_text FOLDER… -- ARGUMENT…
//
// In the arguments {} becomes the name of a text and {text} what it says. Prints how often the program ran; fails when it failed on a text.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include <reportlib/reportlib.hpp>

extern "C" int __real_main(int argc, char **argv);

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> texts_below(fs::path const &folder) {
  std::vector<fs::path> found;
  for (auto const &entry : fs::recursive_directory_iterator(folder))
    for (char const *suffix : {".txt", ".md", ".html", ".docx"})
      if (entry.is_regular_file() && entry.path().extension() == suffix) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> arguments_for(fs::path const &text, std::vector<std::string> arguments) {
  for (std::string &argument : arguments) {
    if (argument == "{}") argument = text.string();
    if (argument == "{text}") argument = reportlib::read_source(reportlib::read_file(text)).text;
  }
  return arguments;
}

// What the program returned, below zero the signal that ended it.
int run(std::vector<std::string> arguments) {
  std::cout.flush();
  pid_t const child = fork();
  if (child == 0) {
    if (!std::freopen("/dev/null", "w", stdout)) std::_Exit(125);
    std::vector<char *> argv;
    for (std::string &argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    std::exit(__real_main(static_cast<int>(arguments.size()), argv.data()));
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child) return 125;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

} // namespace

extern "C" int __wrap_main(int argc, char **argv) {
  char **const end = argv + argc, **const bar = std::find_if(argv, end, [](char const *a) { return std::strcmp(a, "--") == 0; });
  std::vector<std::string> program{argv[0]};
  if (bar != end) program.insert(program.end(), bar + 1, end);
  (void)reportlib::Lexicon::builtin();
  std::size_t runs = 0, failures = 0;
  for (char **folder = argv + 1; folder < bar; ++folder) {
    if (!fs::is_directory(*folder)) {
      std::cout << "skipped: no texts in " << *folder << '\n';
      continue;
    }
    for (fs::path const &text : texts_below(*folder)) {
      ++runs;
      int const status = run(arguments_for(text, program));
      if (status == 0) continue;
      ++failures;
      std::cout << text.string() << (status < 0 ? ": ended by signal " : ": returned ") << std::abs(status) << '\n';
    }
  }
  std::cout << runs << " runs, " << failures << " failures\n";
  return runs == 0 || failures > 0 ? 1 : 0;
}
