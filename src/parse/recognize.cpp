// Every numeric expression of the text, once from left to right: at each place where one may begin the longest candidate wins and is
// passed over whole.
#include "parse/recognize.hpp"

#include <algorithm>

#include "grammar/grammar.hpp"
#include "grammar/words.hpp"

namespace reportlib::parse_stages {
namespace {

bool is_alnum(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::size_t sequence_length(unsigned char lead) { return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

// 0 for bytes that are no three-byte character; numeric expressions begin with ASCII or those.
std::uint32_t code_point(std::string_view text, std::size_t i) {
  auto const byte = [&](std::size_t k) { return static_cast<unsigned char>(text[i + k]); };
  if (byte(0) < 0x80) return byte(0);
  if ((byte(0) & 0xF0) != 0xE0 || i + 3 > text.size()) return 0;
  return (byte(0) & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
}

// Digits, letters, numerals and the other characters that a numeric expression may begin with whatever the lexicon says.
bool begins_number(std::uint32_t c) {
  static constexpr std::u16string_view others = u"-\"([“‘〔【（［第前后倒翻过每零〇○一二三四五六七八九十百千万亿两廿卅半几数壹贰叁肆伍陆柒捌玖拾佰仟好大首";
  if (c < 0x80 && is_alnum(static_cast<char>(c))) return true;
  if ((c >= 0x2460 && c < 0x249C) || (c >= 0x3220 && c < 0x322A)) return true; // ① (1) ㈠
  return c < 0x10000 && others.find(static_cast<char16_t>(c)) != others.npos;
}

// A bound word before a number, or a name.
bool begins_term(std::string_view rest, std::uint32_t c, Lexicon const &lexicon) {
  if (lexicon.begins(TermKind::name, c) && lexicon.longest(TermKind::name, rest)) return true;
  if (!lexicon.begins(TermKind::bound, c)) return false;
  auto const bound = lexicon.longest(TermKind::bound, rest);
  return bound && bound->term->attribute("side").starts_with("before");
}

struct Scan {
  std::vector<Mention> mentions;
  std::vector<bool> bare;
  std::vector<Diagnostic> diagnostics;

  void add(std::size_t begin, std::size_t end, Value value, bool is_bare = false) {
    mentions.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, std::move(value)});
    bare.push_back(is_bare);
  }
  void unknown_unit(std::string_view text, std::size_t begin, std::size_t end) {
    diagnostics.push_back({mentions.back().span, Severity::info, Code::unknown_unit,
                           "the unit of " + std::string(text.substr(begin, end - begin)) + " is not in the lexicon"});
  }
};

// Spans that are read otherwise: heading marks are markers already; of site furniture only times and names are kept.
struct Known {
  Span span;
  bool marker;
  int number;
};

std::vector<Known> known_spans(std::string_view text, Outline const &outline) {
  std::vector<Known> known;
  for (Section const &s : outline.sections) {
    if (s.marker.empty()) continue;
    auto const mark = grammar::match_heading(text.substr(s.marker.begin, s.marker.size()));
    known.push_back({s.marker, true, mark ? mark->value.number : 0});
  }
  for (Noise const &n : outline.noise) known.push_back({n.span, false, 0});
  std::sort(known.begin(), known.end(), [](Known const &a, Known const &b) { return a.span < b.span; });
  return known;
}

void scan_stretch(std::string_view text, std::size_t begin, std::size_t end, Lexicon const &lexicon, Scan &scan) {
  std::string_view const stretch = text.substr(0, end);
  for (std::size_t i = begin; i < end;) {
    unsigned char const lead = static_cast<unsigned char>(text[i]);
    std::uint32_t const c = code_point(stretch, i);
    if (!begins_number(c) && !begins_term(stretch.substr(i), c, lexicon)) {
      i += sequence_length(lead);
      continue;
    }
    if (std::size_t const length = quoted_name(stretch, i, lexicon)) {
      std::size_t const quote = lead == '"' ? 1 : 3;
      scan.add(i + quote, i + length - quote, Name{});
      i += length;
      continue;
    }
    if (auto candidate = candidate_at(stretch, i, lexicon)) {
      if (candidate->value) scan.add(i, i + candidate->length, std::move(*candidate->value), candidate->bare);
      if (candidate->unknown_unit) scan.unknown_unit(text, i, i + candidate->length);
      i += candidate->length;
      continue;
    }
    // A Latin word is passed over whole, so that no number begins inside it.
    if (lead < 0x80 && is_alnum(text[i]))
      while (i < end && is_alnum(text[i])) ++i;
    else i += sequence_length(lead);
  }
}

// Dates of publication and names are worth finding in furniture; its counts measure nothing of the report.
void scan_noise(std::string_view text, std::size_t begin, std::size_t end, Lexicon const &lexicon, Scan &scan) {
  Scan inside;
  scan_stretch(text, begin, end, lexicon, inside);
  for (Mention &m : inside.mentions)
    if (!std::holds_alternative<Quantity>(m.value)) scan.add(m.span.begin, m.span.end, std::move(m.value));
}

} // namespace

Staged<std::vector<Mention>> recognize(std::string_view canonical, Outline const &outline, Lexicon const &lexicon) {
  Scan scan;
  std::size_t begin = 0;
  for (Known const &known : known_spans(canonical, outline)) {
    if (known.span.begin > begin) scan_stretch(canonical, begin, known.span.begin, lexicon, scan);
    if (known.marker && known.span.begin >= begin) scan.add(known.span.begin, known.span.end, Marker{known.number});
    if (!known.marker && known.span.end > begin)
      scan_noise(canonical, std::max<std::size_t>(begin, known.span.begin), known.span.end, lexicon, scan);
    begin = std::max<std::size_t>(begin, known.span.end);
  }
  if (begin < canonical.size()) scan_stretch(canonical, begin, canonical.size(), lexicon, scan);

  Staged<std::vector<Mention>> result;
  result.diagnostics = std::move(scan.diagnostics);
  for (Mention const &m : share_in_lists(canonical, scan.mentions, scan.bare))
    result.diagnostics.push_back({m.span, Severity::warning, Code::unexplained_number,
                                  "no unit, period or name explains " +
                                      std::string(canonical.substr(m.span.begin, m.span.size()))});
  result.value = std::move(scan.mentions);
  return result;
}

} // namespace reportlib::parse_stages
