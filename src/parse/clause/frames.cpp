// The frames of a clause, one for each quantity, and what one of them says of the next.
#include "parse/clause/clause.hpp"

namespace reportlib::parse_stages {
namespace {

// 空气质量|在全国|168个|城市中|居第5位: what is ranked stands before the count of those that it is ranked among.
void rank_among(std::string_view canonical, Clauses const &all, Frame &count, Frame &rank) {
  std::string_view const between =
      canonical.substr(all.tokens[count.token].span.end, all.tokens[rank.token].span.begin - all.tokens[count.token].span.end);
  if (between.find("、") != between.npos) return;
  // The nearest 在 or verb of ranking before the count, with nothing but an area between them.
  for (std::uint32_t i = count.token; i-- > all.clauses[count.clause].first_token;) {
    Token const &t = all.tokens[i];
    if (t.role == Role::area || t.role == Role::of) continue;
    bool const ranks = t.role == Role::stand, among = ranks || canonical.substr(t.span.begin, t.span.size()) == "在";
    if (!among) return;
    count.setting = true;
    Span const subject{count.subject.begin, std::min(count.subject.end, t.span.begin)};
    rank.subject = subject.begin < subject.end ? trimmed(canonical, subject) : Span{};
    return;
  }
}

} // namespace

void frame(std::string_view canonical, std::vector<Mention> const &mentions, std::uint32_t clause, std::vector<Mark> const &marks,
           std::size_t &mark, Clauses &result) {
  Clause const &c = result.clauses[clause];
  if (!c.roles.contains(Role::quantity)) return words(canonical, clause, result);
  auto const next_quantity = [&] {
    while (mark < marks.size() && marks[mark].token < c.last_token) {
      std::uint32_t const i = marks[mark++].token;
      if (i >= c.first_token && result.tokens[i].role == Role::quantity) return i;
    }
    return no_token;
  };
  std::uint32_t previous = no_token;
  for (std::uint32_t i = next_quantity(), next = no_token; i != no_token; previous = i, i = next) {
    next = next_quantity();
    auto const *quantity = std::get_if<Quantity>(&mentions[result.tokens[i].mention].value);
    bool const rank = quantity && quantity->kind == QuantityKind::rank;
    result.frames.push_back(read_frame(canonical, result, clause, i, previous, next, rank));
    Frame &read = result.frames.back();
    if (rank && previous != no_token) rank_among(canonical, result, result.frames[result.frames.size() - 2], read);
    // 比1997年的1050亿元|增长45%: the change is against that year too.
    if (previous != no_token && is_verb_of_change(read.verb) && read.base == no_token && read.subject.empty()) {
      Frame const &before = result.frames[result.frames.size() - 2];
      if (before.from && before.of_before) read.base = before.time;
    }
  }
}

} // namespace reportlib::parse_stages
