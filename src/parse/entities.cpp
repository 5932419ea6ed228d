// Named things, once from left to right, the longest at each place: titles, meetings, bodies, regions, quoted programmes.
#include <algorithm>

#include "grammar/grammar.hpp"
#include "lexicon/access.hpp"
#include "lexicon/region_names.hpp"
#include "lexicon/regions.hpp"
#include "parse/outline/characters.hpp"
#include "parse/stages.hpp"
#include "text/cancel.hpp"
#include "text/character_set.hpp"

namespace reportlib::parse_stages {
namespace {

using text::CharacterSet;
using text::code_point;

constexpr CharacterSet numerals = CharacterSet(u"〇零一二三四五六七八九十").add('0', '9');

struct Found {
  std::size_t length;
  EntityType type;
  std::string_view id;
};

// The names of divisions in one report, which names the same few again and again: the last ones resolved are kept.
class Regions {
public:
  Regions(Header const &header, Lexicon const &lexicon)
      : lexicon_(lexicon), names_(lexicon::Access::region_names(lexicon)), reporting_(header.region),
        year_(header.date ? std::optional<int>(header.date->year) : header.planned_year),
        pairs_(lexicon::RegionNames::pairs_of(header.region.name)) {}

  [[nodiscard]] bool may_begin(std::string_view text) const noexcept { return names_.may_begin(text, pairs_); }
  /// `signs` are those of the text from its first byte on.
  std::optional<Found> at(std::string_view text, PlaceSigns const *signs);

private:
  std::string_view code_of(std::string_view name);
  struct Resolved {
    std::string_view name, code;
  };
  Lexicon const &lexicon_;
  lexicon::RegionNames const &names_;
  Region const &reporting_;
  std::optional<int> year_;
  std::uint64_t pairs_; ///< of the reporting area's name
  std::vector<Resolved> resolved_;
};

std::string_view Regions::code_of(std::string_view name) {
  auto const known = std::find_if(resolved_.begin(), resolved_.end(), [&](Resolved const &r) { return r.name == name; });
  if (known != resolved_.end()) return known->code;
  constexpr std::size_t most = 64;
  if (resolved_.size() == most) resolved_.clear();
  return resolved_.emplace_back(Resolved{name, lexicon::Access::regions(lexicon_).code_of(name, year_, reporting_.code)}).code;
}

// 河北省, 泉州市鲤城区, and what a body or meeting adds to it: 泉州市鲤城区人民政府, 河北省第十届人大三次会议.
std::optional<Found> Regions::at(std::string_view text, PlaceSigns const *signs) {
  std::size_t length = 0;
  Term const *last = nullptr;
  std::string_view name;
  while (length < text.size() && signs[length] & lexicon::of_place(sign_of(TermKind::region))) {
    auto const match = lexicon::Access::longest_at_sign(lexicon_, TermKind::region, text.substr(length));
    if (!match) break;
    std::string_view const next = text.substr(length, match->length);
    if (!lexicon::tells_region(next, lexicon::row(*match->term), reporting_.name)) break;
    name = next;
    length += match->length;
    last = match->term;
  }
  if (!last) return std::nullopt;
  if (auto const meeting = grammar::match_meeting(text.substr(length))) return Found{length + meeting->length, EntityType::meeting, {}};
  // 河北省人民政府: the body's level word is the name's last character.
  std::size_t const tail = last_character(name).size();
  if (auto const body = grammar::match_body(text.substr(length - tail))) return Found{length - tail + *body, EntityType::organization, {}};
  if (reporting_.name.ends_with(last->name)) return Found{length, EntityType::region, reporting_.code};
  return Found{length, EntityType::region, code_of(text.substr(0, length))};
}

// 区十届人大三次会议: the meeting of a body that its level names.
std::optional<std::size_t> local_meeting_at(std::string_view text) {
  std::string_view const level = first_character(text);
  if (!is_one_of(level, u"省市县区州旗盟镇乡")) return std::nullopt;
  auto const meeting = grammar::match_meeting(text.substr(level.size()));
  return meeting ? std::optional(level.size() + meeting->length) : std::nullopt;
}

// What the form of the words tells; the first character says which forms there can be.
std::optional<Found> formed_at(std::string_view text) {
  auto const found = [](std::optional<std::size_t> length, EntityType type) {
    return length ? std::optional(Found{*length, type, {}}) : std::nullopt;
  };
  switch (code_point(text, 0)) {
  case u'《':
    return found(grammar::match_title(text), EntityType::document);
  case u'“':
    return found(grammar::match_programme(text), EntityType::programme);
  default:
    return found(grammar::match_body(text), EntityType::organization);
  }
}

// Inside a row of digits or numerals nothing begins.
bool inside_number(std::string_view before, std::uint32_t c) {
  if (before.empty() || !numerals.contains(c)) return false;
  char const last = before.back();
  return is_digit(last) || (before.size() >= 3 && numerals.contains(code_point(before, before.size() - 3)));
}

// The meeting whose 届 stands at `place` of a text, by the first place where one begins: at the level of its body, 第 or the number.
struct MeetingFound {
  std::size_t begin, length;
};
std::optional<MeetingFound> meeting_around(std::string_view text, std::size_t place) {
  static constexpr CharacterSet counts = numerals | CharacterSet(u" ○百廿卅两"); // 本届, 换届 count no congress
  std::string_view const last = last_character(text.substr(0, place));
  if (!counts.contains(code_point(last, 0))) return std::nullopt;
  constexpr std::size_t reach = 48; // bytes of a number and what stands before it
  std::size_t begin = place - std::min(place, reach);
  while (begin < place && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  for (; begin < place; begin += character_length(text[begin])) {
    std::string_view const rest = text.substr(begin);
    if (inside_number(text.substr(0, begin), code_point(rest, 0))) continue;
    auto const meeting = grammar::match_meeting(rest);
    auto const length = meeting ? std::optional(meeting->length) : local_meeting_at(rest);
    if (length && begin + *length > place) return MeetingFound{begin, *length};
  }
  return std::nullopt;
}

} // namespace

std::vector<Entity> entities(std::string_view canonical, Signs const &signs, Outline const &outline, Lexicon const &lexicon,
                             ParseOptions const &options) {
  constexpr SignSet region = sign_of(TermKind::region);
  Regions regions(outline.header, lexicon);
  std::vector<Entity> found;
  found.reserve(signs.names().size() / 4); // more than there are as a rule: to grow would be to copy
  std::size_t noise = 0, name = 0;
  auto const names = signs.names();
  text::CancelCheck cancel(options);
  for (Sentence const &sentence : outline.sentences) {
    cancel.at(sentence.span.begin);
    std::uint32_t const end = sentence.span.end;
    std::uint32_t from = sentence.span.begin; // the end of the last one found
    std::uint32_t i = from;
    for (; name < names.size() && names[name] < end; ++name) {
      if (names[name] < i) continue;
      i = names[name];
      std::string_view const rest = canonical.substr(i, end - i);
      bool const formed = signs.has(i, Sought::forms), named = signs.has(i, region) && regions.may_begin(rest);
      if (!formed && !named) continue; // as most of these places
      while (noise < outline.noise.size() && outline.noise[noise].span.end <= i) ++noise;
      if (noise < outline.noise.size() && outline.noise[noise].span.begin <= i) {
        i = outline.noise[noise].span.end;
        continue;
      }
      std::optional<Found> entity;
      if (formed && (code_point(rest, 0) == u'届' || code_point(rest, 0) == u'屆')) {
        if (auto const meeting = meeting_around(canonical.substr(from, end - from), i - from)) {
          entity = Found{meeting->length, EntityType::meeting, {}};
          i = from + static_cast<std::uint32_t>(meeting->begin);
        }
      } else if (formed)
        entity = formed_at(rest);
      if (!entity && named) entity = regions.at(rest, signs.from(i));
      std::size_t const length = entity ? entity->length : character_length(canonical[i]);
      if (entity) found.push_back({{i, static_cast<std::uint32_t>(i + length)}, entity->type, std::string(entity->id)});
      i += static_cast<std::uint32_t>(length);
      if (entity) from = i;
    }
  }
  return found;
}

} // namespace reportlib::parse_stages
