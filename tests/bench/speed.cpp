// Speed of the whole parse and of each stage, report by report with the report in cache, beside ICU's decoding of the same bytes.
//
//   bench_speed [FILE…] [--benchmark_filter=whole/dev] [--benchmark_format=json]
//
// `whole/SET` and `stages/SET`: an iteration is every report of the set once; its time is the sum of the medians of the reports.
#include <functional>

#include <benchmark/benchmark.h>
#include <unicode/unistr.h>

#include "allocations.hpp"
#include "clock.hpp"
#include "stages.hpp"
#include "texts.hpp"

#include <reportlib/reportlib.hpp>

namespace {

using namespace reportlib;

std::size_t quantities(Document const &doc) {
  auto const all = doc.mentions();
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [](Mention const &m) { return std::holds_alternative<Quantity>(m.value); }));
}

void count(benchmark::State &state, bench::TextSet const &set, Parser const &parser) {
  std::size_t found = 0, allocated = 0;
  for (std::string const &text : set.texts) {
    std::size_t const before = bench::allocations();
    Document const doc = parser.parse(text);
    allocated += bench::allocations() - before;
    found += quantities(doc);
  }
  auto const reports = static_cast<double>(set.texts.size());
  state.counters["allocations_per_report"] = static_cast<double>(allocated) / reports;
  state.counters["reports"] = reports;
  state.counters["bytes"] = static_cast<double>(set.bytes());
  state.counters["quantities"] = static_cast<double>(found);
}

// Every report is parsed and decoded in turn, so that both see the same machine.
void time_whole(benchmark::State &state, bench::TextSet const &set, Parser const &parser) {
  bench::InCache parsing, decoding;
  for ([[maybe_unused]] auto _ : state) {
    bench::InCache sum;
    for (std::string const &text : set.texts) {
      sum += bench::seconds_in_cache([&] { return parser.parse(text); });
      decoding += bench::seconds_in_cache([&] { return icu::UnicodeString::fromUTF8(text); });
    }
    state.SetIterationTime(sum.all);
    parsing += sum;
  }
  auto const passes = static_cast<double>(state.iterations());
  state.counters["seconds"] = parsing.all / passes;
  state.counters["icu_seconds"] = decoding.all / passes;
  state.counters["of_icu"] = decoding.all / parsing.all;
  state.counters["of_icu_first"] = decoding.first / parsing.first;
  count(state, set, parser);
}

void time_stages(benchmark::State &state, bench::TextSet const &set, Parser const &parser) {
  bench::StageTimes sums{};
  for ([[maybe_unused]] auto _ : state) {
    double whole = 0;
    for (std::string const &text : set.texts) {
      (void)bench::stage_times(text, parser.lexicon());
      std::array<bench::StageTimes, bench::timings> rows;
      for (bench::StageTimes &row : rows) row = bench::stage_times(text, parser.lexicon());
      for (std::size_t stage = 0; stage < sums.size(); ++stage) {
        std::array<double, bench::timings> column;
        std::transform(rows.begin(), rows.end(), column.begin(), [&](bench::StageTimes const &row) { return row[stage]; });
        double const median = bench::median(column);
        sums[stage] += median, whole += median;
      }
    }
    state.SetIterationTime(whole);
  }
  for (std::size_t stage = 0; stage < sums.size(); ++stage)
    state.counters[bench::stage_names[stage]] = sums[stage] / static_cast<double>(state.iterations());
  state.counters["bytes"] = static_cast<double>(set.bytes());
}

// A small set is read more often.
void add(std::string const &what, bench::TextSet const &set, std::function<void(benchmark::State &)> work) {
  constexpr std::size_t least_bytes = 2'000'000;
  benchmark::RegisterBenchmark((what + "/" + set.name).c_str(), std::move(work))
      ->UseManualTime()
      ->Iterations(static_cast<benchmark::IterationCount>(1 + least_bytes / set.bytes()))
      ->Repetitions(5)
      ->ReportAggregatesOnly();
}

} // namespace

int main(int argc, char **argv) {
  benchmark::Initialize(&argc, argv);
  try {
    auto sets = bench::real_sets({argv + 1, argv + argc});
    sets.push_back(bench::many_numbers()), sets.push_back(bench::few_numbers());
    Parser const parser;
    for (bench::TextSet const &set : sets) {
      add("whole", set, [&](benchmark::State &state) { time_whole(state, set, parser); });
      add("stages", set, [&](benchmark::State &state) { time_stages(state, set, parser); });
    }
    benchmark::RunSpecifiedBenchmarks();
  } catch (std::exception const &error) {
    std::fprintf(stderr, "bench_speed: %s\n", error.what());
    return 1;
  }
}
