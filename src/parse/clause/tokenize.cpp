// A sentence as tokens: mentions, stops and the words of words.tsv; the text between them is left alone.
#include <algorithm>
#include <array>

#include "lexicon/prefix_filter.hpp"
#include "parse/clause/clause.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {
namespace {

constexpr std::array<std::string_view, 60> role_names = {
    "none",   "rise",  "fall",      "rise_to", "fall_to",    "reach",   "stand",    "pass",     "attain",    "create", "make",  "work",
    "invest", "rate",  "rate_down", "share",   "proportion", "each",    "all",      "from",     "than",      "above",  "below", "higher",
    "lower",  "times", "yearly",    "basis",   "estimate",   "commit",  "settled",  "relative", "lead",      "year",   "half",  "span",
    "ahead",  "place", "adverb",    "growth",  "area",       "generic", "become",   "happen",   "and_so_on", "and",    "of",    "landmark",
    "head",   "site",  "per",       "in_step", "not_set",    "noun",    "quantity", "time",     "plan",      "mark",   "name",  "stop"};

// The roles in the order of their names, for a binary search.
constexpr auto roles_by_name = [] {
  std::array<std::uint8_t, role_names.size()> roles{};
  for (std::size_t i = 0; i < roles.size(); ++i) roles[i] = static_cast<std::uint8_t>(i);
  std::sort(roles.begin(), roles.end(), [](std::uint8_t a, std::uint8_t b) { return role_names[a] < role_names[b]; });
  return roles;
}();

Role role_of(Value const &value, std::string_view words) noexcept {
  if (std::holds_alternative<Quantity>(value)) return Role::quantity;
  if (std::holds_alternative<Period>(value)) return Role::time;
  if (std::holds_alternative<Ordinal>(value) && words.ends_with("五") && !words.starts_with("第")) return Role::plan;
  return std::holds_alternative<Marker>(value) ? Role::mark : Role::name;
}

// “十五”期末, “十四五”时期: the quotation marks and the noun of time belong to the name of a plan.
Span with_surroundings(std::string_view canonical, Span plan, std::uint32_t begin, std::uint32_t end) noexcept {
  for (std::string_view open : {"“", "\""})
    if (canonical.substr(begin, plan.begin - begin).ends_with(open)) plan.begin -= static_cast<std::uint32_t>(open.size());
  for (std::string_view word : {"”", "\"", "规划", "计划", "时期", "期间", "期末", "末期", "末", "以来"})
    if (canonical.substr(plan.end, end - plan.end).starts_with(word)) plan.end += static_cast<std::uint32_t>(word.size());
  return plan;
}

// Marks that end a clause. 、 is none: it may stand inside a noun phrase.
constexpr text::CharacterSet stops(u",;:()[]!?，；。（）！？…【】〔〕");

} // namespace

Role role_of(Term const &term) noexcept {
  std::string_view const name = term.attribute("role");
  auto const found = std::lower_bound(roles_by_name.begin(), roles_by_name.end(), name,
                                      [](std::uint8_t role, std::string_view wanted) { return role_names[role] < wanted; });
  return found == roles_by_name.end() || role_names[*found] != name ? Role::noun : static_cast<Role>(*found);
}

std::string_view to_string(Role role) noexcept { return role_names[static_cast<std::size_t>(role)]; }

void tokenize(std::string_view canonical, Span sentence, std::vector<Mention> const &mentions, std::uint32_t &mention,
              Lexicon const &lexicon, std::vector<Token> &tokens) {
  auto const &words = lexicon.filter(TermKind::word);
  std::uint32_t place = sentence.begin;
  while (mention < mentions.size() && mentions[mention].span.begin < place) ++mention;
  while (place < sentence.end) {
    bool const has_mention = mention < mentions.size() && mentions[mention].span.begin < sentence.end;
    std::uint32_t const limit = has_mention ? mentions[mention].span.begin : sentence.end;
    if (has_mention && place >= limit) {
      Span span = mentions[mention].span;
      Role const role = role_of(mentions[mention].value, canonical.substr(place, span.size()));
      if (role == Role::plan)
        span = with_surroundings(canonical, span, tokens.empty() ? sentence.begin : tokens.back().span.end, sentence.end);
      tokens.push_back({span, role, nullptr, mention});
      place = span.end;
      ++mention;
      continue;
    }
    std::string_view const rest = canonical.substr(place, limit - place);
    auto const size = [](std::size_t n) { return static_cast<std::uint32_t>(n); };
    std::uint32_t const length = size(std::min(text::character_length(rest[0]), rest.size()));
    std::optional<TermMatch> match;
    if (words.may_begin(rest) && (match = lexicon.longest(TermKind::word, rest))) // before the stops: （下同） is a word
      tokens.push_back({{place, place + size(match->length)}, role_of(*match->term), match->term, 0});
    else if (stops.contains(text::code_point(rest, 0)))
      tokens.push_back({{place, place + length}, Role::stop, nullptr, 0});
    place += match ? size(match->length) : length;
  }
}

} // namespace reportlib::parse_stages
