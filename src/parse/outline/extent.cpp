// Where the report begins and ends, and what inside is furniture of the site it was taken from.
#include <algorithm>

#include "grammar/grammar.hpp"
#include "lexicon/key_filter.hpp"
#include "lexicon/row.hpp"
#include "parse/outline/characters.hpp"
#include "parse/outline/outline.hpp"

namespace reportlib::parse_stages {
namespace {

constexpr std::uint32_t short_line = 40; ///< characters of a line that names, labels or heads something

bool is_kind(Lexicon const &lexicon, std::string_view text, std::string_view kind, std::size_t &length) {
  auto const match = lexicon.longest(TermKind::heading, text);
  length = match ? match->length : 0;
  return match && match->term->attribute("kind") == kind;
}

// The place of the first word of a kind, or npos.
std::size_t find_kind(std::string_view text, std::string_view kind, Lexicon const &lexicon) {
  for (std::size_t i = 0; i < text.size(); i += character_length(text[i])) {
    std::size_t length = 0;
    if (is_kind(lexicon, text.substr(i), kind, length)) return i;
  }
  return text.npos;
}

// 各位代表： at the start of a line, or at the end of one that runs on from the front matter.
bool is_salutation(std::string_view line, Lexicon const &lexicon) {
  std::size_t length = 0;
  if (is_kind(lexicon, line, "salutation", length)) return true;
  // Front matter, salutation and opening sentence in one paragraph.
  constexpr std::size_t reach = 600;
  std::string_view const opening = clipped(line, reach);
  std::size_t const speaks = opening.find("我代表");
  if (speaks != opening.npos && find_kind(opening.substr(0, speaks), "salutation", lexicon) != opening.npos) return true;
  std::string_view rest = line.substr(line.size() - std::min<std::size_t>(line.size(), 30));
  while (!rest.empty() && (static_cast<unsigned char>(rest[0]) & 0xC0) == 0x80) rest.remove_prefix(1);
  std::size_t const place = find_kind(rest, "salutation", lexicon);
  if (place == rest.npos) return false;
  is_kind(lexicon, rest.substr(place), "salutation", length);
  return count_characters(rest.substr(place + length)) <= 2;
}

// A caption or news lead beside the front matter speaks of the speaker: 市长…作政府工作报告。
bool is_news(std::string_view line) {
  if (line.find("现在") != line.npos || line.find("我代表") != line.npos || line.find("请予") != line.npos) return false;
  return line.find("作政府工作报告") != line.npos || line.find("作《政府工作报告》") != line.npos || line.find("记者") != line.npos;
}

// An excerpt that a page shows above the text: its end is left out.
bool is_abstract(std::string_view line) { return line.ends_with("...") || line.ends_with("……"); }

// 2: a title; 1: a line that only ends like one (在…会议上的报告); 0: none.
int title_sign(std::string_view canonical, Block const &block, Lexicon const &lexicon) {
  if (block.characters > 90) return 0;
  std::string line = squeezed(text_of(canonical, block.span));
  line.resize(std::min(line.size(), find_kind(line, "salutation", lexicon)));
  std::size_t const place = find_kind(line, "title", lexicon);
  if (place == std::string::npos || ends_sentence(line) || is_one_of(last_character(line), u"；，;,:、")) return 0;
  if (is_news(line) || line.find("我代表") != line.npos || line.find("同志") != line.npos) return 0;
  bool const of_meeting = line.substr(0, place).find("会议") != line.npos;
  return line.starts_with("--") || of_meeting ? 1 : 2;
}

// Its weight in the choice of the report's last block: prose of the report counts up, furniture down.
int weight(std::string_view canonical, Block const &block, NoiseSign sign) {
  std::string_view const line = text_of(canonical, block.span);
  if (sign == NoiseSign::strong) return -12;
  if (sign == NoiseSign::weak) return -3;
  if (block.row) return 3;
  if (ends_sentence(line)) return block.characters >= 12 ? 4 : block.characters >= 4 ? 1 : -1;
  if (block.characters >= 30 || states_value(line) || line.starts_with("--") || mark_of(canonical, block).bytes > 0) return 3;
  return -1;
}

bool is_prose(std::string_view line, Block const &block) { return block.characters > 60 && ends_sentence(line); }

// 目录, and what it lists: 一、2031年工作回顾……3.
bool is_of_contents(std::string_view line) {
  constexpr std::size_t longest = 240;
  if (line.size() > longest) return false;
  std::string_view const opening = line.substr(std::min(line.find_first_not_of(" \n?"), line.size()));
  if (std::string title; opening.starts_with("目") && (title = squeezed(opening), title == "目录" || title == "目次")) return true;
  std::size_t end = line.size(), digits = 0;
  while (end > 0 && is_digit(line[end - 1])) --end, ++digits;
  while (end > 0 && line[end - 1] == ' ') --end;
  std::size_t leaders = 0;
  for (std::string_view rest = line.substr(0, end); !rest.empty() && is_one_of(last_character(rest), u"….·"); ++leaders)
    rest.remove_suffix(last_character(rest).size());
  return digits > 0 && digits <= 3 && leaders >= 2 && line.substr(0, end).find("。") == line.npos;
}

// Says of itself what a part of the report does, and is no title: 2031年工作回顾.
bool is_part_heading(std::string_view line, Block const &block, Lexicon const &lexicon) {
  if (block.characters > short_line || ends_sentence(line) || years_named(line).empty()) return false;
  bool names = false;
  for (Term const *word : heading_words(line, lexicon)) {
    std::string_view const kind = word->attribute("kind");
    if (kind == "title" || kind == "label") return false;
    names = names || kind == "review" || kind == "guideline" || kind == "targets" || kind == "tasks" || kind == "work";
  }
  return names;
}

// The first block of the text: the salutation, unless a heading or much prose stands before it (then it is the address in the middle of a
// report that lost its beginning); else the first prose below the title with the heading of its part, the first heading, the opening
// sentence.
std::size_t find_body(std::string_view canonical, Signs const &signs, std::vector<Block> const &blocks, Lexicon const &lexicon) {
  constexpr std::size_t reach = 3000; // blocks: more than a page has around a report
  constexpr std::size_t much = 3;     // blocks of prose; a page has fewer above the report that it shows
  std::optional<std::size_t> heading, opening;
  std::size_t prose = 0;
  bool titled = !title_in_metadata(canonical).empty();
  for (std::size_t i = 0; i < std::min(blocks.size(), reach); ++i) {
    std::string_view const line = text_of(canonical, blocks[i].span);
    if (blocks[i].noise || is_abstract(line)) continue;
    bool const is_text = is_prose(line, blocks[i]);
    if (is_salutation(line, lexicon)) return prose >= much ? std::min(*opening, heading.value_or(i)) : i;
    if (heading && is_text) break;
    if (title_sign(canonical, blocks[i], lexicon) > 0) titled = true, opening.reset(), prose = 0;
    if (!opening && is_part_heading(line, blocks[i], lexicon)) opening = i;
    if (is_text && !is_news(line) && noise_sign(canonical, signs, blocks[i].span, blocks[i].characters, lexicon) == NoiseSign::none) {
      ++prose;
      if (!opening) opening = i;
    }
    auto const mark = blocks[i].row ? Block::Mark{} : mark_of(canonical, blocks[i]);
    if (!heading && mark.bytes > 0 && mark.level <= 2 && mark.number == 1) heading = i;
  }
  if (heading) return opening && (titled || prose >= much) ? std::min(*heading, *opening) : *heading;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    std::string_view const line = text_of(canonical, blocks[i].span);
    if (line.find("我代表") != line.npos || mark_of(canonical, blocks[i]).bytes > 0 || is_prose(line, blocks[i]))
      return opening ? std::min(i, *opening) : i;
  }
  return 0;
}

// Words that a line of the front matter has: a meeting, a date, an office, the number of the document.
bool is_front(std::string_view canonical, Block const &block, Lexicon const &lexicon) {
  if (block.characters > 70) return false;
  std::string const line = squeezed(text_of(canonical, block.span));
  for (std::size_t i = 0; i < line.size(); i += character_length(line[i])) {
    std::string_view const rest = std::string_view(line).substr(i);
    if (grammar::match_meeting(rest) || lexicon.longest(TermKind::office, rest)) return true;
    auto const date = is_digit(rest[0]) || rest.starts_with("二") || rest.starts_with("一") ? grammar::match_period(rest) : std::nullopt;
    if (date && date->value.grain == Grain::day) return true;
    std::size_t length = 0;
    if (is_kind(lexicon, rest, "number", length)) return true;
  }
  return false;
}

std::size_t find_last(std::string_view canonical, Signs const &signs, std::vector<Block> const &blocks, std::size_t body,
                      Lexicon const &lexicon) {
  int sum = 0, lowest = 0;
  std::size_t last = blocks.size();
  for (std::size_t i = blocks.size(); i > body; --i) {
    Block const &block = blocks[i - 1];
    if (block.noise) continue;
    sum += weight(canonical, block, noise_sign(canonical, signs, block.span, block.characters, lexicon));
    if (sum < lowest) lowest = sum, last = i - 1;
  }
  return last;
}

} // namespace

std::string squeezed(std::string_view line) {
  std::string text;
  for (char c : line)
    if (c != ' ' && c != '\n' && c != '?') text += c;
  return text;
}

bool states_value(std::string_view line) noexcept {
  for (std::size_t i = 1; i < line.size(); ++i)
    if (is_digit(line[i - 1]))
      for (std::string_view unit : {"%", "‰", "亿", "万", "个百分点"})
        if (line.substr(i).starts_with(unit)) return true;
  return false;
}

NoiseSign noise_sign(std::string_view canonical, Signs const &signs, Span span, std::uint32_t characters, Lexicon const &lexicon) {
  std::string_view const line = text_of(canonical, span);
  std::size_t weak = 0;
  Sought const sought = characters > 2 * short_line ? Sought::strong_noise : Sought::noise; // in a long line only a strong word tells
  for (std::uint32_t i = span.begin; (i = signs.next(i, span.end, sought)) < span.end;) {
    std::string_view const rest = canonical.substr(i, span.end - i);
    auto const match = lexicon::Access::longest_at_sign(lexicon, TermKind::noise, rest);
    if (match) {
      lexicon::NoiseSign const sign = lexicon::row(*match->term).noise;
      if (sign == lexicon::NoiseSign::strong) return NoiseSign::strong;
      if (characters <= 2 * short_line && sign == lexicon::NoiseSign::start && i - span.begin <= 3) return NoiseSign::weak;
      if (sign == lexicon::NoiseSign::weak) weak += match->length;
    }
    i += static_cast<std::uint32_t>(match ? match->length : character_length(canonical[i]));
  }
  return characters <= short_line && weak * 3 >= line.size() ? NoiseSign::weak : NoiseSign::none;
}

NoiseKind noise_kind(std::string_view line, Lexicon const &lexicon) {
  for (std::size_t i = 0; i < line.size();) {
    auto const match = lexicon.longest(TermKind::noise, line.substr(i));
    i += match ? match->length : character_length(line[i]);
    if (!match) continue;
    for (int kind = 0; to_string(static_cast<NoiseKind>(kind)) != ""; ++kind)
      if (to_string(static_cast<NoiseKind>(kind)) == match->term->attribute("kind")) return static_cast<NoiseKind>(kind);
  }
  return NoiseKind::furniture;
}

Extent find_extent(std::string_view canonical, Signs const &signs, std::vector<Block> &blocks, Lexicon const &lexicon) {
  Extent extent;
  extent.last = blocks.size();
  if (blocks.empty()) return extent;
  auto const line = [&](std::size_t i) { return text_of(canonical, blocks[i].span); };
  auto const sign = [&](std::size_t i) { return noise_sign(canonical, signs, blocks[i].span, blocks[i].characters, lexicon); };
  for (Block &block : blocks)
    if (is_of_contents(text_of(canonical, block.span))) block.noise = NoiseKind::contents;
  extent.body = find_body(canonical, signs, blocks, lexicon);

  // The nearest title above the salutation; without one, the unbroken lines of front matter above it.
  constexpr std::size_t reach = 60;
  int best = 0;
  for (std::size_t i = extent.body + 1; i > 0 && i + reach > extent.body; --i) {
    int const found = title_sign(canonical, blocks[i - 1], lexicon);
    if (found > best && sign(i - 1) == NoiseSign::none) best = found, extent.title = i - 1;
  }
  extent.first = extent.title.value_or(extent.body);
  for (std::size_t above = extent.first; above > 0 && above + 4 > extent.first; --above) {
    Block const &block = blocks[above - 1];
    if (sign(above - 1) != NoiseSign::none || is_abstract(line(above - 1))) break;
    bool const heads = is_front(canonical, block, lexicon) || (extent.title && title_sign(canonical, block, lexicon) == 2);
    // Text before the first heading of a report that lost its beginning.
    if (heads || (!extent.title && is_prose(line(above - 1), block)))
      extent.first = above - 1;
    else if (block.characters > short_line)
      break;
  }
  extent.last = std::max(find_last(canonical, signs, blocks, extent.body, lexicon), extent.body + 1);

  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (blocks[i].noise)
      continue;
    else if (i < extent.first || i >= extent.last ||
             (i != extent.body && i != extent.title && blocks[i].characters <= 2 * short_line && sign(i) != NoiseSign::none))
      blocks[i].noise = noise_kind(line(i), lexicon);
  std::size_t const before_headings = std::min(extent.body + 4, extent.last);
  for (std::size_t i = extent.first; i < before_headings; ++i) {
    if (blocks[i].characters > 20 && is_news(line(i)) && !grammar::match_heading(line(i))) blocks[i].noise = NoiseKind::furniture;
    if (i < extent.body && is_abstract(line(i))) blocks[i].noise = NoiseKind::furniture;
    if (i >= extent.body && grammar::match_heading(line(i))) break;
  }
  return extent;
}

} // namespace reportlib::parse_stages
