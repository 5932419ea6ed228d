// A sentence as tokens: mentions, stops and the words of words.tsv; the text between them is left alone.
#include <algorithm>
#include <array>

#include "parse/clause/clause.hpp"

namespace reportlib::parse_stages {
namespace {

constexpr std::array<std::string_view, 52> role_names = {
    "none",      "rise",   "fall",  "rise_to",   "fall_to", "reach",      "stand",    "pass",   "attain",  "create",   "make",
    "work",      "invest", "rate",  "rate_down", "share",   "proportion", "each",     "all",    "from",    "than",     "above",
    "below",     "higher", "lower", "times",     "yearly",  "basis",      "estimate", "commit", "settled", "relative", "lead",
    "year",      "half",   "span",  "ahead",     "place",   "adverb",     "growth",   "area",   "generic", "become",   "happen",
    "and_so_on", "and",    "of",    "landmark",  "head",    "site",       "per",      "noun"};

Role role_of(Value const &value, std::string_view words) noexcept {
  if (std::holds_alternative<Quantity>(value)) return Role::quantity;
  if (std::holds_alternative<Period>(value)) return Role::time;
  if (std::holds_alternative<Ordinal>(value) && words.ends_with("五") && !words.starts_with("第")) return Role::plan;
  return Role::name;
}

// The length of a mark that ends a clause, or 0. 、 is none: it may stand inside a noun phrase.
std::size_t stop_at(std::string_view rest) noexcept {
  switch (rest[0]) {
  case ',':
  case ';':
  case ':':
  case '(':
  case ')':
  case '[':
  case ']':
  case '!':
  case '?':
    return 1;
  default:
    break;
  }
  for (std::string_view mark : {"，", "；", "。", "（", "）", "！", "？", "…", "【", "】", "〔", "〕"})
    if (rest.starts_with(mark)) return mark.size();
  return 0;
}

std::size_t character_length(char lead) noexcept {
  auto const c = static_cast<unsigned char>(lead);
  return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

} // namespace

Role role_of(Term const &term) noexcept {
  auto const found = std::find(role_names.begin(), role_names.end(), term.attribute("role"));
  return found == role_names.end() ? Role::noun : static_cast<Role>(found - role_names.begin());
}

void tokenize(std::string_view canonical, Span sentence, std::vector<Mention> const &mentions, std::uint32_t &mention,
              Lexicon const &lexicon, std::vector<Token> &tokens) {
  std::uint32_t place = sentence.begin;
  while (mention < mentions.size() && mentions[mention].span.begin < place) ++mention;
  while (place < sentence.end) {
    bool const has_mention = mention < mentions.size() && mentions[mention].span.begin < sentence.end;
    std::uint32_t const limit = has_mention ? mentions[mention].span.begin : sentence.end;
    if (has_mention && place >= limit) {
      tokens.push_back({mentions[mention].span, role_of(mentions[mention].value, canonical.substr(place, mentions[mention].span.size())),
                        nullptr, mention});
      place = mentions[mention++].span.end;
      continue;
    }
    std::string_view const rest = canonical.substr(place, limit - place);
    auto const size = [](std::size_t n) { return static_cast<std::uint32_t>(n); };
    if (std::size_t const stop = stop_at(rest)) {
      tokens.push_back({{place, place + size(stop)}, Role::stop, nullptr, 0});
      place += size(stop);
    } else if (auto const match = lexicon.longest(TermKind::word, rest)) {
      tokens.push_back({{place, place + size(match->length)}, role_of(*match->term), match->term, 0});
      place += size(match->length);
    } else {
      place += size(std::min(character_length(rest[0]), rest.size()));
    }
  }
}

} // namespace reportlib::parse_stages
