// Every numeric expression of the text, once from left to right: at each place where one may begin the longest candidate wins and is
// passed over whole.
#include "parse/recognize.hpp"

#include <algorithm>

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

struct Scan {
  std::vector<Mention> mentions;
  std::vector<bool> bare;

  void add(std::size_t begin, std::size_t end, Value value, bool is_bare = false) {
    mentions.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, std::move(value)});
    bare.push_back(is_bare);
  }
};

// Spans that are read otherwise: heading marks are markers already, noise is not read.
struct Known {
  Span span;
  bool marker;
  int number;
};

std::vector<Known> known_spans(Outline const &outline) {
  std::vector<Known> known;
  for (Section const &s : outline.sections)
    if (!s.marker.empty()) known.push_back({s.marker, true, 0});
  for (Noise const &n : outline.noise) known.push_back({n.span, false, 0});
  std::sort(known.begin(), known.end(), [](Known const &a, Known const &b) { return a.span < b.span; });
  return known;
}

void scan_stretch(std::string_view text, std::size_t begin, std::size_t end, Lexicon const &lexicon, StartSet const &starts,
                  Scan &scan) {
  std::string_view const stretch = text.substr(0, end);
  for (std::size_t i = begin; i < end;) {
    unsigned char const lead = static_cast<unsigned char>(text[i]);
    std::uint32_t const c = code_point(stretch, i);
    if (!starts.contains(c)) {
      i += sequence_length(lead);
      continue;
    }
    if (std::size_t const length = quoted_name(stretch, i, lexicon)) {
      scan.add(i + 3, i + length - 3, Name{});
      i += length;
      continue;
    }
    if (auto candidate = candidate_at(stretch, i, lexicon)) {
      if (candidate->value) scan.add(i, i + candidate->length, std::move(*candidate->value), candidate->bare);
      i += candidate->length;
      continue;
    }
    // A Latin word is passed over whole, so that no number begins inside it.
    if (lead < 0x80 && is_alnum(text[i]))
      while (i < end && is_alnum(text[i])) ++i;
    else i += sequence_length(lead);
  }
}

} // namespace

Staged<std::vector<Mention>> recognize(std::string_view canonical, Outline const &outline, Lexicon const &lexicon) {
  StartSet const starts(lexicon);
  Scan scan;
  std::size_t begin = 0;
  for (Known const &known : known_spans(outline)) {
    if (known.span.begin > begin) scan_stretch(canonical, begin, known.span.begin, lexicon, starts, scan);
    if (known.marker && known.span.begin >= begin) scan.add(known.span.begin, known.span.end, Marker{known.number});
    begin = std::max<std::size_t>(begin, known.span.end);
  }
  if (begin < canonical.size()) scan_stretch(canonical, begin, canonical.size(), lexicon, starts, scan);

  Staged<std::vector<Mention>> result;
  for (Mention const &m : share_in_lists(canonical, scan.mentions, scan.bare))
    result.diagnostics.push_back({m.span, Severity::warning, Code::unexplained_number,
                                  "no unit, period or name explains " +
                                      std::string(canonical.substr(m.span.begin, m.span.size()))});
  result.value = std::move(scan.mentions);
  return result;
}

} // namespace reportlib::parse_stages
