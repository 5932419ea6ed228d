// What must not grow: memory over the text, the start, time a byte of long and of odd texts; and what must: the speed of two threads.
// One thread is timed by its processor time, so that what else runs on the machine counts less.
//
//   bench_scale [FILE…] [--benchmark_format=json]        ordinary text is made of the files, or of the reports that are there
#include <atomic>
#include <cstdio>
#include <functional>
#include <thread>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <benchmark/benchmark.h>

#include "clock.hpp"
#include "odd.hpp"
#include "texts.hpp"

#include <reportlib/reportlib.hpp>

namespace {

using namespace reportlib;

constexpr std::size_t million = 1'000'000;

std::size_t peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

// A process of its own does the work, from a state in which nothing was parsed, and tells one number.
template <class Work> double in_a_child(Work const &work) {
  int ends[2];
  if (pipe(ends) != 0) throw Error("no pipe");
  pid_t const child = fork();
  if (child == 0) {
    double const told = work();
    _exit(write(ends[1], &told, sizeof told) == sizeof told ? 0 : 1);
  }
  double told = 0;
  bool const read_all = child > 0 && read(ends[0], &told, sizeof told) == sizeof told;
  close(ends[0]), close(ends[1]);
  if (child > 0) waitpid(child, nullptr, 0);
  if (!read_all) throw Error("the child process failed");
  return told;
}

double memory_over_text(std::string const &text) {
  (void)Lexicon::builtin();
  std::size_t const before = peak_bytes();
  Document const doc = parse(text);
  return static_cast<double>(peak_bytes() - before) / static_cast<double>(text.size());
}

void memory(benchmark::State &state, std::string const &text) {
  double ratio = 0;
  for ([[maybe_unused]] auto _ : state) ratio = in_a_child([&] { return memory_over_text(text); });
  state.counters["over_text"] = ratio;
}

void load_lexicon(benchmark::State &state) {
  for ([[maybe_unused]] auto _ : state)
    state.SetIterationTime(in_a_child([] { return bench::seconds([] { return &Lexicon::builtin(); }); }));
}

void first_document(benchmark::State &state, std::string const &text) {
  for ([[maybe_unused]] auto _ : state) state.SetIterationTime(in_a_child([&] { return bench::seconds([&] { return parse(text); }); }));
}

// One Parser, the reports handed out one by one, again and again where they are few.
void threads(benchmark::State &state, bench::TextSet const &set, unsigned count) {
  Parser const parser;
  std::size_t const passes = 1 + 10 * million / set.bytes(), reports = passes * set.texts.size();
  for ([[maybe_unused]] auto _ : state) {
    std::atomic<std::size_t> next = 0;
    std::vector<std::thread> all;
    for (unsigned i = 0; i < count; ++i)
      all.emplace_back([&] {
        for (std::size_t k = next++; k < reports; k = next++) benchmark::DoNotOptimize(parser.parse(set.texts[k % set.texts.size()]));
      });
    for (std::thread &thread : all) thread.join();
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(passes * set.bytes()));
}

// Once before it is timed, like the reports of bench_speed: a virtual machine gives memory that was never used slowly.
void parse_text(benchmark::State &state, std::string const &text) {
  benchmark::DoNotOptimize(parse(text));
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(parse(text));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

benchmark::internal::Benchmark *add(std::string const &name, std::function<void(benchmark::State &)> work) {
  return benchmark::RegisterBenchmark(name.c_str(), std::move(work))->Repetitions(5)->ReportAggregatesOnly();
}

} // namespace

int main(int argc, char **argv) {
  benchmark::Initialize(&argc, argv);
  try {
    auto const sets = bench::real_sets({argv + 1, argv + argc});
    bench::TextSet const &ordinary = sets.front(), &all = sets.back();
    // First what needs a process in which nothing was parsed yet.
    add("memory", [&](auto &state) { memory(state, bench::joined(ordinary, 8 * million)); })->Iterations(1);
    add("lexicon", load_lexicon)->UseManualTime()->Iterations(1)->Repetitions(25);
    add("first document", [&](auto &state) { first_document(state, ordinary.texts.front()); })
        ->UseManualTime()
        ->Iterations(1)
        ->Repetitions(25);
    for (unsigned count : {1U, 2U})
      add("threads/" + std::to_string(count), [&, count](auto &state) { threads(state, all, count); })
          ->UseRealTime()
          ->MeasureProcessCPUTime();
    // They are timed in turn by ./dev bench, and more often than the rest, for each of them is compared with the first.
    constexpr int repetitions = 9;
    for (std::size_t length : {1, 10, 100}) // the same bytes in all for each
      add("length/" + std::to_string(length), [&, length](auto &state) { parse_text(state, bench::joined(ordinary, length * million)); })
          ->Iterations(static_cast<benchmark::IterationCount>(100 / length))
          ->Repetitions(repetitions);
    for (bench::OddText const &text : bench::odd_texts())
      add(std::string("odd/") + text.name, [&](auto &state) { parse_text(state, text.make(million)); })
          ->Iterations(1)
          ->Repetitions(repetitions);
    benchmark::RunSpecifiedBenchmarks();
  } catch (std::exception const &error) {
    std::fprintf(stderr, "bench_scale: %s\n", error.what());
    return 1;
  }
}
