#include "stages.hpp"

#include <chrono>
#include <cstddef>
#include <utility>

#include <benchmark/benchmark.h>

#include "parse/clause/clause.hpp"
#include "parse/stages.hpp"
#include "text/text.hpp"

#include <reportlib/reportlib.hpp>

namespace reportlib::bench {
namespace {

class Laps {
public:
  void next() {
    auto const now = Clock::now();
    times_[stage_++] = std::chrono::duration<double>(now - begin_).count();
    begin_ = now;
  }
  [[nodiscard]] StageTimes const &times() const noexcept { return times_; }

private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point begin_ = Clock::now();
  std::size_t stage_ = 0;
  StageTimes times_{};
};

} // namespace

// The composition of src/parse/analysis.cpp and parse.cpp.
StageTimes stage_times(std::string_view bytes, Lexicon const &lexicon) {
  namespace stages = parse_stages;
  Laps laps;
  Source source = read_source(bytes);
  laps.next();
  text::Text normalized = text::normalize(std::move(source.text));
  laps.next();
  auto joined = stages::join_lines(std::move(normalized), lexicon);
  text::Text text = std::move(joined.text);
  std::string_view const canonical = text.canonical;
  stages::Signs const signs(canonical, lexicon::Access::signs(lexicon));
  auto outline = stages::outline(canonical, signs, std::move(joined.blocks), std::move(joined.page_marks), lexicon, {}).value;
  laps.next();
  auto recognized = stages::recognize(canonical, signs, outline, lexicon, {}).value;
  laps.next();
  auto mentions = stages::resolve(canonical, outline, std::move(recognized), lexicon);
  laps.next();
  auto entities = stages::entities(canonical, signs, outline, lexicon, {});
  laps.next();
  auto const clauses = stages::clauses(canonical, signs, outline, mentions, lexicon);
  laps.next();
  auto observations = stages::relate(canonical, signs, outline, mentions, entities, clauses, lexicon).value;
  laps.next();
  auto genre = stages::genre(canonical, signs, outline, lexicon);
  auto glossary = stages::glossary(canonical, outline, mentions);
  Document const document = stages::assemble(std::move(text), std::move(source), std::move(outline), std::move(genre), std::move(mentions),
                                             std::move(entities), std::move(observations), std::move(glossary), {});
  laps.next();
  benchmark::DoNotOptimize(to_json(document));
  laps.next();
  return laps.times();
}

} // namespace reportlib::bench
