// Titles, awards and lists, which a verb of winning or seeking tells: 获评国际湿地城市, 争创国家低空经济发展示范区.
#include "parse/entities/phrase.hpp"

#include "lexicon/access.hpp"

namespace reportlib::parse_stages {
namespace {

// “八连冠” behind a title is no part of it.
bool names_nothing(NameClause const &clause, std::size_t quotation) {
  constexpr std::uint32_t mark = 3;
  NameToken const &token = clause.tokens[quotation];
  std::string_view const words = clause.canonical.substr(token.begin + mark, token.size() - 2 * mark);
  auto const match = clause.lexicon.longest(TermKind::quotation, words);
  return match && match->length == words.size() && !lexicon::row(*match->term).entity;
}

// Where the last title of the tokens [first, last) ends; `first` when there is none.
std::uint32_t end_of_title(NameClause const &clause, std::size_t first, std::size_t last) {
  std::uint32_t end = clause.tokens[first].begin;
  std::uint32_t const limit = clause.tokens[last - 1].end;
  for (std::size_t i = first; i < last; ++i) {
    NameToken const &token = clause.tokens[i];
    if (token.part == NamePart::name && token.type == EntityType::honour) end = token.end;
    if (token.part == NamePart::quote || token.part == NamePart::bracket) {
      bool const title = token.part == NamePart::quote && !names_nothing(clause, i);
      if (title || end == token.begin) end = token.end;
      continue;
    }
    for (std::uint32_t at = token.begin; at < token.end; at += static_cast<std::uint32_t>(text::character_length(clause.canonical[at])))
      if (auto const match = clause.lexicon.longest(TermKind::title, clause.canonical.substr(at, limit - at)))
        end = std::max(end, at + static_cast<std::uint32_t>(match->length));
  }
  return end;
}

// “全国书院之城”: the words in quotation marks are a title by their level or their end.
bool is_quoted_title(NameClause const &clause, std::size_t i) {
  constexpr std::uint32_t mark = 3;
  static constexpr text::CharacterSet numerals(u"一二三四五六七八九十两双");
  std::string_view const words = clause.canonical.substr(clause.tokens[i].begin + mark, clause.tokens[i].size() - 2 * mark);
  if (numerals.contains(text::code_point(words, 0))) return false; // “六大产业基地”
  for (std::size_t at = 0; at < words.size(); at += text::character_length(words[at]))
    if (auto const match = clause.lexicon.longest(TermKind::title, words.substr(at)); match && at > 0 && at + match->length == words.size())
      return true;
  return false;
}

// 全省 before a title is its level.
std::size_t is_area_word(NameClause const &clause, std::size_t i) {
  return clause.part(i) == NamePart::function && clause.text(i).starts_with("全") ? 1 : 0;
}

// 美丽河湖: a title that needs no level.
bool is_whole_title(NameClause const &clause, std::size_t i) {
  constexpr std::size_t four_characters = 12;
  std::uint32_t const at = clause.tokens[i].begin;
  auto const match = clause.lexicon.longest(TermKind::title, clause.canonical.substr(at));
  if (!match || match->length < four_characters) return false;
  while (i < clause.size() && clause.tokens[i].begin < at + match->length) ++i;
  return clause.part(i) != NamePart::number; // 农业产业园1个 counts
}

bool joins(NameClause const &clause, std::size_t i) { return clause.text(i) == "和" || clause.text(i) == "与" || clause.text(i) == "及"; }

// A whole title of no known end: 天府旅游特色县, 中国最美县域.
bool is_phrase(NameClause const &clause, std::size_t first, std::size_t last) {
  NamePart const begins = clause.part(first), ends = clause.part(last - 1);
  bool const levelled = begins == NamePart::level || begins == NamePart::region || begins == NamePart::ordinal;
  return levelled && last - first >= 3 && (ends == NamePart::common || ends == NamePart::head || ends == NamePart::unknown);
}

bool ends_title(NamePart part) noexcept {
  return part == NamePart::function || part == NamePart::and_so_on || part == NamePart::launch || part == NamePart::award ||
         part == NamePart::comma;
}

// 全国科技进步先进县|创建工作: the title before the word.
void find_created(NameClause &clause, std::size_t at) {
  std::size_t first = at;
  while (first > 0 && !is_edge(clause.part(first - 1))) --first;
  if (first == at) return;
  NamePart const begins = clause.part(first);
  bool const levelled = begins == NamePart::level || begins == NamePart::quote || is_whole_title(clause, first);
  if (levelled && end_of_title(clause, first, at) == clause.tokens[at - 1].end) clause.add(first, at, EntityType::honour);
}

} // namespace

void find_titles(NameClause &clause) {
  bool const framed =
      clause.has(NamePart::award) || clause.has(NamePart::bid) || clause.has(NamePart::foster) || clause.has(NamePart::follow);
  if (!framed) return;
  for (std::size_t i = 0; i + 1 < clause.size(); ++i) {
    NamePart const frame = clause.part(i);
    if (frame == NamePart::foster && clause.text(i) == "创建") find_created(clause, i);
    bool const made = frame == NamePart::follow && clause.text(i) == "打造";
    if (frame != NamePart::award && frame != NamePart::bid && frame != NamePart::foster && !made) continue;
    for (std::size_t first = i + 1; first < clause.size();) {
      while (clause.part(first) == NamePart::number || clause.part(first) == NamePart::weak || clause.part(first) == NamePart::leading ||
             clause.text(first) == "—" || clause.text(first) == "——" || clause.text(first) == "为" || clause.text(first) == "了")
        ++first;
      std::size_t last = first + is_area_word(clause, first);
      auto const next_quote = [&] { return clause.part(last) == NamePart::quote && clause.part(last - 1) == NamePart::quote; };
      while (last < clause.size() && !ends_title(clause.part(last)) && !(last > first && next_quote())) ++last;
      // 夜间文化和旅游消费集聚区: the title goes on where it has not ended yet.
      if (last > first && joins(clause, last) && end_of_title(clause, first, last) == clause.tokens[first].begin)
        for (++last; last < clause.size() && !ends_title(clause.part(last));) ++last;
      if (last == first || clause.part(first) == NamePart::verb) break;
      // The level of a title may stand behind its giver.
      NamePart const head = clause.part(first);
      bool const quoted = head == NamePart::quote && is_quoted_title(clause, first);
      bool const levelled = head == NamePart::level || head == NamePart::letters || is_whole_title(clause, first) || quoted ||
                            head == NamePart::ordinal || (head == NamePart::name && clause.tokens[first].type == EntityType::honour);
      if (frame == NamePart::award || levelled || first > i + 1) {
        std::uint32_t end = end_of_title(clause, first, last);
        if (end == clause.tokens[first].begin && frame == NamePart::award && is_phrase(clause, first, last))
          end = clause.tokens[last - 1].end;
        bool const trial = clause.text(i) == "获批" && clause.canonical.substr(0, end).ends_with("试点");
        if (end > clause.tokens[first].begin)
          clause.found.push_back({clause.tokens[first].begin, end, trial ? EntityType::programme : EntityType::honour});
        else if (first == i + 1)
          break;
      } else
        break;
      if (clause.part(last) == NamePart::quote)
        first = last;
      else if (clause.part(last) == NamePart::comma || joins(clause, last))
        first = last + 1;
      else
        break;
    }
  }
}

} // namespace reportlib::parse_stages
