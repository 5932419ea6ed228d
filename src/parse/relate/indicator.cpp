// The series of a measure. The whole phrase must be one of its names, after words for the area and the like are taken off its head:
// 全省税收 is tax_revenue, 工业税收 is not.
#include "parse/relate/relate.hpp"

namespace reportlib::parse_stages {
namespace {

bool may_be_dropped(Role role) {
  switch (role) {
  case Role::area:
  case Role::adverb:
  case Role::lead:
  case Role::attain:
  case Role::commit:
  case Role::estimate:
  case Role::settled:
  case Role::make:
  case Role::yearly:
  case Role::year:
  case Role::span:
  case Role::all:
    return true;
  default:
    return false;
  }
}

Term const *whole_name(std::string_view phrase, Lexicon const &lexicon) {
  auto const match = lexicon.longest(TermKind::indicator, phrase);
  return match && match->length == phrase.size() ? match->term : nullptr;
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

} // namespace

Term const *indicator_of(std::string_view phrase, Lexicon const &lexicon) {
  for (std::string_view rest = phrase; !rest.empty();) {
    if (Term const *term = whole_name(rest, lexicon)) return term;
    auto opening = lexicon.longest(TermKind::word, rest);
    if (!opening || !may_be_dropped(role_of(*opening->term))) opening = lexicon.longest(TermKind::region, rest);
    if (!opening) break;
    rest.remove_prefix(opening->length);
  }
  if (std::string const plain = with_plain_whole(phrase, lexicon); !plain.empty() && plain != phrase) return indicator_of(plain, lexicon);
  if (phrase.find("（") == phrase.npos && phrase.find('(') == phrase.npos) return nullptr;
  std::string const plain = without_brackets(phrase);
  return plain.size() < phrase.size() ? indicator_of(plain, lexicon) : nullptr;
}

std::string indicator_of_member(std::string_view canonical, std::vector<Span> const &members, std::size_t k, Term const *fused,
                                std::size_t n, Lexicon const &lexicon) {
  auto const text = [&](Span span) { return canonical.substr(span.begin, span.size()); };
  // A fused name says which series its numbers are of, in order.
  if (fused) {
    std::string_view parts = fused->attribute("parts");
    if (parts.empty()) return std::string(fused->id);
    for (std::size_t i = n == 1 ? 2 : k; i > 0 && parts.find('|') != parts.npos; --i) parts.remove_prefix(parts.find('|') + 1);
    return std::string(parts.substr(0, parts.find('|')));
  }
  if (k >= members.size()) return {};
  if (Term const *own = indicator_of(text(members[k]), lexicon)) return std::string(own->id);
  if (members.size() < 2) return {};
  // Its own words with the head of the last member: 城镇 + 居民人均可支配收入.
  Span const last = members.back();
  std::uint32_t const own_end = k + 1 < members.size() ? members[k + 1].begin : last.begin;
  std::string own(text({members[k].begin, own_end}));
  for (std::string_view mark : {"以及", "、", "和", "及", "与"})
    if (own.ends_with(mark)) own.resize(own.size() - mark.size());
  for (std::uint32_t cut = last.begin; cut < last.end; ++cut) {
    if ((static_cast<unsigned char>(canonical[cut]) & 0xC0) == 0x80) continue;
    if (Term const *term = indicator_of(own + std::string(text({cut, last.end})), lexicon)) return std::string(term->id);
  }
  return {};
}

} // namespace reportlib::parse_stages
