// Names that their last word tells: place or coined word, core, head.
#include "parse/entities/phrase.hpp"

#include "parse/outline/characters.hpp"

namespace reportlib::parse_stages {
namespace {

// What one of many has: 3个文化广场, 新建口袋公园3座.
bool is_counted(NameClause const &clause, std::size_t first, std::size_t last) {
  return clause.part(last) == NamePart::number || (first > 0 && clause.part(first - 1) == NamePart::number);
}

// Zones that only a coined word tells are one of many where they are counted: 飞线小区255个; but 青岚小区1个.
bool is_one_of_many(NameClause const &clause, std::size_t first, std::size_t head) {
  static constexpr text::CharacterSet counters(u"个家所座处条户项片");
  std::string_view const number = clause.part(head + 1) == NamePart::number ? clause.text(head + 1) : std::string_view{};
  if (number.empty() || !is_one_of(last_character(number), counters) || number == "1个") return false;
  NameEvidence const e = evidence_of(clause, first, head);
  return e.coined && !e.place && !e.body && !e.quote;
}

struct Judged {
  bool named = false;
  EntityType type;
};

Judged judge(NameClause const &clause, NamePhrase const &phrase, std::size_t head) {
  NameToken const &token = clause.tokens[head];
  NameEvidence const e = evidence_of(clause, phrase.first, head);
  EntityType const type = token.type;
  bool const has_words = phrase.first < head;
  switch (token.needs) {
  case Needs::alone:
    return {true, type};
  case Needs::word:
    return {has_words &&
                (e.word || e.proper() || (e.number && type == EntityType::organization) || (e.level && type == EntityType::event)) &&
                (e.proper() || !is_counted(clause, phrase.first, head + 1)),
            type};
  case Needs::proper: {
    bool const by_level = e.level && type == EntityType::organization && has_words && clause.tokens[phrase.first].size() == 3;
    return {(e.proper() || e.site || by_level) && (type != EntityType::programme || e.word || e.coined), type};
  }
  case Needs::coined:
    return {e.coined || e.letters, type};
  case Needs::quote:
    return {e.quote || (e.number && e.word), type};
  case Needs::dated:
    return {e.place && e.number, type};
  case Needs::level:
    return {e.level || e.place || e.body || clause.text(phrase.first) == "中央", type};
  case Needs::launch:
    return {phrase.launched && e.word && (!e.site || e.place), type};
  case Needs::either: {
    bool const work = clause.text(head) == "工程";
    NamePart const begins = clause.part(phrase.first);
    bool const coined = e.coined && (!work || begins == NamePart::unknown || begins == NamePart::surname || begins == NamePart::name);
    if (e.place || e.body || e.site || coined) return {true, EntityType::project};
    std::string_view const where = clause.text(phrase.first);
    bool const town = where.ends_with("城区") || where == "县城" || where == "市区";
    bool const scheme = (phrase.launched || head - phrase.first > 2) && !town && !is_counted(clause, phrase.first, head + 1);
    return {e.quote || (scheme && e.word && work), EntityType::programme};
  }
  default:
    return {false, type};
  }
}

// (一期), （福建段）, 三明段: what belongs to a name behind its head.
std::size_t with_tail(NameClause const &clause, std::size_t last) {
  if (clause.part(last) == NamePart::bracket) return last + 1;
  for (std::size_t i = last; i < last + 4; ++i)
    if (clause.text(i) == "段" && i > last)
      return i + 1;
    else if (clause.part(i) != NamePart::region && clause.part(i) != NamePart::unknown && clause.part(i) != NamePart::surname)
      break;
  return last;
}

// 开发区 where it names itself: only a division, a level or a body goes with it.
std::size_t nearest_names(NameClause const &clause, std::size_t head) {
  std::size_t first = head;
  while (first > 0 && (clause.part(first - 1) == NamePart::region || clause.part(first - 1) == NamePart::level)) --first;
  return first;
}

// 恒山路, 大沙河, 齐村镇小口头村: a few characters before the head, for a division or a river one of no word.
void add_brief(NameClause &clause, std::size_t head) {
  EntityType const type = clause.tokens[head].type;
  std::size_t first = head, characters = 0;
  bool coined = false;
  std::size_t const most = type == EntityType::area ? 2 : 4;
  while (first > 0) {
    NamePart const part = clause.part(first - 1);
    std::size_t const size = clause.tokens[first - 1].size() / 3;
    if (part == NamePart::region || (part == NamePart::head && clause.tokens[first - 1].type == EntityType::region)) break;
    if (is_edge(part) || part == NamePart::number || part == NamePart::quote || part == NamePart::bracket || characters + size > most)
      break;
    bool const ordinary = part == NamePart::weak || part == NamePart::field || part == NamePart::leading || part == NamePart::verbal;
    bool const township = type == EntityType::region && part == NamePart::verbal && first == head; // 奋斗镇
    coined |= township;
    if (part == NamePart::ordinal ||
        (ordinary && !township && (type != EntityType::project || first == head || first < 2 || is_edge(clause.part(first - 2)))))
      break;
    coined |= (part == NamePart::unknown && !is_level(clause.text(first - 1))) || part == NamePart::surname || part == NamePart::letters;
    characters += size;
    --first;
  }
  NamePart const before = first > 0 ? clause.part(first - 1) : NamePart::comma;
  bool const begins = is_edge(before) || before == NamePart::region || before == NamePart::head || before == NamePart::leading ||
                      before == NamePart::verbal;
  if (characters == 0 && before == NamePart::region && type != EntityType::region) return clause.add(first - 1, head + 1, type);
  if (!begins || characters == 0 || (!coined && type != EntityType::project) || (!coined && is_counted(clause, first, head + 1))) return;
  if (before == NamePart::region && type == EntityType::region)
    while (first > 0 && clause.part(first - 1) == NamePart::region) --first;
  if (before == NamePart::head && type == EntityType::region)
    for (NameCandidate const &c : clause.found)
      if (c.type == EntityType::region && c.end == clause.tokens[first].begin) {
        clause.found.push_back({c.begin, clause.tokens[head].end, type});
        return;
      }
  clause.add(first, head + 1, type);
}

} // namespace

void find_heads(NameClause &clause) {
  if (!clause.has(NamePart::head)) return;
  for (std::size_t head = 0; head < clause.size(); ++head) {
    NameToken const &token = clause.tokens[head];
    if (token.part != NamePart::head || token.needs == Needs::session) continue;
    if (token.needs == Needs::brief) {
      add_brief(clause, head);
      continue;
    }
    NamePhrase phrase = phrase_before(clause, head, token.type);
    if (token.needs == Needs::alone && !evidence_of(clause, phrase.first, head).proper()) phrase.first = nearest_names(clause, head);
    Judged judged = judge(clause, phrase, head);
    if (token.needs == Needs::either && (!judged.named || judged.type == EntityType::programme)) {
      phrase = phrase_before(clause, head, EntityType::programme);
      judged = judge(clause, phrase, head);
    }
    bool const created = judged.type == EntityType::programme && head > 0 && clause.text(head - 1) == "创建"; // a title's
    bool const counted = judged.type == EntityType::area && is_one_of_many(clause, phrase.first, head);
    if (judged.named && !created && !counted) clause.add(phrase.first, with_tail(clause, head + 1), judged.type);
  }
}

} // namespace reportlib::parse_stages
