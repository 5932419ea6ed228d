// What a clause says in words where a number could stand: 与经济增长同步, 高于全国平均水平, 没有提出具体目标. Its frame has no mention.
#include <algorithm>

#include "parse/clause/clause.hpp"

namespace reportlib::parse_stages {
namespace {

constexpr RoleSet relations{Role::in_step, Role::above, Role::below, Role::not_set, Role::reach};

class WordsReader {
public:
  WordsReader(std::string_view canonical, Clauses const &all, std::uint32_t clause, std::vector<Frame> &frames)
      : canonical_(canonical), all_(all), c_(all.clauses[clause]), clause_(clause), frames_(frames) {}

  void read() {
    for (std::uint32_t i = c_.first_token; i < c_.last_token; i = previous_ == no_token ? i + 1 : std::max(i, previous_) + 1) {
      switch (relation_of(all_.tokens[i])) {
      case Role::in_step:
        in_step(i);
        break;
      case Role::above:
      case Role::below:
        comparison(i);
        break;
      case Role::not_set:
        not_set(i);
        break;
      default:
        break;
      }
    }
  }

private:
  std::string_view text(Span span) const { return canonical_.substr(span.begin, span.size()); }

  // 不低于 states a bound before a number and compares before words, its value says which way; 超额 compares with a number only.
  static Role relation_of(Token const &t) {
    if (!relations.contains(t.role)) return Role::none;
    if (t.role == Role::reach) return t.value == WordValue::above ? Role::above : t.value == WordValue::below ? Role::below : t.role;
    return t.value == WordValue::number ? Role::none : t.role;
  }

  // 居民收入增长|与|经济增长|基本同步. What follows (同步推进) makes it another thing, unless it is the change itself (同步增长).
  void in_step(std::uint32_t token) {
    std::uint32_t const last = behind_change(token + 1);
    std::uint32_t const end = all_.tokens[last - 1].span.end;
    if (!ends_member(end)) return;
    std::uint32_t const with = with_before(token);
    if (with == no_token) return;
    Span const basis = without_predicate({all_.tokens[with].span.end, all_.tokens[token].span.begin}, with, token);
    Frame frame = read_frame(canonical_, all_, clause_, with, previous_, token);
    if (!measures(basis) && !names_level(basis) && !measures(frame.subject)) return;
    if (last > token + 1) frame.verb = all_.tokens[last - 1].role;
    add(frame, Role::in_step, basis, last - 1);
  }

  // 增速|高于|全国平均水平. Its end must be what can be compared with: 高于一切 says nothing of a value.
  void comparison(std::uint32_t token) {
    std::uint32_t last = token + 1;
    while (last < c_.last_token && !text({c_.span.begin, all_.tokens[last].span.begin}).ends_with("、")) ++last;
    std::uint32_t const end = last < c_.last_token ? all_.tokens[last].span.begin : c_.span.end;
    Span const basis = trimmed(canonical_, {all_.tokens[token].span.end, end});
    if (basis.empty() || !ends_in_level(basis, token + 1, last)) return;
    // 不超过45个工作日 is a bound.
    if (all_.tokens[token].role == Role::reach && all_.tokens[last - 1].role == Role::time) return;
    Frame const frame = read_frame(canonical_, all_, clause_, token, previous_, last < c_.last_token ? last : no_token);
    // 成效好于预期: what one expects of no measure is no value.
    if (all_.tokens[last - 1].role == Role::commit && !measures(frame.subject) && !frame.rate) return;
    add(frame, relation_of(all_.tokens[token]), basis, last - 1);
  }

  // 没有提出|全年经济增速|具体目标; 经济增长|不设|具体目标.
  void not_set(std::uint32_t token) {
    std::uint32_t aim = token + 1;
    while (aim < c_.last_token && !text(all_.tokens[aim].span).ends_with("目标")) ++aim;
    if (aim == c_.last_token || !ends_member(all_.tokens[aim].span.end)) return;
    Frame frame = read_frame(canonical_, all_, clause_, aim, token, no_token);
    if (frame.subject.empty()) frame = read_frame(canonical_, all_, clause_, token, previous_, aim);
    if (measures(frame.subject)) add(frame, Role::not_set, {}, aim);
  }

  void add(Frame frame, Role relation, Span basis, std::uint32_t last) {
    if (frame.verb == Role::rise) frame.rate = true;
    if (frame.verb == Role::fall) frame.rate_down = true;
    frame.mention.reset();
    frame.verb = relation;
    frame.basis = basis;
    frame.object = frame.predicate = {};
    frame.of = frame.of_before = false;
    frames_.push_back(frame);
    previous_ = last;
  }

  // The member of a list or the clause ends here.
  bool ends_member(std::uint32_t place) const {
    std::string_view const rest = text({place, std::max(place, c_.span.end)});
    for (std::string_view mark : {"、", " ", "\n", "了", "和", "及", "以及"})
      if (rest.starts_with(mark)) return true;
    return rest.empty();
  }

  std::uint32_t behind_change(std::uint32_t i) const {
    while (i < c_.last_token && is_verb_of_change(all_.tokens[i].role) && all_.tokens[i].span.begin == all_.tokens[i - 1].span.end) ++i;
    return i;
  }

  // The word that joins what is compared: 与 rather than 和, which may join the members of either side.
  std::uint32_t with_before(std::uint32_t token) const {
    std::uint32_t const first = previous_ == no_token ? c_.first_token : previous_ + 1;
    for (std::string_view word : {"与", "和"})
      for (std::uint32_t i = token; i-- > first;)
        if (text(all_.tokens[i].span) == word) return i;
    return no_token;
  }

  // 经济增长|基本|保持
  Span without_predicate(Span span, std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = last; i-- > first + 1;) {
      Role const role = all_.tokens[i].role;
      bool const cut = role == Role::adverb || role == Role::reach || role == Role::all || role == Role::attain;
      if (!cut || all_.tokens[i].span.end != trimmed(canonical_, span).end) break;
      span.end = all_.tokens[i].span.begin;
    }
    return trimmed(canonical_, span);
  }

  // Whether a phrase can have a value: it names a change, a rate, a year, a head of a measure.
  bool measures(Span phrase) const {
    for (std::uint32_t i = c_.first_token; i < c_.last_token; ++i) {
      Token const &t = all_.tokens[i];
      if (!phrase.contains(t.span)) continue;
      if (is_verb_of_change(t.role)) return true;
      if (t.role == Role::growth || t.role == Role::rate || t.role == Role::head || t.role == Role::year || t.role == Role::time)
        return true;
    }
    return false;
  }

  // 全市平均, 全国平均水平
  bool names_level(Span basis) const { return text(basis).ends_with("平均") || text(basis).ends_with("水平"); }

  bool ends_in_level(Span basis, std::uint32_t first, std::uint32_t last) const {
    if (names_level(basis)) return true;
    for (std::uint32_t i = first; i < last; ++i) {
      Token const &t = all_.tokens[i];
      if (t.span.end != basis.end) continue;
      return t.role == Role::growth || t.role == Role::rate || t.role == Role::area || t.role == Role::landmark || t.role == Role::year ||
             t.role == Role::time || t.role == Role::commit || t.role == Role::basis || is_verb_of_change(t.role);
    }
    return false;
  }

  std::string_view canonical_;
  Clauses const &all_;
  Clause const &c_;
  std::uint32_t clause_;
  std::uint32_t previous_ = no_token; ///< the last token of the frame before
  std::vector<Frame> &frames_;
};

} // namespace

void words(std::string_view canonical, std::uint32_t clause, Clauses &result) {
  if (result.clauses[clause].roles.has_any(relations)) WordsReader(canonical, result, clause, result.frames).read();
}

} // namespace reportlib::parse_stages
