// The series of a measure. The whole phrase must be one of its names, after words for the area and the like are taken off its head:
// 全省税收 is tax_revenue, 工业税收 is not.
#include "lexicon/endings.hpp"
#include "parse/relate/relate.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {
namespace {

constexpr RoleSet may_be_dropped{Role::area,    Role::adverb, Role::lead,   Role::attain, Role::commit, Role::estimate,
                                 Role::settled, Role::make,   Role::yearly, Role::year,   Role::span,   Role::all};

Series series_with(std::string_view id, Lexicon const &lexicon) { return static_cast<Series>(lexicon.find(TermKind::indicator, id)); }

// The row that a name was found in, or the later one with its id.
Series series_of(Term const &term, Lexicon const &lexicon) {
  Series const row = &lexicon::row(term);
  return row->replaced ? series_with(row->id, lexicon) : row;
}

// Bytes of a word at the head of a phrase that may be dropped: of the area and the like; 0 when there is none. `longest` gives the longest
// word of a kind there.
template <class Longest> std::size_t opening_of(Longest longest) {
  std::optional<TermMatch> opening = longest(TermKind::word);
  if (!opening || !may_be_dropped.contains(role_of(*opening->term))) opening = longest(TermKind::region);
  return opening ? opening->length : 0;
}

// The phrase is a name of a series, after words that may be dropped. How it ends tells that most are none. `longest` gives the longest word
// of a kind at a byte of the phrase.
template <class Longest> Series named(std::string_view phrase, Lexicon const &lexicon, Longest longest) {
  if (!lexicon::Access::series_endings(lexicon).may_end(phrase)) return nullptr;
  for (std::size_t at = 0; at < phrase.size();) {
    if (auto const match = longest(TermKind::indicator, at); match && at + match->length == phrase.size())
      return series_of(*match->term, lexicon);
    std::size_t const opening = opening_of([&](TermKind kind) { return longest(kind, at); });
    if (opening == 0) break;
    at += opening;
  }
  return nullptr;
}

Series named(std::string_view phrase, Lexicon const &lexicon) {
  return named(phrase, lexicon, [&](TermKind kind, std::size_t at) { return lexicon.longest(kind, phrase.substr(at)); });
}

// One that stands in the text, whose signs are known.
Series named(Reading const &r, Span phrase) {
  auto const longest = [&](TermKind kind, std::size_t at) {
    return r.longest(kind, {phrase.begin + static_cast<std::uint32_t>(at), phrase.end});
  };
  return named(r.text(phrase), r.lexicon, longest);
}

// Where in a member's own words a name may begin that goes on in another member: at the first, or behind what may be dropped.
std::vector<std::uint32_t> beginnings_of(Reading const &r, Span own) {
  constexpr std::uint32_t pair = 6; // of two characters the signs tell
  std::vector<std::uint32_t> all;
  for (Span rest = own;;) {
    bool const possible = rest.size() < pair || r.signs.has(rest.begin, sign_of(TermKind::indicator));
    if (possible) all.push_back(rest.begin - own.begin);
    if (rest.empty()) return all;
    auto const opening = static_cast<std::uint32_t>(opening_of([&](TermKind kind) { return r.longest(kind, rest); }));
    if (opening == 0) return all;
    rest.begin += opening;
  }
}

// 研究与试验发展（R&D）经费: what stands in brackets only repeats.
std::string without_brackets(std::string_view phrase) {
  std::string text;
  for (std::size_t i = 0; i < phrase.size();) {
    std::string_view const rest = phrase.substr(i);
    std::string_view const close = rest.starts_with("（") ? "）" : rest.starts_with("(") ? ")" : "";
    std::size_t const end = close.empty() ? phrase.npos : rest.find(close);
    if (!close.empty() && end != rest.npos) {
      i += end + close.size();
      continue;
    }
    std::size_t const next = std::min({phrase.find("（", i + 1), phrase.find('(', i + 1), phrase.size()});
    text += phrase.substr(i, next - i);
    i = next;
  }
  return text;
}

// 研发投入占地区生产总值的比重 is read as 研发投入占GDP比重: whichever way the whole is named, the name of the series stays the same.
std::string with_plain_whole(std::string_view phrase, Lexicon const &lexicon) {
  constexpr std::string_view of = "占", link = "的";
  std::size_t const at = phrase.find(of);
  if (at == phrase.npos) return {};
  std::string_view const rest = phrase.substr(at + of.size());
  auto const whole = lexicon.longest(TermKind::indicator, rest);
  if (!whole || whole->term->id != "gdp") return {};
  std::string_view part = rest.substr(whole->length);
  if (part.starts_with(link)) part.remove_prefix(link.size());
  std::string plain(phrase.substr(0, at + of.size()));
  return plain.append("GDP").append(part);
}

// Bytes of a name with all that may stand before and inside it. A member of a list may run on to the list's end: without a limit a list
// would be read to its end from each member.
constexpr std::uint32_t longest_name = 300;

// A phrase with one of them may be a name once it is written otherwise.
constexpr text::CharacterSet signs_of_variants(u"占（(");
constexpr text::CharacterSet signs_of_more = signs_of_variants | signs_of_list;

Series named_by_variant(std::string_view phrase, Lexicon const &lexicon) {
  if (std::string const plain = with_plain_whole(phrase, lexicon); !plain.empty() && plain != phrase) return indicator_of(plain, lexicon);
  if (phrase.find("（") == phrase.npos && phrase.find('(') == phrase.npos) return nullptr;
  std::string const plain = without_brackets(phrase);
  return plain.size() < phrase.size() ? indicator_of(plain, lexicon) : nullptr;
}

// A fused name says which series its numbers are of, in order.
Series part_of(Series fused, std::size_t k, std::size_t n, Lexicon const &lexicon) {
  std::string_view parts = fused->parts();
  if (parts.empty()) return fused;
  for (std::size_t i = n == 1 ? 2 : k; i > 0 && parts.find('|') != parts.npos; --i) parts.remove_prefix(parts.find('|') + 1);
  return series_with(parts.substr(0, parts.find('|')), lexicon);
}

} // namespace

bool has_any(std::string_view text, text::CharacterSet const &characters) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    auto const lead = static_cast<unsigned char>(text[i]);
    bool const three = (lead & 0xF0) == 0xE0 && i + 3 <= text.size(); // nearly all
    if (three ? characters.contains_three(text.data() + i) : lead < 0x80 && characters.contains(lead)) return true;
    i += three ? 3 : text::character_length(text[i]);
  }
  return false;
}

Series indicator_of(std::string_view phrase, Lexicon const &lexicon) {
  Series const series = named(phrase, lexicon);
  return series || !has_any(phrase, signs_of_variants) ? series : named_by_variant(phrase, lexicon);
}

Series indicator_of(Reading const &r, Span phrase) {
  if (phrase.size() > longest_name) return nullptr;
  Series const series = named(r, phrase);
  return series || !has_any(r.text(phrase), signs_of_variants) ? series : named_by_variant(r.text(phrase), r.lexicon);
}

// 第二产业|完成|增加值: a verb inside the name.
Series named_around_verb(Reading const &r, Span whole) {
  if (!r.clause().roles.contains(Role::attain) || whole.size() > longest_name) return nullptr;
  for (std::uint32_t i = r.clause().first_token; i < r.clause().last_token; ++i) {
    Token const &t = r.token(i);
    if (t.role != Role::attain || t.span.begin <= whole.begin || t.span.end >= whole.end) continue;
    return named(std::string(r.text({whole.begin, t.span.begin})).append(r.text({t.span.end, whole.end})), r.lexicon);
  }
  return nullptr;
}

Series indicator_of_whole(Reading const &r, Span whole) {
  if (Series const series = named(r, whole)) return part_of(series, 0, 1, r.lexicon);
  if (Series const series = named_around_verb(r, whole)) return part_of(series, 0, 1, r.lexicon);
  if (!has_any(r.text(whole), signs_of_more)) return nullptr; // as nearly always
  if (Series const series = indicator_of(r, whole)) return part_of(series, 0, 1, r.lexicon);
  auto const members = members_of(r, whole);
  for (std::size_t k = 0; members.size() > 1 && k < members.size(); ++k)
    if (Series const series = indicator_of_member(r, members, k, nullptr, members.size())) return series;
  return nullptr;
}

Series indicator_of_member(Reading const &r, std::vector<Span> const &members, std::size_t k, Series fused, std::size_t n) {
  if (fused) return part_of(fused, k, n, r.lexicon);
  if (k >= members.size()) return nullptr;
  if (Series const own = indicator_of(r, members[k])) return own;
  if (members.size() < 2 || k + 1 == members.size()) return nullptr; // the last one is whole: 汽车和|机电产品出口
  // Its own words with the head of the last member: 城镇 + 居民人均可支配收入.
  Span const last = members.back();
  Span own{members[k].begin, k + 1 < members.size() ? members[k + 1].begin : last.begin};
  for (std::string_view mark : {"以及", "、", "和", "及", "与"})
    if (r.text(own).ends_with(mark)) own.end -= static_cast<std::uint32_t>(mark.size());
  if (own.size() > longest_name || last.size() > longest_name) return nullptr;
  bool const plain = !has_any(r.text(own), signs_of_variants) && !has_any(r.text(last), signs_of_variants);
  auto const beginnings = beginnings_of(r, own);
  if (plain && beginnings.empty()) return nullptr;
  std::string joined(r.text(own));
  for (std::uint32_t cut = last.begin; cut < last.end; ++cut) {
    if ((static_cast<unsigned char>(r.canonical[cut]) & 0xC0) == 0x80) continue;
    joined.resize(own.size());
    joined += r.text({cut, last.end});
    if (!plain) {
      if (Series const series = indicator_of(joined, r.lexicon)) return series;
      continue;
    }
    if (!lexicon::Access::series_endings(r.lexicon).may_end(joined)) continue;
    for (std::uint32_t const begin : beginnings) {
      auto const rest = std::string_view(joined).substr(begin);
      auto const match = r.lexicon.longest(TermKind::indicator, rest);
      if (match && match->length == rest.size()) return series_of(*match->term, r.lexicon);
    }
    if (!beginnings.empty() && beginnings.back() == own.size())
      if (Series const series = named(r, {cut, last.end})) return series;
  }
  return nullptr;
}

} // namespace reportlib::parse_stages
