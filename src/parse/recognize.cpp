// Every numeric expression of the text, once from left to right: at each place where one may begin the longest candidate wins and is
// passed over whole.
#include "parse/recognize.hpp"

#include <algorithm>

#include "grammar/grammar.hpp"
#include "grammar/words.hpp"
#include "lexicon/beginnings.hpp"
#include "parse/outline/characters.hpp"
#include "text/cancel.hpp"
#include "text/character_set.hpp"
#include "text/reserve.hpp"

namespace reportlib::parse_stages {
namespace {

bool is_alnum(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

constexpr std::size_t most_digits = 18; ///< of a Decimal
constexpr text::CharacterSet powers(u"十百千万亿");

std::size_t count_numerals(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); i += text::character_length(text[i]))
    count += lexicon::numerals.contains(text::code_point(text, i));
  return count;
}

struct Scan {
  Scan(std::size_t text, text::CancelCheck check) : text_size(text), cancel(check) {}
  std::size_t text_size; ///< bytes
  text::CancelCheck cancel;
  Mention const empty{{}, Name{}}; ///< its copy is cheaper than a new one, which would be a quantity
  std::vector<Mention> mentions;
  std::vector<char> bare; ///< 1 for a number without unit, scale or name
  std::vector<Diagnostic> diagnostics;

  // The value of the next mention, to be filled where it will stay.
  Value &next(std::size_t place) {
    if (mentions.size() == bare.size()) {
      text::reserve_ahead(mentions, place, text_size);
      mentions.push_back(empty);
    }
    return mentions.back().value;
  }
  void add_next(std::size_t begin, std::size_t end, bool is_bare = false) {
    mentions.back().span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    bare.push_back(is_bare);
  }
  void add(std::size_t begin, std::size_t end, Value value) {
    next(begin) = std::move(value);
    add_next(begin, end);
  }
  // A next mention that never came is taken back.
  void finish() { mentions.resize(bare.size()); }
  void unread(std::string_view text, std::size_t begin, std::size_t end) {
    std::string message(text.substr(begin, end - begin));
    bool const large = count_numerals(message) > most_digits;
    message += large ? " has more than 18 significant digits" : " is no number that a grammar reads";
    diagnostics.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                           Severity::warning,
                           large ? Code::number_too_large : Code::unexplained_number,
                           std::move(message)});
  }
  void unknown_unit(std::string_view text, std::size_t begin, std::size_t end) {
    std::string message(text.substr(begin, end - begin));
    message += ": its unit is not in the lexicon";
    diagnostics.push_back({mentions.back().span, Severity::info, Code::unknown_unit, std::move(message)});
  }
};

// Spans that are read otherwise: heading marks and the numbers of a table's rows are markers already; of noise only its dates and names
// are taken; the name of a unit is passed over.
struct Known {
  enum class Kind { marker, noise, unit };
  Span span;
  Kind kind;
  int number = 0;
};

// 3 of （三）, 2 of 第二， ; 0 when it has none.
int number_in(std::string_view marker) {
  for (std::size_t i = 0; i < marker.size(); i += text::character_length(marker[i])) {
    if (auto const mark = grammar::match_mark(marker.substr(i), false)) return mark->value.number;
    if (auto const n = grammar::match_number(marker.substr(i)); n && n->value.value.exponent == 0 && n->value.value.digits < 1000)
      return static_cast<int>(n->value.value.digits);
  }
  return 0;
}

std::vector<Known> known_spans(std::string_view text, Outline const &outline) {
  std::vector<Known> known;
  known.reserve(outline.sections.size() + outline.noise.size() + outline.cells.size());
  for (Section const &s : outline.sections)
    if (!s.marker.empty()) known.push_back({s.marker, Known::Kind::marker, number_in(text.substr(s.marker.begin, s.marker.size()))});
  for (Noise const &n : outline.noise) known.push_back({n.span, Known::Kind::noise});
  for (Cell const &c : outline.cells) {
    if (c.role == Cell::Role::unit) known.push_back({c.span, Known::Kind::unit});
    if (c.role == Cell::Role::number) known.push_back({c.span, Known::Kind::marker, number_in(text.substr(c.span.begin, c.span.size()))});
  }
  auto const by_span = [](Known const &a, Known const &b) { return a.span < b.span; };
  if (!std::is_sorted(known.begin(), known.end(), by_span)) std::sort(known.begin(), known.end(), by_span);
  return known;
}

// The end of a row of digits or numerals from `begin` on, with the points and commas in it.
std::size_t end_of_row(std::string_view text, std::size_t begin) {
  static constexpr text::CharacterSet numerals = lexicon::numerals | text::CharacterSet(u".,，点");
  std::size_t end = begin;
  while (end < text.size() && numerals.contains(text::code_point(text, end))) end += text::character_length(text[end]);
  return end;
}

// Bytes of what stands inside a number that was damaged, before a digit: a character of the private use area (U+E000 to U+F8FF), or the $
// of a replacement that went wrong.
std::size_t damage_length(std::string_view text) {
  std::uint32_t const c = text::code_point(text, 0);
  if ((c < 0xE000 || c > 0xF8FF) && c != '$') return 0;
  std::size_t const length = text::character_length(text[0]);
  return length < text.size() && is_digit(text[length]) ? length : 0;
}

// The end of the number that begins here and that no grammar reads, with its groups, exponent, damage and scale: 12345678901234567890亿,
// 1e-3万, 1,234,567,890,123,456,789亿. What were left of it would be read as a number of its own.
std::size_t end_of_unread(std::string_view text, std::size_t begin) {
  auto const digit_at = [&](std::size_t i) { return i < text.size() && is_digit(text[i]); };
  std::size_t i = begin;
  for (bool more = true; more;) {
    while (i < text.size() && is_alnum(text[i])) ++i;
    std::string_view const rest = text.substr(i);
    std::size_t const comma = rest.starts_with(',') ? 1 : rest.starts_with("，") ? 3 : 0;
    bool const group = comma > 0 && digit_at(i + comma) && digit_at(i + comma + 1) && digit_at(i + comma + 2) && !digit_at(i + comma + 3);
    bool const exponent = rest.starts_with('-') && (text[i - 1] == 'e' || text[i - 1] == 'E') && digit_at(i + 1);
    std::size_t const dot = rest.starts_with('.') ? 1 : 0, damage = damage_length(rest.substr(dot));
    bool const point = dot > 0 && digit_at(i + 1);
    more = group || exponent || point || damage > 0;
    if (more) i += damage > 0 ? dot + damage : std::max<std::size_t>(comma, 1);
  }
  while (powers.contains(text::code_point(text, i))) i += 3;
  return i;
}

// A number that nobody can read: with an exponent, 1e3 or 1.5E-3, that has a unit or a scale, unlike the name of a model; or with damage
// between its digits, $1.$2. It is asked at each number, so it looks no further than a number can be long.
bool begins_unreadable(std::string_view text, Lexicon const &lexicon) {
  auto const digits = [&](std::size_t i) {
    std::size_t const begin = i;
    while (i < text.size() && i - begin <= most_digits && is_digit(text[i])) ++i;
    return i - begin;
  };
  std::size_t end = digits(0);
  if (end == 0) return false;
  if (text.substr(end).starts_with('.')) end += 1 + digits(end + 1);
  if (damage_length(text.substr(std::min(end, text.size()))) > 0) return true;
  if (end >= text.size() || (text[end] != 'e' && text[end] != 'E')) return false;
  end += 1 + text.substr(end + 1).starts_with('-');
  std::size_t const exponent = digits(end);
  std::string_view const rest = text.substr(end + exponent);
  return exponent > 0 && (powers.contains(text::code_point(rest, 0)) || lexicon.longest(TermKind::unit, rest));
}

void scan_stretch(std::string_view text, Signs const &signs, std::size_t begin, std::size_t end, Lexicon const &lexicon, Scan &scan) {
  std::string_view const stretch = text.substr(0, end);
  for (std::size_t i = begin; (i = next_beginning(stretch, signs, i, lexicon)) < end;) {
    scan.cancel.at(i);
    unsigned char const lead = static_cast<unsigned char>(text[i]);
    if (std::uint32_t const c = text::code_point(text, i); c == '"' || c == u'“') {
      std::size_t const quote = text::character_length(text[i]);
      if (std::size_t const length = quoted_name(stretch, signs, i, lexicon)) {
        scan.add(i + quote, i + length - quote, Name{});
        i += length;
        continue;
      }
      if (!signs.has(i, sign_of(TermKind::name) | sign_of(TermKind::bound))) { // no grammar begins with one
        i += quote;
        continue;
      }
    }
    if (std::size_t const number = i + (text[i] == '-'); begins_unreadable(stretch.substr(number), lexicon)) {
      scan.unread(text, number, i = end_of_unread(stretch, number));
      continue;
    }
    Candidate const candidate = candidate_at(stretch, signs, i, lexicon, scan.next(i));
    if (!candidate.mention || candidate.bare) {
      // No number is as long: a row of them is passed over whole, or each would be read as far as a number can reach.
      constexpr std::size_t too_long = 120;
      if (std::size_t const row = end_of_row(stretch, i); row - i > too_long) {
        if (lead <= '9') scan.unread(text, i, row);
        i = row;
        continue;
      }
    }
    if (candidate.length > 0) {
      if (candidate.mention) scan.add_next(i, i + candidate.length, candidate.bare);
      if (candidate.unknown_unit) scan.unknown_unit(text, i, i + candidate.length);
      i += candidate.length;
      continue;
    }
    // A Latin word is passed over whole, so that no number begins inside it.
    if (lead < 0x80 && is_alnum(text[i])) {
      std::size_t const word = i;
      if (lead <= '9')
        scan.unread(text, word, i = end_of_unread(stretch, word));
      else
        while (i < end && is_alnum(text[i])) ++i;
    } else {
      // So is a row of more numerals than a number has: 一二三四五六七八九〇一二三四五六七八九亿.
      std::size_t const row = lead >= 0xE3 ? end_of_row(stretch, i) : i;
      bool const unread = row - i > 3 * most_digits && count_numerals(text.substr(i, row - i)) > most_digits;
      if (unread) scan.unread(text, i, row);
      i = unread ? row : i + text::character_length(text[i]);
    }
  }
}

void scan_noise(std::string_view text, Signs const &signs, std::size_t begin, std::size_t end, Lexicon const &lexicon, Scan &scan) {
  Scan noise(end, scan.cancel);
  scan_stretch(text, signs, begin, end, lexicon, noise);
  noise.finish();
  for (Mention &m : noise.mentions)
    if (!std::holds_alternative<Quantity>(m.value) && !std::holds_alternative<Marker>(m.value))
      scan.add(m.span.begin, m.span.end, std::move(m.value));
}

// A number in a cell has the unit that its row or column names.
void give_units(std::vector<Cell> const &cells, Scan &scan) {
  auto cell = cells.begin();
  for (std::size_t i = 0; i < scan.mentions.size() && cell != cells.end(); ++i) {
    Span const span = scan.mentions[i].span;
    while (cell != cells.end() && cell->span.end <= span.begin) ++cell;
    if (cell == cells.end() || cell->role != Cell::Role::value || !scan.bare[i] || !cell->span.contains(span)) continue;
    scan.bare[i] = false;
    if (!cell->unit) continue;
    auto &quantity = std::get<Quantity>(scan.mentions[i].value);
    quantity.kind = cell->unit->kind, quantity.scale = cell->unit->scale, quantity.unit = cell->unit->unit;
  }
}

} // namespace

Staged<std::vector<Mention>> recognize(std::string_view canonical, Signs const &signs, Outline const &outline, Lexicon const &lexicon,
                                       ParseOptions const &options) {
  Scan scan(canonical.size(), text::CancelCheck(options));
  constexpr std::size_t bytes_of_mention = 96; // room for more than there are as a rule: to grow would be to copy
  auto const spans = known_spans(canonical, outline);
  scan.mentions.reserve(canonical.size() / bytes_of_mention + spans.size());
  scan.bare.reserve(scan.mentions.capacity());
  std::size_t begin = 0;
  for (Known const &known : spans) {
    if (known.span.begin > begin) scan_stretch(canonical, signs, begin, known.span.begin, lexicon, scan);
    std::size_t const from = std::max<std::size_t>(begin, known.span.begin);
    if (known.kind == Known::Kind::marker && known.span.begin >= begin)
      scan.add(known.span.begin, known.span.end, Marker{known.number});
    else if (known.kind == Known::Kind::noise && from < known.span.end)
      scan_noise(canonical, signs, from, known.span.end, lexicon, scan);
    begin = std::max<std::size_t>(begin, known.span.end);
  }
  if (begin < canonical.size()) scan_stretch(canonical, signs, begin, canonical.size(), lexicon, scan);
  scan.finish();
  give_units(outline.cells, scan);

  Staged<std::vector<Mention>> result;
  result.diagnostics = std::move(scan.diagnostics);
  for (Span const span : share_in_lists(canonical, scan.mentions, std::move(scan.bare))) {
    std::string message(canonical.substr(span.begin, span.size()));
    message += ": no unit, period or name explains it";
    result.diagnostics.push_back({span, Severity::warning, Code::unexplained_number, std::move(message)});
  }
  for (Diagnostic &d : doubts(canonical, scan.mentions, lexicon)) result.diagnostics.push_back(std::move(d));
  result.value = std::move(scan.mentions);
  return result;
}

} // namespace reportlib::parse_stages
