// Named things: every clause's candidates by all rules, of those that overlap the longest.
#include <algorithm>

#include "grammar/grammar.hpp"
#include "parse/entities/phrase.hpp"
#include "parse/outline/characters.hpp"
#include "parse/stages.hpp"
#include "text/cancel.hpp"

namespace reportlib::parse_stages {
namespace {

// Whole names as they stand. A body whose level or division stands before it has it too: 省|工商联.
void find_names(NameClause &clause) {
  for (std::size_t i = 0; i < clause.size(); ++i) {
    NameToken const &token = clause.tokens[i];
    if (token.part != NamePart::name) continue;
    std::size_t first = i;
    bool const body = (token.type == EntityType::organization || token.type == EntityType::project) && token.row;
    if (body && i > 0 && clause.part(i - 1) == NamePart::unknown && is_one_of(clause.text(i - 1), u"省市县区州旗盟镇乡")) --first;
    // 第十五届|全运会
    while (token.type == EntityType::event && first > 0 &&
           (clause.part(first - 1) == NamePart::ordinal || clause.part(first - 1) == NamePart::level))
      --first;
    bool const field = body && clause.text(clause.size() - 1) == "事业"; // 工会、老龄等事业
    if (!field) clause.add(first, i + 1, token.type);
  }
}

// 人大 and 政协 with their level in an office (区人大|代表), or where they supervise: 接受人大法律监督; not in 人大代表.
void find_supervisors(NameClause &clause) {
  for (std::size_t i = 0; i < clause.size(); ++i) {
    std::string_view const text = clause.text(i);
    if (text == "常委会" && i > 0 && clause.text(i - 1) == "及其") clause.add(i, i + 1, EntityType::organization);
    if (!text.starts_with("人大") && !text.starts_with("政协")) continue;
    if (i > 0 && is_one_of(clause.text(i - 1), u"省市县区州旗")) {
      constexpr std::uint32_t two_characters = 6;
      clause.found.push_back({clause.tokens[i - 1].begin, clause.tokens[i].begin + two_characters, EntityType::organization});
      continue;
    }
    if (text.size() > 6) continue;
    std::string_view const next = clause.text(i + 1);
    if (next == "代表" || next == "委员" || next == "提案" || next == "建议" || next == "议案") continue;
    if (clause.canonical.substr(clause.tokens[i].begin, clause.tokens.back().end - clause.tokens[i].begin).find("监督") != text.npos)
      clause.add(i, i + 1, EntityType::organization);
  }
}

class EntityReader {
public:
  EntityReader(std::string_view canonical, Signs const &signs, Outline const &outline, Lexicon const &lexicon)
      : outline_(outline), regions_(outline.header, lexicon), tokenizer_(canonical, signs, lexicon, regions_),
        clause_{canonical, lexicon, {}, {}} {
    speaker_ = outline.header.speaker.span;
  }

  void read(Sentence const &sentence) {
    for (std::uint32_t i = sentence.span.begin; i < sentence.span.end;) {
      clause_.tokens.clear(), clause_.found.clear();
      std::uint32_t const begin = i;
      i = tokenizer_.read(i, sentence.span.end, clause_.tokens);
      if (clause_.tokens.empty() && i == begin) break;
      if (!speaker_.empty() && speaker_.begin >= begin && speaker_.end <= i)
        clause_.found.push_back({speaker_.begin, speaker_.end, EntityType::person});
      find_names(clause_), find_supervisors(clause_), find_regions(clause_), find_sessions(clause_), find_people(clause_);
      find_titles(clause_), find_heads(clause_), find_quotations(clause_), find_members(clause_);
      take();
    }
  }
  std::vector<Entity> all() { return std::move(all_); }

private:
  bool is_noise(std::uint32_t place) {
    while (noise_ < outline_.noise.size() && outline_.noise[noise_].span.end <= place) ++noise_;
    return noise_ < outline_.noise.size() && outline_.noise[noise_].span.begin <= place;
  }
  void take() {
    auto &found = clause_.found;
    std::stable_sort(found.begin(), found.end(),
                     [](NameCandidate const &a, NameCandidate const &b) { return a.end - a.begin > b.end - b.begin; });
    std::size_t const from = all_.size();
    for (NameCandidate const &c : found) {
      bool const free = std::none_of(all_.begin() + static_cast<std::ptrdiff_t>(from), all_.end(),
                                     [&](Entity const &e) { return e.span.begin < c.end && c.begin < e.span.end; });
      if (free) all_.push_back({{c.begin, c.end}, c.type, std::string(c.id)});
    }
    std::sort(all_.begin() + static_cast<std::ptrdiff_t>(from), all_.end(),
              [](Entity const &a, Entity const &b) { return a.span.begin < b.span.begin; });
    std::erase_if(all_, [&](Entity const &e) { return is_noise(e.span.begin); });
  }

  Outline const &outline_;
  Regions regions_;
  NameTokenizer tokenizer_;
  NameClause clause_;
  Span speaker_;
  std::size_t noise_ = 0;
  std::vector<Entity> all_;
};

} // namespace

std::vector<Entity> entities(std::string_view canonical, Signs const &signs, Outline const &outline, Lexicon const &lexicon,
                             ParseOptions const &options) {
  EntityReader reader(canonical, signs, outline, lexicon);
  text::CancelCheck cancel(options);
  for (Sentence const &sentence : outline.sentences) {
    cancel.at(sentence.span.begin);
    reader.read(sentence);
  }
  return reader.all();
}

} // namespace reportlib::parse_stages
