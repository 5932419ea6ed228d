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
    bool const body = (token.type == EntityType::organization || token.type == EntityType::project) && token.listed;
    if (body && i > 0 && clause.part(i - 1) == NamePart::unknown && is_level(clause.text(i - 1))) --first;
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
  if (!clause.has(NamePart::body)) return;
  for (std::size_t i = 0; i < clause.size(); ++i) {
    if (clause.part(i) != NamePart::body) continue;
    if (clause.text(i + 1) == "及其" && clause.text(i + 2) == "常委会") clause.add(i + 2, i + 3, EntityType::organization);
    if (i > 0 && is_level(clause.text(i - 1))) {
      clause.add(i - 1, i + 1, EntityType::organization);
      continue;
    }
    std::string_view const next = clause.text(i + 1);
    if (next == "代表" || next == "委员" || next == "提案" || next == "建议" || next == "议案") continue;
    if (clause.canonical.substr(clause.tokens[i].begin, clause.tokens.back().end - clause.tokens[i].begin).find("监督") !=
        std::string_view::npos)
      clause.add(i, i + 1, EntityType::organization);
  }
}

class EntityReader {
public:
  EntityReader(std::string_view canonical, Signs const &signs, Outline const &outline, Lexicon const &lexicon)
      : outline_(outline), regions_(outline.header, lexicon), tokenizer_(canonical, signs, lexicon, regions_), signs_(signs),
        clause_{canonical, lexicon, {}, {}, 0} {
    speaker_ = outline.header.speaker.span;
  }

  void read(Sentence const &sentence) {
    for (std::uint32_t i = sentence.span.begin; i < sentence.span.end;) {
      clause_.tokens.clear(), clause_.found.clear();
      std::uint32_t const begin = i;
      if (std::uint32_t const end = end_of_clause(i, sentence.span.end); !has_name(i, end)) {
        i = end;
        continue;
      }
      i = tokenizer_.read(i, sentence.span.end, clause_.tokens);
      if (clause_.tokens.empty() && i == begin) break;
      clause_.parts = 0;
      for (NameToken const &token : clause_.tokens) clause_.parts |= 1u << static_cast<unsigned>(token.part);
      if (!speaker_.empty() && speaker_.begin >= begin && speaker_.end <= i)
        clause_.found.push_back({speaker_.begin, speaker_.end, EntityType::person});
      find_names(clause_), find_supervisors(clause_), find_regions(clause_), find_sessions(clause_), find_people(clause_);
      find_titles(clause_), find_heads(clause_), find_quotations(clause_), find_members(clause_);
      take();
    }
  }
  std::vector<Entity> all() { return std::move(all_); }

private:
  // Up to ，。； and the like or `end`; a quotation may go on behind it.
  [[nodiscard]] std::uint32_t end_of_clause(std::uint32_t begin, std::uint32_t end) const {
    static constexpr text::CharacterSet brackets(u"()[]（）【】〔〕");
    constexpr std::uint32_t most = 3000; // bytes
    end = std::min(end, begin + most);
    while (end > begin && (static_cast<unsigned char>(clause_.canonical[end - 1]) & 0x80) && end < clause_.canonical.size() &&
           (static_cast<unsigned char>(clause_.canonical[end]) & 0xC0) == 0x80)
      --end;
    std::uint32_t stop = signs_.next(begin, end, Sought::stops);
    while (stop < end && brackets.contains(text::code_point(clause_.canonical, stop))) stop = signs_.next(stop + 1, end, Sought::stops);
    return stop < end ? stop + static_cast<std::uint32_t>(character_length(clause_.canonical[stop])) : end;
  }
  // Whether a place from `begin` to `end` may tell a name; asked from left to right.
  bool has_name(std::uint32_t begin, std::uint32_t end) {
    auto const names = signs_.names();
    while (name_ < names.size() && names[name_] < begin) ++name_;
    if (!speaker_.empty() && speaker_.begin < end && speaker_.end > begin) return true;
    for (; name_ < names.size() && names[name_] < end; ++name_)
      if (tokenizer_.tells_name(names[name_], end)) return true;
    return false;
  }
  bool is_noise(std::uint32_t place) {
    std::uint32_t const begin = clause_.tokens.front().begin;
    while (noise_ < outline_.noise.size() && outline_.noise[noise_].span.end <= begin) ++noise_;
    for (std::size_t i = noise_; i < outline_.noise.size() && outline_.noise[i].span.begin <= place; ++i)
      if (place < outline_.noise[i].span.end) return true;
    return false;
  }
  void take() {
    auto &found = clause_.found;
    std::stable_sort(found.begin(), found.end(),
                     [](NameCandidate const &a, NameCandidate const &b) { return a.end - a.begin > b.end - b.begin; });
    std::size_t const from = all_.size();
    for (NameCandidate const &c : found) {
      if (is_noise(c.begin)) continue;
      bool const free = std::none_of(all_.begin() + static_cast<std::ptrdiff_t>(from), all_.end(),
                                     [&](Entity const &e) { return e.span.begin < c.end && c.begin < e.span.end; });
      if (free) all_.push_back({{c.begin, c.end}, c.type, std::string(c.id)});
    }
    std::sort(all_.begin() + static_cast<std::ptrdiff_t>(from), all_.end(),
              [](Entity const &a, Entity const &b) { return a.span.begin < b.span.begin; });
  }

  Outline const &outline_;
  Regions regions_;
  NameTokenizer tokenizer_;
  Signs const &signs_;
  NameClause clause_;
  Span speaker_;
  std::size_t noise_ = 0, name_ = 0;
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
