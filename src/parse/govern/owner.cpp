// Whose a value is when the sentence speaks of a single place, firm or park: 东山开发区发展加快，入驻企业30家.
#include <algorithm>

#include "grammar/words.hpp"
#include "parse/govern/govern.hpp"

namespace reportlib::parse_stages {
namespace {

bool may_begin_predicate(Role r) {
  return r == Role::make || r == Role::attain || r == Role::create || r == Role::work || r == Role::happen || r == Role::reach ||
         r == Role::invest || r == Role::become || r == Role::place || r == Role::stand || is_verb_of_change(r);
}

// 东山|科技: a name, with the kind of site or not. 科技 alone is none, nor is what makes the site one of many: 主要|流域, 沿海|港口.
bool is_name(Reading const &r, Span words) {
  constexpr std::size_t shortest = 6;
  std::string_view name = r.text(words);
  if (name.find("、") != name.npos || grammar::ends_with_lead(name, lexicon::Lead::not_named, r.lexicon)) return false;
  while (grammar::ends_with_lead(name, lexicon::Lead::kind_of_site, r.lexicon))
    name = name.substr(0, grammar::find_last_lead(name, lexicon::Lead::kind_of_site, r.lexicon));
  return name.size() >= shortest && !grammar::ends_with_lead(name, lexicon::Lead::not_named, r.lexicon);
}

// 东山|组团, 经济|开发区: the name before the noun, which is no list (东山、西山园区) and not one of many (等3个园区).
Span named_site(Reading const &r, Clause const &clause, std::uint32_t token, bool as_object = false) {
  Token const &t = r.token(token);
  if (t.role != Role::site) return {};
  std::uint32_t first = token;
  auto const inside = [](Role role) { return role == Role::noun || role == Role::generic || role == Role::head; }; // 县|城|工业园区
  while (first > clause.first_token && inside(r.token(first - 1).role)) --first;
  if (first > clause.first_token && r.token(first - 1).role == Role::quantity) return {}; // 8个|重点产业园
  std::uint32_t const begin = first > clause.first_token ? r.token(first - 1).span.end : clause.span.begin;
  bool const named = is_name(r, {begin, t.span.begin});
  // 高新区…, 推进组团建设: there is one of it.
  bool const behind_verb = as_object && token > clause.first_token && r.token(token - 1).span.end == t.span.begin &&
                           may_begin_predicate(r.token(token - 1).role);
  bool const single = (behind_verb || t.span.begin == head_of(r, clause)) &&
                      grammar::ends_with_lead(r.text(t.span), lexicon::Lead::single_place, r.lexicon);
  if (single) return t.span;
  return named ? Span{trimmed_begin(r.canonical, {begin, t.span.end}), t.span.end} : Span{};
}

// A township, whose name has two or three characters: 东山镇 at the head of its clause or right before the number.
Span township_of(Reading const &r, Clause const &clause, std::uint32_t number) {
  constexpr std::uint32_t noun = 3, shortest = 6, longest = 9;
  std::uint32_t const head = head_of(r, clause), end = number < clause.last_token ? r.token(number).span.begin : clause.span.end;
  std::uint32_t begin = clause.span.begin;
  for (std::uint32_t i = clause.first_token; i < std::min(number, clause.last_token); ++i) begin = r.token(i).span.end;
  auto const is_township = [&](Span name) {
    std::string_view const text = r.text(name), words = text.substr(0, name.size() - noun);
    std::string_view const rest = r.canonical.substr(name.end, 3);
    bool const goes_on = rest == "、" || rest == "村" || rest == "（"; // 东山镇、西山镇, 乡镇村
    bool whole = !goes_on && is_of_word(r.canonical[name.begin]);      // no word stands in it: 新增|镇
    for (std::uint32_t i = clause.first_token; whole && i < clause.last_token; ++i)
      whole = r.token(i).span.end <= name.begin || r.token(i).span.begin >= name.end;
    return whole && words.size() >= shortest && words.size() <= longest &&
           grammar::ends_with_lead(text, lexicon::Lead::township, r.lexicon) &&
           !grammar::ends_with_lead(words, lexicon::Lead::no_township, r.lexicon);
  };
  if (number < clause.last_token && begin < end && is_township({begin, end})) return {begin, end};
  for (std::uint32_t size : {shortest + noun, longest + noun})
    if (head + size <= end && is_township({head, head + size})) return {head, head + size};
  return {};
}

// Where the number's own words begin: at the head of its clause, or behind 总投资30亿元的.
std::uint32_t own_head(Reading const &r, Clause const &clause) {
  for (std::uint32_t i = r.frame.token; i-- > clause.first_token + 1;)
    if (r.token(i).role == Role::of && r.token(i - 1).role == Role::quantity) return r.token(i).span.end;
  return head_of(r, clause);
}

// 青岚港|新增泊位20个: the zone or work that the number's clause speaks of, by its name at the head.
Entity const *site_at_head(Reading const &r, Clause const &clause) {
  Entity const *const found = site_at(r, own_head(r, clause));
  if (!found || found->span.end >= clause.span.end) return nullptr;
  static constexpr text::CharacterSet joints(u"、和与及等至到的");
  return joints.contains(text::code_point(r.canonical, found->span.end)) ? nullptr : found;
}

bool is_one_of_many(Reading const &r, Clause const &clause) {
  std::string_view const text = r.text(clause.span);
  return text.find("、") != text.npos || clause.roles.contains(Role::and_so_on);
}

// A clause of its own subject; what begins with a verb goes on with the one before.
bool has_subject(Reading const &r, Clause const &clause) {
  std::uint32_t begin = trimmed_begin(r.canonical, clause.span);
  for (std::uint32_t i = clause.first_token; i < clause.last_token && r.token(i).span.begin == begin; ++i) {
    if (!before_phrase(r.token(i).role)) return !may_begin_predicate(r.token(i).role);
    begin = trimmed_begin(r.canonical, {r.token(i).span.end, clause.span.end});
  }
  return begin < clause.span.end;
}

// 入园企业20家
bool speaks_of_inside(Reading const &r) {
  Span const subject = r.frame.subject;
  return !subject.empty() && grammar::begins_with_lead(r.text(subject), lexicon::Lead::inside, r.lexicon);
}

// 完成投资, 入园企业: what is said of a site that was named before.
bool goes_on_with_site(Reading const &r) { return r.frame.invest || speaks_of_inside(r); }

// 年内计划|投资64.8亿元; not 投资2亿元改造…, whose use stands behind it.
bool spends(Reading const &r) {
  Frame const &f = r.frame;
  bool const spent = f.invest || (speaks_of_inside(r) && grammar::ends_with_lead(r.text(f.subject), lexicon::Lead::spending, r.lexicon));
  bool const told = !f.invest || f.time != no_token || f.maker != Role::none || f.verb != Role::none ||
                    r.clause().roles.has_any({Role::adverb, Role::commit});
  return spent && told && f.object.empty() && f.predicate.empty();
}

bool has_sum(Reading const &r) {
  for (std::uint32_t i = r.clause().first_token; i < r.frame.token; ++i)
    if (r.token(i).value == WordValue::sum) return true;
  return false;
}

// The only site that a sentence without numbers names, as its subject or in its last clause: 加快推进东山组团建设。 `alone`: it has one
// clause and begins with a division.
Span only_site(Reading const &outer, Span sentence, bool alone) {
  Clauses all;
  std::vector<Mark> marks;
  auto const begins_before = [](Mention const &m, std::uint32_t place) { return m.span.begin < place; };
  auto const mention = std::lower_bound(outer.mentions.begin(), outer.mentions.end(), sentence.begin, begins_before);
  tokenize(outer.canonical, outer.signs, sentence, outer.mentions, static_cast<std::uint32_t>(mention - outer.mentions.begin()),
           outer.lexicon, all.tokens, marks);
  segment(outer.canonical, 0, sentence, 0, marks, all);
  Reading const r{outer.canonical, outer.signs, outer.mentions, outer.entities, all, outer.lexicon, outer.home, outer.frame};
  if (all.clauses.empty() || (alone && all.clauses.size() > 1)) return {};
  Span found;
  for (std::size_t c = 0; c < all.clauses.size(); ++c) {
    Clause const &clause = all.clauses[c];
    if (c == 0 && alone && !is_one_of_many(r, clause) && !clause.roles.contains(Role::become))
      if (Span const division = division_at(r, {head_of(r, clause), clause.span.end}); !division.empty()) found = division;
    for (std::uint32_t i = clause.first_token; i < clause.last_token; ++i) {
      Span const name = named_site(r, clause, i, true);
      if (name.empty() || alone) continue;
      bool const told = name.begin == head_of(r, clause) || c + 1 == all.clauses.size();
      if (!found.empty() || !told || is_one_of_many(r, clause)) return {};
      found = name;
    }
  }
  return found;
}

} // namespace

Entity const *site_at(Reading const &r, std::uint32_t offset) noexcept {
  auto const begins_before = [](Entity const &e, std::uint32_t at) { return e.span.begin < at; };
  auto const found = std::lower_bound(r.entities.begin(), r.entities.end(), offset, begins_before);
  bool const site = found != r.entities.end() && (found->type == EntityType::area || found->type == EntityType::project);
  return site && found->span.begin == offset ? &*found : nullptr;
}

Span division_at(Reading const &r, Span phrase) {
  if (r.home.size() != 6) return {};
  auto const match = r.longest(TermKind::region, phrase);
  if (!match) return {};
  std::string_view inside = r.home;
  while (inside.ends_with("00")) inside.remove_suffix(2);
  std::string_view divisions = lexicon::row(*match->term).divisions();
  if (divisions.find(r.home) != divisions.npos) return {}; // 宜宾市 and its 宜宾县
  for (std::size_t at = 0; at < divisions.size(); at = std::min(divisions.find(';', at), divisions.size() - 1) + 1)
    if (divisions.substr(at).starts_with(inside)) return {phrase.begin, phrase.begin + static_cast<std::uint32_t>(match->length)};
  return {};
}

Owner owner_before(Reading const &r, std::vector<Sentence> const &sentences, Timeline const &timeline, Owner const &owner) {
  std::uint32_t const s = r.clause().sentence;
  if (s == 0 || has_subject(r, r.clauses.clauses[timeline.clause])) {
    if (s == 0 || !speaks_of_inside(r)) return {};
  }
  Span const before = sentences[s - 1].span;
  bool const same_paragraph = r.text({before.end, std::max(before.end, sentences[s].span.begin)}).find('\n') == std::string_view::npos;
  if (!same_paragraph) return {};
  bool const adjacent = owner.sentence + 1 == s && !owner.words.empty();
  bool const sum = !goes_on_with_site(r) && has_sum(r); // 东山重建进展顺利。累计开工…
  Span words;
  if (adjacent ? owner.paragraph || (owner.heads && goes_on_with_site(r)) : spends(r) || sum)
    words = adjacent ? owner.words : only_site(r, before, sum);
  Owner goes_on;
  goes_on.words = words, goes_on.clause = timeline.clause, goes_on.paragraph = !words.empty(), goes_on.sentence = s;
  return goes_on;
}

void follow(Reading const &r, Timeline const &timeline, Span subject, Owner &owner) {
  Frame const &f = r.frame;
  owner.sentence = r.clause().sentence;
  // A subject of its own that nothing is done to speaks of something else.
  bool const inside = speaks_of_inside(r);
  bool const counted =
      f.subject.empty() && f.verb == Role::none && !f.object.empty() && r.clause().link != Link::enumeration; // 5家企业入选百强
  bool const other_subject =
      !inside && (!subject.empty() || !f.subject.empty() || counted) && f.maker == Role::none && f.verb != Role::attain && !f.invest;
  for (std::uint32_t c = std::max(owner.seen, timeline.clause); c <= f.clause; ++c) {
    Clause const &clause = r.clauses.clauses[c];
    bool const own = c == f.clause;
    // 东山产业园入选百强，新增企业5家: one of a list of honours.
    RoleSet const said = r.clauses.clauses[owner.clause].roles;
    if (c > owner.clause && said.contains(Role::become) && !said.contains(Role::quantity)) owner.words = {};
    // 加快建设东山开发区，签约项目20个，总投资30亿元: of the projects.
    Clause const *const before = c > timeline.clause ? &clause - 1 : nullptr;
    if (before && before->roles.contains(Role::quantity) && owner.object.end <= before->span.begin) owner.object = {};
    if (c > owner.seen && (own ? other_subject : has_subject(r, clause))) owner.object = {};
    if (c > owner.seen && c > owner.clause && clause.link == Link::semicolon && !(own && goes_on_with_site(r))) owner.words = {};
    // 青岚铁路完成客运量20万人次、|货运量50万吨: a list goes on with what its first member is of.
    bool const listed = clause.link == Link::enumeration && c == owner.clause + 1;
    if (c > owner.seen && c != owner.clause && !listed && (own ? other_subject : has_subject(r, clause))) owner.words = {};
    Span const township = own || !is_one_of_many(r, clause) ? township_of(r, clause, own ? f.token : clause.last_token) : Span{};
    if (!township.empty()) owner.words = township, owner.clause = c;
    // 青岚港|新增泊位|20个; not 景观工程|20个, which are counted.
    if (Entity const *const site = own && township.empty() ? site_at_head(r, clause) : nullptr;
        site && site->span.end < r.token(f.token).span.begin)
      owner.words = site->span, owner.clause = c;
    if (!clause.roles.has_any({Role::site, Role::area, Role::and_so_on})) continue;
    for (std::uint32_t i = std::max(owner.read, clause.first_token); i < (own ? f.token : clause.last_token); ++i) {
      Role const role = r.token(i).role;
      // 全市…; not 东山开发区居全市第一.
      std::uint32_t const begin = r.token(i).span.begin;
      bool const area = role == Role::area && (begin == head_of(r, clause) || (own && begin == f.subject.begin));
      if (area || role == Role::and_so_on) owner.words = owner.object = {};
      Span const name = named_site(r, clause, i);
      if (name.empty()) continue;
      bool const holds = own ? (f.subject.empty() || name.end < f.subject.end) && !f.and_so_on
                             : name.begin == head_of(r, clause) && !is_one_of_many(r, clause);
      if (holds) owner.words = name, owner.clause = c, owner.heads = c == timeline.clause && name.begin == head_of(r, clause);
      if (!own && !holds && !is_one_of_many(r, clause)) owner.object = name;
    }
  }
  // 投资2亿元建设东山小学，|新增学位500个: what is made with the money.
  bool const paid = owner.paid_clause != no_token && f.clause == owner.paid_clause + 1 && r.clause().link == Link::comma &&
                    r.text(f.subject).starts_with("新增");
  if (owner.words.empty() && !owner.object.empty() && (goes_on_with_site(r) || paid)) owner.words = owner.object, owner.clause = f.clause;
  owner.read = f.token, owner.seen = f.clause;
}

} // namespace reportlib::parse_stages
