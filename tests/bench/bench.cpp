// Speed of each stage and of the whole in MB of UTF-8 a second on one core, against ICU's decoding of the same bytes.
//
//   bench [FILE…] [--json OUT]        without FILE: the sample report
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include <sys/resource.h>
#include <unicode/unistr.h>

#include "parse/clause/clause.hpp"
#include "parse/stages.hpp"
#include "text/text.hpp"

#include <reportlib/reportlib.hpp>

namespace {

using namespace reportlib;
namespace stages = parse_stages;
using Clock = std::chrono::steady_clock;

constexpr int rounds = 7;
constexpr std::size_t least_bytes = 4'000'000; ///< of a round: the files are read again until they are as many

std::string read(std::string const &path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(path + ": cannot be opened");
  return {std::istreambuf_iterator<char>(in), {}};
}

double seconds(std::function<void()> const &work) {
  auto const begin = Clock::now();
  work();
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// Seconds of each stage over all texts, each round the sum over the texts.
struct Stage {
  char const *name;
  std::vector<double> rounds;
};

class Bench {
public:
  explicit Bench(std::vector<std::string> const &texts) : texts_(texts) {
    for (std::string const &text : texts) bytes_ += text.size();
    repeats_ = std::max<std::size_t>(1, least_bytes / std::max<std::size_t>(bytes_, 1));
  }

  void run() {
    for (int round = 0; round < rounds; ++round) {
      for (Stage &stage : stages_) stage.rounds.push_back(0);
      icu_.push_back(0), whole_.push_back(0);
      for (std::size_t i = 0; i < repeats_; ++i)
        for (std::string const &text : texts_) {
          icu_.back() += seconds([&] { units_ += static_cast<std::size_t>(icu::UnicodeString::fromUTF8(text).length()); });
          whole_.back() += seconds([&] { units_ += parser_.parse(text).mentions().size(); });
          one(text);
        }
    }
  }

  double mb_s(std::vector<double> const &times) const { return static_cast<double>(bytes_ * repeats_) / 1e6 / median(times); }
  double whole() const { return mb_s(whole_); }
  double icu() const { return mb_s(icu_); }
  std::vector<Stage> const &all_stages() const { return stages_; }
  std::size_t checksum() const { return units_; }

private:
  void time(std::size_t stage, std::function<void()> const &work) { stages_[stage].rounds.back() += seconds(work); }

  // The composition of src/parse/parse.cpp with a clock between the stages.
  void one(std::string const &bytes) {
    Lexicon const &lexicon = parser_.lexicon();
    Staged<std::string> decoded;
    text::Text text;
    Staged<stages::Outline> outline;
    Staged<std::vector<Mention>> recognized;
    std::vector<Mention> mentions;
    stages::Clauses clauses;
    std::vector<Observation> observations;
    Document doc;
    std::string json;
    time(0, [&] { decoded = text::decode(bytes, Encoding::automatic, false); });
    time(1, [&] { text = text::normalize(std::move(decoded.value)); });
    std::optional<stages::Signs> signs;
    time(2, [&] {
      auto joined = stages::join_lines(std::move(text), lexicon);
      text = std::move(joined.text);
      signs.emplace(text.canonical, lexicon::Access::signs(lexicon));
      outline = stages::outline(text.canonical, *signs, std::move(joined.blocks), std::move(joined.page_marks), lexicon, {});
    });
    time(3, [&] { recognized = stages::recognize(text.canonical, *signs, outline.value, lexicon); });
    time(4, [&] { mentions = stages::resolve(text.canonical, outline.value, std::move(recognized.value), lexicon); });
    time(5, [&] { clauses = stages::clauses(text.canonical, *signs, outline.value, mentions, lexicon); });
    time(6, [&] { observations = stages::relate(text.canonical, *signs, outline.value, mentions, clauses, lexicon); });
    std::vector<Entity> entities;
    time(7, [&] { entities = stages::entities(text.canonical, *signs, outline.value, lexicon); });
    time(8, [&] {
      auto genre = stages::genre(text.canonical, *signs, outline.value, lexicon);
      doc = stages::assemble(std::move(text), {}, std::move(outline.value), std::move(genre), std::move(mentions), std::move(entities),
                             std::move(observations), {}, {});
    });
    time(9, [&] { json = to_json(doc); });
    units_ += json.size();
  }

  std::vector<std::string> const &texts_;
  std::size_t bytes_ = 0, repeats_ = 1, units_ = 0;
  Parser const parser_;
  std::vector<Stage> stages_ = {{"decode", {}}, {"normalize", {}}, {"outline", {}},  {"recognize", {}}, {"resolve", {}},
                                {"clause", {}}, {"relate", {}},    {"entities", {}}, {"assemble", {}},  {"json", {}}};
  std::vector<double> icu_, whole_;
};

std::size_t peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

// What parsing adds to the peak of the process, over the text's size; asked first, of a text long enough to tell.
double memory_over_text(std::string const &report) {
  std::string text;
  while (text.size() < 2 * least_bytes) text += report + '\n';
  std::size_t const before = peak_bytes();
  Document const doc = parse(text);
  return static_cast<double>(peak_bytes() - before) / static_cast<double>(doc.text().size());
}

void write_json(std::string const &path, Bench const &bench, double memory) {
  std::FILE *const out = std::fopen(path.c_str(), "w");
  if (!out) throw Error(path + ": cannot be written");
  std::fprintf(out, "{\"whole\": {\"mb_s\": %.2f, \"to_icu\": %.4f, \"memory_over_text\": %.2f}, \"icu_decode_mb_s\": %.1f, \"stages\": {",
               bench.whole(), bench.whole() / bench.icu(), memory, bench.icu());
  char const *comma = "";
  for (Stage const &stage : bench.all_stages()) {
    std::fprintf(out, "%s\"%s\": %.2f", comma, stage.name, bench.mb_s(stage.rounds));
    comma = ", ";
  }
  std::fprintf(out, "}}\n");
  std::fclose(out);
}

int run(std::vector<std::string> const &arguments) {
  std::vector<std::string> texts;
  std::string json;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] != "--json")
      texts.push_back(read(arguments[i]));
    else if (++i < arguments.size())
      json = arguments[i];
    else
      throw Error("--json needs a file");
  }
  if (texts.empty()) texts.push_back(read(REPORTLIB_SAMPLE));
  (void)Lexicon::builtin(); // made once a process, not a text
  double const memory = memory_over_text(texts.front());
  Bench bench(texts);
  bench.run();
  for (Stage const &stage : bench.all_stages()) std::printf("%-12s %8.1f MB/s\n", stage.name, bench.mb_s(stage.rounds));
  std::printf("%-12s %8.1f MB/s  (%.3f of ICU's decoding, %.1f MB/s)\n", "whole", bench.whole(), bench.whole() / bench.icu(), bench.icu());
  std::printf("peak memory  %8.1f times the text\n", memory);
  if (!json.empty()) write_json(json, bench, memory);
  return bench.checksum() == 0;
}

} // namespace

int main(int argc, char **argv) {
  try {
    return run({argv + 1, argv + argc});
  } catch (std::exception const &error) {
    std::fprintf(stderr, "bench: %s\n", error.what());
    return 1;
  }
}
